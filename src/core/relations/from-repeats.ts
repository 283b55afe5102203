import { foldLabel } from "../labels/fold-label";
import type { Candidate } from "./candidate";
import type { LineView } from "./line-view";

const BONUS = 8;
/** A name that stands in so many blocks of a table: total, men, women, and perhaps more. */
const FEWEST = 3;
const MOST = 8;

/**
 * Tables in parallel blocks: the same rows (or columns) once for all, once for men, once for women.
 * Of each name the first figure may be the sum of the others, or the last of those before it, and
 * each block may add up to the figure that heads it; what is built alike is one family, and the
 * figures decide.
 */
export function candidatesFromRepeats(view: LineView, live: readonly number[]): Candidate[] {
  // Most names of a long table stand alone: only those that do not are grouped.
  const first = new Map<string, number>();
  const groups = new Map<string, number[]>();
  for (const position of live) {
    const name = nameOf(view, position);
    if (name === "") continue;
    const before = first.get(name);
    if (before === undefined) {
      first.set(name, position);
      continue;
    }
    const group = groups.get(name);
    if (group) group.push(position);
    else groups.set(name, [before, position]);
  }
  const repeated = [...groups.values()].filter(({ length }) => length >= FEWEST && length <= MOST);
  repeated.sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
  // One name alone repeats by chance; blocks have several.
  if (repeated.length < 2) return [];
  const between = repeated.flatMap((positions) => {
    const [first = 0, ...rest] = positions;
    const last = positions[positions.length - 1] ?? 0;
    return [rule(first, rest, "first"), rule(last, positions.slice(0, -1), "last")];
  });
  return [...between, ...blocks(live, new Set(repeated.flat()))];
}

/** Each block by itself: the figure that heads it, of a name that does not repeat, and the repeated ones below it. */
function blocks(live: readonly number[], repeated: ReadonlySet<number>): Candidate[] {
  const candidates: Candidate[] = [];
  let head: number | undefined;
  let parts: number[] = [];
  const close = (): void => {
    if (head !== undefined && parts.length >= 2) candidates.push(rule(head, parts, "block"));
    parts = [];
  };
  for (const position of live) {
    if (repeated.has(position)) {
      parts.push(position);
      continue;
    }
    close();
    head = position;
  }
  close();
  return candidates;
}

function rule(total: number, parts: readonly number[], place: string): Candidate {
  const signs = parts.map(() => 1 as const);
  return {
    total,
    parts,
    signs,
    evidence: ["layout"],
    declared: true,
    tentative: true,
    hint: true,
    families: [`repeat-${place}`],
    bonus: BONUS,
  };
}

function nameOf(view: LineView, position: number): string {
  const grid = view.positions[position] ?? 0;
  if (view.direction === "down") return view.table.labelOf(grid).name;
  return foldLabel(view.table.paths[grid]?.at(-1) ?? "");
}
