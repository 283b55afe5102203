import fc from "fast-check";

import { checkWorkbook } from "../../../src/core/check-workbook";
import { fitPack } from "../../../src/core/rules/fit-pack";
import { makePack } from "../../../src/core/rules/make-pack";
import { looksLikePersonName } from "../../../src/core/rules/person-name";
import { readRulePack, type RulePack, writeRulePack } from "../../../src/core/rules/rule-pack";
import { EMPTY_STATE } from "../../../src/core/state/state";
import { gridWorkbook } from "../../support/grid";

const first = gridWorkbook(`
  | Đơn vị   | Nam | Nữ | Tổng số |
  | Xã Đông  | 11  | 12 | 23      |
  | Xã Tây   | 8   | 3  | 11      |
  | Xã Nam   | 7   | 5  | 12      |
  | Xã Bắc   | 9   | 6  | 19      |`);

/** Another workbook: columns elsewhere and in another order, one row only. */
const second = gridWorkbook({
  "Kỳ sau": `
    | Chi bộ | Đạt | Nữ | Tổng số | Nam |
    | Tổ 1   | 9   | 20 | 31      | 10  |`,
});

const SUM = {
  kind: "sum",
  direction: "across",
  total: { label: "tổng số" },
  parts: [{ label: "nam" }, { label: "nữ" }],
} as const;

const allOf = (workbook: ReturnType<typeof gridWorkbook>): RulePack =>
  makePack(checkWorkbook(workbook).rules, "all").pack;

const packOf = (...rules: readonly object[]): RulePack => {
  const reading = readRulePack(JSON.stringify({ khopSoRules: 1, rules }));
  if (reading.kind !== "pack") throw new Error(`no pack: ${JSON.stringify(reading)}`);
  return reading.pack;
};

it("a pack holds words and the share of rows, no address and no figure", () => {
  expect(allOf(first)).toEqual({ khopSoRules: 1, rules: [{ ...SUM, held: 0.75, lines: 4 }] });
});

it("only what a user confirmed or gave comes into one, unless all are wanted", () => {
  const [rule] = checkWorkbook(first).rules;
  expect(makePack(checkWorkbook(first).rules, "confirmed")).toEqual({
    pack: { khopSoRules: 1, rules: [] },
    leftOut: 0,
  });
  const decided = (decision: "confirmed" | "off") =>
    checkWorkbook(first, {
      state: { ...EMPTY_STATE, rules: [{ pattern: rule?.ownId ?? "", decision, text: "" }] },
    }).rules;
  expect(makePack(decided("confirmed"), "confirmed").pack.rules).toHaveLength(1);
  expect(makePack(decided("off"), "all").pack.rules).toEqual([]);
});

it("a rule of several tables is in a pack once, with the lines of all", () => {
  const grid = `
    | Đơn vị | Nam | Nữ | Tổng số |
    | Tổ 1   | 11  | 12 | 23      |
    | Tổ 2   | 21  | 32 | 53      |`;
  const { rules } = allOf(gridWorkbook({ "Biểu 1": grid, "Biểu 2": grid }));
  expect(rules.filter(({ direction }) => direction === "across")).toEqual([{ ...SUM, held: 1, lines: 4 }]);
});

it("in another workbook its rules have evidence “rule”, and are declared there", () => {
  const { rules, findings } = checkWorkbook(second, { packs: [allOf(first)] });
  expect(rules).toMatchObject([{ data: { total: "D", runs: ["+C", "+E"] }, breaks: 1 }]);
  expect(rules[0]?.evidence).toContain("rule");
  expect(findings).toMatchObject([{ at: "'Kỳ sau'!D2", severity: "error", computed: 30 }]);
});

it("a rule that finds no table is told by the header that is missing", () => {
  const pack = packOf({ ...SUM, parts: [{ label: "nam" }, { label: "chưa rõ" }], held: 1, lines: 9 });
  expect(checkWorkbook(second, { packs: [pack] }).notes).toEqual([
    { code: "rule-not-applicable", missing: "chưa rõ", detail: "tổng số = nam + chưa rõ" },
  ]);
  expect(fitPack(second, pack)).toMatchObject({ fitting: [], unplaced: [{ missing: "chưa rõ" }] });
  expect(fitPack(second, allOf(first))).toEqual({ fitting: [{ rule: SUM, from: "pack" }], unplaced: [] });
});

it("names of people come into no pack", () => {
  const rows = gridWorkbook(`
    | Khoản          | Thu |
    | Nguyễn Văn An  | 120 |
    | Trần Thị Bình  | 433 |
    | Lê Cúc         | 77  |
    | Tổng cộng      | 630 |`);
  const made = makePack(checkWorkbook(rows).rules, "all");
  expect(checkWorkbook(rows).rules).toHaveLength(1);
  expect(made).toEqual({ pack: { khopSoRules: 1, rules: [] }, leftOut: 1 });
});

it.each(["Nguyễn Văn An", "ĐỖ THỊ BÌNH", "đ/c Lê Cúc", "Hoàng Anh"])("%s may be a person", (text) => {
  expect(looksLikePersonName(text)).toBe(true);
});

it.each(["Chi bộ Văn phòng", "Lê", "Tổng số", "Nam", "Vũ khí, đạn"])("%s is none", (text) => {
  expect(looksLikePersonName(text)).toBe(false);
});

it("a pack is read as it was written", () => {
  expect(readRulePack(writeRulePack(allOf(first)))).toEqual({ kind: "pack", pack: allOf(first) });
  expect(readRulePack(`\ufeff${writeRulePack(allOf(first))}`).kind).toBe("pack");
});

it.each<[string, string, string]>([
  ["no JSON", "{", ""],
  ["another file", "[]", ""],
  ["a state", JSON.stringify(EMPTY_STATE), "khopSoRules"],
  [
    "a rule without parts",
    JSON.stringify({ khopSoRules: 1, rules: [{ ...SUM, parts: [], held: 1, lines: 1 }] }),
    "rules[0].parts",
  ],
  [
    "a share above 1",
    JSON.stringify({ khopSoRules: 1, rules: [{ ...SUM, held: 1.5, lines: 1 }] }),
    "rules[0].held",
  ],
  [
    "more than is known",
    JSON.stringify({ khopSoRules: 1, rules: [{ ...SUM, held: 1, lines: 1, cell: "A1" }] }),
    "rules[0].cell",
  ],
  ["too long a file", " ".repeat(8_000_001), ""],
])("%s is not used, and the place is told", (_, json, where) => {
  expect(readRulePack(json)).toEqual({ kind: "unreadable", where });
});

it("a pack of a later version is told as such", () => {
  expect(readRulePack(`{"khopSoRules":3,"rules":{}}`)).toEqual({ kind: "newer", version: 3 });
});

it("a pack that asks for too much is applied in part, says so, and ends", () => {
  const columns = Array.from({ length: 22 }, (_, i) => `C${String(i)}x`);
  const line = (n: number) => `| Tổ ${String(n)} | ${columns.map(() => "0").join(" | ")} |`;
  const lines = Array.from({ length: 150 }, (_, n) => line(n));
  const rule = (i: number) => ({
    ...SUM,
    total: { label: `c${String(i % 22)}x` },
    parts: columns.flatMap((_, k) =>
      k === i % 22 ? [] : [{ label: `c${String(k)}x`, ...(k === i % 21 && { sign: -1 }) }],
    ),
    held: 1,
    lines: 1,
  });
  const pack = packOf(...Array.from({ length: 1_900 }, (_, i) => rule(i)));
  const { notes } = checkWorkbook(gridWorkbook(`| Đơn vị | ${columns.join(" | ")} |\n${lines.join("\n")}`), {
    packs: [pack],
  });
  const untried = notes.filter(({ code }) => code === "rule-not-tried").length;
  expect(untried).toBeGreaterThan(0);
  expect(untried).toBeLessThan(1_900);
});

describe("a rule that was given", () => {
  const word = fc.constantFrom("Xã Đông", "Xã Tây", "Tổ 1", "Tổ 2", "Kho");
  const row = fc.tuple(
    word,
    fc.integer({ min: 0, max: 99 }),
    fc.integer({ min: 0, max: 99 }),
    fc.integer({ min: 0, max: 999 }),
  );
  const draw = (rows: readonly (readonly (string | number)[])[]) =>
    gridWorkbook(
      `| Đơn vị | Nhập | Xuất | Tồn |\n${rows.map((cells) => `| ${cells.join(" | ")} |`).join("\n")}`,
    );
  const taught = {
    rule: {
      kind: "sum",
      direction: "across",
      total: { label: "tồn" },
      parts: [{ label: "nhập" }, { label: "xuất" }],
    },
    sheet: "Sheet1",
    from: "user",
  } as const;

  it("keeps its id where rows are inserted and values change, and judges every row that has figures", () => {
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 2, maxLength: 12 }),
        fc.array(row, { maxLength: 4 }),
        (rows, more) => {
          const state = { ...EMPTY_STATE, taught: [taught] };
          const own = (all: readonly (readonly (string | number)[])[]) =>
            checkWorkbook(draw(all), { state }).rules.find(({ taught: keys }) => keys.length > 0);
          const [before, after] = [own(rows), own([...more, ...rows])];
          expect(before && after).toBeDefined();
          expect((after?.holds ?? 0) + (after?.breaks ?? 0)).toBe(rows.length + more.length);
          // Where the figures alone show the same rule, it bears that rule's id.
          if (!before?.evidence.includes("arithmetic") && !after?.evidence.includes("arithmetic"))
            expect(after?.ownId).toBe(before?.ownId);
        },
      ),
      { numRuns: 25 },
    );
  });
});
