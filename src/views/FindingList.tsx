import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";

import { formatNumber } from "../core/message";
import type { CheckReport } from "../core/report";
import { FilterChoices } from "./FilterChoices";
import { FindingCard } from "./FindingCard";
import { findingGroups } from "./finding-groups";
import { checkTitle, groupTitle } from "./group-title";
import { useLanguage } from "./Language";
import { LongList } from "./LongList";
import { moveBetweenFindings } from "./move-between-findings";
import { useHeadings } from "./headings";
import { SureSuggestions } from "./SureSuggestions";
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
  /** With the findings alone that the user wants to see. */
  readonly shown: CheckReport;
  readonly keys?: WalkKeys | undefined;
}

/** What does not agree, by sheet and, within a sheet, by rule or check. */
export function FindingList({ report, shown, keys }: FindingListProps) {
  const language = useLanguage();
  const { words, view } = language;
  const { target } = useWalkContext();
  const styles = useStyles();
  const headings = useHeadings();
  const groups = useMemo(() => findingGroups(shown), [shown]);
  if (report.findings.length === 0) return null;
  return (
    <section aria-labelledby="findings" onKeyDown={moveBetweenFindings}>
      <h2 id="findings" tabIndex={-1} className={headings.section}>
        {words.findingsHeading(report.findings.length)}
      </h2>
      {keys && <p className={styles.keys}>{view.walkKeys(keys.next, keys.previous)}</p>}
      <FilterChoices findings={report.findings} />
      {groups.length === 0 && <p className={styles.keys}>{view.filters.none}</p>}
      <SureSuggestions findings={report.findings} />
      {groups.map(({ sheet, groups: onSheet }) => (
        <section key={sheet} className={styles.group}>
          {sheet !== "" && <h3 className={headings.sheet}>{sheet}</h3>}
          {onSheet.map(({ check, pattern, findings }) => (
            <div key={`${check} ${pattern?.id ?? ""}`} className={styles.group}>
              <h4 className={headings.check}>
                {groupTitle({ check, pattern }, language)}
                {!pattern && (
                  <span className={styles.title}> ({formatNumber(findings.length, language.locale)})</span>
                )}
              </h4>
              {pattern && <p className={styles.rule}>{checkTitle(check, language.locale)}</p>}
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
