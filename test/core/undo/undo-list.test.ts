import type { Edit } from "../../../src/core/edit";
import { LOCALES } from "../../../src/core/message";
import { writeStatePart } from "../../../src/core/state/read-state";
import { EMPTY_STATE, type State } from "../../../src/core/state/state";
import type { Conflict } from "../../../src/core/undo/conflict";
import type { Touched, UndoList } from "../../../src/core/undo/entry";
import { readUndoList, writeUndoList } from "../../../src/core/undo/read-undo-list";
import { conflictText, touchedText } from "../../../src/core/undo/undo-text";

const EDITS: readonly Edit[] = [
  { kind: "set-value", at: "A!A1", value: null, replacesFormula: true },
  { kind: "set-formula", at: "A!A1", formula: "B1" },
  {
    kind: "add-sheet",
    sheet: {
      name: "B",
      cells: [
        { at: "A1", content: { value: "x" }, format: { bold: true, fill: "#ffffff", numberFormat: "0" } },
        { at: "A2", content: { formula: "A1" } },
        { at: "A3" },
      ],
      merges: ["A1:B1"],
      columnWidths: [undefined, 12],
      print: { orientation: "portrait", fitToWidth: true, titleRows: [1, 2] },
      charts: [{ type: "pie", title: "", source: "A1:B2", place: "D1:E9" }],
    },
  },
  { kind: "remove-sheet", sheet: { name: "C", cells: [], merges: [], columnWidths: [] } },
  { kind: "add-overlay", at: ["A!A1:B2", "A!C3"], tone: "query" },
  { kind: "remove-overlays" },
  { kind: "remove-overlays", marks: [{ at: ["A!A1"], tone: "error" }] },
  { kind: "set-note", at: "A!A1", text: null },
  { kind: "set-state", xml: "<a/>" },
];

const SHEET = { name: "B", cells: [], merges: [], columnWidths: [] };
const TOUCHED: readonly Touched[] = [
  { kind: "cell", at: "A!A1", before: { value: 1250.5 }, after: { formula: "B1*2" } },
  {
    kind: "cell",
    at: "A!A2",
    before: { beyond: "error-value", text: "#N/A" },
    after: { value: "Xã" },
  },
  { kind: "cell", at: "A!A3", before: { value: null }, after: { value: true } },
  { kind: "note", at: "A!A1", before: null, after: "Lệch 1" },
  { kind: "sheet", deed: "added", sheet: SHEET },
  { kind: "sheet", deed: "removed", sheet: SHEET },
  { kind: "marks", removed: [], added: [{ at: ["A!A1:B2"], tone: "error" }] },
  { kind: "state", before: null, after: "<a/>" },
];
const LIST: UndoList = { version: 1, entries: [{ id: "1", edits: EDITS, touched: TOUCHED }] };

it("is read as it was written", () => {
  expect(readUndoList(writeUndoList(LIST))).toEqual({ kind: "list", list: LIST });
});

it.each<[string, (list: string) => string, string]>([
  ["no JSON", () => "{", ""],
  ["another thing", () => "[]", ""],
  ["a field more", (list) => list.replace('"entries"', '"x":1,"entries"'), "x"],
  ["an unknown edit", (list) => list.replace("set-formula", "run"), "entries[0].edits[1].kind"],
  [
    "a kind that every object has",
    (list) => list.replace("set-formula", "toString"),
    "entries[0].edits[1].kind",
  ],
  ["no address", (list) => list.replace('"A!A1:B2"', '"A!?"'), "entries[0].edits[4].at"],
  ["a range for a cell", (list) => list.replace('"at":"A!A2"', '"at":"A!A2:A3"'), "entries[0].touched[1].at"],
  [
    "a cell that holds two things",
    (list) => list.replace('{"value":1250.5}', '{"value":1250.5,"formula":"1"}'),
    "entries[0].touched[0].before",
  ],
  ["a tone that is none", (list) => list.replace("query", "red"), "entries[0].edits[4].tone"],
  ["two entries of one name", (list) => list.replace(/\[(\{"id".*\})\]/, "[$1,$1]"), "entries[1].id"],
])("is not used with %s", (_, change, where) => {
  expect(readUndoList(change(writeUndoList(LIST)))).toEqual({ kind: "unreadable", where });
});

it("of a later version is left alone", () => {
  expect(readUndoList('{"version":2}')).toEqual({ kind: "newer", version: 2 });
});

it("says what was written, in both languages", () => {
  expect(TOUCHED.map((touched) => touchedText(touched, "vi"))).toEqual([
    "Ô A!A1: 1.250,5 → =B1*2",
    "Ô A!A2: #N/A → “Xã”",
    "Ô A!A3: (trống) → ĐÚNG",
    "Ghi chú ở ô A!A1: (không có) → “Lệch 1”",
    "Thêm trang B",
    "Gỡ trang B",
    "Đánh dấu: thêm A!A1:B2; gỡ (không có)",
    "Ghi nhớ của Khớp Số: (không có) → (không đọc được)",
  ]);
  expect(TOUCHED.map((touched) => touchedText(touched, "en"))).toEqual([
    "Cell A!A1: 1,250.5 → =B1*2",
    "Cell A!A2: #N/A → “Xã”",
    "Cell A!A3: (empty) → TRUE",
    "Note on cell A!A1: (none) → “Lệch 1”",
    "Added the sheet B",
    "Removed the sheet B",
    "Marks: added A!A1:B2; removed (none)",
    "Remembered by Khớp Số: (none) → (not readable)",
  ]);
});

it("says what of the memory was written: reasons in words, all else counted", () => {
  const explanation = { finding: "f", values: "v", status: "explained", reason: "Chờ hồ sơ" } as const;
  const before = { ...EMPTY_STATE, explanations: [explanation] };
  const after: State = {
    ...EMPTY_STATE,
    explanations: [{ ...explanation, status: "accepted" }],
    rules: [{ pattern: "p", decision: "off", text: "" }],
  };
  const state: Touched = {
    kind: "state",
    before: writeStatePart(before),
    after: writeStatePart(after),
  };
  expect(touchedText(state, "vi")).toBe(
    "Ghi nhớ của Khớp Số: giải trình “Chờ hồ sơ” → giải trình “Chờ hồ sơ”, đã chấp nhận; 1 quy tắc",
  );
  expect(touchedText({ ...state, after: null }, "en")).toBe(
    "Remembered by Khớp Số: explanation “Chờ hồ sơ” → (none)",
  );
});

it("says why a place was left as it is, with what the reader needs to act", () => {
  const entry = "1";
  const cell = { entry, at: "A!A1", wrote: { value: 11 }, now: { value: 12 } } as const;
  const conflicts: readonly (readonly [Conflict, readonly string[]])[] = [
    [{ ...cell, kind: "cell-changed" }, ["A!A1", "11", "12"]],
    [{ ...cell, kind: "written-again", by: "2" }, ["A!A1", "11", "12"]],
    [{ entry, kind: "place-gone", at: "A!A1" }, ["A!A1"]],
    [{ entry, kind: "cannot-be-restored", at: "A!A1", why: "error-value", text: "#N/A" }, ["A!A1", "#N/A"]],
    [{ entry, kind: "note-changed", at: "A!A1", wrote: "Một", now: "Hai" }, ["A!A1", "Một", "Hai"]],
    [{ entry, kind: "note-out-of-reach", at: "A!A1" }, ["A!A1"]],
    [{ entry, kind: "mark-changed", at: ["A!A1", "A!C3"], tone: "error" }, ["A!A1, A!C3"]],
    [{ entry, kind: "state-changed" }, ["Khớp Số"]],
    [{ entry, kind: "sheet-changed", sheet: "B", at: "B!C2" }, ["B", "B!C2"]],
    [{ entry, kind: "sheet-in-use", sheet: "B", by: ["A!D4"] }, ["B", "A!D4"]],
    [{ entry, kind: "sheet-name-taken", sheet: "Kết quả" }, ["Kết quả"]],
  ];
  for (const locale of LOCALES)
    for (const [conflict, words] of conflicts) {
      const sentence = conflictText(conflict, locale);
      expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
      for (const word of words) expect(sentence).toContain(word);
    }
  expect(new Set(conflicts.map(([{ kind }]) => kind)).size).toBe(11);
});
