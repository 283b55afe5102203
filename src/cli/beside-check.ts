import { mkdir, stat } from "node:fs/promises";
import { join } from "node:path";

import { findingsSheet } from "../core/findings-sheet";
import type { CheckReport } from "../core/report";
import { stateIn } from "../core/state/read-state";
import { commonCauses } from "../core/units-sent/causes";
import { letterOf, lettersHtml, letterText } from "../core/units-sent/letter";
import { checkedFile, type SentFile } from "../core/units-sent/sent-file";
import { type UnitList, type UnitTable, unitTable } from "../core/units-sent/unit-table";
import { makeMinutes } from "../minutes/make-minutes";
import { minutesHtml } from "../minutes/minutes-html";
import { saveFile } from "../node/save-file";
import { writeWorkbook } from "../node/write-workbook";
import { missingDocuments, unitFields } from "./formats/unit-document";
import { unitsText } from "./formats/units-text";
import type { RunRequest } from "./parse-arguments";
import type { Beside } from "./run-command";
import { today } from "./today";

type Asked = Pick<RunRequest, "findingsSheet" | "letters" | "minutes" | "locale">;

/**
 * Beside the results of a check: what each unit has sent and what they have in common; on request a copy of the
 * workbook with the findings as a sheet, and a letter to each unit.
 */
export function besideCheck(request: Asked, list: UnitList | undefined): Beside<CheckReport> {
  const sent: SentFile[] = [];
  const paths = new Map<string, string>();
  let table: UnitTable | undefined;
  const units = (): UnitTable => (table ??= unitTable(sent, list));
  return {
    seen: async ({ path, name: file }, workbook, report, remembered) => {
      paths.set(file, path);
      sent.push({ file, outcome: checkedFile(workbook, report, stateIn(remembered)) });
      const { findingsSheet: copy, locale } = request;
      if (copy === undefined) return [];
      await writeWorkbook(path, [findingsSheet(workbook, report, locale)], { copy });
      return [copy];
    },
    failed: ({ path, name: file }, error) => {
      paths.set(file, path);
      sent.push({ file, outcome: { kind: "unread", ...error } });
    },
    finish: async () => {
      for (const [i, one] of sent.entries())
        sent[i] = { ...one, modified: await changedAt(paths.get(one.file) ?? one.file) };
      return [
        ...(await writeLetters(request, sent, units())),
        ...(await writeMinutes(request, sent, units())),
      ];
    },
    text: (presentation) => unitsText(units(), presentation),
    fieldsOf: (file) => unitFields(file, units(), commonCauses(units())),
    more: () => (list ? missingDocuments(units(), request.locale) : []),
    needsAction: () => list !== undefined && units().totals.states.missing > 0,
  };
}

async function changedAt(path: string): Promise<number | undefined> {
  return stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => undefined,
  );
}

/** @throws WorkbookError where the file is there already or cannot be written */
async function writeMinutes(
  { minutes: path, locale }: Asked,
  sent: readonly SentFile[],
  table: UnitTable,
): Promise<readonly string[]> {
  if (path === undefined) return [];
  const minutes = makeMinutes(sent, table, locale, today());
  const bytes = /\.docx$/i.test(path)
    ? await (await import("../minutes/minutes-docx")).minutesDocx(minutes)
    : new TextEncoder().encode(minutesHtml(minutes));
  await saveFile(path, bytes, { replaces: false });
  return [path];
}

/** @throws WorkbookError where a letter is there already or cannot be written */
async function writeLetters(
  { letters, locale }: Asked,
  sent: readonly SentFile[],
  { rows }: UnitTable,
): Promise<readonly string[]> {
  const written: string[] = [];
  if (letters === undefined) return written;
  for (const { file, outcome } of sent) {
    const row = rows.find((one) => one.file === file);
    if (!row || row.state === "replaced" || outcome.kind === "unread") continue;
    const letter = letterOf(row.unit, file, outcome, locale);
    if (!letter) continue;
    await mkdir(letters, { recursive: true });
    // As many letters as files, also where folders hold files of the same name.
    const name = file.replace(/[\\/:]+/g, " - ");
    const texts = { ".txt": `\ufeff${letterText(letter)}`, ".html": lettersHtml([letter], locale) };
    for (const [ending, text] of Object.entries(texts)) {
      const path = join(letters, `${name}${ending}`);
      await saveFile(path, new TextEncoder().encode(text), { replaces: false });
      written.push(path);
    }
  }
  return written;
}
