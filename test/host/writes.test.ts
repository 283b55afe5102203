import { strToU8 } from "fflate";

import type { Edit } from "../../src/core/edit";
import { stateIn } from "../../src/core/state/read-state";
import { EMPTY_STATE, type State } from "../../src/core/state/state";
import type { UndoEntry } from "../../src/core/undo/entry";
import { readUndoList, writeUndoList } from "../../src/core/undo/read-undo-list";
import type { Host } from "../../src/host/host";
import { personBefore } from "../../src/workbench/person";
import { formulas, values } from "../support/cells";
import { closeExcel, ignoreProgress, ONE_TOTAL, openInExcel, unstopped } from "../support/in-excel";
import { openInPage } from "../support/page-in-node";
import { workbookParts, zipParts } from "../support/zip-workbook";

afterEach(closeExcel);

/** What every host that writes promises: the same sheet in each, and somebody who types into it. */
interface World {
  readonly host: Host;
  readonly type: (cell: string, value: number) => Promise<void>;
}

const CELLS = "<row r='1'><c r='A1' t='inlineStr'><is><t>Xã Đông</t></is></c><c r='B1'><v>10</v></c>";
const FILE = new File(
  [
    Uint8Array.from(
      zipParts(
        workbookParts({ rows: `${CELLS}<c r='C1'><v>12</v></c><c r='D1'><f>B1+C1</f><v>22</v></c></row>` }),
      ),
    ),
  ],
  "bieu-1.xlsx",
);

const WORLDS: Readonly<Record<string, { readonly sheet: string; readonly open: () => World }>> = {
  Excel: {
    sheet: "'Biểu 1'",
    open: () => {
      const { host, workbench } = openInExcel({ name: "bieu-1.xlsx", sheets: [ONE_TOTAL] });
      return {
        host,
        type: (cell, value) => {
          personBefore(workbench).type("Biểu 1", cell, value);
          return Promise.resolve();
        },
      };
    },
  },
  "the page": {
    sheet: "Sheet1",
    open: () => {
      const { host } = openInPage(FILE);
      const type = async (cell: string, value: number): Promise<void> => {
        await host.apply?.([{ kind: "set-value", at: `Sheet1!${cell}`, value, replacesFormula: true }]);
      };
      return { host, type };
    },
  },
};

describe.each(Object.entries(WORLDS))("a host that writes: %s", (_, { sheet, open }) => {
  const set = (cell: string, value: number): Edit => ({
    kind: "set-value",
    at: `${sheet}!${cell}`,
    value,
    replacesFormula: true,
  });
  const apply = async ({ host }: World, ...edits: Edit[]): Promise<UndoEntry> => {
    if (!host.apply) throw new Error("this host writes nothing");
    // Every entry goes through JSON once, as it would in a file.
    const list = writeUndoList({ version: 1, entries: [await host.apply(edits)] });
    const reading = readUndoList(list);
    const [entry] = reading.kind === "list" ? reading.list.entries : [];
    if (!entry) throw new Error(list);
    return entry;
  };
  const back = async ({ host }: World, entries: UndoEntry[], list?: UndoEntry[]) =>
    (await host.takeBack?.(entries, list))?.conflicts;
  const contents = async ({ host }: World): Promise<unknown> => {
    const workbook = await host.read(ignoreProgress, unstopped());
    return [values(workbook), formulas(workbook)];
  };
  const remembered = async ({ host }: World): Promise<State> =>
    stateIn((await host.store?.load(unstopped()))?.reading);

  it("writes what is then read, and tells what stood there before", async () => {
    const world = open();
    await contents(world);
    const { touched } = await apply(world, set("B1", 11), set("D1", 25));
    expect(touched).toEqual([
      { kind: "cell", at: `${sheet}!B1`, before: { value: 10 }, after: { value: 11 } },
      { kind: "cell", at: `${sheet}!D1`, before: { formula: "B1+C1" }, after: { value: 25 } },
    ]);
    expect(await contents(world)).toEqual([{ A1: "Xã Đông", B1: 11, C1: 12, D1: 25 }, {}]);
  });

  it("takes it back, twice without harm", async () => {
    const world = open();
    const before = await contents(world);
    const entry = await apply(world, set("B1", 11), set("D1", 25));
    expect(await back(world, [entry])).toEqual([]);
    expect(await contents(world)).toEqual(before);
    expect(await back(world, [entry])).toEqual([]);
    expect(await contents(world)).toEqual(before);
  });

  it("leaves a cell that was changed meanwhile, and says so", async () => {
    const world = open();
    const entry = await apply(world, set("B1", 11), set("C1", 13));
    await world.type("B1", 99);
    expect(await back(world, [entry])).toEqual([
      {
        ...{ kind: "cell-changed", entry: entry.id, at: `${sheet}!B1` },
        ...{ wrote: { value: 11 }, now: { value: 99 } },
      },
    ]);
    expect(await contents(world)).toEqual([{ A1: "Xã Đông", B1: 99, C1: 12, D1: 111 }, { D1: "B1+C1" }]);
  });

  it("leaves what a later write holds, and takes both back together", async () => {
    const world = open();
    const before = await contents(world);
    const [first, second] = [await apply(world, set("B1", 11)), await apply(world, set("B1", 12))];
    expect(await back(world, [first], [first, second])).toMatchObject([
      { kind: "written-again", by: second.id },
    ]);
    expect(await back(world, [first, second])).toEqual([]);
    expect(await contents(world)).toEqual(before);
  });

  it("writes nothing where one edit is refused", async () => {
    const world = open();
    const before = await contents(world);
    const refused: Edit = { kind: "set-value", at: `${sheet}!D1`, value: 1 };
    await expect(world.host.apply?.([set("B1", 11), refused])).rejects.toMatchObject({
      code: "cells-hold-formulas",
    });
    expect(await contents(world)).toEqual(before);
  });

  it("tells those who watch nothing of what we write ourselves", async () => {
    const world = open();
    await contents(world);
    const told = jest.fn();
    const unwatch = world.host.watch(told);
    // Excel begins to tell after a round trip.
    await contents(world);
    await apply(world, set("B1", 11));
    await new Promise((done) => setTimeout(done, 20));
    expect(told).not.toHaveBeenCalled();
    unwatch();
  });

  it("what is remembered, and that it was removed, is taken back as well", async () => {
    const world = open();
    const state: State = { ...EMPTY_STATE, settings: { told: true } };
    const { store } = world.host;
    await remembered(world);
    const saved = await store?.save(state);
    expect(await remembered(world)).toEqual(state);
    const mark = await apply(world, { kind: "add-overlay", at: [`${sheet}!B1`], tone: "error" });
    const cleared = await store?.clear();
    expect(await remembered(world)).toEqual(EMPTY_STATE);
    if (!saved || !cleared) throw new Error("this host keeps nothing");
    expect(cleared.touched.map(({ kind }) => kind).sort()).toEqual(["marks", "state"]);

    expect(await back(world, [cleared], [saved, mark, cleared])).toEqual([]);
    expect(await remembered(world)).toEqual(state);
    expect(await back(world, [saved, mark])).toEqual([]);
    expect(await remembered(world)).toEqual(EMPTY_STATE);
  });
});

describe("the page", () => {
  it("shows what was written, and nothing anew where only the memory has changed", async () => {
    const { host, shown } = openInPage(FILE);
    await host.read(ignoreProgress, unstopped());
    await host.store?.load(unstopped());
    await host.store?.save({ ...EMPTY_STATE, settings: { a: 1 } });
    expect(shown).toHaveLength(1);
    await host.apply?.([{ kind: "set-value", at: "Sheet1!B1", value: 30 }]);
    await host.read(ignoreProgress, unstopped());
    expect(shown.map((workbook) => values(workbook).D1)).toEqual([22, 42]);
  });

  it("makes writes that are asked for together one after the other", async () => {
    const { host } = openInPage(FILE);
    const writing = ["B1", "C1"].map((cell) =>
      host.apply?.([{ kind: "set-value", at: `Sheet1!${cell}`, value: 1 }]),
    );
    for (const write of writing) await write;
    expect(values(await host.read(ignoreProgress, unstopped()))).toMatchObject({ B1: 1, C1: 1, D1: 2 });
  });

  it("says of other formats what to do, and keeps their memory beside them, which is taken back too", async () => {
    const { host } = openInPage(new File([strToU8("Đơn vị,Nam\nXã A,1\n")], "a.csv"));
    await host.read(ignoreProgress, unstopped());
    await expect(host.apply?.([{ kind: "set-value", at: "a!B2", value: 2 }])).rejects.toMatchObject({
      code: "not-writable",
    });
    const { store } = host;
    expect((await store?.load(unstopped()))?.place).toBe("beside");
    const saved = await store?.save({ ...EMPTY_STATE, settings: { a: 1 } });
    const again = await store?.save({ ...EMPTY_STATE, settings: { a: 2 } });
    if (!saved || !again) throw new Error("nothing was kept");
    expect((await host.takeBack?.([saved], [saved, again]))?.conflicts).toEqual([
      { kind: "state-changed", entry: saved.id },
    ]);
    expect((await host.takeBack?.([saved, again]))?.conflicts).toEqual([]);
    expect(stateIn((await store?.load(unstopped()))?.reading)).toEqual(EMPTY_STATE);
  });
});
