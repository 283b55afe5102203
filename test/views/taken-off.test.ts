import { marksEn } from "../../src/locales/mark-en";
import { marksVi } from "../../src/locales/mark-vi";
import { takenOff } from "../../src/views/taken-off";
import { gridWorkbook } from "../support/grid";

const RECORD = {
  ...{ form: "B1-BTCTW", sheet: "Biểu 1", period: "2021", ageBy: "completed-years" as const, cells: {} },
  provisional: ["C7", "C8", "D9"],
};
const BOOK = gridWorkbook({ "Biểu 1": "| 1 |" }, "bieu.xlsx");
const entry = {
  ...{ id: "1", edits: [] },
  touched: [
    { kind: "marks" as const, removed: [{ at: ["A!B2:B4", "A!D2"], tone: "error" as const }], added: [] },
    { kind: "note" as const, at: "A!B2", before: "sai", after: null },
    { kind: "note" as const, at: "A!B3", before: null, after: null },
  ],
};

test("marks and notes that went are counted; provisional figures stay marked, on sheets that are there", () => {
  expect(takenOff(entry, BOOK, { filled: [RECORD, { ...RECORD, sheet: "Biểu 9" }] })).toEqual({
    cells: 4,
    notes: 1,
    provisional: 3,
  });
});

test("what is said tells what was removed and what stays", () => {
  const taken = { cells: 4, notes: 1, provisional: 3 };
  expect(marksVi.unmarked(taken)).toBe(
    "Đã bỏ dấu kiểm tra ở 4 ô và 1 ghi chú; định dạng của sổ tính còn nguyên. Vẫn giữ nền vàng, chữ nghiêng ở 3 ô số tạm tính của biểu đã điền.",
  );
  expect(marksEn.unmarked(taken)).toBe(
    "Removed the marks of the check on 4 cells and 1 note; the workbook's own formats are as they were. Yellow and italics stay on 3 provisional figures of filled forms.",
  );
  expect(marksVi.unmarked({ cells: 0, notes: 0, provisional: 0 })).toBe("Không có dấu kiểm tra nào để bỏ.");
});
