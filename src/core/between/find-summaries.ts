import { groupBy } from "../address-list";
import type { Identifier } from "../relations/identify";
import type { LinkPattern } from "../relations/link";
import { bitsOf, type Case, ENOUGH_BITS, isBorneOut, judgeCases, supportOf } from "./judge-link";
import { type Figure, type LabelledTable, valueOf } from "./labelled-table";
import type { NumberedTable, NumberedTables } from "./name-numbers";
import type { Scope } from "./scope";

/** Units that a summary adds up, at the least. */
const FEWEST_UNITS = 2;
/** So much of what tables of one layout name must be named by each. */
const SHARE_OF_ROWS = 0.5;

/**
 * A table that adds up the tables of one layout on other sheets, or in other workbooks: one sheet or one
 * file a unit. All of them together hold twice what the summary holds, so every table is tried in one
 * pass over the figures; where tables name their period, those of one period are tried too.
 */
export function findSummaries(
  { tables, rowNameCount }: NumberedTables,
  { between, spend }: Scope,
  identifier: Identifier,
): LinkPattern[] {
  const found: LinkPattern[] = [];
  const layouts = groupBy(tables, ({ columnNames }) => columnNames.slice().sort().join());
  for (const layout of layouts.values()) {
    for (const family of familiesOf(layout, rowNameCount)) {
      const figures = family.reduce((sum, { rows, columns }) => sum + rows.length * columns.length, 0);
      if (!spend(figures)) break;
      for (const { summary, units } of summariesIn(family, between)) {
        const known = found.some(({ links }) => links[0]?.shown.sheet === summary.table.sheet);
        if (!known) found.push(...rulesOf(summary, units, identifier));
      }
    }
  }
  return found;
}

/** Tables of one layout whose rows are called alike: all, then those of each period. */
function familiesOf(layout: readonly NumberedTable[], rowNameCount: number): NumberedTable[][] {
  if (layout.length <= FEWEST_UNITS) return [];
  const counts = new Uint32Array(rowNameCount);
  for (const { rowNames } of layout) for (const name of rowNames) counts[name] = (counts[name] ?? 0) + 1;
  const isCommon = (name: number): boolean => (counts[name] ?? 0) * 2 > layout.length;
  const commonCount = counts.reduce((sum, _, name) => sum + Number(isCommon(name)), 0);
  const alike = layout.filter(
    ({ rowNames }) =>
      commonCount > 0 &&
      rowNames.reduce((sum, name) => sum + Number(isCommon(name)), 0) >= commonCount * SHARE_OF_ROWS,
  );
  const periods = [
    ...groupBy(alike, ({ from: { period } }) =>
      period ? `${period.unit}${String(period.number)}` : "",
    ).values(),
  ];
  return [alike, ...(periods.length > 1 ? periods : [])].filter(({ length }) => length > FEWEST_UNITS);
}

function* summariesIn(
  family: readonly NumberedTable[],
  between: Scope["between"],
): Generator<{ readonly summary: LabelledTable; readonly units: readonly LabelledTable[] }> {
  const unitOf = ({ from: { workbook, table } }: NumberedTable): unknown =>
    between === "workbooks" ? workbook : table.sheet;
  const isOnceEach = new Set(family.map(unitOf)).size === family.length;
  const totals = new Totals(family);
  if (isOnceEach) totals.add(family);
  for (const summary of family) {
    // The tables beside the summary on its own sheet, or in its own workbook, are none of its units.
    const units = isOnceEach
      ? family.filter((one) => one !== summary)
      : family.filter((one) => unitOf(one) !== unitOf(summary));
    if (units.length < FEWEST_UNITS) continue;
    if (!isOnceEach) {
      totals.clear();
      totals.add([summary, ...units]);
    }
    if (totals.areDoubled(summary)) yield { summary: summary.from, units: units.map(({ from }) => from) };
    // One summary to a family where they stand once each; where not, each try costs a pass.
    if (!isOnceEach && units.length * family.length > MOST_TRIES) return;
  }
}

const MOST_TRIES = 400;

/** The figures of tables of one layout, those that are called alike added up. */
class Totals {
  /** Places of rows by the number of their name, of columns by the number of theirs. */
  private readonly rowPlaces = new Map<number, number>();
  private readonly columnPlaces = new Map<number, number>();
  private readonly sums: Float64Array;

  constructor(family: readonly NumberedTable[]) {
    for (const { rowNames, columnNames } of family) {
      for (const name of rowNames)
        if (!this.rowPlaces.has(name)) this.rowPlaces.set(name, this.rowPlaces.size);
      for (const name of columnNames)
        if (!this.columnPlaces.has(name)) this.columnPlaces.set(name, this.columnPlaces.size);
    }
    this.sums = new Float64Array(this.rowPlaces.size * this.columnPlaces.size);
  }

  clear(): void {
    this.sums.fill(0);
  }

  add(tables: readonly NumberedTable[]): void {
    for (const table of tables)
      this.forEach(table, (value, at) => {
        if (value !== 0 && !Number.isNaN(value)) this.sums[at] = (this.sums[at] ?? 0) + value;
      });
  }

  /** Whether nearly all figures of a table are half of all: quick, and judged exactly afterwards. */
  areDoubled(summary: NumberedTable): boolean {
    let [holds, breaks, bits] = [0, 0, 0];
    this.forEach(summary, (value, at) => {
      const total = this.sums[at] ?? 0;
      if (Number.isNaN(value) || (value === 0 && total === 0)) return;
      if (Math.abs(2 * value - total) <= 1e-6 * Math.abs(total) + 1e-9) {
        holds++;
        bits += bitsOf(value);
      } else breaks++;
    });
    return bits >= ENOUGH_BITS && isBorneOut({ holds, breaks, bits });
  }

  private forEach(
    { from, rows, rowNames, columns, columnNames }: NumberedTable,
    visit: (value: number, at: number) => void,
  ): void {
    const figure = { from, row: 0, column: 0 };
    const places = rowNames.map((name) => this.rowPlaces.get(name) ?? 0);
    for (let c = 0; c < columns.length; c++) {
      const first = (this.columnPlaces.get(columnNames[c] ?? 0) ?? 0) * this.rowPlaces.size;
      figure.column = columns[c] ?? 0;
      for (let r = 0; r < rows.length; r++) {
        figure.row = rows[r] ?? 0;
        visit(valueOf(figure), first + (places[r] ?? 0));
      }
    }
  }
}

/** A rule for each column of a summary. */
function rulesOf(
  summary: LabelledTable,
  units: readonly LabelledTable[],
  identifier: Identifier,
): LinkPattern[] {
  const byColumn = [...summary.columns].map(([caption, column]) => {
    const cases = [...summary.rows].flatMap(([words, row]): Case[] => {
      const parts = units.flatMap((from): Figure[] => {
        const [unitRow, unitColumn] = [from.rows.get(words), from.columns.get(caption)];
        return unitRow === undefined || unitColumn === undefined
          ? []
          : [{ from, row: unitRow, column: unitColumn }];
      });
      const signs = parts.map(() => 1 as const);
      return parts.length < FEWEST_UNITS
        ? []
        : [{ shown: { from: summary, row, column }, parts, signs, words }];
    });
    return { caption, cases };
  });
  const all = supportOf(byColumn.flatMap(({ cases }) => cases));
  if (all.bits < ENOUGH_BITS || !isBorneOut(all) || !isAddition(byColumn.flatMap(({ cases }) => cases)))
    return [];
  return byColumn.flatMap(({ caption, cases }): LinkPattern[] => {
    if (!isBorneOut(supportOf(cases))) return [];
    const { workbook, table } = summary;
    const id = identifier.idOf("sum", "summary", workbook, table.sheet.name, caption);
    return [
      judgeCases(
        {
          id,
          kind: "sum",
          why: "summary",
          evidence: ["header", "arithmetic"],
          declared: false,
          bits: all.bits,
        },
        cases,
      ),
    ];
  });
}

/** Whether more than one unit has figures on most lines: one alone is copied, not added up. */
function isAddition(cases: readonly Case[]): boolean {
  const filled = cases.map(({ parts }) => parts.filter((part) => Math.abs(valueOf(part)) > 0).length);
  return (
    filled.filter((count) => count >= FEWEST_UNITS).length * 2 > filled.filter((count) => count > 0).length
  );
}
