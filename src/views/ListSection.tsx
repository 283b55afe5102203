import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";

import type { CheckReport } from "../core/report";
import { CountTraceSection } from "./CountTraceSection";
import { AskedOfLists } from "./AskedOfLists";
import { useHeadings } from "./headings";
import { useLanguage } from "./Language";
import { ListSettings } from "./ListSettings";

import { ToldOfLists } from "./ToldOfLists";
import { useNames } from "./use-names";

/** More sheets than these are not named. */
const MOST_SHEETS = 6;

const useStyles = makeStyles({
  line: { margin: "0 0 4px", overflowWrap: "anywhere" },
  note: { margin: "0 8px 8px", color: tokens.colorNeutralForeground2 },
});

/** The lists of members in the workbook; what of them waits for somebody's word. */
export function ListSection({ report: { lists } }: { readonly report: CheckReport }) {
  const { view } = useLanguage();
  const { lists: words } = view;
  const styles = useStyles();
  const headings = useHeadings();
  const { names, setNames } = useNames();
  const noteId = useId();
  if (!lists) return null;
  const { members, sheets } = lists;
  return (
    <section aria-labelledby="lists">
      <h2 id="lists" className={headings.section}>
        {words.heading(members)}
      </h2>
      {sheets.length <= MOST_SHEETS && <p className={styles.line}>{words.onSheets(sheets)}</p>}
      <AskedOfLists lists={lists} />
      <ToldOfLists />
      <Checkbox
        label={words.names}
        aria-describedby={noteId}
        checked={names === "shown"}
        onChange={(_, { checked }) => setNames(checked === true ? "shown" : "hidden")}
      />
      <p id={noteId} className={styles.note}>
        {words.namesNote}
      </p>
      <ListSettings />
      <CountTraceSection />
    </section>
  );
}
