import { WorkbenchHost } from "../../src/workbench/host";
import type { WorkbookSeed } from "../../src/workbench/model/seed";
import { startIroncalc } from "../../src/workbench/node/load-ironcalc";
import { loadOffice } from "../../src/workbench/node/load-office";

const seed: WorkbookSeed = {
  name: "bieu-1.xlsx",
  sheets: [
    {
      name: "Biểu 1",
      cells: [
        { at: "A1", value: "Đơn vị", bold: true },
        { at: "B1", value: "Nam" },
        { at: "A2", value: "Xã Đông", indent: 1 },
        { at: "B2", value: 10, numberFormat: "#,##0" },
        { at: "A3", value: "Tổng", fontName: ".VnTime" },
        { at: "B3", value: 10, formula: "=SUM(B2:B2)" },
      ],
      merges: ["C1:D1"],
      hiddenRows: [1],
      tables: [{ name: "Bang1", range: "A1:B3", showTotals: true }],
    },
    { name: "Ẩn", visibility: "hidden", protected: true, cells: [{ at: "C2", value: true }] },
    { name: "Trống" },
  ],
  names: [{ name: "Nam", formula: "'Biểu 1'!$B$2" }],
};

test("two trips", async () => {
  const host = new WorkbenchHost(seed, { calculator: startIroncalc });
  const { Excel } = loadOffice(host);
  await Excel.run(async (context) => {
    const { workbook } = context;
    workbook.load("name,readOnly");
    workbook.protection.load("protected");
    const sheets = workbook.worksheets;
    sheets.load(
      "items/id,items/name,items/visibility,items/protection/protected,items/tables/items/name,items/tables/items/showHeaders,items/tables/items/showTotals",
    );
    const first = sheets.getFirst(false);
    const used = [first.getUsedRangeOrNullObject(true)];
    let next = first.getNextOrNullObject(false);
    for (let i = 0; i < 4; i++) {
      used.push(next.getUsedRangeOrNullObject(true));
      next = next.getNextOrNullObject(false);
    }
    used.forEach((range) => range.load("rowIndex,columnIndex,rowCount,columnCount,address"));
    workbook.names.load("items/name,items/formula,items/scope,items/visible");
    await context.sync();
    expect(
      sheets.items.map((s) => [
        s.name,
        s.visibility,
        s.protection.protected,
        s.tables.items.map((t) => [t.name, t.showTotals]),
      ]),
    ).toEqual([
      ["Biểu 1", "Visible", false, [["Bang1", true]]],
      ["Ẩn", "Hidden", true, []],
      ["Trống", "Visible", false, []],
    ]);
    expect(used.map((u) => (u.isNullObject ? null : u.address))).toEqual([
      "'Biểu 1'!A1:B3",
      "Ẩn!C2",
      null,
      null,
      null,
    ]);
    expect(workbook.names.items[0]?.formula).toBe("='Biểu 1'!$B$2");
    const range = sheets.getItem("Biểu 1").getRangeByIndexes(0, 0, 3, 2);
    range.load("values,formulas,numberFormat,valueTypes,format/font/bold,rowHidden");
    const props = range.getCellProperties({
      format: { font: { bold: true, name: true }, indentLevel: true },
    });
    const rows = range.getRowProperties({ rowHidden: true });
    const merged = sheets.getItem("Biểu 1").getRange("A1:D3").getMergedAreasOrNullObject();
    merged.load("address,areaCount,areas/items/address");
    await context.sync();
    expect(range.values).toEqual([
      ["Đơn vị", "Nam"],
      ["Xã Đông", 10],
      ["Tổng", 10],
    ]);
    expect(range.formulas[2]).toEqual(["Tổng", "=SUM(B2:B2)"]);
    expect(range.format.font.bold).toBe(null);
    expect(range.rowHidden).toBe(null);
    expect(props.value[1]?.[0]).toEqual({
      format: { font: { bold: false, name: "Calibri" }, indentLevel: 1 },
    });
    expect(rows.value).toEqual([{ rowHidden: false }, { rowHidden: true }, { rowHidden: false }]);
    expect(merged.areaCount).toBe(1);
    expect(merged.areas.items[0]?.address).toBe("'Biểu 1'!C1:D1");
    expect(host.roundTrips).toBe(2);
  });
  const heard: string[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add((e) => {
      heard.push(e.address);
      return Promise.resolve();
    });
    await context.sync();
    const range = context.workbook.worksheets.getItem("Biểu 1").getRange("B2");
    range.values = [[32]];
    const total = context.workbook.worksheets.getItem("Biểu 1").getRange("B3");
    total.load("values");
    await context.sync();
    expect(total.values).toEqual([[32]]);
  });
  expect(heard).toEqual(["B2"]);
  await expect(
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Ẩn").activate();
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: "InvalidOperation" });
  await expect(
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Ẩn").getRange("A1").values = [[1]];
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: "AccessDenied" });
  await expect(
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Ẩn").shapes.load("items");
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: "HostNotImplemented" });
});
