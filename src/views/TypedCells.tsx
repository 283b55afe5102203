import type { ReactNode } from "react";

import { addressOn, splitAddress } from "../core/address-list";
import type { CellChange } from "../core/forms/refill";
import { formatNumber, type Locale } from "../core/message";
import type { Held } from "../core/undo/entry";
import { useLanguage } from "./Language";
import { LongList } from "./LongList";
import { useFillStyles } from "./fill-styles";

interface TypedCellsProps {
  readonly typed: readonly CellChange[];
  /** Addresses that are to be written over. */
  readonly chosen: readonly string[];
  readonly onChoose: (chosen: readonly string[]) => void;
}

/** Figures that a person typed into a filled sheet: each is asked for before it is written over. */
export function TypedCells({ typed, chosen, onChoose }: TypedCellsProps): ReactNode {
  const { view, locale } = useLanguage();
  const { filling: words } = view;
  const styles = useFillStyles();
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{words.typedHeading}</legend>
      <p className={styles.note}>{words.typedNote}</p>
      <LongList
        items={typed}
        render={({ at, before, after }) => (
          <li key={at}>
            <label className={styles.choice}>
              <input
                type="checkbox"
                checked={chosen.includes(at)}
                onChange={({ target }) =>
                  onChoose(target.checked ? [...chosen, at] : chosen.filter((one) => one !== at))
                }
              />
              <span>
                {words.overwrite} {words.typed(at, heldText(before, locale), heldText(after, locale))}
              </span>
            </label>
          </li>
        )}
      />
    </fieldset>
  );
}

function heldText(held: Held, locale: Locale): string {
  if ("formula" in held) return `=${held.formula}`;
  if ("beyond" in held) return held.text;
  return typeof held.value === "number" ? formatNumber(held.value, locale) : String(held.value ?? "–");
}

/** `B3`, under the heading of its sheet. */
export function cellOf(at: string): string {
  return addressOn(splitAddress(at).sheet, at);
}
