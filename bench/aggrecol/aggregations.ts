import type { Detection } from "../../src/core/relations/detection";
import type { CellPlace, LinkPattern } from "../../src/core/relations/link";
import { judgeLine } from "../../src/core/relations/make-pattern";
import { type Pattern, placeOf } from "../../src/core/relations/pattern";
import { gridIndex } from "../../src/core/relations/line-view";
import { CellClass } from "../../src/core/tables/sheet-view";
import type { Workbook } from "../../src/core/workbook/workbook";
import type { Aggregation } from "./match";

/** A relation that misses by more than this is a finding, no aggregation. */
const NEAR = 0.05;

const OPERATOR_OF: Readonly<Record<string, string>> = {
  sum: "Sum",
  average: "Average",
  share: "Division",
  change: "RelativeChange",
};

/** What was detected, in the words of the answer key: differences as sums with the minuend as total. */
export function aggregationsOf(
  workbook: Workbook,
  { patterns, links = [] }: Pick<Detection, "patterns"> & Partial<Pick<Detection, "links">>,
): Aggregation[] {
  const ofTables = patterns.flatMap((pattern) => {
    if (!(pattern.kind in OPERATOR_OF)) return [];
    // The answer key knows no relation whose cells stand on two lines.
    if (pattern.baseLines) return [];
    const parts = withVoids(pattern);
    return Array.from(pattern.lines, (_, k) => k).flatMap((k) => {
      const verdict = pattern.verdicts[k];
      if (verdict === "undecided" || (verdict === "empty" && !isZeroOfBlanks(pattern, k))) return [];
      if (verdict === "inconsistent") {
        const { reported = 0, computed = 0 } = judgeLine(workbook, pattern, k);
        if (Math.abs(reported - computed) > NEAR * Math.abs(reported)) return [];
      }
      return aggregationOn(pattern, parts, k);
    });
  });
  return [...ofTables, ...links.flatMap(aggregationsBetween)];
}

/** Sums over several tables of one sheet, where all cells stand on one line: the answer key knows no others. */
function aggregationsBetween({ kind, links }: LinkPattern): Aggregation[] {
  if (kind !== "sum") return [];
  return links.flatMap(({ shown, parts, signs, verdict, reported, computed }): Aggregation[] => {
    const isOneLine = parts.every(({ sheet, column }) => sheet === shown.sheet && column === shown.column);
    if (!isOneLine || parts.length < 2 || signs.some((sign) => sign < 0)) return [];
    const isNear = Math.abs(reported - computed) <= NEAR * Math.abs(reported);
    if (verdict !== "consistent" && !(verdict === "inconsistent" && isNear)) return [];
    const cell = ({ row, column }: CellPlace): [number, number] => [row, column];
    return [{ aggregator: cell(shown), aggregatees: parts.map(cell), operator: "Sum" }];
  });
}

/** The answer key lists a total of 0 over parts that are all blank, once the pattern is known. */
function isZeroOfBlanks({ kind, table, direction, total, parts, lines }: Pattern, k: number): boolean {
  const { value, cellClass } = table.grid;
  const at = (position: number): number => gridIndex(table, direction, position, lines[k] ?? 0);
  return kind === "sum" && value[at(total)] === 0 && parts.every((part) => isVoid(cellClass[at(part)]));
}

function isVoid(cellClass: number | undefined): boolean {
  return cellClass === CellClass.blank || cellClass === CellClass.notApplicable;
}

/**
 * The parts of a sum as the answer key lists them: with every position between two neighbouring parts, or between
 * parts and total, that holds no figure on any line. Cells that are truly empty do not
 * count there; those that hold a blank or "N/A" do.
 */
function withVoids({ kind, table, direction, total, parts, signs, lines }: Pattern): readonly number[] {
  if (kind !== "sum" || parts.length < 2 || signs.some((sign) => sign < 0)) return parts;
  const { rowCount, columnCount, cellClass } = table.grid;
  const count = direction === "across" ? columnCount : rowCount;
  const free = (position: number): boolean =>
    position >= 0 &&
    position < count &&
    position !== total &&
    !parts.includes(position) &&
    lines.every((line) => isVoid(cellClass[gridIndex(table, direction, position, line)]));
  const sorted = [...parts].sort((a, b) => a - b);
  const added: number[] = [];
  const takeUpTo = (from: number, step: 1 | -1, end: number): void => {
    const voids: number[] = [];
    let at = from + step;
    for (; free(at); at += step) voids.push(at);
    if (at === end) added.push(...voids);
  };
  sorted.forEach((part, i) => {
    takeUpTo(part, 1, sorted[i + 1] ?? total);
  });
  takeUpTo(sorted[0] ?? 0, -1, total);
  return [...parts, ...added];
}

function aggregationOn(pattern: Pattern, listed: readonly number[], k: number): Aggregation[] {
  const line = pattern.lines[k] ?? 0;
  const cell = (position: number, on = line): [number, number] => {
    const { row, column } = placeOf(pattern.table, pattern.direction, position, on);
    return [row, column];
  };
  const total = cell(pattern.total);
  const parts = listed.map((part) => cell(part));
  const operator = OPERATOR_OF[pattern.kind] ?? "";
  if (operator !== "Sum") return [{ aggregator: total, aggregatees: parts, operator }];
  const taken = pattern.signs.findIndex((sign) => sign < 0);
  if (taken < 0) return [{ aggregator: total, aggregatees: parts, operator: "Sum" }];
  const minuend = parts[1 - taken];
  const subtrahend = parts[taken];
  if (parts.length !== 2 || !minuend || !subtrahend) return [];
  return [{ aggregator: minuend, aggregatees: [total, subtrahend], operator: "Sum" }];
}
