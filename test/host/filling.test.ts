import type { FillWish } from "../../src/core/forms/fill-workbook";
import type { FilledRecord } from "../../src/core/forms/filled-record";
import { stateIn, writeStatePart } from "../../src/core/state/read-state";
import type { State } from "../../src/core/state/state";
import { cellName } from "../../src/core/workbook/address";
import type { UndoEntry } from "../../src/core/undo/entry";
import { heldAt } from "../../src/core/undo/held";
import type { Host } from "../../src/host/host";
import { personBefore } from "../../src/workbench/person";
import { formFiller } from "../../src/worker/form-filler";
import { closeExcel, ignoreProgress, openInExcel, unstopped } from "../support/in-excel";
import { LISTS } from "../support/member-lists";
import { openInPage } from "../support/page-in-node";
import { newWorkbook } from "../../src/node/new-workbook";

afterEach(closeExcel);

/** A workbook with two lists, and somebody who types into it. */
interface World {
  readonly host: Host;
  readonly type: (sheet: string, cell: string, value: number | string) => Promise<void>;
}

const sheets = Object.entries(LISTS).map(([name, rows]) => ({
  name,
  cells: rows.flatMap((row, r) => row.map((value, c) => ({ at: cellName(r, c), value }))),
}));

const WORLDS: Readonly<Record<string, () => World>> = {
  Excel: () => {
    const { host, workbench } = openInExcel({ name: "danh-sach.xlsx", sheets });
    return {
      host,
      type: (sheet, cell, value) => {
        personBefore(workbench).type(sheet, cell, value);
        return Promise.resolve();
      },
    };
  },
  "the page": () => {
    const bytes = newWorkbook(
      sheets.map(({ name, cells }) => ({
        kind: "add-sheet",
        sheet: {
          name,
          cells: cells.map(({ at, value }) => ({ at, content: { value } })),
          merges: [],
          columnWidths: [],
        },
      })),
    );
    const { host } = openInPage(new File([new Uint8Array(bytes)], "danh-sach.xlsx"));
    const type: World["type"] = async (sheet, cell, value) => {
      await host.apply?.([{ kind: "set-value", at: `'${sheet}'!${cell}`, value, replacesFormula: true }]);
    };
    return { host, type };
  },
};

const WISH: FillWish = {
  forms: ["B1-BTCTW", "B3-BTCTW"],
  period: "2021",
  ageBy: "completed-years",
  list: { sheets: ["Danh sách 2021"] },
  previous: { sheets: ["Danh sách 2020"] },
};

const read = (host: Host) => host.read(ignoreProgress, unstopped());

async function stateOf(host: Host): Promise<State> {
  return stateIn((await host.store?.load(unstopped()))?.reading);
}

/** Plans as the workers do. */
async function planned(host: Host, wish = WISH) {
  const state = await stateOf(host);
  const filler = formFiller(await read(host));
  const plan = filler.fill(wish, state);
  if (plan.kind !== "planned") throw new Error(plan.why);
  return { ...plan, filler, state };
}

async function write(
  host: Host,
  { edits, records, state }: Awaited<ReturnType<typeof planned>>,
): Promise<UndoEntry> {
  const filled: readonly FilledRecord[] = records;
  const entry = await host.apply?.([
    ...edits,
    { kind: "set-state", xml: writeStatePart({ ...state, filled }) },
  ]);
  if (!entry) throw new Error("this host writes nothing");
  return entry;
}

/** The figure in a row of form 1, by the row's code and the column of members. */
function figure(plan: Awaited<ReturnType<typeof planned>>, row: string): { at: string; value: unknown } {
  const form = plan.documents.vi.forms.find(({ id }) => id === "B1-BTCTW");
  const { at = "", value } = form?.cells.find((cell) => cell.row === row && cell.column === "2") ?? {};
  return { at, value };
}

describe.each(Object.entries(WORLDS))("forms filled in %s", (_, open) => {
  it("stand on new sheets, are followed to the rows they count, and are taken back", async () => {
    const { host } = open();
    const plan = await planned(host);
    expect(plan.again).toEqual([]);
    expect(figure(plan, "D").value).toBe(3);
    expect(figure(plan, "B.1").value).toBe(1);
    const entry = await write(host, plan);
    const after = await read(host);
    expect(after.sheets.map(({ name }) => name)).toEqual([
      ...Object.keys(LISTS),
      "Biểu 1-BTCTW",
      "Biểu 3-BTCTW",
    ]);
    expect(heldAt(after, figure(plan, "D").at)).toEqual({ value: 3 });

    // Also by who opens the workbook later: counted anew from what is remembered.
    const later = formFiller(after);
    const asked = { at: figure(plan, "B.1").at, hasNames: false };
    const found = later.whereFrom(asked, await stateOf(host));
    expect(found).toMatchObject({
      kind: "found",
      origin: { kind: "counted", value: 1, rows: [{ at: "'Danh sách 2021'!A3" }] },
    });
    expect(JSON.stringify(found)).not.toContain("Chi");
    expect(later.whereFrom({ ...asked, hasNames: true })).toMatchObject({
      origin: { rows: [{ name: "Ngô Thị Chi" }] },
    });
    expect(later.whereFrom({ at: "'Danh sách 2021'!A3", hasNames: false })).toEqual({ kind: "no-figure" });

    expect((await host.takeBack?.([entry]))?.conflicts).toEqual([]);
    expect((await read(host)).sheets.map(({ name }) => name)).toEqual(Object.keys(LISTS));
    expect((await stateOf(host)).filled ?? []).toEqual([]);
  });

  it("are filled again: what has changed alone, and nothing over what a person typed", async () => {
    const { host, type } = open();
    const first = await planned(host);
    await write(host, first);
    const untouched = await planned(host);
    expect(untouched.edits).toEqual([]);

    const { at } = figure(first, "D");
    const cell = at.slice(at.indexOf("!") + 1);
    await type("Biểu 1-BTCTW", cell, 7);
    // Dũng becomes a woman of another belief: the forms count otherwise.
    await type("Danh sách 2021", "D4", "Nữ");
    await type("Danh sách 2021", "F4", "Phật giáo");
    const again = await planned(host);
    expect(again.edits.every(({ kind }) => kind === "set-value")).toBe(true);
    expect(again.edits.length).toBeGreaterThan(0);
    const typed = again.again.flatMap((one) => one.typed);
    expect(typed).toMatchObject([{ at, before: { value: 7 }, after: { value: 3 } }]);
    await write(host, again);
    const after = await read(host);
    expect(heldAt(after, at)).toEqual({ value: 7 });
    const last = await planned(host);
    expect(last.edits).toEqual([]);
    expect(last.again.flatMap((one) => one.typed)).toHaveLength(1);
  });

  it("are frozen: the same sheets hold values only", async () => {
    const { host } = open();
    await write(host, await planned(host));
    const frozen = await planned(host, { ...WISH, frozen: true });
    expect(frozen.edits.length).toBeGreaterThan(0);
    await write(host, frozen);
    const after = await read(host);
    const filled = after.sheets.filter(({ name }) => name.startsWith("Biểu"));
    expect(filled).toHaveLength(2);
    expect(filled.flatMap(({ cells }) => [...(cells.formula ?? [])]).filter((one) => one)).toEqual([]);
  });
});

it("a form in which a row was put in is filled on a new sheet", async () => {
  const { host } = (WORLDS["the page"] ?? WORLDS.Excel)?.() ?? {};
  if (!host) throw new Error("no host");
  const plan = await planned(host);
  await write(host, plan);
  const workbook = await read(host);
  const moved = { ...workbook, sheets: workbook.sheets.map((sheet) => sheet) };
  const [sheet] = moved.sheets.filter(({ name }) => name === "Biểu 1-BTCTW");
  const others = moved.sheets.filter((one) => one !== sheet);
  const list = moved.sheets[0];
  if (!sheet || !list) throw new Error("not written");
  // Something else altogether under the same name.
  const filler = formFiller({ ...moved, sheets: [...others, { ...list, name: sheet.name }] });
  const again = filler.fill(WISH, await stateOf(host));
  expect(
    again.kind === "planned" && again.edits.map((edit) => edit.kind === "add-sheet" && edit.sheet.name),
  ).toEqual(["Biểu 1-BTCTW (2)"]);
});
