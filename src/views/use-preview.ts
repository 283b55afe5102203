import { useEffect, useState } from "react";

import type { Preview } from "../core/suggestions/preview-edits";
import type { Suggested } from "../core/suggestions/suggested";
import { suggestionEdits } from "../core/suggestions/suggestion-edits";
import { useSay } from "./Announcer";
import { troubleOf } from "./check-run";
import { errorText } from "../core/error-text";
import type { Suggestions } from "./use-suggestions";

export type PreviewRun =
  | { readonly kind: "looking" }
  | { readonly kind: "seen"; readonly preview: Preview }
  | { readonly kind: "failed" };

/** What would come of a suggestion, anew for each one that is looked at. */
export function usePreview({ workbook, preview }: Suggestions, suggested: Suggested): PreviewRun {
  const [run, setRun] = useState<PreviewRun>({ kind: "looking" });
  const say = useSay();
  useEffect(() => {
    let isLeft = false;
    setRun({ kind: "looking" });
    const look = async (): Promise<void> => {
      try {
        // Stopping one question would end the worker with all that it knows; an old answer is passed over.
        const { edits } = suggestionEdits(workbook, suggested, true);
        const found = await preview(edits, new AbortController().signal);
        if (!isLeft) setRun({ kind: "seen", preview: found });
      } catch (error) {
        if (isLeft) return;
        const { code, file, detail } = troubleOf(error, workbook.name);
        setRun({ kind: "failed" });
        say(({ locale }) => errorText(code, file, detail, locale));
      }
    };
    void look();
    return () => {
      isLeft = true;
    };
  }, [preview, say, suggested, workbook]);
  return run;
}
