import type { Edit, NewSheet } from "../../../src/core/edit";
import { EMPTY_UNDO_LIST, listed, type UndoEntry, unlisted } from "../../../src/core/undo/entry";
import { entryOf } from "../../../src/core/undo/entry-of";
import { presentOf } from "../../../src/core/undo/present";
import { takeBack } from "../../../src/core/undo/take-back";
import { WorkbookError } from "../../../src/core/workbook/workbook-error";
import type { Workbook } from "../../../src/core/workbook/workbook";
import { thrownBy } from "../../support/cells";
import { gridWorkbook } from "../../support/grid";

const set = (at: string, value: string | number | boolean | null): Edit => ({ kind: "set-value", at, value });
const written = (at: string, value: string | number | null): Edit => ({
  kind: "set-value",
  at,
  value,
  replacesFormula: true,
});
const book = (text: string): Workbook => gridWorkbook(text);

const BEFORE = book(`
  | Xã | 10 | =B1+1 => 11 |
`);
const AFTER = book(`
  | Xã | 12 | 5 | 7 |
`);
const EDITS: readonly Edit[] = [
  set("Sheet1!$B$1", 12),
  written("Sheet1!C1", 5),
  set("Sheet1!D1", 6),
  set("Sheet1!D1", 7),
];

describe("an entry", () => {
  it("holds what each cell held before and after, once", () => {
    expect(entryOf(BEFORE, EDITS, "1").touched).toEqual([
      { kind: "cell", at: "Sheet1!B1", before: { value: 10 }, after: { value: 12 } },
      { kind: "cell", at: "Sheet1!C1", before: { formula: "B1+1" }, after: { value: 5 } },
      { kind: "cell", at: "Sheet1!D1", before: { value: null }, after: { value: 7 } },
    ]);
  });

  it.each<[string, Edit, string]>([
    ["a cell of no sheet", set("Khác!A1", 1), "no-such-cell"],
    ["a range", set("Sheet1!A1:B1", 1), "no-such-cell"],
    ["marks that nobody looked for", { kind: "remove-overlays" }, "undo-unknown"],
    ["a part of ours that nobody looked for", { kind: "set-state", xml: null }, "undo-unknown"],
  ])("is refused for %s", (_, edit, code) => {
    const error = thrownBy(() => entryOf(BEFORE, [edit], "1"));
    expect(error instanceof WorkbookError && error.code).toBe(code);
  });

  it("is refused where a note goes that may be somebody else's", () => {
    const [sheet] = BEFORE.sheets;
    if (!sheet) throw new Error("no sheet");
    const noted = { ...BEFORE, sheets: [{ ...sheet, comments: [{ row: 0, column: 0, text: "x" }] }] };
    const off: Edit = { kind: "set-note", at: "Sheet1!A1", text: null };
    expect(thrownBy(() => entryOf(noted, [off], "1"))).toMatchObject({ code: "undo-unknown" });
    const notes = new Map([["Sheet1!A1", "x"]]);
    expect(entryOf(noted, [off], "1", { notes }).touched).toEqual([
      { kind: "note", at: "Sheet1!A1", before: "x", after: null },
    ]);
  });

  it("that touches nothing is not listed; one that was taken back is unlisted", () => {
    expect(listed(EMPTY_UNDO_LIST, entryOf(BEFORE, [], "1"))).toBe(EMPTY_UNDO_LIST);
    const list = listed(EMPTY_UNDO_LIST, entryOf(BEFORE, EDITS, "1"));
    expect(unlisted(list, ["1"])).toEqual(EMPTY_UNDO_LIST);
  });
});

describe("taking back", () => {
  const entry = entryOf(BEFORE, EDITS, "1");

  it("restores values, formulas and empty cells", () => {
    expect(takeBack([entry], presentOf(AFTER))).toEqual({
      edits: [
        written("Sheet1!D1", null),
        { kind: "set-formula", at: "Sheet1!C1", formula: "B1+1" },
        written("Sheet1!B1", 10),
      ],
      conflicts: [],
    });
  });

  it("leaves what somebody has changed since, and says what was written and what is there", () => {
    const { edits, conflicts } = takeBack([entry], presentOf(book("| Xã | 99 | =1+1 => 2 | 7 |")));
    expect(edits).toEqual([written("Sheet1!D1", null)]);
    expect(conflicts).toEqual([
      {
        kind: "cell-changed",
        entry: "1",
        at: "Sheet1!C1",
        wrote: { value: 5 },
        now: { formula: "1+1" },
      },
      { kind: "cell-changed", entry: "1", at: "Sheet1!B1", wrote: { value: 12 }, now: { value: 99 } },
    ]);
  });

  it("finds nothing to do a second time", () => {
    expect(takeBack([entry], presentOf(BEFORE))).toEqual({ edits: [], conflicts: [] });
  });

  it("says what cannot be written as it was, and where a sheet is gone", () => {
    const odd = entryOf(book("| #N/A | 1 |"), [set("Sheet1!A1", 1), set("Sheet1!B1", 2)], "1");
    expect(takeBack([odd], presentOf(book("| 1 | 1 |")))).toEqual({
      edits: [],
      conflicts: [
        { kind: "cannot-be-restored", entry: "1", at: "Sheet1!A1", why: "error-value", text: "#N/A" },
      ],
    });
    const elsewhere = gridWorkbook({ Khác: "| 1 |" });
    expect(takeBack([odd], presentOf(elsewhere)).conflicts.map(({ kind }) => kind)).toEqual([
      "place-gone",
      "place-gone",
    ]);
  });

  it("a cell written twice goes back together in one, and singly only from the last", () => {
    const first = entryOf(book("| 1 |"), [set("Sheet1!A1", 2)], "1");
    const second = entryOf(book("| 2 |"), [set("Sheet1!A1", 3)], "2");
    const present = presentOf(book("| 3 |"));
    const list = [first, second];
    expect(takeBack([second, first], present, list)).toEqual({
      edits: [written("Sheet1!A1", 1)],
      conflicts: [],
    });
    expect(takeBack([second], present, list).edits).toEqual([written("Sheet1!A1", 2)]);
    const again = { entry: "1", at: "Sheet1!A1", wrote: { value: 2 }, now: { value: 3 } };
    expect(takeBack([first], present, list)).toEqual({
      edits: [],
      conflicts: [{ ...again, kind: "written-again", by: "2" }],
    });
    expect(takeBack([first], present).conflicts).toEqual([{ ...again, kind: "cell-changed" }]);
  });

  it("somebody's change between two writes of ours survives both", () => {
    const first = entryOf(book("| 1 |"), [set("Sheet1!A1", 2)], "1");
    const second = entryOf(book("| 9 |"), [set("Sheet1!A1", 3)], "2");
    const { edits, conflicts } = takeBack([first, second], presentOf(book("| 3 |")));
    expect(edits).toEqual([written("Sheet1!A1", 9)]);
    expect(conflicts).toMatchObject([{ kind: "cell-changed", entry: "1", now: { value: 9 } }]);
  });

  it("Excel's own spelling of a formula is no change", () => {
    const formula: Edit = { kind: "set-formula", at: "Sheet1!A1", formula: 'sum(b1, b2)&"a b"' };
    const spelt = entryOf(book("| 1 |"), [formula], "1");
    const now = (text: string) => presentOf(book(`| =${text} => 1 |`));
    expect(takeBack([spelt], now('SUM(B1,B2)&"a b"')).conflicts).toEqual([]);
    expect(takeBack([spelt], now('SUM(B1,B2)&"A b"')).conflicts).toHaveLength(1);
  });
});

describe("a sheet that was added", () => {
  const sheet: NewSheet = {
    name: "Kết quả 1",
    cells: [
      { at: "A1", content: { value: "Cộng" } },
      { at: "B1", content: { formula: "Sheet1!B1" } },
    ],
    merges: [],
    columnWidths: [],
  };
  const added = entryOf(BEFORE, [{ kind: "add-sheet", sheet }], "1");
  const now = (rows: string, first = "| Xã | 10 |"): Workbook =>
    gridWorkbook({ Sheet1: first, "Kết quả 1": rows });
  const AS_ADDED = "| Cộng | =Sheet1!B1 => 10 |";

  it("goes where nothing was changed on it", () => {
    expect(takeBack([added], presentOf(now(AS_ADDED)))).toEqual({
      edits: [{ kind: "remove-sheet", sheet }],
      conflicts: [],
    });
  });

  it.each([
    ["another text", "| Tổng | =Sheet1!B1 => 10 |", "'Kết quả 1'!A1"],
    ["a number for a formula", "| Cộng | 10 |", "'Kết quả 1'!B1"],
    ["a cell more", "| Cộng | =Sheet1!B1 => 10 | 3 |", "'Kết quả 1'!C1"],
    ["a cell less", "| | =Sheet1!B1 => 10 |", "'Kết quả 1'!A1"],
  ])("stays with %s", (_, rows, at) => {
    expect(takeBack([added], presentOf(now(rows)))).toEqual({
      edits: [],
      conflicts: [{ kind: "sheet-changed", entry: "1", sheet: "Kết quả 1", at }],
    });
  });

  it("stays where a formula reads it, unless that goes too", () => {
    const first = "| Xã | ='Kết quả 1'!A1 => 1 |";
    const present = presentOf(now(AS_ADDED, first));
    expect(takeBack([added], present).conflicts).toEqual([
      { kind: "sheet-in-use", entry: "1", sheet: "Kết quả 1", by: ["Sheet1!B1"] },
    ]);
    const reading = entryOf(
      now(AS_ADDED),
      [{ kind: "set-formula", at: "Sheet1!B1", formula: "'Kết quả 1'!A1" }],
      "2",
    );
    expect(takeBack([added, reading], present)).toEqual({
      edits: [written("Sheet1!B1", 10), { kind: "remove-sheet", sheet }],
      conflicts: [],
    });
  });

  it("is taken back with what a later write put on it", () => {
    const later = entryOf(now(AS_ADDED), [set("'Kết quả 1'!A2", 8)], "2");
    const present = presentOf(now(`${AS_ADDED}\n| 8 |`));
    expect(takeBack([added], present).conflicts).toHaveLength(1);
    expect(takeBack([added, later], present)).toEqual({
      edits: [written("'Kết quả 1'!A2", null), { kind: "remove-sheet", sheet }],
      conflicts: [],
    });
  });

  it("may be gone already; one that we removed comes back where its name is free", () => {
    expect(takeBack([added], presentOf(BEFORE))).toEqual({ edits: [], conflicts: [] });
    const gone: UndoEntry = entryOf(now(AS_ADDED), [{ kind: "remove-sheet", sheet }], "2");
    expect(takeBack([gone], presentOf(BEFORE)).edits).toEqual([{ kind: "add-sheet", sheet }]);
    expect(takeBack([gone], presentOf(now("| 1 |"))).conflicts).toEqual([
      { kind: "sheet-name-taken", entry: "2", sheet: "Kết quả 1" },
    ]);
  });
});

describe("marks, notes and our part", () => {
  const red: Edit = { kind: "add-overlay", at: ["Sheet1!A1", "Sheet1!B1"], tone: "error" };
  const mark = { at: ["Sheet1!A1:B1"], tone: "error" } as const;

  it("a mark goes as it was laid, and not where it was changed", () => {
    const entry = entryOf(BEFORE, [red], "1");
    expect(takeBack([entry], presentOf(BEFORE, { marks: [mark] })).edits).toEqual([
      { kind: "remove-overlays", marks: [mark] },
    ]);
    const wider = { ...mark, at: ["Sheet1!A1:C1"] };
    expect(takeBack([entry], presentOf(BEFORE, { marks: [wider] }))).toEqual({
      edits: [],
      conflicts: [{ kind: "mark-changed", entry: "1", at: ["Sheet1!A1", "Sheet1!B1"], tone: "error" }],
    });
    expect(takeBack([entry], presentOf(BEFORE))).toEqual({ edits: [], conflicts: [] });
  });

  it("marks that were taken off come back, once", () => {
    const entry = entryOf(BEFORE, [{ kind: "remove-overlays" }], "1", { marks: [mark] });
    expect(takeBack([entry], presentOf(BEFORE)).edits).toEqual([{ kind: "add-overlay", ...mark }]);
    expect(takeBack([entry], presentOf(BEFORE, { marks: [mark] })).edits).toEqual([]);
  });

  it("our part goes back unless it was written again", () => {
    const entry = entryOf(BEFORE, [{ kind: "set-state", xml: "<b/>" }], "1", { state: "<a/>" });
    const declared = '<?xml version="1.0"?>\n<b/>';
    expect(takeBack([entry], presentOf(BEFORE, { state: declared })).edits).toEqual([
      { kind: "set-state", xml: "<a/>" },
    ]);
    expect(takeBack([entry], presentOf(BEFORE, { state: "<c/>" }))).toEqual({
      edits: [],
      conflicts: [{ kind: "state-changed", entry: "1" }],
    });
  });

  it("a note goes back unless somebody has changed it", () => {
    const entry = entryOf(BEFORE, [{ kind: "set-note", at: "Sheet1!A1", text: "Lệch 1" }], "1");
    const [first] = BEFORE.sheets;
    if (!first) throw new Error("no sheet");
    const noted = (text: string): Workbook => ({
      ...BEFORE,
      sheets: [{ ...first, comments: [{ row: 0, column: 0, text }] }],
    });
    expect(takeBack([entry], presentOf(noted("Lệch 1"))).edits).toEqual([
      { kind: "set-note", at: "Sheet1!A1", text: null },
    ]);
    expect(takeBack([entry], presentOf(noted("Đã xem"))).conflicts).toEqual([
      { kind: "note-changed", entry: "1", at: "Sheet1!A1", wrote: "Lệch 1", now: "Đã xem" },
    ]);
  });
});
