import type { Solution } from "../options";
import { inOrder } from "../typing/explain-changes";

/** Explanations of some of the broken relations, which have nothing to do with those of the others. */
export interface IndependentPart {
  /** Indexes of the broken relations it explains. */
  readonly relations: readonly number[];
  readonly solutions: readonly Solution[];
}

/**
 * Takes joint explanations apart: mistakes in different places of a large table are told each by itself, and
 * one that can be explained in two ways does not blur the others. Figures stay together that are one mistake,
 * that an explanation trades for each other, or that meet in a broken relation.
 * @param relations the figures of each broken relation
 */
export function independentParts(
  solutions: readonly Solution[],
  relations: readonly ReadonlySet<string>[],
): IndependentPart[] {
  const names = [...new Set(solutions.flatMap(({ changes }) => Object.keys(changes)))].sort();
  const groups = new Groups(names);
  for (const { reasons } of solutions) uniteMistakes(reasons, groups);
  const states = new Map(names.map((name) => [name, solutions.map((solution) => stateOf(solution, name))]));
  names.forEach((a, i) => {
    for (const b of names.slice(i + 1))
      if (!areIndependent(states.get(a) ?? [], states.get(b) ?? [])) groups.unite(a, b);
  });
  for (const figures of relations) {
    const [first, ...others] = names.filter((name) => figures.has(name));
    for (const other of others) groups.unite(first ?? other, other);
  }
  const parts = groups.all().map((own): IndependentPart => ({
    relations: relations.flatMap((figures, r) => (own.some((name) => figures.has(name)) ? [r] : [])),
    solutions: projections(solutions, own),
  }));
  const isProduct = parts.reduce((count, part) => count * part.solutions.length, 1) === solutions.length;
  return isProduct ? parts : [{ relations: relations.map((_, r) => r), solutions }];
}

/** Mistakes of several cells at once. */
const OF_SEVERAL: readonly string[] = ["shifted", "copied", "values-swapped", "previous-period"];

function uniteMistakes(reasons: Solution["reasons"], groups: Groups): void {
  const together = new Map<string, string>();
  for (const [name, reason] of Object.entries(reasons)) {
    if (!OF_SEVERAL.includes(reason)) continue;
    groups.unite(together.get(reason) ?? name, name);
    together.set(reason, name);
  }
}

function stateOf({ changes, reasons }: Solution, name: string): string {
  return name in changes ? `${String(changes[name])} ${reasons[name] ?? ""}` : "";
}

/** Whether every value of the one goes with every value of the other. */
function areIndependent(a: readonly string[], b: readonly string[]): boolean {
  const [ofA, ofB, pairs] = [
    new Set(a),
    new Set(b),
    new Set(a.map((state, i) => `${state}\u001f${b[i] ?? ""}`)),
  ];
  return pairs.size === ofA.size * ofB.size;
}

function projections(solutions: readonly Solution[], own: readonly string[]): Solution[] {
  const found = new Map<string, Solution>();
  for (const solution of solutions) {
    const mine = own.filter((name) => name in solution.changes);
    const key = own.map((name) => stateOf(solution, name)).join("\u001f");
    const known = found.get(key);
    // The others being the same, the least surprising whole is the least surprising part.
    if (known && known.surprise <= solution.surprise) continue;
    found.set(key, {
      ...solution,
      changes: Object.fromEntries(mine.map((name) => [name, solution.changes[name] ?? null])),
      reasons: Object.fromEntries(mine.map((name) => [name, solution.reasons[name] ?? "other"])),
    });
  }
  return inOrder([...found.values()]);
}

/** Names that belong together. */
class Groups {
  private readonly parent: Map<string, string>;

  constructor(names: readonly string[]) {
    this.parent = new Map(names.map((name) => [name, name]));
  }

  unite(a: string, b: string): void {
    const [rootA, rootB] = [this.rootOf(a), this.rootOf(b)];
    if (rootA !== rootB) this.parent.set(rootA < rootB ? rootB : rootA, rootA < rootB ? rootA : rootB);
  }

  all(): string[][] {
    const groups = new Map<string, string[]>();
    for (const name of this.parent.keys()) {
      const root = this.rootOf(name);
      const group = groups.get(root);
      if (group) group.push(name);
      else groups.set(root, [name]);
    }
    return [...groups.values()];
  }

  private rootOf(name: string): string {
    let root = name;
    for (let up = this.parent.get(root); up !== undefined && up !== root; up = this.parent.get(root))
      root = up;
    return root;
  }
}
