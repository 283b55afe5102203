import { Button, makeStyles } from "@fluentui/react-components";
import { useMemo, useState } from "react";

import type { Finding } from "../core/report";
import { sureSuggestions } from "../core/suggestions/suggested";
import { useLanguage } from "./Language";
import { SuggestionForm } from "./SuggestionForm";
import { useFocusBack } from "./use-focus-back";
import { useSuggestions } from "./use-suggestions";

const useStyles = makeStyles({ box: { margin: "4px 0" } });

/** Correcting at once everything that has one explanation only; nothing where that is one cell or none. */
export function SureSuggestions({ findings }: { readonly findings: readonly Finding[] }) {
  const { view } = useLanguage();
  const styles = useStyles();
  const suggestions = useSuggestions();
  const [isOpen, setOpen] = useState(false);
  const box = useFocusBack(isOpen);
  const sure = useMemo(() => sureSuggestions(findings), [findings]);
  const choices = useMemo(() => [sure], [sure]);
  if (!suggestions || sure.length < 2) return null;
  return (
    <div ref={box} className={styles.box}>
      {isOpen ? (
        <SuggestionForm
          name={view.suggestions.allHeading}
          choices={choices}
          isFirstLikeliest={false}
          suggestions={suggestions}
          onWritten={() => setOpen(false)}
          onCancel={() => setOpen(false)}
        />
      ) : (
        <Button size="small" onClick={() => setOpen(true)}>
          {view.suggestions.applyAll(sure.length)}
        </Button>
      )}
    </div>
  );
}
