import { type ReactNode, useLayoutEffect, useId, useRef, useState } from "react";

import type { CellCount, FormRow } from "../core/forms/form";
import { COUNTABLE, isComplete } from "../core/forms/own/askable";
import { countedText } from "../core/forms/own/count-text";
import { countRow, partsOf, sumRow, typeRow } from "../core/forms/own/edit-proposal";
import type { FormProposal } from "../core/forms/own/form-proposal";
import { ConditionsEditor } from "./ConditionsEditor";
import { EditorFoot } from "./EditorFoot";
import { useLanguage } from "./Language";
import { useFillStyles } from "./fill-styles";

type Way = "counting" | "sum" | "typing";

interface RowCountEditorProps {
  readonly row: FormRow;
  readonly proposal: FormProposal;
  readonly onDone: (proposal: FormProposal) => void;
  readonly onCancel: () => void;
}

/** What the figure of a row is: counted from lists, a sum of rows, or typed; all by choosing. */
export function RowCountEditor({ row, proposal, onDone, onCancel }: RowCountEditorProps): ReactNode {
  const { view, locale } = useLanguage();
  const { ownForm: words } = view;
  const styles = useFillStyles();
  const [id, whomId] = [useId(), useId()];
  const { form } = proposal;
  const [counts, setCounts] = useState<CellCount>(form.counts?.[row.code] ?? { of: "members", where: [] });
  const [parts, setParts] = useState<readonly string[]>(partsOf(form, row.code) ?? []);
  const [way, setWay] = useState<Way>(
    form.counts?.[row.code] ? "counting" : parts.length > 0 ? "sum" : "typing",
  );
  const [isLacking, setLacking] = useState(false);
  const box = useRef<HTMLFieldSetElement>(null);
  useLayoutEffect(() => {
    box.current?.querySelector("input")?.focus();
  }, []);
  const done = (): void => {
    const isWhole =
      way === "counting" ? counts.where.every(isComplete) : way === "typing" || parts.length >= 2;
    setLacking(!isWhole);
    if (!isWhole) return;
    if (way === "counting") onDone(countRow(proposal, row.code, counts));
    else onDone(way === "sum" ? sumRow(proposal, row.code, parts) : typeRow(proposal, row.code));
  };
  const ways: readonly (readonly [Way, string])[] = [
    ["counting", words.byCounting],
    ["sum", words.bySum],
    ["typing", words.byTyping],
  ];
  return (
    <fieldset ref={box} className={styles.box}>
      <legend className={styles.legend}>{words.how}</legend>
      {ways.map(([one, label]) => (
        <label key={one} className={styles.choice}>
          <input type="radio" name={id} checked={way === one} onChange={() => setWay(one)} />
          <span>{label}</span>
        </label>
      ))}
      {way === "counting" && (
        <>
          <div className={styles.field}>
            <label htmlFor={whomId}>{words.whom}</label>
            <select
              id={whomId}
              className={styles.input}
              value={counts.of}
              onChange={({ target }) => {
                const of = COUNTABLE.find((one) => one === target.value) ?? "members";
                setCounts({ ...counts, of });
              }}
            >
              {COUNTABLE.map((one) => (
                <option key={one} value={one}>
                  {countedText(one, locale)}
                </option>
              ))}
            </select>
          </div>
          <ConditionsEditor
            of={counts.of}
            where={counts.where}
            onChange={(where) => setCounts({ ...counts, where })}
          />
          <label className={styles.choice}>
            <input
              type="checkbox"
              checked={counts.measure === "mean-age"}
              onChange={({ target }) => {
                const { of, where } = counts;
                setCounts({ of, where, ...(target.checked && { measure: "mean-age" }) });
              }}
            />
            <span>{words.meanAge}</span>
          </label>
        </>
      )}
      {way === "sum" && (
        <fieldset className={styles.group}>
          <legend className={styles.legend}>{words.parts}</legend>
          <div className={styles.choices}>
            {form.rows
              .filter(({ code, heading }) => code !== row.code && heading !== true)
              .map(({ code, label }) => (
                <label key={code} className={styles.choice}>
                  <input
                    type="checkbox"
                    checked={parts.includes(code)}
                    onChange={({ target }) =>
                      setParts(target.checked ? [...parts, code] : parts.filter((one) => one !== code))
                    }
                  />
                  <span>{label}</span>
                </label>
              ))}
          </div>
        </fieldset>
      )}
      <EditorFoot isLacking={isLacking} onDone={done} onCancel={onCancel} />
    </fieldset>
  );
}
