import { groupBy } from "../../address-list";
import { gridIndex } from "../../relations/line-view";
import type { CellPlace, LinkPattern } from "../../relations/link";
import type { Pattern } from "../../relations/pattern";
import type { TallyTable } from "../../tables/tally-table";
import type { SearchedWorkbook } from "./figure-cells";

/** Of so many relations all are bound; of more, those only that hang together closely with a broken one. */
const MOST_BOUND = 20_000;
/** From a broken relation so many others are gone on to, each by a cell that it shares with the one before. */
const FARTHEST = 3;

/** Whether the k-th line of a pattern is near a broken relation, by cells of both. */
export type IsNear = (pattern: Pattern, k: number) => boolean;

/**
 * In workbooks of very many relations one mistake would have all of them searched: those that are far from
 * everything broken hold, and go on holding whatever is corrected.
 */
export function nearBroken(all: readonly SearchedWorkbook[], between: readonly LinkPattern[]): IsNear {
  const patterns = all.flatMap(({ detection }) => detection.patterns);
  const judged = patterns.reduce((sum, { holds, breaks }) => sum + holds + breaks, 0);
  if (judged <= MOST_BOUND) return () => true;
  const marks = new Marks(all);
  const links = [...all.flatMap(({ detection }) => detection.links), ...between].flatMap((one) => one.links);
  const near = new Map(patterns.map((pattern) => [pattern, new Uint8Array(pattern.verdicts.length)]));
  for (const [pattern, isNear] of near)
    pattern.verdicts.forEach((verdict, k) => {
      if (verdict === "inconsistent") isNear[k] = 1;
    });
  for (let round = 0; round < FARTHEST; round++) {
    for (const [pattern, isNear] of near) marks.markAll(pattern, isNear);
    for (const { shown, parts, verdict } of links)
      if (verdict === "inconsistent" || [shown, ...parts].some((place) => marks.has(place)))
        for (const place of [shown, ...parts]) marks.mark(place);
    for (const [pattern, isNear] of near)
      for (let k = 0; k < isNear.length; k++) if (!isNear[k] && marks.touches(pattern, k)) isNear[k] = 1;
  }
  return (pattern, k) => near.get(pattern)?.[k] === 1;
}

/** Cells of tables that are of a near relation. */
class Marks {
  private readonly ofTable = new Map<TallyTable, Uint8Array>();
  private readonly tablesOf: ReadonlyMap<CellPlace["sheet"], readonly TallyTable[]>;

  constructor(all: readonly SearchedWorkbook[]) {
    const tables = all.flatMap(({ detection }) => detection.tables);
    this.tablesOf = groupBy(tables, ({ sheet }) => sheet);
  }

  markAll(pattern: Pattern, isNear: Uint8Array): void {
    const own = this.of(pattern.table);
    for (let k = 0; k < isNear.length; k++) {
      if (!isNear[k]) continue;
      for (let i = -1; i < pattern.parts.length; i++) own[cellAt(pattern, k, i)] = 1;
    }
  }

  touches(pattern: Pattern, k: number): boolean {
    const own = this.ofTable.get(pattern.table);
    if (!own) return false;
    for (let i = -1; i < pattern.parts.length; i++) if (own[cellAt(pattern, k, i)] === 1) return true;
    return false;
  }

  mark(place: CellPlace): void {
    const found = this.placeOf(place);
    if (found) this.of(found.table)[found.at] = 1;
  }

  has(place: CellPlace): boolean {
    const found = this.placeOf(place);
    return found !== undefined && this.ofTable.get(found.table)?.[found.at] === 1;
  }

  private of(table: TallyTable): Uint8Array {
    let own = this.ofTable.get(table);
    if (!own) this.ofTable.set(table, (own = new Uint8Array(table.grid.value.length)));
    return own;
  }

  private placeOf({ sheet, row, column }: CellPlace) {
    const table = this.tablesOf
      .get(sheet)
      ?.find(
        ({ frame }) =>
          row >= frame.bodyTop && row <= frame.bodyBottom && column >= frame.left && column <= frame.right,
      );
    if (!table) return undefined;
    const { frame, grid } = table;
    return { table, at: (row - frame.bodyTop) * grid.columnCount + column - frame.left };
  }
}

/** Where the i-th part of a relation stands in the grid of its table, or its total: -1. */
function cellAt({ table, direction, total, parts, lines, baseLines }: Pattern, k: number, i: number): number {
  const line = lines[k] ?? 0;
  if (i < 0) return gridIndex(table, direction, total, line);
  return gridIndex(table, direction, parts[i] ?? 0, i === 1 ? (baseLines?.[k] ?? line) : line);
}
