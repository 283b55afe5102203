import { Button } from "@fluentui/react-components";
import { type ReactNode, useId, useState } from "react";

import { errorText } from "../core/error-text";
import type { UnitAlias } from "../core/units-sent/unit-alias";
import type { SentUnits } from "../host/checker";
import { unitWordsOf } from "../locales/units";
import { useLanguage } from "./Language";
import { useFillStyles } from "./fill-styles";

type SentUnit = SentUnits["units"][number];

const MOST_AT_ONCE = 20;

interface SentUnitsViewProps {
  readonly sent: SentUnits;
  /** Adds up again with names that the user told. */
  readonly onTell: (aliases: readonly UnitAlias[]) => void;
}

/** Who has sent what: those who need somebody first; a file that nobody in the list is called by can be told. */
export function SentUnitsView({ sent, onTell }: SentUnitsViewProps): ReactNode {
  const { view, locale } = useLanguage();
  const { sending: words } = view;
  const units = unitWordsOf(locale);
  const styles = useFillStyles();
  const [shown, setShown] = useState(MOST_AT_ONCE);
  const [told, setTold] = useState<ReadonlyMap<string, string>>(new Map());
  const rows = sent.units.filter(({ isList }) => !isList);
  const unknown = rows.filter((one) => isUnknown(one, sent));
  const left = rows.length - shown;
  const tell = (written: string, unit: string): void => {
    const next = new Map(told);
    if (unit === "") next.delete(written);
    else next.set(written, unit);
    setTold(next);
  };
  return (
    <section className={styles.form} aria-label={words.heading}>
      <h4 className={styles.heading}>{words.heading}</h4>
      <p className={styles.line}>{words.summary(sent.names.length, sent.states)}</p>
      {sent.internal.map(({ form, column, movedIn, movedOut }) => (
        <p key={`${form} ${column}`} className={styles.problem}>
          {words.internalDiffers(form, movedIn, movedOut)}
        </p>
      ))}
      {unknown.length > 0 && <p className={styles.problem}>{words.unknown(unknown.length)}</p>}
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.head}>
              {units.columns.unit}
            </th>
            <th scope="col" className={styles.head}>
              {units.columns.state}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map((row) => (
            <UnitLine key={`${row.unit} ${row.file}`} row={row}>
              {isUnknown(row, sent) && (
                <UnitChoice
                  row={row}
                  sent={sent}
                  chosen={told.get(row.unit) ?? ""}
                  onChoose={(unit) => tell(row.unit, unit)}
                />
              )}
            </UnitLine>
          ))}
        </tbody>
      </table>
      <div className={styles.tools}>
        {left > 0 && (
          <Button size="small" onClick={() => setShown(shown + MOST_AT_ONCE)}>
            {view.more(Math.min(left, MOST_AT_ONCE))}
          </Button>
        )}
        {told.size > 0 && (
          <Button
            size="small"
            appearance="primary"
            onClick={() => onTell([...told].map(([written, unit]) => ({ written, unit })))}
          >
            {words.again}
          </Button>
        )}
      </div>
    </section>
  );
}

interface UnitLineProps {
  readonly row: SentUnit;
  /** What is asked of it. */
  readonly children: ReactNode;
}

function UnitLine({ row, children }: UnitLineProps): ReactNode {
  const { view, locale } = useLanguage();
  const { sending: words } = view;
  const units = unitWordsOf(locale);
  const styles = useFillStyles();
  const { unit, file, state, trouble, replacedBy, disputed } = row;
  return (
    <>
      <tr>
        <th scope="row" className={styles.tableCell}>
          {unit}
          {file !== "" && <span className={styles.quiet}>{file}</span>}
        </th>
        <td className={styles.tableCell}>
          <span className={NEEDS.has(state) ? styles.needs : undefined}>{units.states[state]}</span>
          {trouble && (
            <span className={styles.quiet}>{errorText(trouble.code, file, trouble.detail, locale)}</span>
          )}
          {replacedBy !== undefined && (
            <span className={styles.quiet}>{words.countsInstead(replacedBy)}</span>
          )}
          {disputed && <span className={styles.quiet}>{units.disputed}</span>}
        </td>
      </tr>
      {children && (
        <tr>
          <td colSpan={2} className={styles.tableCell}>
            {children}
          </td>
        </tr>
      )}
    </>
  );
}

const NEEDS: ReadonlySet<SentUnit["state"]> = new Set(["errors", "unread", "missing"]);

/** A file of nobody who should send. */
function isUnknown({ unit, file, state }: SentUnit, { names }: SentUnits): boolean {
  return file !== "" && state !== "replaced" && names.length > 0 && !names.includes(unit);
}

interface UnitChoiceProps {
  readonly row: SentUnit;
  readonly sent: SentUnits;
  readonly chosen: string;
  readonly onChoose: (unit: string) => void;
}

/** Those who have sent nothing are the likeliest. */
function UnitChoice({ row, sent, chosen, onChoose }: UnitChoiceProps): ReactNode {
  const { view } = useLanguage();
  const { sending: words } = view;
  const styles = useFillStyles();
  const id = useId();
  const missing = sent.units.filter(({ state }) => state === "missing").map(({ unit }) => unit);
  const others = sent.names.filter((name) => !missing.includes(name));
  return (
    <span className={styles.field}>
      <label htmlFor={id}>{words.whose(row.file)}</label>
      <select
        id={id}
        className={styles.input}
        value={chosen}
        onChange={({ target }) => onChoose(target.value)}
      >
        <option value="">{words.nobody}</option>
        {[...missing, ...others].map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </span>
  );
}
