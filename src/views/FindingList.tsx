import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";

import { checks } from "../core/checks";
import { patternText } from "../core/relations/pattern-text";
import { formatNumber } from "../core/message";
import type { CheckReport, PatternEntry } from "../core/report";
import type { PatternHolds } from "../locales/view-words";
import { FindingCard } from "./FindingCard";
import { findingGroups } from "./finding-groups";
import { useLanguage } from "./Language";
import { LongList } from "./LongList";
import { moveBetweenFindings } from "./move-between-findings";
import { useHeadings } from "./headings";
import { useWalkContext } from "./use-walk";
import type { WalkKeys } from "./walk-keys";

const useStyles = makeStyles({
  group: { marginTop: "8px" },
  keys: { margin: 0, color: tokens.colorNeutralForeground2 },
  rule: {
    margin: 0,
    padding: "0 8px 4px",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  title: { color: tokens.colorNeutralForeground2 },
});

interface FindingListProps {
  readonly report: CheckReport;
  readonly keys?: WalkKeys | undefined;
}

/** What does not agree, by sheet and, within a sheet, by rule or check. */
export function FindingList({ report, keys }: FindingListProps) {
  const { words, view, locale } = useLanguage();
  const { target } = useWalkContext();
  const styles = useStyles();
  const headings = useHeadings();
  const groups = useMemo(() => findingGroups(report), [report]);
  if (report.findings.length === 0) return null;
  const titleOf = (id: string): string => checks.find((check) => check.id === id)?.title[locale] ?? id;
  return (
    <section aria-labelledby="findings" onKeyDown={moveBetweenFindings}>
      <h2 id="findings" className={headings.section}>
        {words.findingsHeading(report.findings.length)}
      </h2>
      {keys && <p className={styles.keys}>{view.walkKeys(keys.next, keys.previous)}</p>}
      {groups.map(({ sheet, groups: onSheet }) => (
        <section key={sheet} className={styles.group}>
          {sheet !== "" && <h3 className={headings.sheet}>{sheet}</h3>}
          {onSheet.map(({ check, pattern, findings }) => (
            <div key={`${check} ${pattern?.id ?? ""}`} className={styles.group}>
              <h4 className={headings.check}>
                {pattern ? (
                  `${patternText(pattern, locale)}, ${view.holdsAt(holdsOf(pattern))}`
                ) : (
                  <>
                    {titleOf(check)}{" "}
                    <span className={styles.title}>({formatNumber(findings.length, locale)})</span>
                  </>
                )}
              </h4>
              {pattern && <p className={styles.rule}>{titleOf(check)}</p>}
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

function holdsOf({ holds, breaks, undecided, messageId }: PatternEntry): PatternHolds {
  return { holds, of: holds + breaks + undecided, by: messageId.endsWith("-down") ? "columns" : "rows" };
}
