import type { CheckReport } from "../core/report";
import { FindingList } from "./FindingList";
import { NoteList } from "./NoteList";
import { Summary } from "./Summary";
import { UndecidedList } from "./UndecidedList";

/** Everything a check has to say, most important first. */
export function Report({ report }: { readonly report: CheckReport }) {
  return (
    <>
      <Summary report={report} />
      <FindingList report={report} />
      <UndecidedList entries={report.undecided} />
      <NoteList notes={report.notes} />
    </>
  );
}
