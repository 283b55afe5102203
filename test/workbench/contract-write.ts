import { arrived, type Case, codeOf, load } from "./contract";

export const WRITE_CASES: readonly Case[] = [
  {
    title: "what depends on a changed cell changes with it; what does not stays as it was saved",
    observe: (world) =>
      load(world, ({ worksheets }) => {
        const sheet = worksheets.getItem("Biểu 1");
        sheet.getRange("C5:C6").formulas = [["=B3*2"], ["=C5/3"]];
        const before = sheet.getRange("B3:B3").load("values");
        const after = sheet.getRange("B2:C6");
        sheet.getRange("E1").values = [["x"]];
        before.load("values");
        after.load("values");
        return () => [before.values, after.values.map(([, c]): unknown => c)];
      }),
    expected: [[[11]], ["", "", "", 20, 6.66666666666667]],
  },
  {
    title: "a new value reaches its total",
    observe: async (world) => {
      const total = await load(world, ({ worksheets }) => {
        worksheets.getItem("Biểu 1").getRange("B2").values = [[32]];
        const range = worksheets.getItem("Biểu 1").getRange("B3").load("values");
        return () => range.values[0]?.[0] as unknown;
      });
      return { total, trips: world.host.roundTrips() };
    },
    expected: { total: 32, trips: 1 },
  },
  {
    title: "a sheet made in one trip, with its looks, its page and its chart",
    observe: async (world) => {
      await load(world, ({ application, worksheets }) => {
        application.suspendApiCalculationUntilNextSync();
        application.suspendScreenUpdatingUntilNextSync();
        const sheet = worksheets.add("Tổng hợp");
        const head = sheet.getRange("A1:C1");
        head.merge(false);
        head.values = [["Tổng hợp", "", ""]];
        head.format.font.bold = true;
        head.format.font.size = 14;
        head.format.font.color = "#112233";
        head.format.fill.color = "#ffeecc";
        head.format.horizontalAlignment = "Center";
        head.format.verticalAlignment = "Top";
        head.format.wrapText = true;
        head.format.columnWidth = 120;
        sheet.getRange("A2:C3").values = [
          ["Xã Đông", 1, 2],
          ["Xã Tây", 3, "=B3*2"],
        ];
        sheet.getRange("B2:C3").numberFormat = [
          ["#,##0", "0.0"],
          ["#,##0", "0.0"],
        ];
        sheet.getRange("A2:C3").format.borders.getItem("EdgeTop").style = "Continuous";
        sheet.pageLayout.orientation = "Landscape";
        sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
        sheet.pageLayout.setPrintTitleRows("$1:$1");
        const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A2:B3"), "Columns");
        chart.title.text = "So sánh";
        chart.name = "bieu-do";
        chart.setPosition("E1", "J12");
        return () => null;
      });
      const trips = world.host.roundTrips();
      const seen = await load(world, ({ worksheets }) => {
        const sheet = worksheets.getItem("Tổng hợp");
        const head = sheet.getRange("A1");
        head.load(
          "format/font/bold,format/font/size,format/font/color,format/fill/color,format/horizontalAlignment,format/columnWidth,format/wrapText",
        );
        const body = sheet.getRange("A2:C3").load("values,numberFormat");
        const border = sheet.getRange("A2:C3").format.borders.getItem("EdgeTop").load("style");
        sheet.pageLayout.load("orientation,zoom");
        const rows = sheet.pageLayout.getPrintTitleRowsOrNullObject().load("address");
        sheet.charts.load("items/name,items/chartType,items/title/text");
        return () => [
          [head.format.font.bold, head.format.font.size, head.format.font.color, head.format.fill.color],
          [head.format.horizontalAlignment, head.format.columnWidth, head.format.wrapText],
          body.values,
          body.numberFormat[1]?.slice(1),
          border.style,
          [sheet.pageLayout.orientation, sheet.pageLayout.zoom, rows.address],
          sheet.charts.items.map(({ name, chartType, title }) => [name, chartType, title.text]),
        ];
      });
      return { trips, seen };
    },
    expected: {
      trips: 1,
      seen: [
        [true, 14, "#112233", "#FFEECC"],
        ["Center", 120, true],
        [
          ["Xã Đông", 1, 2],
          ["Xã Tây", 3, 6],
        ],
        ["#,##0", "0.0"],
        "Continuous",
        ["Landscape", { horizontalFitToPages: 1 }, "'Tổng hợp'!1:1"],
        [["bieu-do", "ColumnClustered", "So sánh"]],
      ],
    },
  },
  {
    title: "many cells are written in parts by the library, and all arrive",
    observe: (world) =>
      load(world, ({ worksheets }) => {
        const sheet = worksheets.add("Lớn");
        sheet.getRange("A1:B4000").values = Array.from({ length: 4000 }, (_, i) => [i, i * 2]);
        const last = sheet.getRange("A4000:B4000").load("values");
        return () => last.values;
      }),
    expected: [[3999, 7998]],
  },
  {
    title: "a mark over cells, found again and taken off; the format of another stays",
    observe: async (world) => {
      const count = () =>
        load(world, ({ worksheets }) => {
          const formats = worksheets.getItem("Biểu 1").getRange().conditionalFormats;
          formats.load("items/type,items/custom/rule/formula,items/custom/format/fill/color");
          return () =>
            formats.items.map(({ type, custom }) => [type, custom.rule.formula, custom.format.fill.color]);
        });
      await load(world, ({ worksheets }) => {
        for (const formula of ["=TRUE", "=B2>5"]) {
          const format = worksheets.getItem("Biểu 1").getRange("B2:B3").conditionalFormats.add("Custom");
          format.custom.rule.formula = formula;
          format.custom.format.fill.color = "#FFCCCC";
          format.custom.format.font.color = "#990000";
        }
        return () => null;
      });
      const both = await count();
      await world.Excel.run(async (context) => {
        const formats = context.workbook.worksheets.getItem("Biểu 1").getRange().conditionalFormats;
        formats.load("items/custom/rule/formula");
        await context.sync();
        const ranges = formats.items.map((format) => format.getRange().load("address"));
        await context.sync();
        both.push(ranges.map(({ address }) => address));
        for (const format of formats.items) if (format.custom.rule.formula === "=TRUE") format.delete();
        await context.sync();
      });
      return [both, await count()];
    },
    expected: [
      [
        ["Custom", "=B2>5", "#FFCCCC"],
        ["Custom", "=TRUE", "#FFCCCC"],
        ["'Biểu 1'!B2:B3", "'Biểu 1'!B2:B3"],
      ],
      [["Custom", "=B2>5", "#FFCCCC"]],
    ],
  },
  {
    title: "custom XML and settings are kept, changed and taken out",
    observe: async (world) => {
      const parts = () =>
        load(world, (workbook) => {
          const all = workbook.customXmlParts.getByNamespace("urn:thu").load("items/id");
          const only = workbook.customXmlParts.getByNamespace("urn:thu").getOnlyItemOrNullObject();
          const xml = only.getXml();
          const setting = workbook.settings.getItemOrNullObject("ngon-ngu").load("value");
          only.load("id");
          return () => [
            all.items.length,
            only.isNullObject ? null : xml.value,
            setting.isNullObject ? null : (setting.value as unknown),
          ];
        });
      const seen = [await parts()];
      await load(world, (workbook) => {
        workbook.customXmlParts.add('<thu xmlns="urn:thu"><a/></thu>');
        workbook.settings.add("ngon-ngu", "vi");
        return () => null;
      });
      seen.push(await parts());
      await load(world, (workbook) => {
        const part = workbook.customXmlParts.getByNamespace("urn:thu").getOnlyItem();
        part.setXml('<thu xmlns="urn:thu"><b/></thu>');
        workbook.settings.getItem("ngon-ngu").value = { chon: "en" };
        return () => null;
      });
      seen.push(await parts());
      await load(world, (workbook) => {
        workbook.customXmlParts.getByNamespace("urn:thu").getOnlyItem().delete();
        workbook.settings.getItem("ngon-ngu").delete();
        return () => null;
      });
      seen.push(await parts());
      return seen;
    },
    expected: [
      [0, null, null],
      [1, '<thu xmlns="urn:thu"><a/></thu>', "vi"],
      [1, '<thu xmlns="urn:thu"><b/></thu>', { chon: "en" }],
      [0, null, null],
    ],
  },
  {
    title: "protection: locked cells refuse, unlocked ones take",
    observe: async (world) => {
      const write = (at: string) => () =>
        load(world, ({ worksheets }) => {
          worksheets.getItem("Khóa").getRange(at).values = [[5]];
          return () => null;
        });
      const format = () =>
        load(world, ({ worksheets }) => {
          worksheets.getItem("Khóa").getRange("A2").format.font.bold = true;
          return () => null;
        });
      return [await codeOf(write("A1")), await codeOf(write("A2")), await codeOf(format)];
    },
    expected: ["AccessDenied", { done: null }, "AccessDenied"],
  },
  {
    title: "a protected structure takes no sheet",
    seed: { name: "khoa.xlsx", structureProtected: true, sheets: [{ name: "A" }] },
    observe: (world) =>
      codeOf(() =>
        load(world, ({ worksheets }) => {
          worksheets.add("B");
          return () => null;
        }),
      ),
    expected: "AccessDenied",
  },
  {
    title: "a workbook opened for reading takes nothing",
    seed: { name: "doc.xlsx", readOnly: true, sheets: [{ name: "A", cells: [{ at: "A1", value: 1 }] }] },
    observe: (world) =>
      codeOf(() =>
        load(world, ({ worksheets }) => {
          worksheets.getItem("A").getRange("A1").values = [[2]];
          return () => null;
        }),
      ),
    expected: "AccessDenied",
  },
  {
    title: "a sheet is deleted, the last visible one is not, a name is given once",
    observe: async (world) => {
      const act = (work: (sheets: Excel.WorksheetCollection) => void) => () =>
        load(world, ({ worksheets }) => {
          work(worksheets);
          const count = worksheets.getCount();
          return () => count.value;
        });
      return [
        await codeOf(act((sheets) => sheets.getItem("Trống").delete())),
        await codeOf(act((sheets) => sheets.add("khóa"))),
        await codeOf(act((sheets) => sheets.add("a/b"))),
        await codeOf(
          act((sheets) => {
            sheets.getItem("Khóa").delete();
            sheets.getItem("Biểu 1").delete();
          }),
        ),
      ];
    },
    expected: [{ done: 3 }, "ItemAlreadyExists", "InvalidArgument", "InvalidOperation"],
  },
  {
    title: "this add-in hears of its own writes, once for each part it wrote",
    observe: async (world) => {
      const heard: unknown[] = [];
      await load(world, ({ worksheets }) => {
        worksheets.onChanged.add((event) => {
          heard.push([event.address, event.source, event.triggerSource]);
          return Promise.resolve();
        });
        return () => null;
      });
      await load(world, ({ worksheets }) => {
        worksheets.getItem("Biểu 1").getRange("B2").values = [[3]];
        return () => null;
      });
      await arrived();
      return heard;
    },
    expected: [["B2", "Local", "ThisLocalAddin"]],
  },
];
