import { pathOf } from "../relations/identify";
import type { Direction } from "../relations/line-view";
import type { TallyTable } from "../tables/tally-table";
import type { RulePlace } from "./rule";

/** The columns and rows of a table by what they are called; made when asked for. */
export class TablePlaces {
  private readonly made: Partial<Record<Direction, Names>> = {};

  constructor(readonly table: TallyTable) {}

  /**
   * The grid index that a place stands for; undefined where the table has no such column or row. Where a caption was
   * put over those that are named, or taken away, the one column that the rest still fits is it.
   */
  find(direction: Direction, { label, nth = 1 }: RulePlace): number | undefined {
    const { byPath, byLast } = this.namesOf(direction);
    const exact = byPath.get(label);
    if (exact) return exact[nth - 1];
    if (nth > 1) return undefined;
    const near = (byLast.get(lastOf(label)) ?? []).filter(
      ({ path }) => path.endsWith(`/${label}`) || label.endsWith(`/${path}`),
    );
    return near.length === 1 ? near[0]?.index : undefined;
  }

  /** What a column or row is called; undefined where it has no name to be known by. */
  placeAt(direction: Direction, index: number): RulePlace | undefined {
    const { byPath } = this.namesOf(direction);
    const label = pathOf(this.table, direction === "across" ? "column" : "row", index);
    if (label === "") return undefined;
    const nth = (byPath.get(label) ?? []).indexOf(index) + 1;
    return nth > 1 ? { label, nth } : { label };
  }

  private namesOf(direction: Direction): Names {
    return (this.made[direction] ??= namesOf(this.table, direction));
  }
}

interface Names {
  readonly byPath: ReadonlyMap<string, readonly number[]>;
  readonly byLast: ReadonlyMap<string, readonly { readonly path: string; readonly index: number }[]>;
}

function namesOf(table: TallyTable, direction: Direction): Names {
  const byPath = new Map<string, number[]>();
  const byLast = new Map<string, { path: string; index: number }[]>();
  const { rowCount, columnCount } = table.grid;
  for (let index = 0; index < (direction === "across" ? columnCount : rowCount); index++) {
    const path = pathOf(table, direction === "across" ? "column" : "row", index);
    if (path === "") continue;
    add(byPath, path, index);
    add(byLast, lastOf(path), { path, index });
  }
  return { byPath, byLast };
}

function add<T>(map: Map<string, T[]>, key: string, item: T): void {
  const known = map.get(key);
  if (known) known.push(item);
  else map.set(key, [item]);
}

function lastOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
