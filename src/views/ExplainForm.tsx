import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { type FormEvent, type KeyboardEvent, useLayoutEffect, useId, useRef, useState } from "react";

import type { Explanation } from "../core/state/state";
import { useLanguage } from "./Language";
import { TextField } from "./TextField";

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "8px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  accept: { display: "flex", gap: "8px", alignItems: "baseline" },
  note: { color: tokens.colorNeutralForeground2 },
  travels: { margin: 0, overflowWrap: "anywhere" },
  tools: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

interface ExplainFormProps {
  readonly cell: string;
  /** What was said before. */
  readonly explanation: Explanation | undefined;
  /** Where it will be kept, told and agreed to before it is; undefined where the user knows. */
  readonly travels: string | undefined;
  readonly onSave: (given: Omit<Explanation, "finding" | "values" | "date">) => Promise<void>;
  readonly onCancel: () => void;
}

/** Why figures may stay as they are. No name is filled in for the user. */
export function ExplainForm({ cell, explanation, travels, onSave, onCancel }: ExplainFormProps) {
  const { view } = useLanguage();
  const { memory: words } = view;
  const styles = useStyles();
  const [reason, setReason] = useState(explanation?.reason ?? "");
  const [basis, setBasis] = useState(explanation?.basis ?? "");
  const [by, setBy] = useState(explanation?.by ?? "");
  const [isAccepted, setAccepted] = useState(explanation?.status === "accepted");
  const [isMissing, setMissing] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const acceptId = useId();
  const reasonField = useRef<HTMLTextAreaElement>(null);
  const agreement = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => {
    if (isAsking) agreement.current?.focus();
    else reasonField.current?.focus();
  }, [isAsking]);

  const save = (): Promise<void> =>
    onSave({
      status: isAccepted ? "accepted" : "explained",
      reason: reason.trim(),
      ...(basis.trim() !== "" && { basis: basis.trim() }),
      ...(by.trim() !== "" && { by: by.trim() }),
    });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setMissing(reason.trim() === "");
    if (reason.trim() === "") reasonField.current?.focus();
    else if (travels !== undefined && !isAsking) setAsking(true);
    else void save();
  };
  const press = (event: KeyboardEvent): void => {
    // The arrows of a field are not those of the list of findings.
    event.stopPropagation();
    if (event.key !== "Escape") return;
    if (isAsking) setAsking(false);
    else onCancel();
  };

  return (
    <form
      className={styles.form}
      aria-label={words.explainAt(cell)}
      onSubmit={submit}
      onKeyDown={press}
      noValidate
    >
      {isAsking ? (
        <p ref={agreement} tabIndex={-1} className={styles.travels}>
          {travels}
        </p>
      ) : (
        <>
          <TextField
            ref={reasonField}
            label={words.reason}
            note={words.required}
            lines={2}
            problem={isMissing ? words.reasonMissing : undefined}
            value={reason}
            onChange={setReason}
          />
          <TextField label={words.basis} note={words.basisNote} value={basis} onChange={setBasis} />
          <TextField label={words.by} note={words.byNote} value={by} onChange={setBy} />
          <div className={styles.accept}>
            <input
              id={acceptId}
              type="checkbox"
              checked={isAccepted}
              onChange={({ target }) => setAccepted(target.checked)}
            />
            <label htmlFor={acceptId}>
              {words.accept} <span className={styles.note}>({words.acceptNote})</span>
            </label>
          </div>
        </>
      )}
      <div className={styles.tools}>
        <Button type="submit" size="small" appearance="primary">
          {isAsking ? words.goOn : words.save}
        </Button>
        <Button size="small" onClick={isAsking ? () => setAsking(false) : onCancel}>
          {isAsking ? words.back : words.cancel}
        </Button>
      </div>
    </form>
  );
}
