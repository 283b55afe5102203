import { errorText } from "../../src/core/error-text";
import type { Edit, NewSheet } from "../../src/core/edit";
import type { Conflict } from "../../src/core/undo/conflict";
import { readUndoList, writeUndoList } from "../../src/core/undo/read-undo-list";
import type { UndoEntry } from "../../src/core/undo/entry";
import { WorkbookError } from "../../src/core/workbook/workbook-error";
import type { Host } from "../../src/host/host";
import { FAULT_KINDS } from "../../src/workbench/faults";
import { personBefore } from "../../src/workbench/person";
import type { WorkbookSeed } from "../../src/workbench/model/seed";
import { formulas, values } from "../support/cells";
import { closeExcel, ignoreProgress, ONE_TOTAL, openInExcel, unstopped } from "../support/in-excel";

afterEach(closeExcel);

const seed: WorkbookSeed = {
  name: "bieu-1.xlsx",
  sheets: [ONE_TOTAL, { name: "Biểu 2", cells: [{ at: "A1", value: 1 }] }],
};

const on = (cell: string): string => `'Biểu 1'!${cell}`;
const set = (at: string, value: number | string | null): Edit => ({
  kind: "set-value",
  at,
  value,
  replacesFormula: true,
});
const CELLS: readonly Edit[] = [
  set(on("A1"), "=1+1"),
  set(on("B1"), 11),
  set(on("D1"), 25),
  { kind: "set-formula", at: on("E1"), formula: "sum(b1:c1)" },
  set("'Biểu 2'!A1", null),
];

async function apply(host: Host, ...edits: Edit[]): Promise<UndoEntry> {
  if (!host.apply) throw new Error("this host writes nothing");
  const entry = await host.apply(edits);
  // Every entry goes through JSON once, as it would in a file.
  const reading = readUndoList(writeUndoList({ version: 1, entries: [entry] }));
  const [kept] = reading.kind === "list" ? reading.list.entries : [];
  if (!kept) throw new Error(JSON.stringify(reading));
  return kept;
}

async function back(host: Host, ...entries: UndoEntry[]): Promise<readonly Conflict[]> {
  if (!host.takeBack) throw new Error("this host takes nothing back");
  return (await host.takeBack(entries)).conflicts;
}

async function contents(host: Host): Promise<unknown> {
  const workbook = await host.read(ignoreProgress, unstopped());
  return workbook.sheets.map(({ name }, i) => [name, values(workbook, i), formulas(workbook, i)]);
}

it("an entry holds what Excel says stood there before, and stands there now", async () => {
  const { host, workbench } = openInExcel(seed);
  const { touched } = await apply(host, ...CELLS);
  expect(workbench.roundTrips).toBe(1);
  expect(touched).toEqual([
    { kind: "cell", at: on("A1"), before: { value: "Xã Đông" }, after: { value: "=1+1" } },
    { kind: "cell", at: on("B1"), before: { value: 10 }, after: { value: 11 } },
    { kind: "cell", at: on("D1"), before: { formula: "B1+C1" }, after: { value: 25 } },
    {
      kind: "cell",
      at: on("E1"),
      before: { value: null },
      after: { formula: expect.stringMatching(/^sum\(b1:c1\)$/i) as string },
    },
    { kind: "cell", at: "'Biểu 2'!A1", before: { value: 1 }, after: { value: null } },
  ]);
});

it("cells go back in one round trip after one to look", async () => {
  const { host, workbench } = openInExcel(seed);
  const before = await contents(host);
  const entry = await apply(host, ...CELLS);
  const trips = workbench.roundTrips;
  expect(await back(host, entry)).toEqual([]);
  expect(workbench.roundTrips - trips).toBe(2);
  expect(await back(host, entry)).toEqual([]);
  expect(workbench.roundTrips - trips).toBe(3);
  expect(await contents(host)).toEqual(before);
});

it("what a person has typed since stays, and is told of", async () => {
  const { host, workbench } = openInExcel(seed);
  const entry = await apply(host, ...CELLS);
  const person = personBefore(workbench);
  person.type("Biểu 1", "B1", 99);
  person.type("Biểu 1", "D1", "=C1*2");
  const conflicts = await back(host, entry);
  expect(conflicts).toEqual(
    expect.arrayContaining([
      { kind: "cell-changed", entry: entry.id, at: on("B1"), wrote: { value: 11 }, now: { value: 99 } },
      {
        kind: "cell-changed",
        entry: entry.id,
        at: on("D1"),
        wrote: { value: 25 },
        now: { formula: "C1*2" },
      },
    ]),
  );
  expect(conflicts).toHaveLength(2);
  expect(await contents(host)).toEqual([
    ["Biểu 1", { A1: "Xã Đông", B1: 99, C1: 12, D1: 24 }, { D1: "C1*2" }],
    ["Biểu 2", { A1: 1 }, {}],
  ]);
});

it("what a person types between our look and our writing is put back, and told of", async () => {
  const { host, workbench } = openInExcel(seed);
  const entry = await apply(host, set(on("B1"), 11), set(on("C1"), 13));
  let typed = false;
  const looked = workbench.roundTrips + 1;
  workbench.onAnswer(() => {
    if (typed || workbench.roundTrips < looked) return;
    typed = true;
    personBefore(workbench).type("Biểu 1", "B1", 77);
  });
  expect(await back(host, entry)).toEqual([
    { kind: "cell-changed", entry: entry.id, at: on("B1"), wrote: { value: 11 }, now: { value: 77 } },
  ]);
  expect(values(await host.read(ignoreProgress, unstopped()))).toMatchObject({ B1: 77, C1: 12 });
});

it("a cell written twice goes back together, and singly only from the last", async () => {
  const { host } = openInExcel(seed);
  const before = await contents(host);
  const first = await apply(host, set(on("B1"), 11));
  const second = await apply(host, set(on("B1"), 12));
  expect((await host.takeBack?.([first], [first, second]))?.conflicts).toMatchObject([
    { kind: "written-again", entry: first.id, by: second.id, wrote: { value: 11 }, now: { value: 12 } },
  ]);
  expect(await back(host, first, second)).toEqual([]);
  expect(await contents(host)).toEqual(before);
});

it("a sheet that is gone has taken its cells along", async () => {
  const { host, workbench } = openInExcel(seed);
  const entry = await apply(host, set("'Biểu 2'!A1", 5), set(on("B1"), 11));
  workbench.book.sheets = workbench.book.sheets.filter(({ name }) => name !== "Biểu 2");
  expect(await back(host, entry)).toEqual([{ kind: "place-gone", entry: entry.id, at: "'Biểu 2'!A1" }]);
  expect(values(await host.read(ignoreProgress, unstopped()))).toMatchObject({ B1: 10 });
});

describe("marks and our part", () => {
  const red: Edit = { kind: "add-overlay", at: [on("B1"), on("C1"), on("A3")], tone: "error" };
  const formats = (of: ReturnType<typeof openInExcel>) =>
    of.workbench.book.sheets.map(({ conditionalFormats }) =>
      conditionalFormats.map(({ ranges, formula }) => ({ ranges, formula })),
    );

  it("of two marks that one goes which is taken back, and comes back", async () => {
    const excel = openInExcel(seed);
    const first = await apply(excel.host, red);
    const one = formats(excel);
    await apply(excel.host, { ...red, at: [on("D1")] });
    const two = formats(excel);
    const cleared = await apply(excel.host, { kind: "remove-overlays" });
    expect(formats(excel)).toEqual([[], []]);
    expect(await back(excel.host, cleared)).toEqual([]);
    expect(formats(excel).map((on) => on.length)).toEqual([2, 0]);
    expect(formats(excel).flat()).toEqual(expect.arrayContaining(two.flat()));
    expect(await back(excel.host, first)).toEqual([]);
    expect(formats(excel).flat()).toEqual(
      two.flat().filter((mark) => !one.flat().some((each) => JSON.stringify(each) === JSON.stringify(mark))),
    );
  });

  it("our part is what it was", async () => {
    const { host, workbench } = openInExcel(seed);
    const state = (text: string): string => `<khopSo xmlns="urn:khop-so:state">${text}</khopSo>`;
    const stored = () => workbench.book.xmlParts.map(({ xml }) => xml);
    const first = await apply(host, { kind: "set-state", xml: state("1") });
    const second = await apply(host, { kind: "set-state", xml: state("2") });
    expect(await back(host, first)).toMatchObject([{ kind: "state-changed" }]);
    expect(await back(host, second)).toEqual([]);
    expect(stored()).toEqual([state("1")]);
    expect(await back(host, first)).toEqual([]);
    expect(stored()).toEqual([]);
  });
});

describe("a sheet of ours", () => {
  const sheet: NewSheet = {
    name: "Kết quả",
    cells: [
      { at: "A1", content: { value: "Cộng" } },
      { at: "B2", content: { formula: "'Biểu 1'!D1" }, format: { bold: true } },
    ],
    merges: ["A4:B4"],
    columnWidths: [undefined, 12],
    charts: [{ type: "pie", title: "a", source: "A1:B2", place: "D1:F9" }],
  };
  const add: Edit = { kind: "add-sheet", sheet };

  it("goes where nothing was changed on it", async () => {
    const { host } = openInExcel(seed);
    const before = await contents(host);
    const entry = await apply(host, add);
    expect(await back(host, entry)).toEqual([]);
    expect(await contents(host)).toEqual(before);
    expect(await back(host, entry)).toEqual([]);
  });

  it.each([
    ["a cell more", "Kết quả", "C5", 1, { kind: "sheet-changed", at: "'Kết quả'!C5" }],
    ["a cell other", "Kết quả", "B2", 7, { kind: "sheet-changed", at: "'Kết quả'!B2" }],
    [
      "a formula that reads it",
      "Biểu 2",
      "A1",
      "='Kết quả'!B2",
      { kind: "sheet-in-use", by: ["'Biểu 2'!A1"] },
    ],
  ])("stays with %s", async (_, where, at, input, conflict) => {
    const { host, workbench } = openInExcel(seed);
    const entry = await apply(host, add);
    personBefore(workbench).type(where, at, input);
    const before = await contents(host);
    expect(await back(host, entry)).toEqual([{ ...conflict, entry: entry.id, sheet: "Kết quả" }]);
    await expect(apply(host, { kind: "remove-sheet", sheet })).rejects.toMatchObject({ code: conflict.kind });
    expect(await contents(host)).toEqual(before);
  });

  it("goes with what later writes put on it, and with what reads it", async () => {
    const { host } = openInExcel(seed);
    const before = await contents(host);
    const entries = [
      await apply(host, add),
      await apply(host, set("'Kết quả'!A9", 3), {
        kind: "set-formula",
        at: on("B1"),
        formula: "'Kết quả'!A9",
      }),
    ];
    expect(await back(host, ...entries)).toEqual([]);
    expect(await contents(host)).toEqual(before);
  });
});

const trips = [1, 2].flatMap((trip) => FAULT_KINDS.map((fault) => ({ trip, fault })));

it.each(trips)("$fault at round trip $trip: nothing lost, the next try works", async ({ trip, fault }) => {
  const { host, workbench } = openInExcel(seed);
  const before = await contents(host);
  const entry = await apply(host, set(on("B1"), 11), set(on("C1"), 13), set(on("D1"), 24));
  const written = await contents(host);
  workbench.fail(fault, trip);
  const outcome = await back(host, entry).then(
    () => "done",
    (error: unknown) => error,
  );
  if (outcome !== "done") {
    expect(outcome).toBeInstanceOf(WorkbookError);
    const { code, file, detail } = outcome as WorkbookError;
    expect(errorText(code, file, detail, "vi")).toContain("bieu-1.xlsx");
    workbench.close(false);
    expect(await contents(host)).toEqual(written);
  }
  expect(await back(host, entry)).toEqual([]);
  expect(await contents(host)).toEqual(before);
});

it("where Excel wrote and its answer was lost, what stood there before is said to be unknown", async () => {
  const { host, workbench } = openInExcel(seed);
  workbench.fail("response-too-large", 1);
  const entry = await apply(host, set(on("B1"), 11));
  const conflicts = await back(host, entry);
  expect(conflicts).toMatchObject([{ kind: "cannot-be-restored", at: on("B1"), why: "unseen" }]);
  expect(values(await host.read(ignoreProgress, unstopped()))).toMatchObject({ B1: 11 });
});

it("notes of a file are out of reach here, and left alone", async () => {
  const { host } = openInExcel(seed);
  const entry: UndoEntry = {
    id: "1",
    edits: [],
    touched: [{ kind: "note", at: on("B1"), before: null, after: "Lệch" }],
  };
  expect(await back(host, entry)).toEqual([{ kind: "note-out-of-reach", entry: "1", at: on("B1") }]);
});

it("cells of old fonts go back where reports say", async () => {
  const { host } = openInExcel({
    name: "cu.xlsx",
    sheets: [
      { name: "BiÓu ®¶ng viªn", cells: [{ at: "A1", value: "§¶ng bé x· §«ng", fontName: ".VnTime" }] },
    ],
  });
  const before = await contents(host);
  const entry = await apply(host, set("'Biểu đảng viên'!A1", 5));
  expect(entry.touched).toMatchObject([{ at: "'Biểu đảng viên'!A1", before: { value: "§¶ng bé x· §«ng" } }]);
  expect(await back(host, entry)).toEqual([]);
  expect(await contents(host)).toEqual(before);
});
