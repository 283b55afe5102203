/** Counts flags against the annotations as `score.py` beside them does: dual bugs, means over workbooks. */

export interface AnnotatedCell {
  readonly sheet: string;
  readonly address: string;
  readonly kind: string;
  /** Cells that disagree with the group this one belongs to: all cells of that group, the other side. */
  readonly dual?: readonly string[];
}

export const CLASSES = {
  formula: ["ref", "refi", "calc"],
  missing: ["cwfe", "fwce"],
  whitespace: ["oow"],
} as const;
export type ErrorClass = keyof typeof CLASSES;

export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly found: number;
  readonly wrong: number;
  readonly missed: number;
}

export const keyOf = (sheet: string, address: string): string => `${sheet}\u0000${address}`;

type Cells = Set<string>;
type Dual = [Cells, Cells];

function union(...sets: readonly ReadonlySet<string>[]): Cells {
  return new Set(sets.flatMap((set) => [...set]));
}

const overlap = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  [...one].filter((cell) => other.has(cell)).length;

/** Bugs of one cell, and pairs of groups of which either side is a find. */
function bugsOf(
  cells: readonly AnnotatedCell[],
  kinds: ReadonlySet<string>,
): { singles: Cells; duals: Dual[] } {
  const kindOf = new Map(cells.map(({ sheet, address, kind }) => [keyOf(sheet, address), kind]));
  const groupOf = new Map<string, Cells>();
  const dualOf = new Map<string, string>();
  for (const { sheet, address, dual } of cells) {
    if (!dual) continue;
    const listed = dual.map((other) => keyOf(sheet, other));
    const merged = union(new Set(listed), ...listed.flatMap((cell) => groupOf.get(cell) ?? []));
    for (const cell of merged) groupOf.set(cell, merged);
    const [first] = listed;
    if (first !== undefined) dualOf.set(keyOf(sheet, address), first);
  }
  const group = (cell: string): Cells => groupOf.get(cell) ?? new Set([cell]);
  const seen = new Set<string>();
  const duals: Dual[] = [];
  for (const [cell, other] of dualOf) {
    const sides: Dual = [group(cell), group(other)];
    const key = sides
      .map((side) => [...side].sort().join())
      .sort()
      .join("|");
    if (seen.has(key)) continue;
    if (![...union(...sides)].some((one) => kinds.has(kindOf.get(one) ?? ""))) continue;
    seen.add(key);
    duals.push(sides);
  }
  mergeOverlapping(duals);
  const inDuals = union(...duals.flat());
  const singles = new Set(
    [...kindOf].filter(([cell, kind]) => kinds.has(kind) && !inDuals.has(cell)).map(([cell]) => cell),
  );
  return { singles, duals };
}

function mergeOverlapping(duals: Dual[]): void {
  for (let i = 0; i < duals.length; i++) {
    for (let j = i + 1; j < duals.length;) {
      const [[a, b], [c, d]] = [duals[i] ?? [new Set(), new Set()], duals[j] ?? [new Set(), new Set()]] as [
        Dual,
        Dual,
      ];
      const straight = overlap(a, c) + overlap(b, d) > 0;
      const crossed = overlap(a, d) + overlap(b, c) > 0;
      if (straight || crossed) {
        duals[i] = straight ? [union(a, c), union(b, d)] : [union(a, d), union(b, c)];
        duals.splice(j, 1);
        j = i + 1;
      } else j++;
    }
  }
}

/** One workbook: precision is 1 where nothing is flagged and 0 where there are flags and no bugs. */
export function scoreWorkbook(
  cells: readonly AnnotatedCell[],
  flags: ReadonlySet<string>,
  errorClass: ErrorClass,
): Score {
  const kinds = new Set<string>(CLASSES[errorClass]);
  const { singles, duals } = bugsOf(cells, kinds);
  const kindOf = new Map(cells.map(({ sheet, address, kind }) => [keyOf(sheet, address), kind]));
  const bugs = duals.reduce((sum, [a, b]) => sum + Math.min(a.size, b.size), singles.size);
  const found = duals.reduce(
    (sum, [a, b]) => sum + Math.min(overlap(flags, union(a, b)), a.size, b.size),
    overlap(flags, singles),
  );
  const wrong = [...flags].filter((flag) => !kinds.has(kindOf.get(flag) ?? "")).length;
  const precision = flags.size === 0 ? 1 : bugs === 0 ? 0 : found + wrong > 0 ? found / (found + wrong) : 1;
  return { precision, recall: bugs > 0 ? found / bugs : 1, found, wrong, missed: Math.max(0, bugs - found) };
}

/** Means of precision and recall over workbooks, and the counts of all. */
export function meanScore(scores: readonly Score[]): Score {
  const sum = (of: (score: Score) => number): number => scores.reduce((total, score) => total + of(score), 0);
  return {
    precision: sum(({ precision }) => precision) / scores.length,
    recall: sum(({ recall }) => recall) / scores.length,
    found: sum(({ found }) => found),
    wrong: sum(({ wrong }) => wrong),
    missed: sum(({ missed }) => missed),
  };
}
