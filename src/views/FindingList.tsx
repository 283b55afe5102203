import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";

import { checks } from "../core/checks";
import { formatNumber } from "../core/message";
import type { CheckReport } from "../core/report";
import type { WalkKeys } from "./walk-keys";
import { FindingCard } from "./FindingCard";
import { findingGroups } from "./finding-groups";
import { useLanguage } from "./Language";
import { LongList } from "./LongList";
import { moveBetweenFindings } from "./move-between-findings";
import { useHeadings } from "./headings";
import { useWalkContext } from "./use-walk";

const useStyles = makeStyles({
  group: { marginTop: "8px" },
  keys: { margin: 0, color: tokens.colorNeutralForeground2 },
  title: { color: tokens.colorNeutralForeground2 },
});

interface FindingListProps {
  readonly report: CheckReport;
  readonly keys?: WalkKeys | undefined;
}

/** What does not agree, by sheet and, within a sheet, by check. */
export function FindingList({ report, keys }: FindingListProps) {
  const { words, view, locale } = useLanguage();
  const { target } = useWalkContext();
  const styles = useStyles();
  const headings = useHeadings();
  const groups = useMemo(() => findingGroups(report), [report]);
  if (report.findings.length === 0) return null;
  const titleOf = (check: string): string => checks.find(({ id }) => id === check)?.title[locale] ?? check;
  return (
    <section aria-labelledby="findings" onKeyDown={moveBetweenFindings}>
      <h2 id="findings" className={headings.section}>
        {words.findingsHeading(report.findings.length)}
      </h2>
      {keys && <p className={styles.keys}>{view.walkKeys(keys.next, keys.previous)}</p>}
      {groups.map(({ sheet, groups: onSheet }) => (
        <section key={sheet} className={styles.group}>
          {sheet !== "" && <h3 className={headings.sheet}>{sheet}</h3>}
          {onSheet.map(({ check, findings }) => (
            <div key={check} className={styles.group}>
              <h4 className={headings.check}>
                {titleOf(check)}{" "}
                <span className={styles.title}>({formatNumber(findings.length, locale)})</span>
              </h4>
              <LongList
                items={findings}
                reveal={target ? findings.indexOf(target.finding) : -1}
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
