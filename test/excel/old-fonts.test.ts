import { activeCell } from "../../src/excel/active-cell";
import type { WorkbookSeed } from "../../src/workbench/model/seed";
import { values } from "../support/cells";
import { closeExcel, ignoreProgress, openInExcel, unstopped } from "../support/in-excel";

afterEach(closeExcel);

/** As an old workbook has them: TCVN3 under .VnTime, and so the sheet's name. */
const seed: WorkbookSeed = {
  name: "cu.xlsx",
  sheets: [
    { name: "Trang", cells: [{ at: "A1", value: 1 }] },
    {
      name: "BiÓu ®¶ng viªn",
      cells: [
        { at: "A1", value: "§¶ng bé x· §«ng", fontName: ".VnTime" },
        { at: "B1", value: 12 },
      ],
    },
  ],
};

it("reads text of old fonts, and goes and writes where reports say", async () => {
  const { host, workbench } = openInExcel(seed);
  const workbook = await host.read(ignoreProgress, unstopped());
  expect(workbook.sheets.map(({ name }) => name)).toEqual(["Trang", "Biểu đảng viên"]);
  expect(values(workbook, 1)).toEqual({ A1: "Đảng bộ xã Đông", B1: 12 });
  expect(workbook.remarks).toEqual([{ code: "legacy-font-read", detail: ".VnTime" }]);

  expect(await host.show(["'Biểu đảng viên'!B1"])).toEqual({ kind: "shown" });
  expect(await activeCell("cu.xlsx")).toBe("'BiÓu ®¶ng viªn'!B1");
  await host.apply?.([{ kind: "set-value", at: "'Biểu đảng viên'!B1", value: 13 }]);
  expect(values(await host.read(ignoreProgress, unstopped()), 1)).toMatchObject({ B1: 13 });
  expect(workbench.book.sheets.map(({ name }) => name)).toEqual(["Trang", "BiÓu ®¶ng viªn"]);
});
