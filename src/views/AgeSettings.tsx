import { type ReactNode, useId } from "react";

import { AGE_BY, type AgeBy } from "../core/forms/condition";
import { type Rounding, ROUNDINGS } from "../core/forms/rounding";
import { useLanguage } from "./Language";
import { useFillStyles } from "./fill-styles";

interface AgeSettingsProps {
  readonly by: AgeBy;
  /** `2021-12-31`; "" for the last day of the period. */
  readonly asOf: string;
  readonly rounding: Rounding;
  readonly onBy: (by: AgeBy) => void;
  readonly onAsOf: (asOf: string) => void;
  readonly onRounding: (rounding: Rounding) => void;
}

/** How ages are counted and shares rounded, which no source settles; what is chosen is seen while it is folded away. */
export function AgeSettings({ by, asOf, rounding, onBy, onAsOf, onRounding }: AgeSettingsProps): ReactNode {
  const { view } = useLanguage();
  const { filling: words } = view;
  const styles = useFillStyles();
  const [name, asOfId, roundingId] = [useId(), useId(), useId()];
  return (
    <details>
      <summary className={styles.summary}>
        {words.ages}: {words.ageBy[by]}; {words.roundings[rounding]}
      </summary>
      <fieldset className={styles.group}>
        <legend className={styles.note}>{words.agesNote}</legend>
        {AGE_BY.map((one) => (
          <label key={one} className={styles.choice}>
            <input type="radio" name={name} checked={one === by} onChange={() => onBy(one)} />
            <span>
              {words.ageBy[one]}
              <span className={styles.quiet}>{words.ageExample[one]}</span>
            </span>
          </label>
        ))}
        <div className={styles.field}>
          <label htmlFor={asOfId}>
            {words.asOf} ({words.asOfNote})
          </label>
          <input
            id={asOfId}
            type="date"
            className={styles.input}
            value={asOf}
            onChange={({ target }) => onAsOf(target.value)}
          />
        </div>
        <div className={styles.field}>
          <label htmlFor={roundingId}>{words.rounding}</label>
          <select
            id={roundingId}
            className={styles.input}
            value={rounding}
            onChange={({ target }) => onRounding(ROUNDINGS.find((one) => one === target.value) ?? rounding)}
          >
            {ROUNDINGS.map((one) => (
              <option key={one} value={one}>
                {words.roundings[one]}
              </option>
            ))}
          </select>
        </div>
      </fieldset>
    </details>
  );
}
