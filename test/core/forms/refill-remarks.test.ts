import { strFromU8, unzipSync } from "fflate";

import type { AddSheet, Edit } from "../../../src/core/edit";
import { forms } from "../../../src/core/forms";
import { fillWorkbook, type FillWish } from "../../../src/core/forms/fill-workbook";
import type { FilledRecord } from "../../../src/core/forms/filled-record";
import { UNMARK } from "../../../src/core/mark-edits";
import { inflateZlib } from "../../../src/node/inflate-zlib";
import { newWorkbook } from "../../../src/node/new-workbook";
import { readXlsx } from "../../../src/xlsx/read-xlsx";
import { applyEdits } from "../../../src/xlsx/write/apply-edits";
import { values } from "../../support/cells";

const ROWS: readonly (readonly (string | number | null)[])[] = [
  ["Họ và tên", "Ngày sinh", "Giới tính", "Ngày vào Đảng"],
  ["Người Một", 25000, "Nam", 38000],
  ["Người Hai", 30000, "Nữ", 40000],
  ["Người Ba", 32000, "Nữ", 41000],
];
const list: AddSheet = {
  kind: "add-sheet",
  sheet: {
    name: "DS",
    cells: ROWS.flatMap((row, r) =>
      row.map((value, c) => ({
        at: `${"ABCD".charAt(c)}${String(r + 1)}`,
        content: { value },
        ...(typeof value === "number" && { format: { numberFormat: "dd/mm/yyyy" } }),
      })),
    ),
    merges: [],
    columnWidths: [],
  },
};
const OPTIONS = { name: "a.xlsx", inflate: inflateZlib };
const read = (of: Uint8Array) => readXlsx(of, "a.xlsx", inflateZlib);
const set = (of: Uint8Array, at: string, value: string | number | null) =>
  applyEdits(of, [{ kind: "set-value", at, value }], OPTIONS).bytes;
const wish: FillWish = {
  forms: ["LOCAL-TUOI"],
  period: "2021",
  ageBy: "completed-years",
  list: { sheets: ["DS"] },
};
const SHEET = "'Độ tuổi đảng viên LOCAL-TUOI'!";

function fill(of: Uint8Array, records: readonly FilledRecord[] = []) {
  const found = fillWorkbook(read(of), wish, forms, records);
  if (found.kind === "refused") throw new Error(found.why);
  const bytes = applyEdits(of, found.edits, OPTIONS).bytes;
  const workbook = read(bytes);
  const shown = Object.entries(values(workbook, 1));
  const lines = shown.filter(([, value]) => String(value).startsWith("Ô nền vàng"));
  return { bytes, records: found.records, sheets: workbook.sheets.length, lines, again: found.again };
}

/** All sheets, as the file has them. */
function sheetsXml(of: Uint8Array): string {
  const parts = Object.entries(unzipSync(of)).filter(([path]) => path.startsWith("xl/worksheets/"));
  return parts.map(([, bytes]) => strFromU8(bytes)).join("");
}

/** The cells of the form that are marked as provisional. */
function marked(of: Uint8Array): readonly string[] {
  const mark = /<conditionalFormatting sqref="([^"]*)"><cfRule[^>]*><formula>(?:"|&quot;)khopso:provisional/;
  return mark.exec(sheetsXml(of))?.[1]?.split(" ") ?? [];
}

const whole = newWorkbook([list]);

it("the line that says what is provisional goes with what it said, and comes back in its place", () => {
  const first = fill(set(whole, "DS!B3", null));
  expect(first.lines.map(([, text]) => text)).toEqual([
    "Ô nền vàng, chữ nghiêng là số tạm tính: nguồn chưa ghi cho tất cả: Ngày sinh.",
  ]);
  const second = fill(set(first.bytes, "DS!B3", 30000), first.records);
  expect([second.sheets, second.lines]).toEqual([2, []]);
  expect(second.again[0]?.changes.at(-1)?.after).toEqual({ value: null });
  const third = fill(set(second.bytes, "DS!B3", null), second.records);
  expect([third.sheets, third.lines]).toEqual([2, first.lines]);
});

it("cells that are final now are marked no longer, and what marks findings leaves those that are not", () => {
  const first = fill(set(whole, "DS!B3", null));
  expect(marked(first.bytes)).not.toEqual([]);
  const inside = (one: string) => `${SHEET}${one.split(":")[0] ?? ""}`;
  const found: Edit = { kind: "add-overlay", at: [inside(marked(first.bytes)[0] ?? "")], tone: "error" };
  const shown = applyEdits(first.bytes, [found], OPTIONS).bytes;
  expect(marked(applyEdits(shown, UNMARK, OPTIONS).bytes)).toEqual(marked(first.bytes));
  const second = fill(set(shown, "DS!B3", 30000), first.records);
  expect(marked(second.bytes)).toEqual([]);
  expect(sheetsXml(second.bytes)).toContain("khopso:error");
  expect(marked(fill(set(second.bytes, "DS!B3", null), second.records).bytes)).toEqual(marked(first.bytes));
});

it("such a line comes under a table that had none, unless somebody wrote there", () => {
  const first = fill(whole);
  expect(first.lines).toEqual([]);
  const blank = set(first.bytes, "DS!B3", null);
  const second = fill(blank, first.records);
  const [[at] = [""]] = second.lines;
  expect([second.sheets, second.lines.length]).toEqual([2, 1]);
  const theirs = fill(set(blank, SHEET + at, "Đã đối chiếu."), first.records);
  expect([theirs.sheets, theirs.lines]).toEqual([2, []]);
  expect(values(read(theirs.bytes), 1)[at]).toBe("Đã đối chiếu.");
});
