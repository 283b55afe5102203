import { makeStyles, tokens } from "@fluentui/react-components";
import { forwardRef, useId } from "react";

/** As long as a state may hold. */
const LONGEST = 2_000;

const useStyles = makeStyles({
  field: { display: "flex", flexDirection: "column", gap: "2px" },
  note: { color: tokens.colorNeutralForeground2 },
  text: {
    boxSizing: "border-box",
    width: "100%",
    padding: "4px 8px",
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    resize: "vertical",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  problem: { color: tokens.colorStatusDangerForeground3 },
});

interface TextFieldProps {
  readonly label: string;
  readonly note: string;
  readonly lines?: number;
  /** What is the matter with what was typed. */
  readonly problem?: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A line or more of text with its label; the system's own field, so that it is small and works with any keyboard. */
export const TextField = forwardRef<HTMLTextAreaElement, TextFieldProps>(function TextField(
  { label, note, lines = 1, problem, value, onChange },
  ref,
) {
  const styles = useStyles();
  const [id, problemId] = [useId(), useId()];
  return (
    <div className={styles.field}>
      <label htmlFor={id}>
        {label} <span className={styles.note}>({note})</span>
      </label>
      <textarea
        ref={ref}
        id={id}
        className={styles.text}
        rows={lines}
        maxLength={LONGEST}
        value={value}
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? undefined : problemId}
        onChange={({ target }) => onChange(target.value)}
      />
      {problem !== undefined && (
        <span id={problemId} className={styles.problem}>
          {problem}
        </span>
      )}
    </div>
  );
});
