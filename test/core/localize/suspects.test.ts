import type { LinearEdit } from "../../../src/core/localize/linear-edit";
import { localizeErrors } from "../../../src/core/localize/localize-errors";
import type { Workbook } from "../../../src/core/workbook/workbook";
import { checkWorkbook } from "../../../src/core/check-workbook";
import { explain, valuesOf } from "../../../src/core/state/explain";
import { EMPTY_STATE } from "../../../src/core/state/state";
import { suspectText } from "../../../src/core/suspect-text";
import { runAsShipped } from "../../support/as-shipped";
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

describe("suspects in a workbook of very many relations", () => {
  it("are the same as in one of few", () => {
    const [few, many] = JSON.parse(runAsShipped("test/programs/large-mistake.ts")) as readonly {
      readonly check: string;
      readonly suspects: readonly { readonly cell: string; readonly by: number }[];
      readonly rivals: number;
    }[][];
    expect(few).toHaveLength(2);
    for (const { suspects, rivals } of few ?? []) {
      expect(suspects).toEqual([{ cell: "Sheet1!C11", by: 1000 }]);
      expect(rivals).toBe(0);
    }
    expect(many).toEqual(few);
  });
});

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

describe("suspects that say how a figure went wrong", () => {
  const reasonsAt = (workbook: Workbook, cell: string) => {
    const { findings } = checkWorkbook(workbook);
    const all = findings.flatMap(({ suspects, alternatives }) => [suspects, ...alternatives].flat());
    return all.find((suspect) => suspect.cell === cell);
  };

  it("name the part that a typed total leaves out, or counts twice", () => {
    const short = gridWorkbook(TABLE.replace("| 1097 |", "| 697  |"));
    expect(reasonsAt(short, "Sheet1!C2")).toMatchObject({
      suggestion: 1097,
      reason: "part-left-out",
      parts: ["Sheet1!C5"],
    });
    const twice = gridWorkbook(TABLE.replace("| 805 |", "| 943 |"));
    const suspect = reasonsAt(twice, "Sheet1!D2");
    expect(suspect).toMatchObject({ suggestion: 805, reason: "part-counted-twice", parts: ["Sheet1!D6"] });
    if (suspect) expect(suspectText(suspect, "D2", "vi")).toContain("cộng D6 hai lần");
    if (suspect) expect(suspectText(suspect, "D2", "en")).toContain("D6 counted twice");
  });

  it("name the number that stands as text and was not added", () => {
    const workbook = gridWorkbook(TABLE.replace("| 1097 |", "| 977 |").replace("| 120 ", '| "120" '));
    expect(reasonsAt(workbook, "Sheet1!C2")).toMatchObject({
      suggestion: 1097,
      reason: "text-skipped",
      parts: ["Sheet1!C3"],
    });
  });

  describe("of totals that are formulas", () => {
    const FORMULAS = `
| Đơn vị     | Nam                 | Nữ                  | Tổng số             |
| Đơn vị A   | 120                 | 341                 | 461                 |
| Đơn vị B   | 465                 | 287                 | 752                 |
| Đơn vị C   | 31                  | 45                  | 76                  |
| Đơn vị D   | 905                 | 614                 | 1519                |
| Tổng cộng  | =SUM(B2:B5) => 1521 | =SUM(C2:C5) => 1287 | =SUM(D2:D5) => 2808 |
`;
    const suspectsOf = (drawn: Workbook) =>
      checkWorkbook(drawn).findings.flatMap(({ check, at, suspects, alternatives }) =>
        check === "total-not-sum" ? [{ at, suspects, alternatives }] : [],
      );

    it("name the number that SUM passes over for it is text, for all totals that it spoils", () => {
      expect(suspectsOf(gridWorkbook(FORMULAS))).toEqual([]);
      const text = FORMULAS.replace("| 287 ", '| "287"').replace("=> 1287", "=> 1000");
      const suspect = { cell: "Sheet1!C3", value: 287, suggestion: 287, reason: "text-skipped" };
      expect(suspectsOf(gridWorkbook(text))).toEqual([
        { at: "Sheet1!D6", suspects: [suspect], alternatives: [] },
        { at: "Sheet1!C6", suspects: [suspect], alternatives: [] },
      ]);
      expect(suspectText(suspect, "C3", "vi")).toBe(
        "C3 ghi 287 dạng chữ nên công thức không cộng: gõ lại thành số",
      );
      expect(suspectText(suspect, "C3", "en")).toContain("type it as a number");
    });

    it("name a part that the formula adds twice", () => {
      const twice = FORMULAS.replace("=SUM(C2:C5) => 1287", "=SUM(C2:C5)+C4 => 1332");
      const suspect = { cell: "Sheet1!C6", value: 1332, suggestion: 1287, reason: "part-counted-twice" };
      expect(suspectsOf(gridWorkbook(twice)).map(({ suspects }) => suspects)).toEqual([
        [{ ...suspect, parts: ["Sheet1!C4"] }],
        [{ ...suspect, parts: ["Sheet1!C4"] }],
      ]);
    });

    it("name the hidden rows that SUBTOTAL passes over", () => {
      const filtered = gridWorkbook(FORMULAS.replace("=SUM(C2:C5) => 1287", "=SUBTOTAL(9,C2:C5) => 955"));
      const sheets = filtered.sheets.map((sheet) => ({ ...sheet, hiddenRows: [{ first: 2, last: 3 }] }));
      expect(suspectsOf({ ...filtered, sheets })[1]).toEqual({
        at: "Sheet1!C6",
        suspects: [
          {
            cell: "Sheet1!C6",
            value: 955,
            suggestion: 1287,
            reason: "hidden-rows",
            parts: ["Sheet1!C3", "Sheet1!C4"],
          },
        ],
        alternatives: [],
      });
    });
  });

  it("name the hidden rows that were not added", () => {
    const drawn = gridWorkbook(TABLE.replace("| 1097 |", "| 620 |"));
    const sheets = drawn.sheets.map((sheet) => ({ ...sheet, hiddenRows: [{ first: 3, last: 4 }] }));
    const suspect = reasonsAt({ ...drawn, sheets }, "Sheet1!C2");
    expect(suspect).toMatchObject({ reason: "hidden-rows", parts: ["Sheet1!C4", "Sheet1!C5"] });
  });

  it("name a figure of the period before, from the sheet before and from the column before", () => {
    const quarter = (title: string, table: string) => `| ${title} |\n${table.trim()}`;
    const before = TABLE.replace("345", "377")
      .replace("| 465 ", "| 497 ")
      .replace("805", "837")
      .replace("1902", "1934");
    const workbook = gridWorkbook({
      Một: quarter("Báo cáo quý 1 năm 2021", before),
      Hai: quarter("Báo cáo quý 2 năm 2021", TABLE.replace("| 345 |", "| 377 |")),
    });
    expect(reasonsAt(workbook, "Hai!D4")).toMatchObject({ suggestion: 345, reason: "previous-period" });
    const columns = `
| Đơn vị   | Kỳ trước | Kỳ này |
| Tổng số  | 1060     | 805    |
| Đơn vị A | 377      | 377    |
| Đơn vị B | 190      | 210    |
| Đơn vị C | 342      | 112    |
| Đơn vị D | 151      | 138    |
`;
    const suspect = reasonsAt(gridWorkbook(columns), "Sheet1!C3");
    expect(suspect).toMatchObject({ suggestion: 345, reason: "previous-period" });
    if (suspect) expect(suspectText(suspect, "C3", "vi")).toContain("kỳ trước");
  });

  it("count a stretch of figures of the period before as one mistake", () => {
    const names = ["a", "b", "c", "d"];
    const edits = names.map((name) => sum(`z${name}`, [`x${name}`, `y${name}`]));
    edits.push(
      sum(
        "xt",
        names.map((name) => `x${name}`),
      ),
    );
    const values: Record<string, number> = { xt: 31 + 452 + 77 + 1204 };
    const previous = { xa: 28, xb: 431, xc: 90, xd: 1187 };
    [31, 452, 77, 1204].forEach((x, i) => {
      values[`y${names[i] ?? ""}`] = i + 1;
      values[`z${names[i] ?? ""}`] = x + i + 1;
    });
    Object.assign(values, previous);
    const grids = [["x", "y", "z"].map((row) => names.map((name) => row + name))];
    const { solutions } = localizeErrors(edits, values, { grids, previous });
    expect(solutions[0]?.changes).toEqual({ xa: 31, xb: 452, xc: 77, xd: 1204 });
    expect(solutions[0]?.weight).toBe(1);
    expect(new Set(Object.values(solutions[0]?.reasons ?? {}))).toEqual(new Set(["previous-period"]));
  });

  it("say where a figure is not settled, and do not call it empty", () => {
    const open = { cell: "Sheet1!C3", value: 120, suggestion: null, reason: "other" };
    expect(suspectText(open, "C3", "vi")).toBe("C3 có lẽ không phải 120: chưa rõ vì sao");
  });
});

function sum(total: string, parts: readonly string[]): LinearEdit {
  const terms = parts.map((variable) => ({ variable, coefficient: -1 }));
  return { terms: [{ variable: total, coefficient: 1 }, ...terms], operator: "==", constant: 0 };
}
