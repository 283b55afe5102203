import { detectRelations } from "../../../src/core/detect-relations";
import type { RelationKind } from "../../../src/core/report";
import { gridWorkbook } from "../../support/grid";

const CAPTIONS = ["a", "b", "c", "d", "e", "f"];

/** Figures without any order that a rule could have, the same on every run. */
function noise(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647);
}

/** A table of so many rows, each of as many figures as there are captions; what is given stands in its row. */
function tall(
  rows: number,
  given: ReadonlyMap<
    number,
    { readonly label: string; readonly of: (k: number, body: number[][]) => number }
  >,
): string {
  const draw = noise(7);
  const body: number[][] = [];
  const lines = Array.from({ length: rows }, (_, row) => {
    const own = given.get(row);
    const figures = CAPTIONS.map((_caption, k) => (own ? own.of(k, body) : 200 + (draw() % 9000)));
    body.push(figures);
    return `| ${own?.label ?? `Đơn vị ${String(row)}`} | ${figures.join(" | ")} |`;
  });
  return [`| Đơn vị | ${CAPTIONS.join(" | ")} |`, ...lines].join("\n");
}

function found(grid: string, kind: RelationKind): string[] {
  return detectRelations(gridWorkbook(grid)).relations.flatMap((relation) =>
    relation.kind === kind ? [relation.total.replace("Sheet1!", "")] : [],
  );
}

const percentOf = (k: number, body: number[][]): number =>
  Math.round((100 * (body[98]?.[k] ?? 0)) / (body[97]?.[k] ?? 1));
const shareOf = (k: number, body: number[][]): number =>
  Math.round((1e4 * (body[98]?.[k] ?? 0)) / (body[97]?.[k] ?? 1)) / 1e4;

it("a row of whole numbers among many is a count, unless its name says what it is", () => {
  const unnamed = tall(104, new Map([[99, { label: "Đơn vị 99", of: percentOf }]]));
  expect(found(unnamed, "share")).toEqual([]);
  const named = tall(104, new Map([[99, { label: "Tỷ lệ (%)", of: percentOf }]]));
  expect(found(named, "share")).toEqual(CAPTIONS.map((_, k) => `${"BCDEFG".charAt(k)}101`));
});

it("a row with decimals is looked through however long the table is", () => {
  const unnamed = tall(104, new Map([[99, { label: "Đơn vị 99", of: shareOf }]]));
  expect(found(unnamed, "share")).toHaveLength(CAPTIONS.length);
});

it("what a total adds without exception is no total of others that it adds as well", () => {
  // Row 2 happens to be the sum of rows 3 and 4, and is added with them.
  const parts = [
    [5_120, 7_316, 4_209],
    [2_015, 3_104, 1_908],
    [3_105, 4_212, 2_301],
    [9_441, 6_173, 8_857],
  ];
  const sum = [0, 1, 2].map((k) => parts.reduce((all, row) => all + (row[k] ?? 0), 0));
  const lines = [...parts, sum].map(
    (row, r) => `| ${r === parts.length ? "Tổng cộng" : `Đơn vị ${String(r + 1)}`} | ${row.join(" | ")} |`,
  );
  expect(found(["| Đơn vị | a | b | c |", ...lines].join("\n"), "sum")).toEqual(["B6", "C6", "D6"]);
});

it("men and women in a list of members make no totals of each other", () => {
  // The first happens to get what the next two get together.
  const grid = `
    | TT | Họ và tên      | Giới tính | Thưởng | Phụ cấp |
    | 1  | Nguyễn Văn An  | Nam       | 9172   | 7425    |
    | 2  | Trần Văn Bình  | Nam       | 5061   | 3113    |
    | 3  | Lê Thị Cúc     | Nữ        | 4111   | 4312    |
    | 4  | Phạm Thị Dung  | Nữ        | 1713   | 2906    |
  `;
  expect(found(grid, "sum")).toEqual([]);
});
