import type { CheckReport } from "../core/report";
import { FindingList } from "./FindingList";
import { NoteList } from "./NoteList";
import { Summary } from "./Summary";
import { UndecidedList } from "./UndecidedList";
import type { WalkKeys } from "./walk-keys";
import { wasAnythingChecked } from "./was-anything-checked";

interface ReportProps {
  readonly report: CheckReport;
  readonly keys?: WalkKeys | undefined;
}

/** Everything a check has to say, most important first. */
export function Report({ report, keys }: ReportProps) {
  return (
    <>
      <Summary report={report} />
      <FindingList report={report} keys={keys} />
      {wasAnythingChecked(report) && <UndecidedList entries={report.undecided} />}
      <NoteList notes={report.notes} />
    </>
  );
}
