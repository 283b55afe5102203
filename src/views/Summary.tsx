import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useLayoutEffect, useRef } from "react";

import { formatNumber } from "../core/message";
import type { CheckReport } from "../core/report";
import { testedTotals } from "../core/tested-totals";
import { useHeadings } from "./headings";
import { useLanguage } from "./Language";
import { ReportTools } from "./ReportTools";
import { wasAnythingChecked } from "./was-anything-checked";

const useStyles = makeStyles({
  counts: {
    display: "grid",
    gridTemplateColumns: "repeat(3, minmax(0, 1fr))",
    gap: "8px",
    margin: "4px 0 8px",
  },
  count: {
    display: "flex",
    flexDirection: "column-reverse",
    justifyContent: "flex-end",
    padding: "8px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  number: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  name: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  why: { margin: "0 0 4px", padding: "2px 0", textDecorationLine: "underline" },
  list: { margin: "0 0 4px" },
  verdict: { margin: "0 0 2px", fontWeight: tokens.fontWeightSemibold },
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface SummaryProps {
  readonly report: CheckReport;
  /** What the run that has just ended found; the report may since have been marked. */
  readonly end: CheckReport | undefined;
}

/** What was found may be long; what was not checked stands below it. */
function goToUndecided(): void {
  document.getElementById("undecided")?.focus();
}

/** How much was looked at and what came of it. Takes the focus when a run ends. */
export function Summary({ report, end }: SummaryProps) {
  const { view, words, locale } = useLanguage();
  const styles = useStyles();
  const headings = useHeadings();
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (end) heading.current?.focus();
  }, [end]);
  const { consistent, inconsistent, undecided } = testedTotals(report);
  const looked = wasAnythingChecked(report);
  const counts: readonly (readonly [string, number])[] = [
    [view.counts.checked, consistent + inconsistent],
    [view.counts.differ, inconsistent],
    [view.counts.notChecked, undecided],
  ];
  return (
    <section aria-labelledby="result">
      <h2 id="result" ref={heading} tabIndex={-1} className={headings.section}>
        {view.result}
      </h2>
      {/* Of a list that nothing counts, three zeros would say that nobody looked. */}
      {(looked || !report.lists) && (
        <dl className={styles.counts}>
          {counts.map(([name, count]) => (
            <div key={name} className={styles.count}>
              <dt className={styles.name}>{name}</dt>
              <dd className={styles.number}>{formatNumber(count, locale)}</dd>
            </div>
          ))}
        </dl>
      )}
      {undecided + report.unchecked.length > 0 && (
        <Button size="small" appearance="transparent" className={styles.why} onClick={goToUndecided}>
          {view.whyNotChecked}
        </Button>
      )}
      {report.lists && <p className={styles.list}>{words.listChecked(report.lists.members)}</p>}
      {report.findings.length === 0 && (
        <>
          <p className={styles.verdict}>{looked || report.lists ? view.allAgree : view.nothingSeen}</p>
          {looked && <p className={styles.note}>{view.allAgreeNote}</p>}
          {!looked && !report.lists && <p className={styles.note}>{view.nothingSeenNote}</p>}
        </>
      )}
      <ReportTools report={report} />
    </section>
  );
}
