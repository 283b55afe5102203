import { Button, makeStyles } from "@fluentui/react-components";

import type { UnplacedEntry } from "../core/report";
import { useHeadings } from "./headings";
import { useLanguage } from "./Language";
import { LongList } from "./LongList";

const useStyles = makeStyles({
  line: {
    display: "flex",
    gap: "8px",
    alignItems: "baseline",
    justifyContent: "space-between",
    padding: "2px 8px",
    overflowWrap: "anywhere",
  },
});

interface UnplacedRulesProps {
  readonly entries: readonly UnplacedEntry[];
  readonly onRemove?: ((keys: readonly string[]) => Promise<boolean>) | undefined;
}

/** Given rules that have no place in this workbook, and the caption that each lacks. */
export function UnplacedRules({ entries, onRemove }: UnplacedRulesProps) {
  const { view } = useLanguage();
  const { rules: words } = view;
  const styles = useStyles();
  const headings = useHeadings();
  if (entries.length === 0) return null;
  return (
    <>
      <h3 className={headings.check}>{words.unplaced}</h3>
      <LongList
        items={entries}
        atOnce={10}
        render={({ key, text, missing }) => (
          <li key={key} className={styles.line}>
            <span>
              {text}: {missing === undefined ? words.notTried : words.lacks(missing)}
            </span>
            {onRemove && (
              <Button
                size="small"
                appearance="subtle"
                aria-label={words.of(words.remove, text)}
                onClick={() => void onRemove([key])}
              >
                {words.remove}
              </Button>
            )}
          </li>
        )}
      />
    </>
  );
}
