import { checkWorkbook } from "../../../src/core/check-workbook";
import { detectRelations } from "../../../src/core/detect-relations";
import { patternText } from "../../../src/core/relations/pattern-text";
import { bindPicked, type PickedRule } from "../../../src/core/rules/bind-picked";
import { fitPack } from "../../../src/core/rules/fit-pack";
import { makePack } from "../../../src/core/rules/make-pack";
import type { TaughtLink } from "../../../src/core/rules/linked-rule";
import { readRulePack, writeRulePack } from "../../../src/core/rules/rule-pack";
import { checkTogether, detectTogether } from "../../../src/core/together";
import { readState, writeState } from "../../../src/core/state/read-state";
import { EMPTY_STATE, type RuleDecision, type State } from "../../../src/core/state/state";
import type { Workbook } from "../../../src/core/workbook/workbook";
import { gridWorkbook } from "../../support/grid";

const ROWS = ["Chỉ tiêu a", "Chỉ tiêu b", "Chỉ tiêu c", "Chỉ tiêu d"];
const unit = (k: number): number[][] =>
  ROWS.map((_, r) => [40 + ((k * 37 + r * 53) % 61), 25 + ((k * 29 + r * 31) % 47)]);
const SUMS = ROWS.map((_, r) => [0, 1].map((c) => [1, 2, 3].reduce((s, k) => s + (unit(k)[r]?.[c] ?? 0), 0)));

const sheetOf = (figures: readonly (readonly number[])[]): string =>
  [["Chỉ tiêu", "Nam", "Nữ"], ...figures.map((row, r) => [ROWS[r], ...row])]
    .map((row) => `| ${row.join(" | ")} |`)
    .join("\n");

const slipped = SUMS.map((row, r) => row.map((value, c) => (r === 1 && c === 0 ? value + 30 : value)));
const units = Object.fromEntries([1, 2, 3].map((k) => [`Tổ ${String(k)}`, sheetOf(unit(k))]));
const report = (sums = SUMS, name = "bieu.xlsx") =>
  gridWorkbook({ "Tổng hợp": sheetOf(sums), ...units }, name);

const linksOf = (workbook: Workbook, state?: State) =>
  checkWorkbook(workbook, { state }).rules.filter(({ messageId }) =>
    /^(?:equal|sum-of-places)$/.test(messageId),
  );

const deciding = (pattern: string, decision: RuleDecision["decision"]): State => ({
  ...EMPTY_STATE,
  rules: [{ pattern, decision, text: "" }],
});

function picking(workbook: Workbook, picked: PickedRule): TaughtLink {
  const binding = bindPicked(workbook, picked);
  if (binding.kind !== "bound") throw new Error(`refused: ${binding.reason} ${binding.at}`);
  if (!("linked" in binding.taught)) throw new Error("a rule of one table");
  return binding.taught;
}

const teaching = (...linked: readonly TaughtLink[]): State => ({ ...EMPTY_STATE, linked });

describe("rules that were found between sheets", () => {
  const [male] = linksOf(report(slipped));

  it("are among the rules, in sentences that name the sheets", () => {
    expect(linksOf(report(slipped))).toMatchObject([
      { kind: "sum", at: "'Tổng hợp'!B2", holds: 3, breaks: 1 },
      { kind: "sum", at: "'Tổng hợp'!C2", holds: 4, breaks: 0 },
    ]);
    const { messageId = "", data = {} } = male ?? {};
    expect(patternText({ messageId, data }, "vi")).toBe(
      "Trang “Tổng hợp” B2:B5 = tổng B2:B5 của 3 trang “Tổ 1”, “Tổ 2”, “Tổ 3”",
    );
    expect(patternText({ messageId, data }, "en")).toBe(
      "Sheet “Tổng hợp” B2:B5 = the sum of B2:B5 of 3 sheets “Tổ 1”, “Tổ 2”, “Tổ 3”",
    );
  });

  it("switched off, are not checked, are told, and stay in both lists", () => {
    const state = deciding(male?.ownId ?? "", "off");
    const { findings, notes, rules } = checkWorkbook(report(slipped), { state });
    expect(findings).toEqual([]);
    expect(notes).toContainEqual({ code: "rule-off", at: "'Tổng hợp'!B2" });
    expect(rules).toContainEqual(expect.objectContaining({ ownId: male?.ownId, decision: "off" }));
    const detected = detectRelations(report(slipped), { state });
    expect(detected.patterns).toContainEqual(expect.objectContaining({ id: male?.ownId, decision: "off" }));
    expect(detected.relations.filter(({ pattern }) => pattern === male?.ownId)).toEqual([]);
  });

  it("confirmed, say who said so, and are errors where they break", () => {
    const { findings, rules } = checkWorkbook(report(slipped), {
      state: deciding(male?.ownId ?? "", "confirmed"),
    });
    expect(findings).toMatchObject([{ at: "'Tổng hợp'!B3", severity: "error", difference: 30 }]);
    expect(rules.find(({ ownId }) => ownId === male?.ownId)?.evidence).toContain("user");
  });

  it("come into a rule pack by words, whatever units there are next time", () => {
    const { pack, leftOut } = makePack(linksOf(report(slipped)), "all");
    expect(leftOut).toBe(0);
    expect(pack).toMatchObject({
      khopSoRules: 2,
      links: [
        {
          kind: "sum",
          direction: "across",
          total: { sheet: "Tổng hợp", column: { label: "nam" } },
          parts: [{ each: "sheet", column: { label: "nam" } }],
          held: 0.75,
          lines: 4,
        },
        { held: 1 },
      ],
    });
    expect(readRulePack(writeRulePack(pack))).toEqual({ kind: "pack", pack });
    // Two sums that agree prove nothing by themselves; the pack declares them.
    const next = gridWorkbook({
      "Tổng hợp": sheetOf([[10, 20]]),
      "Tổ 1": sheetOf([[4, 8]]),
      "Tổ 5": sheetOf([[5, 12]]),
    });
    expect(checkWorkbook(next).findings).toEqual([]);
    expect(checkWorkbook(next, { packs: [pack] }).findings).toMatchObject([
      { check: "total-not-sum", at: "'Tổng hợp'!B2", severity: "query", reported: 10, computed: 9 },
    ]);
    expect(fitPack(next, pack).fitting).toHaveLength(2);
  });
});

describe("a rule between sheets by picked cells", () => {
  /** Too few figures for anything to be found. */
  const few = (name = "few.xlsx", sheets: readonly string[] = ["Tháng 1", "Tháng 2", "Quý"]) => {
    const [a = "", b = "", sum = ""] = sheets;
    return gridWorkbook(
      {
        [a]: "| Khoản | Thu | Chi |\n| Phí | 3 | 1 |\n| Lãi | 5 | 2 |",
        [b]: "| Khoản | Thu | Chi |\n| Phí | 4 | 1 |\n| Lãi | 6 | 2 |",
        [sum]: "| Khoản | Thu | Chi |\n| Phí | 7 | 2 |\n| Lãi | 12 | 4 |",
      },
      name,
    );
  };
  const THU: PickedRule = {
    kind: "sum",
    total: "Quý!B2",
    parts: [{ at: "'Tháng 1'!B2" }, { at: "'Tháng 2'!B2" }],
  };

  it("is of all rows that the sheets share, an error where it breaks, and speaks of both sheets", () => {
    const taught = picking(few(), THU);
    expect(taught.linked).toEqual({
      kind: "sum",
      direction: "across",
      total: { sheet: "Quý", column: { label: "thu" } },
      parts: [
        { sheet: "Tháng 1", column: { label: "thu" } },
        { sheet: "Tháng 2", column: { label: "thu" } },
      ],
    });
    const state = teaching(taught);
    expect(readState(writeState(state))).toEqual({ kind: "state", state });
    expect(checkWorkbook(few()).findings).toEqual([]);
    const { findings, rules } = checkWorkbook(few(), { state });
    expect(findings).toMatchObject([
      {
        check: "total-not-sum",
        messageId: "taught",
        severity: "error",
        at: "Quý!B3",
        related: ["'Tháng 1'!B3", "'Tháng 2'!B3"],
        reported: 12,
        computed: 11,
      },
    ]);
    expect(rules).toContainEqual(expect.objectContaining({ holds: 1, breaks: 1, evidence: ["user"] }));
  });

  it("is of all columns where the rows differ, with rows inserted in a run", () => {
    const drawn = (rows: string) =>
      gridWorkbook({
        Chung: "| Khoản | Thu | Chi |\n| Tổng số | 60 | 9 |\n| Khác | 1 | 2 |",
        Chi: `| Khoản | Thu | Chi |\n${rows}`,
      });
    const taught = picking(drawn("| a | 10 | 2 |\n| b | 20 | 3 |\n| c | 30 | 4 |"), {
      kind: "sum",
      total: "Chung!B2",
      parts: [{ at: "Chi!B2:B4" }],
    });
    expect(taught.linked.direction).toBe("down");
    const sums = (rows: string) =>
      checkWorkbook(drawn(rows), { state: teaching(taught) }).findings.map(({ at, computed }) => [
        at,
        computed,
      ]);
    expect(sums("| a | 10 | 2 |\n| b | 20 | 3 |\n| c | 30 | 4 |")).toEqual([]);
    expect(sums("| a | 10 | 2 |\n| x | 5 | 1 |\n| b | 20 | 3 |\n| c | 30 | 4 |")).toEqual([
      ["Chung!B2", 65],
      ["Chung!C2", 10],
    ]);
  });

  it("may be of single cells that are scattered over one sheet, some taken away", () => {
    const grid = (row = "") =>
      gridWorkbook(`
      | Khoản | Thu | Chi |
      | Phí   | 30  | 11  |${row}
      | Lãi   | 52  | 27  |
      | Dư    | 71  | 4   |`);
    const picked: PickedRule = {
      kind: "sum",
      total: "Sheet1!B4",
      parts: [{ at: "Sheet1!B2" }, { at: "Sheet1!B3" }, { at: "Sheet1!C2", sign: -1 }],
    };
    const state = teaching(picking(grid(), picked));
    expect(checkWorkbook(grid(), { state }).findings).toEqual([]);
    const moved = checkWorkbook(grid("\n | Vay | 8 | 1 |"), { state });
    expect(moved.rules.filter(({ taught }) => taught.length > 0)).toMatchObject([
      { at: "Sheet1!B5", holds: 1, parts: ["Sheet1!B2", "Sheet1!B4", "Sheet1!C2"] },
    ]);
  });

  it("of two cells is the same figure twice, and says what the other place holds", () => {
    const taught = picking(few(), { kind: "equal", total: "Quý!B3", parts: [{ at: "'Tháng 2'!B3" }] });
    expect(checkWorkbook(few(), { state: teaching(taught) }).findings).toMatchObject([
      { check: "figures-differ", messageId: "taught", at: "Quý!B2", data: { source: "'Tháng 2'!B2" } },
      { check: "figures-differ", messageId: "taught", at: "Quý!B3" },
    ]);
  });

  it("follows the only sheet that can be meant after a sheet was renamed, and else says what is missing", () => {
    const state = teaching(picking(few(), THU));
    const renamed = few("few.xlsx", ["Tháng 1", "Tháng 2", "Tổng quý"]);
    // Three sheets have these columns: which of them it is, nobody knows.
    expect(checkWorkbook(renamed, { state }).notes).toMatchObject([
      { code: "rule-not-applicable", missing: "Quý" },
    ]);
    const alone = (name: string) =>
      gridWorkbook({
        [name]: "| Khoản | Cả kỳ |\n| Phí | 7 |\n| Lãi | 12 |",
        A: "| Khoản | Thu |\n| Phí | 7 |\n| Lãi | 11 |",
      });
    const equal = teaching(
      picking(alone("Chung"), { kind: "equal", total: "Chung!B2", parts: [{ at: "A!B2" }] }),
    );
    expect(checkWorkbook(alone("Sổ mới"), { state: equal }).findings).toMatchObject([{ at: "'Sổ mới'!B3" }]);
  });

  it("goes on in the workbook of the next period, whose sheets name another", () => {
    const year = (y: number) => [`Tháng 1-${String(y)}`, `Tháng 2-${String(y)}`, `Năm ${String(y)}`];
    const state = teaching(
      picking(few("a.xlsx", year(2023)), {
        ...THU,
        total: "'Năm 2023'!B2",
        parts: [{ at: "'Tháng 1-2023'!B2" }, { at: "'Tháng 2-2023'!B2" }],
      }),
    );
    expect(checkWorkbook(few("b.xlsx", year(2024)), { state }).findings).toMatchObject([
      { at: "'Năm 2024'!B3", related: ["'Tháng 1-2024'!B3", "'Tháng 2-2024'!B3"] },
    ]);
  });
});

describe("rules between workbooks", () => {
  const one = (name: string, figures: readonly (readonly number[])[]) =>
    gridWorkbook({ "Biểu 1": sheetOf(figures) }, name);
  const set = (year: number, sums = SUMS) => [
    one(`Tổng hợp ${String(year)}.xlsx`, sums),
    ...[1, 2, 3].map((k) => one(`Tổ ${String(k)} năm ${String(year)}.xlsx`, unit(k))),
  ];
  const given = (workbooks: readonly Workbook[], options: object = {}) =>
    workbooks.map((workbook) => ({ workbook, options }));
  const packOf = (workbooks: readonly Workbook[]) =>
    makePack(checkTogether(given(workbooks)).at(-1)?.rules ?? [], "all").pack;

  it("are listed, and saved with the year left open", () => {
    expect(packOf(set(2023))).toMatchObject({
      links: [
        {
          total: { workbook: "Tổng hợp {year}.xlsx", sheet: "Biểu 1", column: { label: "nam" } },
          parts: [{ each: "workbook", column: { label: "nam" } }],
        },
        { total: { column: { label: "nữ" } } },
      ],
    });
  });

  it("are declared by a pack next year, with units of other names", () => {
    const pack = packOf(set(2023));
    const next = [
      one("Tổng hợp 2024.xlsx", [[10, 20]]),
      one("Tổ 7 năm 2024.xlsx", [[4, 8]]),
      one("Tổ 9 năm 2024.xlsx", [[5, 12]]),
    ];
    const crossing = (packs: readonly object[]) => checkTogether(given(next, { packs })).at(-1)?.findings;
    expect(crossing([])).toEqual([]);
    expect(crossing([pack])).toMatchObject([
      { at: "'[Tổng hợp 2024.xlsx]Biểu 1'!B2", reported: 10, computed: 9 },
    ]);
  });

  it("switched off in a pack are not checked, are told, and stay off in the next pack", () => {
    const pack = packOf(set(2023));
    const off = { ...pack, links: pack.links?.map((link) => ({ ...link, off: true as const })) };
    const workbooks = given(set(2024, slipped), { packs: [off] });
    const between = checkTogether(workbooks).at(-1);
    expect(between).toMatchObject({ findings: [], notes: [{ code: "rule-off" }, { code: "rule-off" }] });
    expect(makePack(between?.rules ?? [], "confirmed").pack.links).toMatchObject([
      { off: true },
      { off: true },
    ]);
    expect(detectTogether(workbooks).at(-1)).toMatchObject({
      patterns: [{ decision: "off" }, { decision: "off" }],
      relations: [],
    });
  });

  it("are followed by what the summary's own workbook remembers, and are nobody's in a workbook alone", () => {
    const [first] = checkTogether(given(set(2023, slipped))).at(-1)?.rules ?? [];
    const [summary, ...others] = set(2023, slipped);
    const members = [
      ...given(summary ? [summary] : [], { state: deciding(first?.ownId ?? "", "off") }),
      ...given(others),
    ];
    expect(checkTogether(members).at(-1)).toMatchObject({ findings: [], notes: [{ code: "rule-off" }] });
    const [alone] = set(2023);
    const pack = packOf(set(2023));
    expect(alone && checkWorkbook(alone, { packs: [pack] })).toMatchObject({ unplaced: [] });
  });

  it("of last period's closing figures name how much earlier that was", () => {
    const flow = (y: number, opening: number, closing: number) =>
      gridWorkbook(
        {
          "Biểu 2": `| Chỉ tiêu | Người |\n| Có đầu kỳ | ${String(opening)} |\n| Có cuối kỳ | ${String(closing)} |`,
        },
        `Tăng giảm ${String(y)}.xlsx`,
      );
    const pack = packOf([flow(2022, 400, 512), flow(2023, 512, 631)]);
    expect(pack.links).toMatchObject([
      {
        total: { workbook: "Tăng giảm {year}.xlsx" },
        parts: [{ workbook: "Tăng giảm {year}.xlsx", before: 1 }],
      },
    ]);
    const later = checkTogether(given([flow(2024, 640, 700), flow(2023, 512, 631)], { packs: [pack] })).at(
      -1,
    );
    expect(later?.findings.filter(({ check }) => check === "figures-differ")).toMatchObject([
      { at: "'[Tăng giảm 2024.xlsx]Biểu 2'!B2", reported: 640, computed: 631 },
    ]);
  });
});
