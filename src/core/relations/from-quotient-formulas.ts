import type { TallyTable } from "../tables/tally-table";
import { CellKind, findCell } from "../workbook/cells";
import { formulaOf } from "../workbook/read-cell";
import type { Workbook } from "../workbook/workbook";
import type { Range } from "../workbook/address";
import type { ExplainedCells, RatioRule } from "./choose-ratios";
import type { AverageRule } from "./from-averages";
import { judgeMean, judgeRatio } from "./judge-ratio";
import { type Direction, gridIndex } from "./line-view";
import { maySayQuotient, type QuotientFormula, readQuotientFormula } from "./quotient-formula";
import type { RatioForm } from "./ratio-form";

const BITS_A_LINE = 8;
const ENOUGH_BITS = 120;
/** Of the figures of a line of formulas, how many must be made so, for those that are typed to be asked the same. */
const COVERAGE = 0.5;
const FEWEST = 2;

/** What formulas of one position say alike; positions and lines are grid indexes. */
interface Said {
  readonly direction: Direction;
  readonly total: number;
  readonly parts: readonly number[];
  /** Undefined for a mean. */
  readonly form?: RatioForm;
  /** Shares of a total that stands on another row: that row. */
  readonly base?: number;
  readonly lines: number[];
}

/**
 * What the formulas of a table declare of means, shares and changes, `AVERAGE(C5:C14)`, `C5/D5`, `C5/C$20`:
 * where most figures of a column or row are made so, those that are typed must be what the others are. A
 * formula that says otherwise has a rule of its own.
 */
export function findQuotientFormulas(
  workbook: Workbook,
  table: TallyTable,
  explained: ExplainedCells,
): { readonly means: readonly AverageRule[]; readonly ratios: readonly RatioRule[] } {
  const means: AverageRule[] = [];
  const ratios: RatioRule[] = [];
  const said = saidBy(table).sort((a, b) => b.lines.length - a.lines.length);
  for (const one of said) {
    const { direction, total, parts, form, base } = one;
    const own = explained
      .open(direction, total, Int32Array.from(one.lines))
      .filter((line) => isMade(workbook, table, one, line));
    if (own.length === 0) continue;
    const typed = typedFigures(table, direction, total).filter((line) => line !== base);
    const isRule = own.length >= FEWEST && own.length >= COVERAGE * (own.length + typed.length);
    const lines = explained.open(direction, total, Int32Array.from(isRule ? [...own, ...typed] : own)).sort();
    explained.take(direction, total, lines);
    const bits = Math.min(ENOUGH_BITS, own.length * BITS_A_LINE);
    const rule = { direction, total, lines, declared: true, evidence: ["formula"], bits } as const;
    if (!form) {
      means.push({ ...rule, parts, decimals: 0 });
      continue;
    }
    const [first = 0, second = first] = parts;
    ratios.push({
      ...rule,
      ...form,
      parts: [first, second],
      ...(base !== undefined && { baseLines: Int32Array.from(lines, () => base) }),
      isShare: form.kind === "share" && (form.scale === 100 || table.roles[total] === "share"),
      holds: own.length,
      fails: 0,
    });
  }
  return { means, ratios };
}

function saidBy(table: TallyTable): Said[] {
  const { sheet, frame } = table;
  const { cells } = sheet;
  if (!cells.formula) return [];
  const byRule = new Map<string, Said>();
  for (let row = frame.bodyTop; row <= frame.bodyBottom; row++) {
    for (let i = cells.rowStart[row] ?? 0, end = cells.rowStart[row + 1] ?? 0; i < end; i++) {
      const code = cells.formula[i] ?? 0;
      const column = cells.column[i] ?? 0;
      if (code === 0 || cells.kind[i] !== CellKind.number || column < frame.left || column > frame.right)
        continue;
      const own = code > 0 ? cells.formulas[code - 1] : cells.sharedFormulas[-code - 1]?.text;
      if (own === undefined || !maySayQuotient(own)) continue;
      const read = readQuotientFormula(formulaOf(cells, i) ?? "");
      const place = { row: row - frame.bodyTop, column: column - frame.left };
      const rule = read && ruleOf(read, place, table);
      if (!rule) continue;
      const { direction, total, parts, form, base } = rule;
      const key = [direction, total, form?.kind, form?.scale, base, ...parts].join();
      const known = byRule.get(key);
      const line = direction === "across" ? place.row : place.column;
      if (known) known.lines.push(line);
      else byRule.set(key, { ...rule, lines: [line] });
    }
  }
  return [...byRule.values()];
}

/** The rule of a formula in its table; none where its cells stand neither on its row nor in its column. */
function ruleOf(
  read: QuotientFormula,
  { row, column }: { readonly row: number; readonly column: number },
  { frame, grid }: TallyTable,
): Omit<Said, "lines"> | undefined {
  const local = (range: Range): Range => ({
    ...range,
    row: range.row - frame.bodyTop,
    column: range.column - frame.left,
  });
  const isInside = (range: Range): boolean =>
    range.row >= 0 &&
    range.column >= 0 &&
    range.row + range.rowCount <= grid.rowCount &&
    range.column + range.columnCount <= grid.columnCount;
  const ranges = (read.kind === "average" ? read.ranges : [read.first, read.second]).map(local);
  if (!ranges.every(isInside)) return undefined;
  const across = ranges.every((range) => range.row === row && range.rowCount === 1);
  const down = ranges.every((range) => range.column === column && range.columnCount === 1);
  if (read.kind === "average") {
    if (across === down) return undefined;
    const parts = ranges.flatMap((range) =>
      across ? upwards(range.column, range.columnCount) : upwards(range.row, range.rowCount),
    );
    const total = across ? column : row;
    if (parts.length < 2 || parts.includes(total) || new Set(parts).size < parts.length) return undefined;
    return { direction: across ? "across" : "down", total, parts };
  }
  const { form } = read;
  const [first, second] = ranges;
  if (!first || !second) return undefined;
  if (across && first.column !== column && second.column !== column)
    return { direction: "across", total: column, parts: [first.column, second.column], form };
  if (down && first.row !== row && second.row !== row)
    return { direction: "down", total: row, parts: [first.row, second.row], form };
  // A share of the total of its own column, `C5/C$20`.
  if (form.kind !== "share" || first.row !== row || first.column === column || second.column !== first.column)
    return undefined;
  return { direction: "across", total: column, parts: [first.column], form, base: second.row };
}

function upwards(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, k) => first + k);
}

/** Whether a formula shows what it says: one that was not calculated again, or that passes over words, is left aside. */
function isMade(
  workbook: Workbook,
  table: TallyTable,
  { direction, total, parts, form, base }: Said,
  line: number,
): boolean {
  const at = (position: number, on = line): number => gridIndex(table, direction, position, on);
  if (!form)
    return (
      judgeMean(
        workbook,
        table,
        at(total),
        parts.map((part) => at(part)),
      ).verdict === "consistent"
    );
  const [first = 0, second = first] = parts;
  const cells = [at(total), at(first), at(second, base ?? line)] as const;
  return judgeRatio(workbook, table, cells, form).verdict === "consistent";
}

/** The lines on which a position holds a number that somebody typed. */
function typedFigures({ sheet, frame, grid }: TallyTable, direction: Direction, total: number): number[] {
  const { cells } = sheet;
  const isTyped = (row: number, column: number): boolean => {
    const index = findCell(cells, frame.bodyTop + row, frame.left + column);
    return index >= 0 && cells.kind[index] === CellKind.number && !cells.formula?.[index];
  };
  return upwards(0, direction === "across" ? grid.rowCount : grid.columnCount).filter((line) =>
    direction === "across" ? isTyped(line, total) : isTyped(total, line),
  );
}
