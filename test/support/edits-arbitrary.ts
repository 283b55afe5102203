import fc from "fast-check";
import { type Edit, type NewSheet, OVERLAY_TONES } from "../../src/core/edit";
import { columnName } from "../../src/core/workbook/address";

export const SHEETS = ["Sheet1", "Biểu 2"] as const;

const cell = fc
  .tuple(fc.nat({ max: 6 }), fc.nat({ max: 6 }))
  .map(([column, row]) => `${columnName(column)}${String(row + 1)}`);
const address = fc.tuple(fc.constantFrom("Sheet1", "'Biểu 2'"), cell).map(([sheet, at]) => `${sheet}!${at}`);

const value = fc.oneof(
  fc.integer({ min: -1000, max: 1000 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 8 }),
  fc.constant(null),
);

/** Computed here to the end, so that what they show can be compared. */
const formula = fc.constantFrom("1+1", "SUM(I1:J3)", "Sheet1!I1*2", "IF('Biểu 2'!I2>0,1,2)");

export const writtenCell: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ at: address, value }).map(({ at, value: content }): Edit => ({
    kind: "set-value",
    at,
    value: content,
    replacesFormula: true,
  })),
  fc.record({ at: address, formula }).map((given): Edit => ({ kind: "set-formula", ...given })),
);

const newSheet = fc
  .record({
    name: fc.constantFrom("Kết quả", "Kết 'a' quả", "Q"),
    cells: fc.uniqueArray(
      fc.record({
        at: cell,
        content: fc.oneof(fc.record({ value }), fc.constant({ formula: "SUM(Sheet1!A1:G7)" })),
      }),
      { maxLength: 5, selector: ({ at }) => at },
    ),
    isPrinted: fc.boolean(),
    hasChart: fc.boolean(),
  })
  .map(({ name, cells, isPrinted, hasChart }): NewSheet => ({
    name,
    cells,
    merges: ["J1:K2"],
    columnWidths: [undefined, 12],
    ...(isPrinted && {
      rowHeights: [undefined, 30],
      print: { orientation: "landscape", fitToWidth: true, titleRows: [1, 2], paper: "A3", footer: "a & b" },
    }),
    ...(hasChart && { charts: [{ type: "column", title: "a", source: "A1:B3", place: "D1:H9" }] }),
  }));

/** Edits that leave the cells that are there alone. */
export const otherEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc
    .record({ at: address, text: fc.option(fc.string({ unit: "grapheme", minLength: 1, maxLength: 9 })) })
    .map((given): Edit => ({ kind: "set-note", ...given })),
  fc
    .record({
      at: fc.uniqueArray(address, { minLength: 1, maxLength: 3 }),
      tone: fc.constantFrom(...OVERLAY_TONES),
    })
    .map((given): Edit => ({ kind: "add-overlay", ...given })),
  fc
    .subarray([...OVERLAY_TONES], { minLength: 1 })
    .map((tones): Edit => ({ kind: "remove-overlays", tones })),
  fc.constantFrom(null, "<a/>", "<b>1</b>").map((inside): Edit => ({
    kind: "set-state",
    xml: inside === null ? null : `<khopSo xmlns="urn:khop-so:state">${inside}</khopSo>`,
  })),
  newSheet.map((sheet): Edit => ({ kind: "add-sheet", sheet })),
);

/** As one write: of sheets only one for each name, as a writer takes them. */
export function asOneWrite(edits: readonly Edit[]): Edit[] {
  const names = new Set<string>();
  return edits.filter((edit) => {
    if (edit.kind !== "add-sheet") return true;
    const isNew = !names.has(edit.sheet.name);
    names.add(edit.sheet.name);
    return isNew;
  });
}
