import { mkdir } from "node:fs/promises";
import { join } from "node:path";

import { findingsSheet } from "../core/findings-sheet";
import type { CheckReport } from "../core/report";
import { letterHtml, letterOf, letterText } from "../core/units-sent/letter";
import type { Workbook } from "../core/workbook/workbook";
import { saveFile } from "../node/save-file";
import { writeWorkbook } from "../node/write-workbook";
import type { RunRequest } from "./parse-arguments";

/**
 * What `khopso check` writes beside its results: a copy of the workbook with the findings as a sheet, and a letter to
 * each unit with open findings, as text and as a page.
 *
 * @returns names of the files written
 * @throws WorkbookError where a file is there already or cannot be written
 */
export async function writeReviewFiles(
  { findingsSheet: copy, letters, locale }: Pick<RunRequest, "findingsSheet" | "letters" | "locale">,
  path: string,
  workbook: Workbook,
  report: CheckReport,
): Promise<readonly string[]> {
  const written: string[] = [];
  if (copy !== undefined) {
    await writeWorkbook(path, [findingsSheet(workbook, report, locale)], { copy });
    written.push(copy);
  }
  const letter = letters === undefined ? undefined : letterOf(workbook, report, locale);
  if (letter && letters !== undefined) {
    await mkdir(letters, { recursive: true });
    // As many letters as files, also where folders hold files of the same name.
    const name = report.workbook.replace(/[\\/:]+/g, " - ");
    const texts = { ".txt": `\ufeff${letterText(letter)}`, ".html": letterHtml(letter, locale) };
    for (const [ending, text] of Object.entries(texts)) {
      const file = join(letters, `${name}${ending}`);
      await saveFile(file, new TextEncoder().encode(text), { replaces: false });
      written.push(file);
    }
  }
  return written;
}
