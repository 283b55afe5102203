import { type Case, codeOf, load } from "./contract";

export const READ_CASES: readonly Case[] = [
  {
    title: "sheets with what is on them, in one trip",
    observe: async (world) => {
      const sheets = await load(world, ({ worksheets }) => {
        worksheets.load(
          "items/name,items/visibility,items/protection/protected,items/tables/items/name,items/tables/items/showTotals",
        );
        return () =>
          worksheets.items.map(({ name, visibility, protection, tables }) => [
            name,
            visibility,
            protection.protected,
            tables.items.map((table) => [table.name, table.showTotals]),
          ]);
      });
      return { sheets, trips: world.host.roundTrips() };
    },
    expected: {
      sheets: [
        ["Biểu 1", "Visible", false, [["Bang1", true]]],
        ["Khóa", "Visible", true, []],
        ["Ẩn", "Hidden", false, []],
        ["Trống", "Visible", false, []],
      ],
      trips: 1,
    },
  },
  {
    title: "used ranges by walking from sheet to sheet; beyond the last all is null",
    observe: (world) =>
      load(world, ({ worksheets }) => {
        let sheet = worksheets.getFirst(false);
        const used: Excel.Range[] = [];
        for (let i = 0; i < 6; i++) {
          used.push(sheet.getUsedRangeOrNullObject(true).load("address,rowIndex,columnCount"));
          sheet = sheet.getNextOrNullObject(false);
        }
        return () => used.map((range) => (range.isNullObject ? null : range.address));
      }),
    expected: ["'Biểu 1'!A1:B4", "Khóa!A1:A2", "Ẩn!C2", null, null, null],
  },
  {
    title: "a sheet that was walked to is found again in the next trip",
    observe: (world) =>
      world.Excel.run(async (context) => {
        const second = context.workbook.worksheets.getFirst(false).getNextOrNullObject(false).load("name");
        await context.sync();
        const third = second.getNextOrNullObject(false).load("name");
        const cell = second.getRange("A1").load("values");
        await context.sync();
        third.load("visibility");
        await context.sync();
        return [second.name, third.name, third.visibility, cell.values[0]?.[0] as unknown];
      }),
    expected: ["Khóa", "Ẩn", "Hidden", 1],
  },
  {
    title: "the workbook and its names",
    observe: (world) =>
      load(world, (workbook) => {
        workbook.load("name,readOnly");
        workbook.protection.load("protected");
        const own = workbook.worksheets.getItem("Khóa").names.load("items/name,items/visible,items/scope");
        workbook.names.load("items/name,items/formula,items/scope,items/visible");
        return () => [
          [workbook.name, workbook.readOnly, workbook.protection.protected],
          workbook.names.items.map(({ name, formula, scope, visible }): unknown[] => [
            name,
            formula,
            scope,
            visible,
          ]),
          own.items.map(({ name, scope, visible }) => [name, scope, visible]),
        ];
      }),
    expected: [
      ["bieu-1.xlsx", false, false],
      [["Nam", "='Biểu 1'!$B$2", "Workbook", true]],
      [["Riêng", "Worksheet", false]],
    ],
  },
  {
    title: "values as they were saved, formulas, formats and types",
    observe: (world) =>
      load(world, ({ worksheets }) => {
        const range = worksheets.getItem("Biểu 1").getRangeByIndexes(1, 0, 4, 2);
        range.load("values,formulas,numberFormat,valueTypes");
        return () => ({
          values: range.values as unknown,
          formulas: range.formulas as unknown,
          numberFormat: range.numberFormat as unknown,
          valueTypes: range.valueTypes,
        });
      }),
    expected: {
      values: [
        ["Xã Đông", 10],
        ["Tổng", 11],
        ["", "#REF!"],
        ["", ""],
      ],
      formulas: [
        ["Xã Đông", 10],
        ["Tổng", "=SUM(B2:B2)"],
        ["", "=#REF!"],
        ["", ""],
      ],
      numberFormat: [
        ["General", "#,##0"],
        ["General", "General"],
        ["General", "General"],
        ["General", "General"],
      ],
      valueTypes: [
        ["String", "Double"],
        ["String", "Double"],
        ["Empty", "Error"],
        ["Empty", "Empty"],
      ],
    },
  },
  {
    title: "the look of each cell, of rows and of columns; null where cells differ",
    observe: (world) =>
      load(world, ({ worksheets }) => {
        const range = worksheets.getItem("Biểu 1").getRange("A1:D3");
        const one = worksheets.getItem("Biểu 1").getRange("A1");
        const cells = worksheets
          .getItem("Biểu 1")
          .getRange("A1:A3")
          .getCellProperties({ format: { font: { bold: true, name: true }, indentLevel: true } });
        const rows = range.getRowProperties({ rowHidden: true });
        const columns = range.getColumnProperties({ columnHidden: true });
        range.load("format/font/bold,format/font/name,format/indentLevel,rowHidden,columnHidden");
        one.load("format/font/bold,rowHidden");
        return () => [
          cells.value.map(([cell]) => [
            cell?.format?.font?.bold,
            cell?.format?.font?.name,
            cell?.format?.indentLevel,
          ]),
          rows.value.map(({ rowHidden }) => rowHidden),
          columns.value.map(({ columnHidden }) => columnHidden),
          [range.format.font.bold, range.format.font.name, range.format.indentLevel],
          [range.rowHidden, range.columnHidden, one.format.font.bold, one.rowHidden],
        ];
      }),
    expected: [
      [
        [true, "Calibri", 0],
        [false, "Calibri", 1],
        [false, ".VnTime", 0],
      ],
      [false, true, false],
      [false, false, false, true],
      [null, null, null],
      [null, null, true, false],
    ],
  },
  {
    title: "merged areas",
    observe: (world) =>
      load(world, ({ worksheets }) => {
        const areas = worksheets.getItem("Biểu 1").getRange("A1:F9").getMergedAreasOrNullObject();
        areas.load("areaCount,areas/items/address");
        const none = worksheets.getItem("Khóa").getRange("A1:F9").getMergedAreasOrNullObject();
        none.load("areaCount");
        return () => [areas.areaCount, areas.areas.items.map(({ address }) => address), none.isNullObject];
      }),
    expected: [1, ["'Biểu 1'!C1:D1"], true],
  },
  {
    title: "more than 512 merged areas cannot be asked for at once",
    seed: {
      name: "gop.xlsx",
      sheets: [{ name: "Gộp", merges: Array.from({ length: 513 }, (_, i) => `A${i + 1}:B${i + 1}`) }],
    },
    observe: async (world) => {
      const ask = (address: string) => () =>
        load(world, ({ worksheets }) => {
          const areas = worksheets.getItem("Gộp").getRange(address).getMergedAreasOrNullObject();
          areas.load("areaCount");
          return () => areas.areaCount;
        });
      return [await codeOf(ask("A1:B600")), await codeOf(ask("A1:B512"))];
    },
    expected: ["OperationCellsExceedLimit", { done: 512 }],
  },
  {
    title: "tables and comments where they are",
    observe: (world) =>
      load(world, (workbook) => {
        const table = workbook.tables.getItem("Bang1").getRange().load("address");
        workbook.comments.load("items/content,items/authorName");
        return () => [
          table.address,
          workbook.comments.items.map(({ content, authorName }) => [content, authorName]),
        ];
      }),
    expected: ["'Biểu 1'!A1:B3", [["Xem lại", "Nguyễn Văn A"]]],
  },
  {
    title: "what was not loaded, or is not there, or is not served, is said by its name",
    observe: async (world) => [
      await codeOf(() =>
        load(
          world,
          ({ worksheets }) =>
            () =>
              worksheets.items,
        ),
      ),
      await codeOf(() =>
        load(world, ({ worksheets }) => {
          const { name } = { name: worksheets.getItem("Không có").load("name") };
          return () => name;
        }),
      ),
      await codeOf(() =>
        load(world, ({ worksheets }) => {
          worksheets.getItem("Biểu 1").shapes.load("items");
          return () => null;
        }),
      ),
    ],
    expected: ["PropertyNotLoaded", "ItemNotFound", "HostNotImplemented"],
  },
  {
    title: "members above the requirement sets are refused by the library",
    observe: async (world) => [
      await codeOf(() =>
        load(world, ({ worksheets }) => {
          const dependents = worksheets.getItem("Biểu 1").getRange("A1").getDependents();
          return () => dependents;
        }),
      ),
      world.Office.context.requirements.isSetSupported("ExcelApi", "1.13"),
      world.Office.context.requirements.isSetSupported("ExcelApi", "1.14"),
    ],
    expected: ["ApiNotFound", true, false],
  },
];
