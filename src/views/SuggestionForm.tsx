import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { type FormEvent, type KeyboardEvent, useLayoutEffect, useId, useMemo, useRef, useState } from "react";

import { addressList, addressOn } from "../core/address-list";
import { sheetOf } from "../core/suggestions/preview-text";
import type { Suggested } from "../core/suggestions/suggested";
import { suggestionEdits } from "../core/suggestions/suggestion-edits";
import { suspectText } from "../core/suspect-text";
import { useLanguage } from "./Language";
import { SuggestionPreview } from "./SuggestionPreview";
import { usePreview } from "./use-preview";
import type { Suggestions } from "./use-suggestions";

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "8px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: "anywhere",
  },
  choices: { margin: 0, padding: 0, border: "none", minWidth: 0 },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  choice: { display: "flex", gap: "8px", alignItems: "baseline", padding: "4px 0" },
  cells: { display: "flex", flexDirection: "column", minWidth: 0 },
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
  line: { margin: 0 },
  tools: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

interface SuggestionFormProps {
  /** What the form is about, for those who hear it. */
  readonly name: string;
  /** Best first; one of them is written. */
  readonly choices: readonly Suggested[];
  /** The figures speak for the first. */
  readonly isFirstLikeliest: boolean;
  readonly suggestions: Suggestions;
  readonly onWritten: () => void;
  readonly onCancel: () => void;
}

/** So many corrections are offered to choose from; cells of one, more than these are counted. */
const MOST_CHOICES = 6;
const MOST_CELLS = 12;

/** A suggestion to choose, what would come of it, and writing it. */
export function SuggestionForm(props: SuggestionFormProps) {
  const { name, suggestions, onWritten, onCancel } = props;
  const { view, words } = useLanguage();
  const { suggestions: mine } = view;
  const styles = useStyles();
  const choices = useMemo(() => props.choices.slice(0, MOST_CHOICES), [props.choices]);
  const [chosen, setChosen] = useState(0);
  const [agreed, setAgreed] = useState(false);
  const [isMissing, setMissing] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const agreeId = useId();
  const problemId = useId();
  const suggested = choices[chosen] ?? [];
  const { edits, formulas, onProtected } = suggestionEdits(suggestions.workbook, suggested, agreed);
  const preview = usePreview(suggestions, suggested);
  const sheet = sheetOf(suggested);
  useLayoutEffect(() => {
    form.current?.focus();
  }, []);

  const write = async (): Promise<void> => {
    if (preview.kind !== "seen") return;
    const cells = suggested.map(({ cell }) => cell);
    if (await suggestions.write(edits, cells, preview.preview)) onWritten();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const mustAgree = formulas.length > 0 && !agreed;
    setMissing(mustAgree);
    if (mustAgree) document.getElementById(agreeId)?.focus();
    else void write();
  };
  const press = (event: KeyboardEvent): void => {
    // The arrows that choose are not those of the list of findings.
    event.stopPropagation();
    if (event.key === "Escape") onCancel();
  };

  return (
    <form
      ref={form}
      tabIndex={-1}
      className={styles.form}
      aria-label={name}
      onSubmit={submit}
      onKeyDown={press}
    >
      {choices.length === 1 ? (
        <SuggestedCells suggested={suggested} sheet={sheet} />
      ) : (
        <fieldset className={styles.choices}>
          <legend className={styles.legend}>{mine.choose}</legend>
          {choices.map((choice, i) => (
            <label key={i} className={styles.choice}>
              <input type="radio" name={agreeId} checked={i === chosen} onChange={() => setChosen(i)} />
              <span>
                <SuggestedCells suggested={choice} sheet={sheet} />
                {i === 0 && props.isFirstLikeliest && <span className={styles.note}>{mine.likeliest}</span>}
              </span>
            </label>
          ))}
        </fieldset>
      )}
      {formulas.length > 0 && (
        <>
          <p className={styles.line}>{mine.formulas(addressList(sheet, formulas, words))}</p>
          <label className={styles.choice}>
            <input
              id={agreeId}
              type="checkbox"
              checked={agreed}
              aria-describedby={isMissing ? problemId : undefined}
              onChange={({ target }) => setAgreed(target.checked)}
            />
            <span>{mine.agree}</span>
          </label>
          {isMissing && (
            <p id={problemId} className={styles.line}>
              {mine.formulasKept}
            </p>
          )}
        </>
      )}
      {onProtected.length > 0 && (
        <p className={styles.note}>{mine.onProtected(addressList(sheet, onProtected, words))}</p>
      )}
      <SuggestionPreview run={preview} sheet={sheet} />
      <div className={styles.tools}>
        <Button size="small" appearance="primary" type="submit" disabledFocusable={preview.kind !== "seen"}>
          {mine.apply(edits.length)}
        </Button>
        <Button size="small" onClick={onCancel}>
          {mine.cancel}
        </Button>
      </div>
    </form>
  );
}

function SuggestedCells({ suggested, sheet }: { readonly suggested: Suggested; readonly sheet: string }) {
  const { words, locale } = useLanguage();
  const styles = useStyles();
  const left = suggested.length - MOST_CELLS;
  return (
    <span className={styles.cells}>
      {suggested.slice(0, MOST_CELLS).map((suspect) => (
        <span key={suspect.cell}>{suspectText(suspect, addressOn(sheet, suspect.cell), locale)}</span>
      ))}
      {left > 0 && <span>{words.moreCells(left)}</span>}
    </span>
  );
}
