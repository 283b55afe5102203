import { basename } from "node:path";

import { errorText } from "../core/error-text";
import { type ListSide, listSide, reconcileSides } from "../core/reconcile/list-side";
import { hasDifferences } from "../core/reconcile/reconcile-document";
import { reconcileSheet } from "../core/reconcile/reconcile-sheet";
import { stateIn } from "../core/state/read-state";
import { WorkbookError } from "../core/workbook/workbook-error";
import { writeWorkbook } from "../node/write-workbook";
import { documentChunks } from "./formats/document-chunks";
import { oneLine, presentationIn } from "./formats/presentation";
import { reconcileText } from "./formats/reconcile-text";
import { writeChunks } from "./output";
import { type Given, readGiven } from "./read-lists";
import type { ReconcileRequest } from "./parse-arguments";
import type { ExitCode, Surroundings } from "./run-command";

/** `khopso reconcile`: two member lists side by side, as text, as JSON, or as a sheet in a copy of the second. */
export async function runReconcile(request: ReconcileRequest, cli: Surroundings): Promise<ExitCode> {
  const { paths, json, names, out, locale } = request;
  const presentation = presentationIn(locale, cli.stdout.hasColour);
  const sides: ListSide[] = [];
  const given = await readGiven(request.given, locale);
  if (typeof given === "string") {
    await cli.stderr.write(`${given}\n`);
    return 2;
  }
  for (const path of paths) {
    const name = basename(path);
    const side = await sideOf(path, name, given).catch((error: unknown) => {
      if (!(error instanceof WorkbookError)) throw error;
      return errorText(error.code, error.file || name, error.detail, locale);
    });
    if (side === undefined || typeof side === "string") {
      const sentence = side ?? presentation.words.problems.noMembers(name);
      await cli.stderr.write(`${oneLine(sentence)}\n`);
      return 2;
    }
    sides.push(side);
  }
  const [first, second] = sides;
  if (!first || !second) throw new Error("two lists are compared");
  const [before, now] = namesOf(paths);
  const document = reconcileSides(first, second, { before, now, names });
  if (out !== undefined) {
    const taken = second.workbook.sheets.map(({ name }) => name);
    try {
      await writeWorkbook(paths[1], [reconcileSheet(document, locale, names, taken)], { copy: out });
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

  async function sideOf(path: string, name: string, given: Given): Promise<ListSide | undefined> {
    const workbook = await cli.read(path, { name });
    return listSide(workbook, given, stateIn(await cli.remembered(path)));
  }
}

/** Two files of one name, in two folders, are told apart by their paths. */
function namesOf([a, b]: readonly [string, string]): readonly [string, string] {
  const [first, second] = [basename(a), basename(b)];
  return first === second ? [a, b] : [first, second];
}
