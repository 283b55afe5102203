import { splitAddress } from "../address-list";
import type { Form } from "../forms/form";
import type { CheckReport } from "../report";
import { viewWorkbook } from "../tables/sheet-view";
import type { SentFile } from "../units-sent/sent-file";
import { checkedFile } from "../units-sent/sent-file";
import type { UnitAlias } from "../units-sent/unit-alias";
import { type UnitDirectory, unitDirectory } from "../units-sent/unit-directory";
import { unitInWorkbook } from "../units-sent/unit-in-workbook";
import { parseRange } from "../workbook/address";
import type { Sheet, Workbook } from "../workbook/workbook";
import { type FiguresReading, readFigures, type ReadFigure } from "./read-figures";

/** A workbook of a unit, or a sheet of one that holds a unit on each: what came of checking it, and its figures. */
export interface UnitSource {
  readonly sent: SentFile;
  /** As addresses name the workbook. */
  readonly workbook: string;
  readonly reading: FiguresReading;
  /** Whether an open finding speaks of a figure. */
  readonly isDoubted: (figure: ReadFigure) => boolean;
}

export interface UnitSourceOptions {
  readonly forms: readonly Form[];
  /** All that a table may be. */
  readonly known: readonly Form[];
  /** Units that should send. */
  readonly names: readonly string[];
  readonly aliases?: readonly UnitAlias[];
  readonly check: (workbook: Workbook) => CheckReport;
  readonly modified?: number | undefined;
}

/** Reads and checks what a unit sent; several, where the sheets of the workbook name different units. */
export function unitSources(workbook: Workbook, options: UnitSourceOptions): readonly UnitSource[] {
  const directory = unitDirectory(options.names, options.aliases);
  const bySheet = workbook.sheets.map((sheet) => unitOnSheet(workbook, sheet, directory));
  const units = new Set(bySheet.filter((unit) => unit !== undefined));
  if (units.size < 2) return [unitSource(workbook, workbook.name, options)];
  return workbook.sheets
    .filter((_, i) => bySheet[i] !== undefined)
    .map((sheet, i) => {
      const one = { ...workbook, sheets: [sheet] };
      return unitSource(one, `${workbook.name}/${sheet.name}`, options, bySheet.filter(Boolean)[i]);
    });
}

function unitOnSheet(workbook: Workbook, sheet: Sheet, directory: UnitDirectory): string | undefined {
  const { name, titles } = unitInWorkbook({ ...workbook, sheets: [sheet] }, { tables: [] });
  // Names of sheets are often cut.
  return directory.inTexts(name === undefined ? titles : [name]) ?? directory.inTexts([sheet.name]);
}

function unitSource(
  workbook: Workbook,
  file: string,
  { forms, known, names, aliases, check, modified }: UnitSourceOptions,
  unit?: string,
): UnitSource {
  const report = check(workbook);
  const directory = unitDirectory(names.length > 0 ? names : report.unitNames, aliases);
  const outcome = checkedFile(workbook, report);
  return {
    sent: {
      file,
      modified,
      outcome: unit === undefined ? outcome : { ...outcome, unit: { name: unit, titles: [unit] } },
    },
    workbook: workbook.name,
    reading: readFigures(viewWorkbook(workbook), forms, known, (label) => directory.inTexts([label])),
    isDoubted: doubtsIn(report),
  };
}

/** Findings of sums and the like, and what else is certainly wrong; those that were accepted are settled. */
function doubtsIn({ findings }: CheckReport): (figure: ReadFigure) => boolean {
  const ranges = new Map<string, NonNullable<ReturnType<typeof parseRange>>[]>();
  const add = (address: string): void => {
    const { sheet, cell } = splitAddress(address);
    const range = parseRange(cell);
    if (range) ranges.set(sheet, [...(ranges.get(sheet) ?? []), range]);
  };
  for (const { accepted, at, related, suspects, severity, relation } of findings) {
    if (accepted || (severity !== "error" && relation === undefined)) continue;
    // Which cell is wrong is told by its suspects, where that could be settled.
    if (suspects.length > 0) for (const { cell } of suspects) add(cell);
    else for (const address of [at, ...related]) add(address);
  }
  return ({ sheet, cell }) => {
    const place = parseRange(cell);
    if (!place) return false;
    return (ranges.get(sheet) ?? []).some(
      ({ row, column, rowCount, columnCount }) =>
        place.row >= row &&
        place.row < row + rowCount &&
        place.column >= column &&
        place.column < column + columnCount,
    );
  };
}
