import { basename } from "node:path";

import { errorText } from "../core/error-text";
import { reconcileSides } from "../core/reconcile/list-side";
import { hasDifferences } from "../core/reconcile/reconcile-document";
import { reconcileSheet } from "../core/reconcile/reconcile-sheet";
import { WorkbookError } from "../core/workbook/workbook-error";
import { writeNewWorkbook } from "../node/new-workbook";
import { writeWorkbook } from "../node/write-workbook";
import { documentChunks } from "./formats/document-chunks";
import { oneLine, presentationIn } from "./formats/presentation";
import { reconcileText } from "./formats/reconcile-text";
import { writeChunks } from "./output";
import { readListSide, type SideRead } from "./read-list-side";
import { readGiven } from "./read-lists";
import type { ReconcileRequest } from "./parse-arguments";
import type { ExitCode, Surroundings } from "./run-command";

/**
 * `khopso reconcile`: two member lists side by side, as text, as JSON, or as a sheet in a copy of the second; of a
 * folder, whose workbooks are one list, in a workbook of its own.
 */
export async function runReconcile(request: ReconcileRequest, cli: Surroundings): Promise<ExitCode> {
  const { paths, json, names, out, locale } = request;
  const presentation = presentationIn(locale, cli.stdout.hasColour);
  const sides: SideRead[] = [];
  const given = await readGiven(request.given, locale);
  if (typeof given === "string") {
    await cli.stderr.write(`${given}\n`);
    return 2;
  }
  for (const path of paths) {
    const read = await readListSide(path, given, locale, cli);
    for (const sentence of read.sentences) await cli.stderr.write(`${sentence}\n`);
    if (!read.side) return 2;
    sides.push(read);
  }
  const [first, second] = sides;
  if (!first?.side || !second?.side) throw new Error("two lists are compared");
  const [before, now] = namesOf(paths);
  const document = reconcileSides(first.side, second.side, { before, now, names });
  if (out !== undefined) {
    const sheet = reconcileSheet(document, locale, names, second.sheets ?? []);
    try {
      if (second.sheets) await writeWorkbook(paths[1], [sheet], { copy: out });
      else await writeNewWorkbook(out, [sheet], { replaces: false });
    } catch (error) {
      if (!(error instanceof WorkbookError)) throw error;
      const sentence = errorText(error.code, error.file || basename(paths[1]), error.detail, locale);
      await cli.stderr.write(`${oneLine(sentence)}\n`);
      return 2;
    }
  }
  if (json) {
    await writeChunks(cli.stdout, documentChunks(document, ""));
    await cli.stdout.write("\n");
  } else {
    await cli.stdout.write(reconcileText(document, presentation, out));
  }
  return hasDifferences(document) ? 1 : 0;
}

/** Two files of one name, in two folders, are told apart by their paths. */
function namesOf([a, b]: readonly [string, string]): readonly [string, string] {
  const [first, second] = [basename(a), basename(b)];
  return first === second ? [a, b] : [first, second];
}
