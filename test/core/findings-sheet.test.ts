import { checkWorkbook } from "../../src/core/check-workbook";
import { findingsSheet } from "../../src/core/findings-sheet";
import { explain, valuesOf } from "../../src/core/state/explain";
import { EMPTY_STATE } from "../../src/core/state/state";
import { applyEdits, readWorkbook } from "../../src/node";
import { formulas, values } from "../support/cells";
import { gridWorkbook } from "../support/grid";
import { digitsSwapped } from "../support/sheets";
import { workbookParts, zipParts } from "../support/zip-workbook";

const contents = (given: ReturnType<typeof findingsSheet>) =>
  Object.fromEntries(given.sheet.cells.map(({ at, content }) => [at, content && Object.values(content)[0]]));

it("has a line for each finding, with a link to its cell, figures and what is said of it", () => {
  const workbook = digitsSwapped();
  const [first] = checkWorkbook(workbook).findings;
  if (!first) throw new Error("nothing found");
  const state = explain(EMPTY_STATE, {
    ...{ finding: first.id, values: valuesOf(workbook, first), status: "explained", reason: "Chờ hồ sơ" },
  });
  const sheet = findingsSheet(workbook, checkWorkbook(workbook, { state }), "vi");
  expect(sheet.sheet.name).toBe("Kiểm tra số liệu");
  expect(contents(sheet)).toMatchObject({
    ...{ A1: "Các chỗ không khớp hoặc cần xem lại: 2", B3: "Đơn vị", A4: 1, B4: "Xã Tây", C4: "Biểu 1" },
    ...{ D4: `HYPERLINK("#'Biểu 1'!D3","D3")`, F4: 464, G4: 473, H4: -9 },
    ...{ I4: "B3 có lẽ là 345, không phải 354: hai chữ số đổi chỗ", J4: "có giải trình: Chờ hồ sơ" },
    ...{ J5: "đang mở", B5: "Tổng cộng" },
  });
  expect(contents(findingsSheet(workbook, checkWorkbook(workbook), "en"))).toMatchObject({ J4: "open" });
});

it("takes a name that is free, and a sheet's quotes stay quotes", () => {
  const grid = "| Đơn vị | Nam | Nữ | Tổng số |\n| A | 1 | 2 | 3 |\n| B | 3 | 4 | 7 |\n| C | 5 | 6 | 12 |";
  const workbook = gridWorkbook({ [`D'An "1"`]: grid, "kiểm tra số liệu": "| a |" });
  const { sheet } = findingsSheet(workbook, checkWorkbook(workbook), "vi");
  expect(sheet.name).toBe("Kiểm tra số liệu (2)");
  const link = sheet.cells.find(({ at }) => at === "D4")?.content;
  expect(link).toEqual({ formula: `HYPERLINK("#'D''An ""1""'!D4","D4")` });
});

it("is written into a file and read again", async () => {
  const bytes = zipParts(workbookParts({ rows: "<row r='1'><c r='A1'><v>1</v></c></row>" }));
  const workbook = digitsSwapped();
  const edit = findingsSheet(workbook, checkWorkbook(workbook), "vi");
  const after = await readWorkbook(await applyEdits(bytes, [edit]), { name: "a.xlsx" });
  expect(after.sheets.map(({ name }) => name)).toEqual(["Sheet1", "Kiểm tra số liệu"]);
  expect(values(after, 1)).toMatchObject({ F4: 464, H4: -9 });
  expect(formulas(after, 1)).toMatchObject({ D4: `HYPERLINK("#'Biểu 1'!D3","D3")` });
});
