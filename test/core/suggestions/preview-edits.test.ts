import { checkWorkbook } from "../../../src/core/check-workbook";
import { withEdits } from "../../../src/core/evaluate/with-edits";
import type { Edit } from "../../../src/core/edit";
import { previewEdits } from "../../../src/core/suggestions/preview-edits";
import { suggestionsFor, sureSuggestions } from "../../../src/core/suggestions/suggested";
import { changedSince, suggestionEdits } from "../../../src/core/suggestions/suggestion-edits";
import { values } from "../../support/cells";
import { gridWorkbook } from "../../support/grid";

/** B3 shows 354 where 345 stood: its row, its column and nothing else are off. */
const swapped = () =>
  gridWorkbook({
    "Biểu 1": `
      | Đơn vị    | Nam | Nữ  | Tổng số |
      | Xã Đông   | 110 | 112 | 222     |
      | Xã Tây    | 354 | 119 | 464     |
      | Xã Nam    | 207 | 205 | 412     |
      | Xã Bắc    | 116 | 160 | 276     |
      | Tổng cộng | 778 | 596 | 1374    |`,
  });

const set = (at: string, value: number): Edit => ({ kind: "set-value", at: `'Biểu 1'!${at}`, value });
const cellsOf = (findings: readonly { readonly at: string }[]) => findings.map(({ at }) => at.split("!")[1]);

it("the suggested figure makes the row and the column agree, and the workbook stays as it is", () => {
  const workbook = swapped();
  const before = values(workbook);
  const report = checkWorkbook(workbook);
  const [best] = suggestionsFor(report.findings[0] ?? fail());
  expect(best).toMatchObject([
    { cell: "'Biểu 1'!B3", value: 354, suggestion: 345, reason: "digits-swapped" },
  ]);
  const { edits } = suggestionEdits(workbook, best ?? []);
  const preview = previewEdits(workbook, edits, report);
  expect(cellsOf(preview.agrees).sort()).toEqual(["B6", "D3"]);
  expect(preview).toMatchObject({ stillDiffers: [], newlyDiffers: [], untouched: 0 });
  expect(values(workbook)).toEqual(before);
});

it("another figure mends the row only, and says what still differs and by how much", () => {
  const workbook = swapped();
  const report = checkWorkbook(workbook);
  const preview = previewEdits(workbook, [set("D3", 473)], report);
  expect(cellsOf(preview.agrees)).toEqual(["D3"]);
  expect(preview.newlyDiffers.map(({ at, difference }) => [at, difference])).toEqual([["'Biểu 1'!D6", -9]]);
  expect(preview.untouched).toBe(1);
  const worse = previewEdits(workbook, [set("B3", 340)], report);
  expect(worse.stillDiffers.map(({ difference }) => difference)).toEqual([5, 5]);
  expect(worse.agrees).toEqual([]);
});

it("formulas that read the cell are computed anew, through others too", () => {
  const workbook = gridWorkbook("| 1 | 2 | =A1+B1 => 3 |\n| 4 | 5 | =C1+A2+B2 => 12 |");
  const after = withEdits(workbook, [{ kind: "set-value", at: "Sheet1!A1", value: 10 }]);
  expect(values(after)).toEqual({ A1: 10, B1: 2, C1: 12, A2: 4, B2: 5, C2: 21 });
  const asked = withEdits(workbook, [{ kind: "set-formula", at: "Sheet1!D1", formula: 'IF(C1=3,"đủ",1/0)' }]);
  expect(values(asked)).toMatchObject({ D1: "đủ" });
});

it("only what has no rival is sure", () => {
  const report = checkWorkbook(swapped());
  expect(sureSuggestions(report.findings)).toHaveLength(1);
  const rivals = report.findings.map((finding) => ({ ...finding, alternatives: [finding.suspects] }));
  expect(sureSuggestions(rivals)).toEqual([]);
  expect(sureSuggestions(report.findings.map((finding) => ({ ...finding, accepted: true })))).toEqual([]);
});

it("cells that were changed meanwhile are told", () => {
  const seen = swapped();
  const now = withEdits(seen, [set("B3", 300)]);
  expect(changedSince(seen, now, ["'Biểu 1'!B3", "'Biểu 1'!C3"])).toEqual(["'Biểu 1'!B3"]);
});

function fail(): never {
  throw new Error("no finding");
}
