import { makeStyles, tokens } from "@fluentui/react-components";

import { nothingChanges, previewParts } from "../core/suggestions/preview-text";
import { useLanguage } from "./Language";
import type { PreviewRun } from "./use-preview";

const useStyles = makeStyles({
  box: {
    padding: "4px 8px",
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  heading: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  part: { margin: "4px 0 0" },
  lines: { margin: 0, paddingLeft: "16px", listStyleType: "none" },
});

interface SuggestionPreviewProps {
  readonly run: PreviewRun;
  /** The sheet whose cells need no name of it. */
  readonly sheet: string;
}

/** What will agree and what will not, read aloud when it is known. */
export function SuggestionPreview({ run, sheet }: SuggestionPreviewProps) {
  const { view, locale } = useLanguage();
  const { suggestions: words } = view;
  const styles = useStyles();
  const parts = run.kind === "seen" ? previewParts(run.preview, sheet, locale) : [];
  return (
    <div className={styles.box} aria-live="polite">
      {run.kind === "looking" && <p className={styles.part}>{words.previewing}</p>}
      {run.kind === "seen" && (
        <>
          <p className={styles.heading}>{words.previewHeading}</p>
          {parts.length === 0 && <p className={styles.part}>{nothingChanges(locale)}</p>}
          {parts.map(({ kind, heading, lines }) => (
            <div key={kind} className={styles.part}>
              {heading}
              <ul className={styles.lines}>
                {lines.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </div>
          ))}
        </>
      )}
    </div>
  );
}
