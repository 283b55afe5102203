import { splitAddress } from "../core/address-list";
import type { Held, Touched, UndoEntry } from "../core/undo/entry";
import type { Beside } from "../core/undo/entry-of";
import { sheetOfMark } from "../core/undo/marks";
import { type Present, presentOf } from "../core/undo/present";
import { sheetPrefix } from "../core/workbook/address";
import { converse } from "./batch";
import { findMarks } from "./overlays";
import { readWorkbook } from "./read-workbook";
import { hungOn } from "./remove-sheets";
import type { SheetNames } from "./sheet-names";
import { currentState } from "./store";
import { CONTENTS, heldIn } from "./write-cells";

/**
 * The places that entries touched, as they are in Excel now. Cells alone take one round trip; for a sheet that may
 * go the whole workbook is read.
 */
export async function lookAtPlaces(
  file: string,
  entries: readonly UndoEntry[],
  names: SheetNames,
): Promise<Present> {
  const touched = entries.flatMap((entry) => entry.touched);
  const hasSheets = touched.some(({ kind }) => kind === "sheet");
  const cells = hasSheets ? undefined : await lookAtCells(file, touched, names);
  const beside = await lookBeside(file, touched, names);
  if (cells) return cellsOnly(cells, beside);
  const workbook = await readWorkbook(file, new AbortController().signal);
  names.learn(workbook);
  const added = touched.flatMap((one) => (one.kind === "sheet" ? [one.sheet] : []));
  const hung = await hungOn(
    file,
    workbook,
    added.map(({ name }) => name),
  );
  const present = presentOf(workbook, beside);
  return {
    ...present,
    reachesNotes: false,
    difference: (sheet, changes) => {
      const isStrange = (hung.get(sheet.name) ?? 0) !== (sheet.charts?.length ?? 0);
      return present.difference(sheet, changes) ?? (isStrange ? sheetPrefix(sheet.name) : undefined);
    },
  };
}

interface Looked {
  readonly held: ReadonlyMap<string, Held>;
  readonly sheets: ReadonlySet<string>;
}

async function lookAtCells(file: string, touched: readonly Touched[], names: SheetNames): Promise<Looked> {
  const places = new Set(touched.flatMap((one) => (one.kind === "cell" ? [one.at] : [])));
  const marked = touched.flatMap((one) => (one.kind === "marks" ? one.removed.map(sheetOfMark) : []));
  if (places.size + marked.length === 0) return { held: new Map(), sheets: new Set() };
  return converse(file, async (context) => {
    const { worksheets } = context.workbook;
    const askedSheets = marked.map((name) => ({
      name,
      sheet: worksheets.getItemOrNullObject(splitAddress(names.inExcel(`${sheetPrefix(name)}!A1`)).sheet),
    }));
    const asked = [...places].map((at) => {
      const place = splitAddress(names.inExcel(at));
      const sheet = worksheets.getItemOrNullObject(place.sheet);
      return { at, sheet, range: sheet.getRange(place.cell).load(CONTENTS) };
    });
    await context.sync();
    return {
      held: new Map(
        asked.flatMap(({ at, sheet, range }) =>
          sheet.isNullObject ? [] : [[at, heldIn(range, 0)] as const],
        ),
      ),
      sheets: new Set(askedSheets.flatMap(({ name, sheet }) => (sheet.isNullObject ? [] : [name]))),
    };
  });
}

async function lookBeside(file: string, touched: readonly Touched[], names: SheetNames): Promise<Beside> {
  const asks = (kind: Touched["kind"]): boolean => touched.some((one) => one.kind === kind);
  if (!asks("marks") && !asks("state")) return {};
  return converse(file, async (context) => {
    const marks = asks("marks") ? await findMarks(context) : [];
    const state = asks("state") ? await currentState(context) : null;
    return {
      marks: marks.map(({ at, tone }) => ({ at: at.map((address) => names.inReports(address)), tone })),
      state,
    };
  });
}

function cellsOnly({ held, sheets }: Looked, { marks = [], state = null }: Beside): Present {
  return {
    held: (at) => held.get(at),
    note: () => undefined,
    reachesNotes: false,
    marks,
    state,
    hasSheet: (name) => sheets.has(name),
    difference: () => undefined,
    uses: () => [],
  };
}
