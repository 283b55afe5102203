import { Button } from "@fluentui/react-components";
import { type ReactNode, useCallback, useLayoutEffect, useId, useRef, useState } from "react";

import { leavesOf, type Form } from "../core/forms/form";
import type { FormProposal } from "../core/forms/own/form-proposal";
import { LARGEST_OWN_FORM, OWN_FORM_ENDING, readOwnForm } from "../core/forms/own/own-form-file";
import { formRefusalText } from "../core/forms/own/proposal-text";
import { useSay } from "./Announcer";
import { useLanguage } from "./Language";
import { OwnFormEditor } from "./OwnFormEditor";
import { useFillStyles } from "./fill-styles";
import { useHeadings } from "./headings";
import type { FormSheets, OwnForms } from "./use-own-forms";

/** Choosing where a form is read from, and the work on it. */
export function OwnFormWork({ ownForms }: { readonly ownForms: OwnForms }): ReactNode {
  const { view, locale } = useLanguage();
  const { ownForm: words } = view;
  const styles = useFillStyles();
  const headings = useHeadings();
  const say = useSay();
  const heading = useRef<HTMLHeadingElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const sheetId = useId();
  const [sheets, setSheets] = useState<FormSheets>();
  const [sheet, setSheet] = useState<string>();
  const [proposal, setProposal] = useState<FormProposal>();
  const [isReading, setReading] = useState(false);
  const [problem, setProblem] = useState<string>();
  const look = useRef(ownForms.sheets);
  const lookAgain = useCallback(async () => setSheets(await look.current()), []);
  useLayoutEffect(() => {
    heading.current?.focus();
    void lookAgain();
  }, [lookAgain]);
  const chosen = sheet ?? sheets?.active ?? sheets?.sheets[0];

  const read = async (): Promise<void> => {
    if (chosen === undefined) return;
    setReading(true);
    setProblem(undefined);
    const reading = await ownForms.read(chosen);
    setReading(false);
    if (reading?.kind === "proposed") setProposal(reading);
    else if (reading) {
      const sentence = formRefusalText(reading.why, locale);
      setProblem(sentence);
      say(() => sentence);
    }
  };
  const openFile = async (file: File): Promise<void> => {
    const reading = file.size > LARGEST_OWN_FORM ? undefined : readOwnForm(await file.text());
    if (reading?.kind === "form") {
      const { form, reasons } = reading.file;
      setProblem(undefined);
      setProposal({ form, ...(reasons ?? settled(form)) });
      return;
    }
    const sentence = reading?.kind === "newer" ? words.newerFile : words.badFile;
    setProblem(sentence);
    say(() => sentence);
  };

  return (
    <div className={styles.box}>
      <h3 ref={heading} tabIndex={-1} className={headings.check}>
        {words.heading}
      </h3>
      {proposal ? (
        <OwnFormEditor
          proposal={proposal}
          onChange={setProposal}
          ownForms={ownForms}
          known={sheets?.known ?? []}
          onBack={() => {
            setProposal(undefined);
            void lookAgain();
            heading.current?.focus();
          }}
        />
      ) : (
        <>
          <p className={styles.note}>{words.note}</p>
          {problem !== undefined && <p className={styles.problem}>{problem}</p>}
          {sheets && (
            <div className={styles.field}>
              <label htmlFor={sheetId}>{words.sheet}</label>
              <select
                id={sheetId}
                className={styles.input}
                value={chosen ?? ""}
                onChange={({ target }) => setSheet(target.value)}
              >
                {sheets.sheets.map((name) => (
                  <option key={name} value={name}>
                    {name}
                  </option>
                ))}
              </select>
            </div>
          )}
          {isReading && <p className={styles.line}>{words.reading}</p>}
          <div className={styles.tools}>
            <Button
              size="small"
              appearance="primary"
              disabledFocusable={isReading || chosen === undefined}
              onClick={() => void read()}
            >
              {words.read}
            </Button>
            <Button size="small" onClick={() => input.current?.click()}>
              {words.openFile}
            </Button>
            <input
              ref={input}
              type="file"
              hidden
              accept={`${OWN_FORM_ENDING},.json`}
              aria-label={words.openFile}
              onChange={({ target }) => {
                const [file] = target.files ?? [];
                if (file) void openFile(file);
                target.value = "";
              }}
            />
            <Button size="small" onClick={() => ownForms.setOpen(false)}>
              {words.close}
            </Button>
          </div>
          {sheets && sheets.kept.length > 0 && (
            <Kept
              forms={sheets.kept}
              onEdit={(form) => setProposal({ form, ...settled(form) })}
              onRemove={
                ownForms.remove &&
                ((form) => {
                  void ownForms.remove?.(form).then(lookAgain);
                })
              }
            />
          )}
        </>
      )}
    </div>
  );
}

/** A form that was kept was looked at before. */
function settled(form: Form): Pick<FormProposal, "rows" | "columns" | "relations"> {
  return {
    rows: form.rows.map(() => ({ place: "both", counts: { why: "chosen" }, isUnsure: false })),
    columns: leavesOf(form.columns).map(() => ({ why: "values", isUnsure: false })),
    relations: form.relations.map(() => ({ why: "chosen", isUnsure: false })),
  };
}

interface KeptProps {
  readonly forms: readonly Form[];
  readonly onEdit: (form: Form) => void;
  readonly onRemove: ((form: Form) => void) | undefined;
}

function Kept({ forms, onEdit, onRemove }: KeptProps): ReactNode {
  const { view } = useLanguage();
  const { ownForm: words } = view;
  const styles = useFillStyles();
  return (
    <>
      <p className={styles.line}>{words.kept}:</p>
      <ul className={styles.list}>
        {forms.map((form) => (
          <li key={form.id}>
            <span className={styles.grow}>{form.title}</span>{" "}
            <Button size="small" appearance="subtle" onClick={() => onEdit(form)}>
              {words.edit}
            </Button>
            {onRemove && (
              <Button size="small" appearance="subtle" onClick={() => onRemove(form)}>
                {words.remove}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
