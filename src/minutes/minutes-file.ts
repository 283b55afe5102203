import type { Locale } from "../core/message";
import type { CheckReport } from "../core/report";
import type { State } from "../core/state/state";
import { checkedFile, type SentFile } from "../core/units-sent/sent-file";
import { type UnitTable, unitTable } from "../core/units-sent/unit-table";
import type { Workbook } from "../core/workbook/workbook";
import { makeMinutes } from "./make-minutes";
import type { Minutes } from "./minutes";
import { minutesDocx } from "./minutes-docx";
import { minutesHtml } from "./minutes-html";

export type MinutesEnding = ".docx" | ".html";

/** Minutes on one workbook that was checked. */
export function minutesOfWorkbook(
  workbook: Workbook,
  report: CheckReport,
  state: State | undefined,
  locale: Locale,
  day: string,
): Minutes {
  const sent: SentFile = { file: workbook.name, outcome: checkedFile(workbook, report, state) };
  return makeMinutes([sent], unitTable([sent]), locale, day);
}

/** Minutes on what units have sent. */
export function minutesOfFiles(
  files: readonly SentFile[],
  table: UnitTable,
  locale: Locale,
  day: string,
): Minutes {
  return makeMinutes(files, table, locale, day);
}

/** The bytes of a .docx, the text of a page. */
export async function minutesFile(
  minutes: Minutes,
  ending: MinutesEnding,
): Promise<Uint8Array<ArrayBuffer> | string> {
  return ending === ".docx" ? minutesDocx(minutes) : minutesHtml(minutes);
}
