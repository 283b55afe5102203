import { makeStyles } from "@fluentui/react-components";

import { noteText } from "../core/note-text";
import type { Note } from "../core/report";
import { useHeadings } from "./headings";
import { useLanguage } from "./Language";

const useStyles = makeStyles({ list: { margin: "0", paddingInlineStart: "20px", overflowWrap: "anywhere" } });

/** What one should know before trusting the findings: hidden, locked, left out. */
export function NoteList({ notes }: { readonly notes: readonly Note[] }) {
  const { words, locale } = useLanguage();
  const styles = useStyles();
  const headings = useHeadings();
  if (notes.length === 0) return null;
  return (
    <section aria-labelledby="notes">
      <h2 id="notes" className={headings.section}>
        {words.notesHeading}
      </h2>
      <ul className={styles.list}>
        {notes.map((note, i) => (
          <li key={i}>{noteText(note, locale)}.</li>
        ))}
      </ul>
    </section>
  );
}
