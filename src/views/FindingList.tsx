import { makeStyles, tokens } from "@fluentui/react-components";

import { bySheet, groupBy } from "../core/address-list";
import { checks } from "../core/checks";
import { formatNumber } from "../core/message";
import type { CheckReport, Finding } from "../core/report";
import { FindingCard } from "./FindingCard";
import { useLanguage } from "./Language";
import { LongList } from "./LongList";
import { moveBetweenFindings } from "./move-between-findings";
import { useHeadings } from "./headings";

const useStyles = makeStyles({
  group: { marginTop: "8px" },
  title: { color: tokens.colorNeutralForeground2 },
});

/** What does not agree, by sheet and, within a sheet, by check. */
export function FindingList({ report }: { readonly report: CheckReport }) {
  const { words, locale } = useLanguage();
  const styles = useStyles();
  const headings = useHeadings();
  if (report.findings.length === 0) return null;
  const titleOf = (check: string): string => checks.find(({ id }) => id === check)?.title[locale] ?? check;
  return (
    <section aria-labelledby="findings" onKeyDown={moveBetweenFindings}>
      <h2 id="findings" className={headings.section}>
        {words.findingsHeading(report.findings.length)}
      </h2>
      {[...bySheet(report.findings, ({ at }) => at)].map(([sheet, onSheet]) => (
        <section key={sheet} className={styles.group}>
          {sheet !== "" && <h3 className={headings.sheet}>{sheet}</h3>}
          {[...groupBy(onSheet, ({ check }) => check)].map(([check, findings]) => (
            <div key={check} className={styles.group}>
              <h4 className={headings.check}>
                {titleOf(check)}{" "}
                <span className={styles.title}>({formatNumber(findings.length, locale)})</span>
              </h4>
              <LongList
                items={cellByCell(findings)}
                render={(finding, i) => (
                  <FindingCard
                    key={`${finding.id} ${String(i)}`}
                    finding={finding}
                    sheet={sheet}
                    workbook={report.workbook}
                  />
                )}
              />
            </div>
          ))}
        </section>
      ))}
    </section>
  );
}

/** What is said of one cell stands together. */
function cellByCell(findings: readonly Finding[]): readonly Finding[] {
  return [...groupBy(findings, ({ at }) => at).values()].flat();
}
