import { checkWorkbook } from "../../../src/core/check-workbook";
import { consequenceText } from "../../../src/core/consequences/consequence-text";
import { toCheckDocument } from "../../../src/core/check-document";
import { previewEdits } from "../../../src/core/suggestions/preview-edits";
import { suggestionEdits } from "../../../src/core/suggestions/suggestion-edits";
import { checkTogether } from "../../../src/core/together";
import { gridWorkbook } from "../../support/grid";

/** Typed units; a line of formulas over them; a summary sheet that takes it. */
const UNITS = `
| Đơn vị   | Tổng số         | Nam             | Nữ             |
| Đơn vị A | 465             | 120             | 345            |
| Đơn vị B | 287             | 77              | 210            |
| Đơn vị C | 512             | 400             | 112            |
| Đơn vị D | 638             | 500             | 138            |
| Tổng số  | =SUM(B2:B5) => 1902 | =SUM(C2:C5) => 1097 | =SUM(D2:D5) => 805 |
`;
const SUMMARY = `
| Chỉ tiêu | Số           |
| Nữ       | ='Biểu 1'!D6 => 805 |
| Tỷ lệ    | ='Biểu 1'!D6/'Biểu 1'!B6 => 0.42324 |
`;

const wrong = gridWorkbook({
  "Biểu 1": UNITS.replace("| 345 ", "| 354 ").replace("=> 805", "=> 814"),
  "Tổng hợp": SUMMARY.replaceAll("=> 805", "=> 814").replace("0.42324", "0.42797"),
});

describe("what follows where a finding is corrected", () => {
  it("is each formula that reads the cell, on its sheet and on others, with what it then gives", () => {
    const { findings } = checkWorkbook(wrong);
    const finding = findings.find(({ at }) => at === "'Biểu 1'!B2");
    expect(finding?.suspects).toMatchObject([{ cell: "'Biểu 1'!D2", suggestion: 345 }]);
    expect(finding?.consequences?.map(({ cell, from, to }) => [cell, from, Number(to.toFixed(5))])).toEqual([
      ["'Biểu 1'!D6", 814, 805],
      ["'Tổng hợp'!B2", 814, 805],
      ["'Tổng hợp'!B3", 0.42797, 0.42324],
    ]);
    expect(consequenceText(finding?.consequences, "Biểu 1", "vi")).toMatch(
      /^Nếu sửa: D6 từ 814 thành 805; 'Tổng hợp'!B2 giảm 9; /,
    );
    expect(consequenceText(finding?.consequences, "Biểu 1", "en")).toMatch(
      /^If corrected: D6 from 814 to 805; /,
    );
  });

  it("is what the same correction gives when it is written", () => {
    const { findings } = checkWorkbook(wrong);
    const [finding] = findings;
    if (!finding) throw new Error("the row should be a finding");
    const { edits } = suggestionEdits(wrong, finding.suspects);
    expect(previewEdits(wrong, edits, { findings }).follows).toEqual(finding.consequences);
  });

  it("stands in the document, and nowhere where nothing follows", () => {
    const [first] = toCheckDocument(checkWorkbook(wrong), "vi").findings;
    expect(first?.consequences?.[0]).toEqual({ cell: "'Biểu 1'!D6", from: 814, to: 805 });
    const typed = gridWorkbook(UNITS.replace("| 345 ", "| 354 ").replace(/=SUM\([^)]*\) => /g, ""));
    for (const finding of toCheckDocument(checkWorkbook(typed), "vi").findings)
      expect(finding).not.toHaveProperty("consequences");
  });

  it("is each formula above a total whose own formula leaves out cells", () => {
    const grid = `
| Đơn vị    | Nam | Nữ  |
| Chi bộ 1  | 7   | 5   |
| Chi bộ 2  | 18  | 12  |
| Chi bộ 3  | 10  | 11  |
| Tổng cộng | =SUM(B2:B4) => 35 | =SUM(C2:C3) => 17 |
`;
    const { findings } = checkWorkbook(gridWorkbook({ Sheet1: grid, Khác: "| Số |\n| =Sheet1!C5 => 17 |" }));
    const finding = findings.find(({ check }) => check === "total-formula-misses-cells");
    expect(finding?.consequences).toEqual([{ cell: "Khác!A2", from: 17, to: 28 }]);
  });

  it("is followed into the workbooks that are read together", () => {
    const totals =
      "| Đơn vị | Tổng số | Nam | Nữ |\n| Sở A | 1902 | 1097 | 805 |\n| Sở B | 800 | 300 | 500 |";
    const reports = checkTogether([
      { workbook: { ...wrong, name: "a.xlsx" }, options: {} },
      { workbook: gridWorkbook(totals, "b.xlsx"), options: {} },
    ]);
    const [finding] = reports.flatMap(({ findings }) => findings);
    expect(finding?.consequences?.map(({ cell }) => cell)).toContain("'[a.xlsx]Tổng hợp'!B2");
  });
});
