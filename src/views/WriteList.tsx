import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useLayoutEffect, useRef } from "react";

import type { Touched } from "../core/undo/entry";
import { conflictText, touchedText } from "../core/undo/undo-text";
import { useHeadings } from "./headings";
import { useLanguage } from "./Language";
import { LongList } from "./LongList";
import { useShowCells } from "./use-show-cells";
import { useWrites, type Write } from "./use-writes";

const useStyles = makeStyles({
  note: { margin: "0 0 8px", color: tokens.colorNeutralForeground2 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  write: {
    padding: "8px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  head: { display: "flex", flexWrap: "wrap", gap: "4px 12px", alignItems: "center", marginBottom: "4px" },
  turn: { flexGrow: 1, fontWeight: tokens.fontWeightSemibold },
  line: { padding: "4px 8px" },
  place: {
    display: "block",
    width: "100%",
    padding: "4px 8px",
    border: "none",
    background: "transparent",
    color: tokens.colorBrandForegroundLink,
    font: "inherit",
    textAlign: "start",
    cursor: "pointer",
    overflowWrap: "anywhere",
    // Clear of the line at the foot of the view.
    scrollMarginBottom: "64px",
    ":hover": { backgroundColor: tokens.colorNeutralBackground2 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  left: { margin: "4px 0 0", padding: "4px 8px", borderLeft: `3px solid ${tokens.colorNeutralStroke1}` },
});

/** Every write of ours since the workbook was opened, with before and after, and the way to take it back. */
export function WriteList() {
  const { view } = useLanguage();
  const { writes: words } = view;
  const styles = useStyles();
  const headings = useHeadings();
  const heading = useRef<HTMLHeadingElement>(null);
  const list = useWrites();
  const wasPressed = useRef(false);
  // At once, and not when the workbook has been checked anew: the user may have gone elsewhere by then.
  useLayoutEffect(() => {
    if (wasPressed.current) heading.current?.focus();
    wasPressed.current = false;
  }, [list?.writes]);
  if (!list?.takeBack || list.turns === 0) return null;
  const { writes, takeBack } = list;
  // What was pressed may be gone with what it took back.
  const undo = async (chosen: readonly Write[]): Promise<void> => {
    wasPressed.current = true;
    if (!(await takeBack(chosen))) wasPressed.current = false;
  };
  return (
    <section aria-labelledby="writes">
      <h2 id="writes" ref={heading} tabIndex={-1} className={headings.section}>
        {words.heading}
      </h2>
      <p className={styles.note}>{writes.length === 0 ? words.nothingLeft : words.note}</p>
      {writes.length > 1 && (
        <Button size="small" onClick={() => void undo(writes)}>
          {words.takeBackAll(writes.length)}
        </Button>
      )}
      <ol className={styles.list}>
        {[...writes].reverse().map((write) => (
          <WriteItem key={write.turn} write={write} onTakeBack={() => void undo([write])} />
        ))}
      </ol>
    </section>
  );
}

function WriteItem({ write, onTakeBack }: { readonly write: Write; readonly onTakeBack: () => void }) {
  const { view, locale } = useLanguage();
  const { writes: words } = view;
  const styles = useStyles();
  const { entry, turn, time, conflicts } = write;
  return (
    <li className={styles.write}>
      <div className={styles.head}>
        <span className={styles.turn}>{words.turn(turn, time)}</span>
        <Button size="small" aria-label={words.takeBackTurn(turn)} onClick={onTakeBack}>
          {words.takeBack}
        </Button>
      </div>
      <LongList
        items={entry.touched}
        render={(touched, i) => (
          <li key={i}>
            <TouchedLine touched={touched} />
          </li>
        )}
      />
      {conflicts.length > 0 && (
        <div className={styles.left}>
          <strong>{words.left}</strong>
          <LongList
            items={conflicts}
            render={(conflict, i) => <li key={i}>{conflictText(conflict, locale)}</li>}
          />
        </div>
      )}
    </li>
  );
}

/** A place that was touched; one in a cell is gone to. */
function TouchedLine({ touched }: { readonly touched: Touched }) {
  const { locale } = useLanguage();
  const styles = useStyles();
  const show = useShowCells();
  const text = touchedText(touched, locale);
  if (touched.kind !== "cell" && touched.kind !== "note") return <div className={styles.line}>{text}</div>;
  return (
    <button type="button" className={styles.place} onClick={() => show([touched.at])}>
      {text}
    </button>
  );
}
