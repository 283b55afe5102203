import { checkWorkbook } from "../../../src/core/check-workbook";
import { detectRelations } from "../../../src/core/detect-relations";
import { bindPicked, type PickedRule } from "../../../src/core/rules/bind-picked";
import type { TaughtRule } from "../../../src/core/rules/rule";
import { EMPTY_STATE, type RuleDecision, type State } from "../../../src/core/state/state";
import { gridWorkbook } from "../../support/grid";

/** The total of the fourth row is wrong. */
const faulty = `
  | Đơn vị   | Nam | Nữ | Tổng số |
  | Xã Đông  | 11  | 12 | 23      |
  | Xã Tây   | 8   | 3  | 11      |
  | Xã Nam   | 7   | 5  | 12      |
  | Xã Bắc   | 9   | 6  | 19      |
  | Xã Thanh | 16  | 4  | 20      |`;

/** No header says it and no figures show it: stock and use of five stores. */
const untold = `
  | Kho    | Gạo | Ngô | Khoai | Dùng |
  | Kho A  | 10  | 22  | 35    | 32   |
  | Kho B  | 8   | 3   | 16    | 14   |
  | Kho C  | 7   | 5   | 18    | 90   |`;

const deciding = (pattern: string, decision: RuleDecision["decision"]): State => ({
  ...EMPTY_STATE,
  rules: [{ pattern, decision, text: "" }],
});

const across = (grid: string, state?: State) =>
  detectRelations(gridWorkbook(grid), { state }).patterns.find(({ messageId }) => messageId === "sum-across");

function picking(grid: string, picked: PickedRule): TaughtRule {
  const binding = bindPicked(gridWorkbook(grid), picked);
  if (binding.kind !== "bound") throw new Error(`refused: ${binding.reason}`);
  if (!("rule" in binding.taught)) throw new Error("a rule between places");
  return binding.taught;
}

const teaching = (...taught: readonly TaughtRule[]): State => ({ ...EMPTY_STATE, taught });

const RICE_AND_MAIZE: PickedRule = {
  kind: "sum",
  total: "Sheet1!E2",
  parts: [{ at: "Sheet1!B2" }, { at: "Sheet1!C2" }],
};

describe("a rule that is switched off", () => {
  const { id = "" } = across(faulty) ?? {};
  const off = deciding(id, "off");

  it("is found without it", () => {
    expect(checkWorkbook(gridWorkbook(faulty)).findings).toMatchObject([{ at: "Sheet1!D5" }]);
  });

  it("is not checked, is told, and stays in the list", () => {
    const report = checkWorkbook(gridWorkbook(faulty), { state: off });
    expect(report.findings).toEqual([]);
    expect(report.tested["total-not-sum"]).toMatchObject({ consistent: 0, inconsistent: 0 });
    expect(report.notes).toEqual([{ code: "rule-off", at: "Sheet1!D2", detail: "tổng số = nam + nữ" }]);
    expect(report.rules).toMatchObject([{ ownId: id, decision: "off", holds: 4, breaks: 1 }]);
  });

  it("is listed by detect, without relations", () => {
    const report = detectRelations(gridWorkbook(faulty), { state: off });
    expect(report.patterns).toMatchObject([{ id, decision: "off" }]);
    expect(report.relations).toEqual([]);
  });

  it("is switched off in a document of several workbooks too, whose ids are others", () => {
    const report = checkWorkbook(gridWorkbook(faulty), { state: off, qualify: true });
    expect(report.rules).toMatchObject([{ ownId: id, decision: "off" }]);
    expect(report.rules[0]?.id).not.toBe(id);
    expect(report.findings).toEqual([]);
  });

  it("comes back when the decision goes", () => {
    expect(checkWorkbook(gridWorkbook(faulty), { state: EMPTY_STATE }).findings).toHaveLength(1);
  });
});

it("a rule that is confirmed is an error where it breaks, and says who said so", () => {
  const doubtful = `
    | Đơn vị  | Nam | Nữ | Tổng số |
    | Xã Đông | 11  | 12 | 53      |`;
  const { id = "", evidence = [] } = across(doubtful) ?? {};
  expect(evidence).not.toContain("user");
  const severity = (state?: State) =>
    checkWorkbook(gridWorkbook(doubtful), { state }).findings.map((finding) => finding.severity);
  expect(severity()).toEqual(["query"]);
  expect(severity(deciding(id, "confirmed"))).toEqual(["error"]);
  expect(across(doubtful, deciding(id, "confirmed"))).toMatchObject({
    decision: "confirmed",
    evidence: [...evidence, "user"],
  });
});

describe("a rule that a user adds by its cells", () => {
  it("is not found without them", () => {
    expect(checkWorkbook(gridWorkbook(untold)).rules).toEqual([]);
  });

  it("is a rule of all rows, and an error where it breaks", () => {
    const state = teaching(picking(untold, RICE_AND_MAIZE));
    const report = checkWorkbook(gridWorkbook(untold), { state });
    expect(report.rules).toMatchObject([
      { kind: "sum", data: { total: "E", runs: ["+B", "+C"] }, holds: 1, breaks: 2, evidence: ["user"] },
    ]);
    expect(report.findings).toMatchObject([
      { check: "total-not-sum", severity: "error", at: "Sheet1!E3", reported: 14, computed: 11 },
      { check: "total-not-sum", severity: "error", at: "Sheet1!E4", reported: 90, computed: 12 },
    ]);
  });

  it("takes away as it adds", () => {
    const taught = picking(untold, {
      kind: "sum",
      total: "Sheet1!C2",
      parts: [{ at: "Sheet1!E2" }, { at: "Sheet1!B2", sign: -1 }],
    });
    expect(taught.rule.parts).toEqual([{ label: "dùng" }, { label: "gạo", sign: -1 }]);
    const [rule] = checkWorkbook(gridWorkbook(untold), { state: teaching(taught) }).rules;
    expect(rule).toMatchObject({ holds: 1, breaks: 2, data: { runs: ["+E", "-B"] } });
  });

  it("finds its columns after they were moved, spelt otherwise and put under a caption", () => {
    const state = teaching(picking(untold, RICE_AND_MAIZE));
    const moved = `
      | Kho   |      |          | Lương thực |     |
      |       | Dùng | Kế hoạch | Ngô:       | GẠO |
      | Kho A | 32   | 1        | 22         | 10  |
      | Kho D | 5    | 2        | 3          | 2   |`;
    const workbook = gridWorkbook(moved, { merges: ["D1:E1"] });
    expect(checkWorkbook(workbook, { state }).rules).toMatchObject([
      { holds: 2, breaks: 0, data: { total: "B", runs: ["+D", "+E"] } },
    ]);
  });

  it("holds on its own sheet only", () => {
    const state = teaching(picking(untold, RICE_AND_MAIZE));
    const report = checkWorkbook(gridWorkbook({ Sheet2: untold }), { state });
    expect(report.rules).toEqual([]);
    expect(report.unplaced).toMatchObject([{ text: "dùng = gạo + ngô" }]);
  });

  it("is told where its header is gone, by the header", () => {
    const state = teaching(picking(untold, RICE_AND_MAIZE));
    const { notes } = checkWorkbook(gridWorkbook(untold.replace("Ngô", "Sắn")), { state });
    expect(notes).toEqual([{ code: "rule-not-applicable", missing: "ngô", detail: "dùng = gạo + ngô" }]);
  });

  it("is the rule that was found, where that says the same: with its word", () => {
    const before = across(faulty);
    const taught = picking(faulty, {
      kind: "sum",
      total: "Sheet1!D3",
      parts: [{ at: "Sheet1!B3:C3" }],
    });
    const { rules } = checkWorkbook(gridWorkbook(faulty), { state: teaching(taught) });
    expect(rules).toHaveLength(1);
    expect(rules[0]).toMatchObject({ id: before?.id, evidence: [...(before?.evidence ?? []), "user"] });
  });

  it("speaks of rows where its cells stand in one column, with rows that are inserted among them", () => {
    const store = (rows: string) => `
      | Khoản  | Thu |
      ${rows}
      | Dự trữ | 900 |`;
    const picked: PickedRule = {
      kind: "sum",
      total: "Sheet1!B5",
      parts: [{ at: "Sheet1!B2:B4" }],
    };
    const taught = picking(store("| Phí | 120 |\n| Thuế | 433 |\n| Vay | 77 |"), picked);
    const sums = (rows: string) =>
      checkWorkbook(gridWorkbook(store(rows)), { state: teaching(taught) }).findings.map(
        ({ at, computed }) => ({ at, computed }),
      );
    expect(sums("| Phí | 120 |\n| Thuế | 433 |\n| Vay | 77 |")).toEqual([{ at: "Sheet1!B5", computed: 630 }]);
    expect(sums("| Phí | 120 |\n| Lãi | 170 |\n| Thuế | 433 |\n| Vay | 77 |")).toEqual([
      { at: "Sheet1!B6", computed: 800 },
    ]);
  });

  it("may be an “of which”, a share or the same figure twice", () => {
    const people = `
      | Đơn vị  | Có mặt | Đã học | Đạt   | Ghi lại |
      | Xã Đông | 40     | 10     | 25    | 40      |
      | Xã Tây  | 50     | 60     | 120   | 50      |
      | Xã Nam  | 80     | 20     | 26    | 79      |`;
    const checks = (kind: PickedRule["kind"], total: string, ...parts: readonly string[]) => {
      const taught = picking(people, {
        kind,
        total: `Sheet1!${total}2`,
        parts: parts.map((at) => ({ at: `Sheet1!${at}2` })),
      });
      const { findings } = checkWorkbook(gridWorkbook(people), { state: teaching(taught) });
      return findings.map(({ check, at }) => `${check} ${at}`);
    };
    expect(checks("of-which", "B", "C")).toEqual(["part-exceeds-total Sheet1!C3"]);
    expect(checks("share", "D", "C", "B")).toEqual(["share-differs Sheet1!D4"]);
    expect(checks("equal", "E", "B")).toEqual(["figures-differ Sheet1!E4"]);
  });

  it("says of the same figure twice what the other place holds, also where it was found as a sum of one part", () => {
    const copied = `
      | Đơn vị  | Có mặt | Ghi lại |
      | Xã Đông | 40     | 40      |
      | Xã Tây  | 50     | 50      |
      | Xã Nam  | 80     | 79      |`;
    const taught = picking(copied, { kind: "equal", total: "Sheet1!C2", parts: [{ at: "Sheet1!B2" }] });
    const { findings, tested } = checkWorkbook(gridWorkbook(copied), { state: teaching(taught) });
    expect(findings).toMatchObject([
      { check: "figures-differ", at: "Sheet1!C4", related: ["Sheet1!B4"], reported: 79, computed: 80 },
    ]);
    expect(tested["figures-differ"]).toMatchObject({ consistent: 2, inconsistent: 1 });
    expect(tested["total-not-sum"]).toMatchObject({ consistent: 0, inconsistent: 0 });
  });

  it.each<[string, Partial<PickedRule>]>([
    ["not-one-cell", { total: "Sheet1!E2:E3" }],
    ["no-table", { total: "Sheet1!Z99" }],
    ["no-table", { parts: [{ at: "Sheet1!Z2" }] }],
    ["other-table", { kind: "of-which", parts: [{ at: "Sheet1!Z2" }] }],
    ["not-one-line", { kind: "of-which", parts: [{ at: "Sheet1!B3" }] }],
    ["not-one-part", { kind: "equal", parts: [{ at: "Sheet1!B2:C2" }] }],
    ["not-one-line", { parts: [] }],
    ["twice", { parts: [{ at: "Sheet1!B2" }, { at: "Sheet1!B2" }] }],
    ["twice", { parts: [{ at: "Sheet1!E2" }] }],
    ["not-two-parts", { kind: "share" }],
  ])("is refused: %s", (reason, change) => {
    const picked = {
      ...RICE_AND_MAIZE,
      ...change,
      ...(reason === "not-two-parts" && { parts: [{ at: "Sheet1!B2" }] }),
    };
    expect(bindPicked(gridWorkbook(untold), picked)).toMatchObject({ kind: "refused", reason });
  });
});
