import fc from "fast-check";
import { excessOf, type LinearEdit, type Values } from "../../../src/core/localize/linear-edit";
import { localizeErrors } from "../../../src/core/localize/localize-errors";

const RUNS = { numRuns: 60, seed: 7 };

/** A table of r × c figures with all its totals. */
function crossTable(body: readonly (readonly number[])[]): {
  edits: LinearEdit[];
  values: Record<string, number>;
} {
  const [rows, columns] = [body.length, body[0]?.length ?? 0];
  const values: Record<string, number> = {};
  const edits: LinearEdit[] = [];
  const name = (r: number, c: number): string => `r${String(r)}c${String(c)}`;
  const add = (total: string, parts: readonly string[]): void => {
    values[total] = parts.reduce((sum, part) => sum + (values[part] ?? 0), 0);
    const terms = parts.map((variable) => ({ variable, coefficient: 1 }));
    edits.push({ terms: [...terms, { variable: total, coefficient: -1 }], operator: "==", constant: 0 });
  };
  const upTo = (count: number): number[] => Array.from({ length: count }, (_, i) => i);
  body.forEach((row, r) => row.forEach((value, c) => (values[name(r, c)] = value)));
  for (const r of upTo(rows))
    add(
      name(r, columns),
      upTo(columns).map((c) => name(r, c)),
    );
  for (const c of upTo(columns + 1))
    add(
      name(rows, c),
      upTo(rows).map((r) => name(r, c)),
    );
  add(
    name(rows, columns),
    upTo(columns).map((c) => name(rows, c)),
  );
  return { edits, values };
}

function tables(most: number): fc.Arbitrary<number[][]> {
  return fc
    .tuple(fc.integer({ min: 2, max: most }), fc.integer({ min: 2, max: most }))
    .chain(([rows, columns]) =>
      fc.array(fc.array(fc.nat(5000), { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    );
}

/** The least number of figures whose change satisfies all equations, by trying all sets: rank of the columns with and without the gap. */
function fewestByTrying(edits: readonly LinearEdit[], values: Values): number {
  const names = Object.keys(values);
  const gap = edits.map(({ terms, constant }) =>
    terms.reduce((rest, { variable, coefficient }) => rest - coefficient * (values[variable] ?? 0), constant),
  );
  const column = (name: string): number[] =>
    edits.map(({ terms }) => terms.find(({ variable }) => variable === name)?.coefficient ?? 0);
  for (let size = 0; ; size++)
    for (const set of subsets(names, size)) {
      const columns = set.map(column);
      if (rankOf([...columns, gap]) === rankOf(columns)) return size;
    }
}

function* subsets(names: readonly string[], size: number): Generator<readonly string[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let i = 0; i < names.length; i++)
    for (const rest of subsets(names.slice(i + 1), size - 1)) yield [names[i] ?? "", ...rest];
}

function rankOf(vectors: readonly (readonly number[])[]): number {
  let rows = vectors.map((vector) => [...vector]);
  let rank = 0;
  for (let c = 0; rows.length > 0 && c < (rows[0]?.length ?? 0); c++) {
    const pivot = rows.find((row) => Math.abs(row[c] ?? 0) > 1e-9);
    if (!pivot) continue;
    rank++;
    rows = rows
      .filter((row) => row !== pivot)
      .map((row) => row.map((value, k) => value - ((row[c] ?? 0) / (pivot[c] ?? 1)) * (pivot[k] ?? 0)));
  }
  return rank;
}

describe("localizeErrors, whatever the figures", () => {
  it("names a single wrong figure of a table with all its totals, and restores it", () => {
    fc.assert(
      fc.property(tables(7), fc.nat(), fc.integer({ min: 1, max: 900 }), (body, at, off) => {
        const { edits, values } = crossTable(body);
        const names = Object.keys(values);
        const name = names[at % names.length] ?? "";
        const right = values[name] ?? 0;
        const { solutions } = localizeErrors(edits, { ...values, [name]: right + off });
        expect(solutions.map(({ changes }) => changes)).toEqual([{ [name]: right }]);
      }),
      RUNS,
    );
  });

  it("satisfies every edit, with the fewest changes there are", () => {
    const errors = fc.array(fc.tuple(fc.nat(), fc.integer({ min: -50, max: 50 })), { maxLength: 3 });
    fc.assert(
      fc.property(tables(2), errors, (body, wrong) => {
        const { edits, values } = crossTable(body);
        const names = Object.keys(values);
        for (const [at, off] of wrong) {
          const name = names[at % names.length] ?? "";
          values[name] = (values[name] ?? 0) + off;
        }
        const { status, solutions } = localizeErrors(edits, values, { method: "fewest" });
        const fewest = fewestByTrying(edits, values);
        expect(status).toBe(fewest === 0 ? "valid" : "corrected");
        for (const { changes, weight } of solutions) {
          expect(weight).toBe(fewest);
          if (Object.values(changes).includes(null)) continue;
          const now = (name: string): number | null => changes[name] ?? values[name] ?? null;
          expect(edits.map((edit) => excessOf(edit, now))).toEqual(edits.map(() => 0));
        }
      }),
      RUNS,
    );
  });

  it("does not depend on the order of edits, terms and values", () => {
    const shuffles = fc.tuple(fc.infiniteStream(fc.nat()), tables(4), fc.nat(), fc.nat());
    fc.assert(
      fc.property(shuffles, ([keys, body, a, b]) => {
        const { edits, values } = crossTable(body);
        const names = Object.keys(values);
        for (const at of [a, b]) {
          const name = names[at % names.length] ?? "";
          values[name] = (values[name] ?? 0) + 10;
        }
        const shuffled = <T>(items: readonly T[]): T[] =>
          items
            .map((item) => ({ item, key: Number(keys.next().value) }))
            .sort((x, y) => x.key - y.key)
            .map(({ item }) => item);
        const others = shuffled(edits).map((edit) => ({ ...edit, terms: shuffled(edit.terms) }));
        const same = localizeErrors(others, Object.fromEntries(shuffled(Object.entries(values))));
        expect(same).toEqual(localizeErrors(edits, values));
      }),
      RUNS,
    );
  });
});
