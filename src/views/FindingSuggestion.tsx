import { Button, makeStyles } from "@fluentui/react-components";
import { useMemo, useState } from "react";

import type { Finding } from "../core/report";
import { suggestionsFor } from "../core/suggestions/suggested";
import { useLanguage } from "./Language";
import { SuggestionForm } from "./SuggestionForm";
import { useFocusBack } from "./use-focus-back";
import { useSuggestions } from "./use-suggestions";

const useStyles = makeStyles({ box: { padding: "0 8px 8px" } });

interface FindingSuggestionProps {
  readonly finding: Finding;
  /** Its cell, for those who hear the buttons. */
  readonly cell: string;
}

/** The way to correct what a finding is about, where there is a suggestion and the host can write. */
export function FindingSuggestion({ finding, cell }: FindingSuggestionProps) {
  const { view } = useLanguage();
  const styles = useStyles();
  const suggestions = useSuggestions();
  const [isOpen, setOpen] = useState(false);
  const box = useFocusBack(isOpen);
  const choices = useMemo(() => suggestionsFor(finding), [finding]);
  if (!suggestions || finding.accepted || choices.length === 0) return null;
  const name = view.suggestions.openAt(cell);
  return (
    <div ref={box} className={styles.box}>
      {isOpen ? (
        <SuggestionForm
          name={name}
          choices={choices}
          isFirstLikeliest={finding.suspects.length > 0}
          suggestions={suggestions}
          onWritten={() => setOpen(false)}
          onCancel={() => setOpen(false)}
        />
      ) : (
        <Button size="small" aria-label={name} onClick={() => setOpen(true)}>
          {view.suggestions.open}
        </Button>
      )}
    </div>
  );
}
