import type { BoundRelation } from "./bound-relation";
import type { CellKey } from "./figure-cells";

/** The relations that hang together by cells that may change, of those parts of the workbook where one is broken. */
export function relationGroups(
  relations: readonly BoundRelation[],
  isFixed: (key: CellKey) => boolean,
): BoundRelation[][] {
  const parent = Int32Array.from(relations, (_, r) => r);
  const rootOf = (r: number): number => {
    let root = r;
    for (let up = parent[root] ?? root; up !== root; up = parent[root] ?? root) {
      parent[root] = parent[up] ?? up;
      root = up;
    }
    return root;
  };
  const first = new Map<CellKey, number>();
  relations.forEach(({ terms }, r) => {
    for (const key of terms.keys()) {
      if (isFixed(key)) continue;
      const other = first.get(key);
      if (other === undefined) {
        first.set(key, r);
        continue;
      }
      const [a, b] = [rootOf(other), rootOf(r)];
      parent[Math.max(a, b)] = Math.min(a, b);
    }
  });
  const groups = new Map<number, BoundRelation[]>();
  relations.forEach(({ broken }, r) => {
    if (broken && !groups.has(rootOf(r))) groups.set(rootOf(r), []);
  });
  relations.forEach((relation, r) => groups.get(rootOf(r))?.push(relation));
  return [...groups.values()];
}
