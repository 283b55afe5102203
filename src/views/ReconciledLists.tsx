import { Button, makeStyles, tokens } from "@fluentui/react-components";

import type { ReconcileDocument } from "../core/reconcile/reconcile-document";
import { reconcileSections } from "../core/reconcile/reconcile-rows";
import { reconcileSheet } from "../core/reconcile/reconcile-sheet";
import { reconcileSummary } from "../core/reconcile/reconcile-summary";
import { reconcileWord } from "../core/reconcile/reconcile-words";
import { useHeadings } from "./headings";
import { useLanguage } from "./Language";
import { LongList } from "./LongList";
import { ReconciledPerson } from "./ReconciledPerson";
import type { ReconcileChoice, Reconciling } from "./use-reconcile";
import { useWrites } from "./use-writes";

const AT_ONCE = 10;

const useStyles = makeStyles({
  title: {
    margin: "12px 0 4px",
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  line: { margin: "0 0 4px" },
});

interface ReconciledListsProps {
  readonly document: ReconcileDocument;
  readonly choice: ReconcileChoice;
  readonly reconciling: Reconciling;
}

/** Two lists side by side: in a few sentences, and person by person what differs. */
export function ReconciledLists({ document, choice, reconciling }: ReconciledListsProps) {
  const { view, locale } = useLanguage();
  const { reconcile: words } = view;
  const styles = useStyles();
  const headings = useHeadings();
  const apply = useWrites()?.apply;
  const { before, now } = document;

  const write = (): void => {
    const taken = reconciling.workbook.sheets.map(({ name }) => name);
    const edit = reconcileSheet(document, locale, choice.names, taken);
    void apply?.([edit], (language) => language.view.reconcile.written(edit.sheet.name));
  };
  return (
    <>
      <h4 className={styles.title}>{reconcileWord("title", locale, { before, now })}</h4>
      {reconcileSummary(document, locale).map((line) => (
        <p key={line} className={styles.line}>
          {line}
        </p>
      ))}
      {reconcileSections(document, locale)
        .filter(({ rows }) => rows.length > 0)
        .map(({ word, rows }) => (
          <div key={word}>
            <h5 className={headings.check}>{reconcileWord(word, locale, { count: rows.length })}</h5>
            <LongList
              items={rows}
              atOnce={AT_ONCE}
              render={(row) => (
                <ReconciledPerson
                  key={`${row.before ?? ""} ${row.now ?? ""}`}
                  row={row}
                  own={choice.isOtherBefore ? "now" : "before"}
                />
              )}
            />
          </div>
        ))}
      {apply && (
        <Button size="small" onClick={write}>
          {words.write}
        </Button>
      )}
    </>
  );
}
