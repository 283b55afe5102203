import type { CheckReport } from "../core/report";
import { FindingList } from "./FindingList";
import { ListSection } from "./ListSection";
import { NoteList } from "./NoteList";
import { ReconcileSection } from "./ReconcileSection";
import { Remembered } from "./Remembered";
import { RuleList } from "./RuleList";
import { Summary } from "./Summary";
import { UndecidedList } from "./UndecidedList";
import { useKeptFocus } from "./use-kept-focus";
import type { WalkKeys } from "./walk-keys";
import { wasAnythingChecked } from "./was-anything-checked";
import { WriteList } from "./WriteList";

interface ReportProps {
  readonly report: CheckReport;
  /** With the findings alone that the user wants to see. */
  readonly shown: CheckReport;
  /** What the run that has just ended found: another one takes the focus. */
  readonly end: CheckReport | undefined;
  readonly keys?: WalkKeys | undefined;
}

/** Everything a check has to say, most important first. */
export function Report({ report, shown, end, keys }: ReportProps) {
  const focus = useKeptFocus(shown);
  return (
    <div {...focus}>
      <Summary report={report} end={end} />
      <FindingList report={report} shown={shown} keys={keys} />
      {(wasAnythingChecked(report) || report.rules.length > 0 || report.unchecked.length > 0) && (
        <UndecidedList report={report} />
      )}
      <NoteList notes={report.notes} />
      <ListSection report={report} />
      <ReconcileSection />
      <RuleList report={report} />
      <Remembered report={report} />
      <WriteList />
    </div>
  );
}
