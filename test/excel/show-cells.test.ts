import { rangeName } from "../../src/core/workbook/address";
import { activeCell } from "../../src/excel/active-cell";
import type { WorkbenchHost } from "../../src/workbench/host";
import type { WorkbookSeed } from "../../src/workbench/model/seed";
import { closeExcel, openInExcel } from "../support/in-excel";

afterEach(closeExcel);

const seed: WorkbookSeed = {
  name: "a.xlsx",
  sheets: [
    { name: "Biểu 1", cells: [{ at: "A1", value: 1 }] },
    { name: "Biểu '2'", cells: [{ at: "A1", value: 1 }] },
    { name: "Ẩn", visibility: "hidden", cells: [{ at: "A1", value: 1 }] },
    { name: "Rất ẩn", visibility: "very-hidden", cells: [{ at: "A1", value: 1 }] },
  ],
};

/** The active sheet and what is selected on it. */
function selected({ book }: WorkbenchHost): string[] {
  const sheet = book.sheets.find(({ id }) => id === book.activeId);
  return [sheet?.name ?? "", ...book.selection.map(rangeName)];
}

it("goes to a cell and selects it with the others in one round trip", async () => {
  const { host, workbench } = openInExcel(seed);
  const shown = await host.show(["'Biểu ''2'''!H6", "'Biểu ''2'''!F6", "'Biểu ''2'''!G6", "'Biểu 1'!A1"]);
  expect(shown).toEqual({ kind: "shown" });
  expect(workbench.roundTrips).toBe(1);
  expect(selected(workbench)).toEqual(["Biểu '2'", "F6:H6"]);
});

it("selects the first cell alone where the cells leave gaps", async () => {
  const { host, workbench } = openInExcel(seed);
  await host.show(["'Biểu 1'!H6", "'Biểu 1'!D6", "'Biểu 1'!G6"]);
  expect(selected(workbench)).toEqual(["Biểu 1", "H6"]);
});

it.each(["Ẩn", "Rất ẩn"])("names the hidden sheet %s and leaves it hidden", async (sheet) => {
  const { host, workbench } = openInExcel(seed);
  const before = structuredClone(workbench.book.sheets.map(({ name, visibility }) => ({ name, visibility })));
  expect(await host.show([`'${sheet}'!A1`])).toEqual({ kind: "sheet-hidden", sheet });
  expect(selected(workbench)[0]).toBe("Biểu 1");
  expect(workbench.book.sheets).toMatchObject(before);
});

it("says that a sheet is gone", async () => {
  const { host } = openInExcel(seed);
  await expect(host.show(["'Biểu 9'!A1"])).rejects.toMatchObject({ code: "place-gone" });
});

it("tells where the user stands as reports write it", async () => {
  const { host } = openInExcel(seed);
  await host.show(["'Biểu ''2'''!H6"]);
  expect(await activeCell(host.name)).toBe("'Biểu ''2'''!H6");
});
