import { checkWorkbook } from "../../../src/core/check-workbook";
import { explain, valuesOf } from "../../../src/core/state/explain";
import { EMPTY_STATE } from "../../../src/core/state/state";
import { suspectText } from "../../../src/core/suspect-text";
import { gridWorkbook } from "../../support/grid";

const TABLE = `
| Đơn vị   | Tổng số | Nam  | Nữ  |
| Tổng số  | 1902    | 1097 | 805 |
| Đơn vị A | 465     | 120  | 345 |
| Đơn vị B | 287     | 77   | 210 |
| Đơn vị C | 512     | 400  | 112 |
| Đơn vị D | 638     | 500  | 138 |
`;

describe("suspects of findings", () => {
  it("are none where all adds up", () => {
    expect(checkWorkbook(gridWorkbook(TABLE)).findings).toEqual([]);
  });

  it("name the cell that row and column accuse, on both findings, and say why", () => {
    const { findings } = checkWorkbook(gridWorkbook(TABLE.replace("| 345 |", "| 354 |")));
    const suspect = { cell: "Sheet1!D3", value: 354, suggestion: 345, reason: "digits-swapped" };
    expect(findings.map(({ at }) => at).sort()).toEqual(["Sheet1!B3", "Sheet1!D2"]);
    for (const finding of findings) {
      expect(finding.suspects).toEqual([suspect]);
      expect(finding.alternatives).toEqual([]);
    }
    expect(suspectText(suspect, "D3", "vi")).toContain("345");
  });

  it("are never formulas that add correctly", () => {
    const grid = TABLE.replace("| 465     | 120", "| =C3+D3 => 474 | 120").replace("| 345 |", "| 354 |");
    const { findings } = checkWorkbook(gridWorkbook(grid));
    expect(findings.length).toBeGreaterThan(0);
    const named = findings.flatMap(({ suspects, alternatives }) => [suspects, ...alternatives].flat());
    expect(named.map(({ cell }) => cell)).not.toContain("Sheet1!B3");
  });

  it("name a missing figure", () => {
    const { findings } = checkWorkbook(gridWorkbook(TABLE.replace("| 345 |", "|     |")));
    expect(findings[0]?.suspects).toEqual([
      { cell: "Sheet1!D3", value: null, suggestion: 345, reason: "missing-value" },
    ]);
  });

  it("leave alone what a reviewer accepted", () => {
    const workbook = gridWorkbook(TABLE.replace("| 345 |", "| 354 |"));
    const before = checkWorkbook(workbook).findings;
    const accepted = before.find(({ at }) => at === "Sheet1!B3");
    if (!accepted) throw new Error("the row should be a finding");
    const [finding, values] = [accepted.id, valuesOf(workbook, accepted)];
    const state = explain(EMPTY_STATE, { finding, values, status: "accepted", reason: "chuyển đơn vị" });
    const { findings } = checkWorkbook(workbook, { state });
    const open = findings.find(({ at }) => at === "Sheet1!D2");
    const named = [open?.suspects ?? [], ...(open?.alternatives ?? [])].flat();
    expect(accepted.suspects.map(({ cell }) => cell)).toEqual(["Sheet1!D3"]);
    expect(open?.accepted).toBe(false);
    expect(named.map(({ cell }) => cell)).not.toContain("Sheet1!D3");
  });
});

const SHARES = `
| Đơn vị   | Tổng số | Nữ  | Tỷ lệ nữ (%) |
| Tổng số  | 1902    | 805 | 42.3         |
| Đơn vị A | 465     | 345 | 74.2         |
| Đơn vị B | 287     | 210 | 73.2         |
| Đơn vị C | 512     | 112 | 21.9         |
| Đơn vị D | 638     | 138 | 21.6         |
`;

describe("suspects where there are shares", () => {
  it("are none where the shares agree", () => {
    expect(checkWorkbook(gridWorkbook(SHARES)).findings).toEqual([]);
  });

  it("name a share that its terms deny, for they agree with their sums", () => {
    const { findings } = checkWorkbook(gridWorkbook(SHARES.replace("73.2", "72.3")));
    expect(findings.map(({ at }) => at)).toEqual(["Sheet1!D4"]);
    expect(findings[0]?.suspects).toEqual([
      { cell: "Sheet1!D4", value: 72.3, suggestion: 73.2, reason: "digits-swapped" },
    ]);
  });

  it("name the part of which a sum and a share speak, and no other of the sum", () => {
    const { findings } = checkWorkbook(gridWorkbook(SHARES.replace("| 345 |", "| 354 |")));
    expect(findings.map(({ check }) => check).sort()).toEqual(["share-differs", "total-not-sum"]);
    for (const { suspects, alternatives } of findings) {
      expect(suspects).toEqual([
        { cell: "Sheet1!C3", value: 354, suggestion: 345, reason: "digits-swapped" },
      ]);
      expect(alternatives).toEqual([]);
    }
  });
});

describe("suspects of means and changes", () => {
  const MEANS = `
| Đơn vị     | Quý I | Quý II | Quý III | Quý IV | Bình quân |
| Đơn vị A   | 120   | 341    | 77      | 210    | 187       |
| Đơn vị B   | 465   | 287    | 512     | 638    | 475.5     |
| Đơn vị C   | 31    | 45     | 62      | 88     | 56.5      |
| Đơn vị D   | 905   | 614    | 733     | 822    | 768.5     |
`;

  it("name the mean, or the one figure that would make it right", () => {
    expect(checkWorkbook(gridWorkbook(MEANS)).findings).toEqual([]);
    const { findings } = checkWorkbook(gridWorkbook(MEANS.replace("768.5", "786.5")));
    const [finding] = findings;
    expect(finding?.check).toBe("average-differs");
    expect(finding?.suspects).toEqual([
      { cell: "Sheet1!F5", value: 786.5, suggestion: 768.5, reason: "digits-swapped" },
    ]);
    const rivals = finding?.alternatives.flat() ?? [];
    expect(rivals.map(({ cell }) => cell)).toEqual(["Sheet1!B5", "Sheet1!C5", "Sheet1!D5", "Sheet1!E5"]);
  });
});
