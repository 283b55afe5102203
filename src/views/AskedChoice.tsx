import { makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";

import { useLanguage } from "./Language";
import { useShowCells } from "./use-show-cells";

const useStyles = makeStyles({
  item: { padding: "6px 8px", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  head: { display: "flex", gap: "8px", justifyContent: "space-between", alignItems: "baseline" },
  label: { overflowWrap: "anywhere", minWidth: 0 },
  cell: {
    flexShrink: 0,
    border: "none",
    padding: "2px 4px",
    background: "transparent",
    color: tokens.colorBrandForegroundLink,
    font: "inherit",
    fontWeight: tokens.fontWeightSemibold,
    cursor: "pointer",
    borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  select: {
    width: "100%",
    marginTop: "4px",
    padding: "4px 8px",
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

export interface Choice {
  readonly id: string;
  readonly name: string;
}

interface AskedChoiceProps {
  readonly label: string;
  /** Where the first of them stands. */
  readonly at: string;
  /** The cell as it is shown. */
  readonly cell: string;
  /** The likeliest answers. */
  readonly likely: readonly Choice[];
  readonly others: readonly Choice[];
  /** Undefined: nothing was chosen yet. */
  readonly chosen: string | undefined;
  readonly onChoose: ((id: string | undefined) => void) | undefined;
}

/** The value by which a list says that nothing was chosen; no id is that. */
const NOT_CHOSEN = "\u0000";

/** One thing of a list that was not understood, where it stands, and what it may be. */
export function AskedChoice({ label, at, cell, likely, others, chosen, onChoose }: AskedChoiceProps) {
  const { view } = useLanguage();
  const { lists: words } = view;
  const styles = useStyles();
  const show = useShowCells();
  const id = useId();
  const options = (choices: readonly Choice[]) =>
    choices.map((choice) => (
      <option key={choice.id} value={choice.id}>
        {choice.name}
      </option>
    ));
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <label htmlFor={id} className={styles.label}>
          {label}
        </label>
        <button type="button" className={styles.cell} aria-label={words.go(cell)} onClick={() => show([at])}>
          {cell}
        </button>
      </div>
      {onChoose && (
        <select
          id={id}
          className={styles.select}
          value={chosen ?? NOT_CHOSEN}
          onChange={({ target }) => onChoose(target.value === NOT_CHOSEN ? undefined : target.value)}
        >
          <option value={NOT_CHOSEN}>{words.choose}</option>
          {likely.length > 0 ? (
            <>
              <optgroup label={words.perhaps}>{options(likely)}</optgroup>
              <optgroup label={words.others}>{options(others)}</optgroup>
            </>
          ) : (
            options(others)
          )}
        </select>
      )}
    </li>
  );
}
