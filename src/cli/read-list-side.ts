import { basename } from "node:path";

import { errorText } from "../core/error-text";
import type { Locale } from "../core/message";
import { joinedSide, type SideOfFile } from "../core/reconcile/joined-side";
import { type ListSide, listSide } from "../core/reconcile/list-side";
import { stateIn } from "../core/state/read-state";
import { WorkbookError } from "../core/workbook/workbook-error";
import { wordsOf } from "../locales";
import { findWorkbooks } from "./find-workbooks";
import { oneLine } from "./formats/presentation";
import type { Given } from "./read-lists";
import type { Surroundings } from "./run-command";

/** One side of a reconciliation as it was read. */
export interface SideRead {
  /** Undefined where it cannot be used; the sentences then say why. */
  readonly side: Omit<ListSide, "workbook"> | undefined;
  /** Names of the sheets of a workbook; none for a folder, whose workbooks are several. */
  readonly sheets: readonly string[] | undefined;
  readonly sentences: readonly string[];
}

/** Reads the list in a workbook, or in a folder of workbooks that make up one list, such as one a branch. */
export async function readListSide(
  path: string,
  given: Given,
  locale: Locale,
  cli: Surroundings,
): Promise<SideRead> {
  const { problems, listWords } = wordsOf(locale);
  const { files, emptyFolders, isList } = await findWorkbooks([path]);
  const sides: SideOfFile[] = [];
  const failed: string[] = [];
  const without: string[] = [];
  for (const { name, path: file, error } of files) {
    try {
      if (error) throw error;
      const workbook = await cli.read(file, { name });
      const side = listSide(workbook, given, stateIn(await cli.remembered(file)));
      if (side) sides.push({ name, side });
      else without.push(name);
    } catch (cause) {
      if (!(cause instanceof WorkbookError)) throw cause;
      failed.push(errorText(cause.code, cause.file || name, cause.detail, locale));
    }
  }
  const unusable = (...sentences: readonly string[]): SideRead => ({
    side: undefined,
    sheets: undefined,
    sentences: sentences.map(oneLine),
  });
  if (emptyFolders.length > 0) return unusable(problems.emptyFolder(path));
  // Whoever stands in a file that cannot be read would be told as gone.
  if (failed.length > 0) return unusable(...failed);
  const [first] = sides;
  if (!first) return unusable(problems.noMembers(basename(path)));
  if (!isList) {
    const { workbook, ...side } = first.side;
    return { side, sheets: workbook.sheets.map(({ name }) => name), sentences: [] };
  }
  const joined = joinedSide(sides, basename(path));
  if (joined.kind === "several") return unusable(listWords.severalLists(basename(path), joined.others));
  const leftOut = without.length === 0 ? [] : [oneLine(listWords.withoutList(without))];
  return { side: joined.side, sheets: undefined, sentences: leftOut };
}
