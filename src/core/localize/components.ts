import type { LinearEdit } from "./linear-edit";

/** Edits that share figures which may change, and all figures they name. */
export interface Component {
  readonly edits: readonly LinearEdit[];
  readonly variables: readonly string[];
}

/**
 * The parts of a set of edits that have nothing to do with each other, in the order of their first edits.
 * @param connects whether a figure ties the edits that it is in: those that cannot change do not
 */
export function componentsOf(
  edits: readonly LinearEdit[],
  connects: (variable: string) => boolean,
): Component[] {
  const parent = edits.map((_, e) => e);
  const rootOf = (e: number): number => {
    let root = e;
    while (parent[root] !== root) root = parent[root] = parent[parent[root] ?? root] ?? root;
    return root;
  };
  const first = new Map<string, number>();
  edits.forEach(({ terms }, e) => {
    for (const { variable } of terms) {
      if (!connects(variable)) continue;
      const other = first.get(variable);
      if (other === undefined) first.set(variable, e);
      else {
        const [a, b] = [rootOf(other), rootOf(e)];
        parent[Math.max(a, b)] = Math.min(a, b);
      }
    }
  });
  const groups = new Map<number, LinearEdit[]>();
  edits.forEach((edit, e) => {
    const root = rootOf(e);
    const group = groups.get(root);
    if (group) group.push(edit);
    else groups.set(root, [edit]);
  });
  return [...groups.values()].map((group) => ({
    edits: group,
    variables: [...new Set(group.flatMap(({ terms }) => terms.map(({ variable }) => variable)))].sort(),
  }));
}
