import { detectRelations } from "../../../src/core/detect-relations";
import { hash, Identifier } from "../../../src/core/relations/identify";
import { gridWorkbook } from "../../support/grid";

const HEADER = ["Đơn vị", "Nam", "Nữ", "Tổng"];
const ROWS = [
  ["Xã An", 120, 119, 239],
  ["Xã Bình", 300, 411, 711],
  ["Xã Cam", 433, 401, 834],
  ["Xã Dương", 518, 727, 1245],
  ["Tổng số", 1371, 1658, 3029],
] as const;

type Row = readonly (string | number)[];

const draw = (rows: readonly Row[]) => rows.map((row) => `| ${row.join(" | ")} |`).join("\n");

/** Ids of patterns by kind and what they say of addresses-free things: sorted, to compare. */
function idsOf(grid: string, sheet = "Biểu 1"): string[] {
  return detectRelations(gridWorkbook({ [sheet]: grid }))
    .patterns.map(({ id }) => id)
    .sort();
}

/** Ids of relations by the label of their row. */
function relationIds(rows: readonly Row[]): Map<string, string> {
  const { relations } = detectRelations(gridWorkbook(draw(rows)));
  return new Map(relations.map(({ id, total }) => [total, id]));
}

const BASE = [HEADER, ...ROWS];

describe("ids stay the same", () => {
  const ids = idsOf(draw(BASE));

  it("for the same sheet read twice", () => {
    expect(ids.length).toBeGreaterThanOrEqual(2);
    expect(new Set(ids).size).toBe(ids.length);
    expect(idsOf(draw(BASE))).toEqual(ids);
  });

  it("where a row is inserted", () => {
    const [header, first, ...rest] = BASE;
    if (!header || !first) throw new Error("no rows");
    expect(idsOf(draw([header, first, ["Xã Ea", 0, 0, 0], ...rest]))).toEqual(ids);
  });

  it("where the table moves down and to the right", () => {
    const moved = BASE.map((row): Row => ["", ...row]);
    expect(idsOf(`| Biểu 1 |\n\n\n${draw(moved)}`)).toEqual(ids);
  });

  it("where values change", () => {
    const doubled = ROWS.map((row): Row => row.map((cell) => (typeof cell === "number" ? cell * 2 : cell)));
    expect(idsOf(draw([HEADER, ...doubled]))).toEqual(ids);
  });

  it("where one value is wrong", () => {
    const wrong = BASE.map((row): Row => row.map((cell) => (cell === 711 ? 712 : cell)));
    expect(idsOf(draw(wrong))).toEqual(ids);
  });

  it("where labels are written in another way", () => {
    const rewritten = BASE.map((row): Row =>
      row.map((cell) => (typeof cell === "string" ? cell.toUpperCase().normalize("NFD") : cell)),
    );
    expect(idsOf(draw(rewritten))).toEqual(ids);
  });

  it("where another table is added below", () => {
    const other = draw([
      ["Đơn vị", "Kinh", "Khác", "Cộng"],
      ["Xã An", 7, 9, 16],
    ]);
    expect(idsOf(`${draw(BASE)}\n\n${other}`)).toEqual(expect.arrayContaining(ids));
  });

  it("of the relations of rows that keep their labels where a row is inserted before them", () => {
    const before = relationIds(BASE);
    const after = relationIds([
      HEADER,
      ["Xã Ea", 11, 12, 23],
      ...ROWS.slice(0, 4),
      ["Tổng số", 1382, 1670, 3052],
    ]);
    expect([2, 3, 4, 5].map((row) => after.get(`Sheet1!D${String(row + 1)}`))).toEqual(
      [2, 3, 4, 5].map((row) => before.get(`Sheet1!D${String(row)}`)),
    );
    expect(before.get("Sheet1!D2")).toBeDefined();
  });
});

describe("ids change", () => {
  it("with the label of the total", () => {
    const renamed = BASE.map((row): Row => row.map((cell) => (cell === "Tổng" ? "Cộng" : cell)));
    expect(idsOf(draw(renamed))).not.toEqual(idsOf(draw(BASE)));
  });

  it("with the name of the sheet", () => {
    const [one, other] = [idsOf(draw(BASE)), idsOf(draw(BASE), "Biểu 2")];
    expect(one.filter((id) => other.includes(id))).toEqual([]);
  });
});

describe("Identifier", () => {
  it("gives the second of the same words another id, and the same again on the next run", () => {
    const run = () => {
      const identifier = new Identifier();
      return [identifier.idOf("sum", "a"), identifier.idOf("sum", "a"), identifier.idOf("sum", "b")];
    };
    expect(new Set(run()).size).toBe(3);
    expect(run()).toEqual(run());
  });

  it("tells words apart wherever they are parted", () => {
    const identifier = new Identifier();
    expect(identifier.idOf("ab", "c")).not.toBe(identifier.idOf("a", "bc"));
  });
});

describe("hash", () => {
  it("is eleven characters", () => {
    expect(
      [hash(""), hash("Tổng số"), hash("x".repeat(10_000))].map((id) => /^[0-9a-v]{11}$/.test(id)),
    ).toEqual([true, true, true]);
  });

  it("does not change from release to release", () => {
    expect(hash("Tổng số")).toBe("2vnhis51ugd");
  });

  it("has no two equal among a hundred thousand", () => {
    expect(new Set(Array.from({ length: 100_000 }, (_, i) => hash(`sum/Biểu 1/${String(i)}`))).size).toBe(
      100_000,
    );
  });
});
