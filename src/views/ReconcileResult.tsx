import { Button, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";

import type { ReconcileDocument } from "../core/reconcile/reconcile-document";
import { reconcileSections } from "../core/reconcile/reconcile-rows";
import { reconcileSheet } from "../core/reconcile/reconcile-sheet";
import { reconcileSummary } from "../core/reconcile/reconcile-summary";
import { reconcileWord } from "../core/reconcile/reconcile-words";
import { useHeadings } from "./headings";
import { useLanguage } from "./Language";
import { LongList } from "./LongList";
import { ReconciledPerson } from "./ReconciledPerson";
import type { Reconciling } from "./use-reconcile";
import { useWrites } from "./use-writes";

const AT_ONCE = 10;

const useStyles = makeStyles({
  title: { margin: "12px 0 4px", fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  line: { margin: "0 0 4px" },
  tools: { display: "flex", flexWrap: "wrap", gap: "8px", margin: "8px 0" },
});

interface ReconcileResultProps {
  readonly document: ReconcileDocument;
  readonly reconciling: Reconciling;
}

/** Two lists side by side: in a few sentences, and person by person what differs. */
export function ReconcileResult({ document, reconciling }: ReconcileResultProps) {
  const { view, locale } = useLanguage();
  const { reconcile: words } = view;
  const styles = useStyles();
  const headings = useHeadings();
  const apply = useWrites()?.apply;
  const { workbook, choice, start, close } = reconciling;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), [document]);
  if (!choice) return null;
  const { before, now } = document;

  const write = (): void => {
    const taken = workbook.sheets.map(({ name }) => name);
    const edit = reconcileSheet(document, locale, choice.names, taken);
    void apply?.([edit], (language) => language.view.reconcile.written(edit.sheet.name));
  };
  return (
    <div>
      <h4 ref={title} tabIndex={-1} className={styles.title}>
        {reconcileWord("title", locale, { before, now })}
      </h4>
      <RadioGroup
        aria-label={words.direction}
        value={choice.isOtherBefore ? "before" : "now"}
        onChange={(_, { value }) => start({ ...choice, isOtherBefore: value === "before" })}
      >
        <Radio value="before" label={words.otherIsBefore(choice.other.name)} />
        <Radio value="now" label={words.otherIsNow(choice.other.name)} />
      </RadioGroup>
      {reconcileSummary(document, locale).map((line) => (
        <p key={line} className={styles.line}>
          {line}
        </p>
      ))}
      {reconcileSections(document, locale)
        .filter(({ rows }) => rows.length > 0)
        .map(({ word, rows }) => (
          <div key={word}>
            <h4 className={headings.check}>{reconcileWord(word, locale, { count: rows.length })}</h4>
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
      <div className={styles.tools}>
        {apply && (
          <Button size="small" onClick={write}>
            {words.write}
          </Button>
        )}
        <Button size="small" onClick={close}>
          {words.close}
        </Button>
      </div>
    </div>
  );
}
