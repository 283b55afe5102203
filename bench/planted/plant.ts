import type { Chance } from "./chance";
import type { PlantedTable } from "./layouts";

/** A table with mistakes in it. */
export interface Planted {
  readonly values: ReadonlyMap<string, number>;
  /** The cells that are wrong, and what they should hold. */
  readonly truth: ReadonlyMap<string, number>;
}

/** Single typing errors in 4,381 records (Scholtus 2009). */
const MIX = [
  ["replaced", 112],
  ["omitted", 15],
  ["swapped", 14],
  ["added", 11],
] as const;

/** One mistake in so many is a structural one: pasted one off, the row above copied, neighbours exchanged. */
const STRUCTURAL = 0.1;

/** Plants mistakes, each in cells that no other touches; fewer where none can be planted. */
export function plant(table: PlantedTable, count: number, chance: Chance): Planted {
  const values = new Map(table.values);
  const truth = new Map<string, number>();
  for (let planted = 0, tries = 0; planted < count && tries < 200; tries++) {
    const changes = chance.next() < STRUCTURAL ? structural(table, values, chance) : typed(values, chance);
    const isNew = changes.size > 0 && [...changes.keys()].every((name) => !truth.has(name));
    if (!isNew) continue;
    for (const [name, value] of changes) {
      truth.set(name, table.values.get(name) ?? 0);
      values.set(name, value);
    }
    planted++;
  }
  return { values, truth };
}

function typed(values: ReadonlyMap<string, number>, chance: Chance): Map<string, number> {
  const [name, value] = chance.pick([...values]);
  const wrong = mistype(value, chance);
  return new Map(wrong === undefined || wrong === value ? [] : [[name, wrong]]);
}

function mistype(value: number, chance: Chance): number | undefined {
  let draw = chance.next() * MIX.reduce((sum, [, share]) => sum + share, 0);
  const kind = MIX.find(([, share]) => (draw -= share) < 0)?.[0] ?? "replaced";
  const digits = String(value);
  const at = chance.between(0, digits.length - 1);
  const digit = String(chance.between(0, 9));
  switch (kind) {
    case "replaced":
      return clean(digits.slice(0, at) + digit + digits.slice(at + 1));
    case "omitted":
      return digits.length < 2 ? undefined : clean(digits.slice(0, at) + digits.slice(at + 1));
    case "swapped":
      return clean(digits.slice(0, at) + (digits[at + 1] ?? "") + (digits[at] ?? "") + digits.slice(at + 2));
    case "added":
      return clean(digits.slice(0, at) + digit + digits.slice(at));
  }
}

/** A figure with a zero in front is not typed. */
function clean(digits: string): number | undefined {
  return digits.length > 1 && digits.startsWith("0") ? undefined : Number(digits);
}

function structural(
  { grids }: PlantedTable,
  values: ReadonlyMap<string, number>,
  chance: Chance,
): Map<string, number> {
  const rows = chance.pick(grids).map((row) => row.flatMap((name) => name ?? []));
  const r = chance.between(1, rows.length - 2);
  const [row, above] = [rows[r] ?? [], rows[r - 1] ?? []];
  const valueOf = (name: string | undefined): number => values.get(name ?? "") ?? 0;
  const [from, kind] = [chance.between(0, Math.max(0, row.length - 5)), chance.next()];
  const length = chance.between(3, Math.max(3, row.length - from - 2));
  const entries: [string, number][] = [];
  if (kind < 0.4) {
    // The stretch is pasted one cell late: the first is left empty, the last goes over the next cell.
    for (let i = from; i <= from + length && i < row.length; i++)
      entries.push([row[i] ?? "", i === from ? 0 : valueOf(row[i - 1])]);
  } else if (kind < 0.7) {
    for (let i = from; i < from + length && i < row.length; i++)
      entries.push([row[i] ?? "", valueOf(above[i])]);
  } else {
    const [a, b] = [row[from] ?? "", row[from + 1] ?? ""];
    entries.push([a, valueOf(b)], [b, valueOf(a)]);
  }
  const changes = entries.filter(([name, value]) => value !== valueOf(name));
  return new Map(changes.length > 1 ? changes : []);
}
