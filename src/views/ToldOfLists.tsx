import { Button, makeStyles } from "@fluentui/react-components";

import { useHeadings } from "./headings";
import { useLanguage } from "./Language";
import { toldOf } from "./list-choices";
import { LongList } from "./LongList";
import { useListDecisions } from "./use-list-decisions";

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

/** What was told of columns and values, each to be taken back. */
export function ToldOfLists() {
  const { view, locale } = useLanguage();
  const { lists: words } = view;
  const styles = useStyles();
  const headings = useHeadings();
  const decisions = useListDecisions();
  const told = decisions ? toldOf(decisions.lists, words, locale) : [];
  if (!decisions || told.length === 0) return null;
  return (
    <>
      <h3 className={headings.check}>{words.known(told.length)}</h3>
      <LongList
        items={told}
        atOnce={10}
        render={({ text, without }) => (
          <li key={text} className={styles.line}>
            <span>{text}</span>
            <Button
              size="small"
              appearance="subtle"
              aria-label={words.dropOf(text)}
              onClick={() => void decisions.keepLists(without, (said) => said.dropped)}
            >
              {words.drop}
            </Button>
          </li>
        )}
      />
    </>
  );
}
