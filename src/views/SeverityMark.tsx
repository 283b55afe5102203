import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

import type { Severity } from "../core/report";
import { useLanguage } from "./Language";

const useStyles = makeStyles({
  mark: { display: "inline-flex", alignItems: "center", gap: "4px", fontWeight: tokens.fontWeightSemibold },
  error: { color: tokens.colorStatusDangerForeground3 },
  query: { color: tokens.colorStatusWarningForeground3 },
});

const SHAPES: Readonly<Record<Severity, string>> = {
  error: "M8 1 15.5 15H.5L8 1Zm-.75 5v4.5h1.5V6h-1.5Zm0 5.75v1.5h1.5v-1.5h-1.5Z",
  query:
    "M8 .5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15ZM7.25 11.5h1.5V13h-1.5v-1.5ZM8 3.5a2.6 2.6 0 0 1 2.6 2.6c0 1.2-.7 1.7-1.2 2.1-.5.4-.65.5-.65 1.05v.75h-1.5v-.75c0-1.3.7-1.85 1.2-2.2.5-.4.65-.5.65-.95a1.1 1.1 0 0 0-2.2 0H5.4A2.6 2.6 0 0 1 8 3.5Z",
};

/** How sure a finding is: a shape, a word, and only then a colour. */
export function SeverityMark({ severity }: { readonly severity: Severity }) {
  const { words } = useLanguage();
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.mark, styles[severity])}>
      <svg width="14" height="14" viewBox="0 0 16 16" aria-hidden="true" fill="currentColor">
        <path fillRule="evenodd" d={SHAPES[severity]} />
      </svg>
      {words.severities[severity]}
    </span>
  );
}
