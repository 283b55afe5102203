import type { FaultKind } from "../../src/workbench/faults";
import { arrived, type Case, codeOf, load, type World } from "./contract";

/** Reads in two trips; the code with which it fails, and what the next try gives. */
async function afterFault(world: World, kind: FaultKind, trip: number): Promise<unknown> {
  const read = () =>
    world.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Biểu 1").load("name");
      await context.sync();
      const cell = sheet.getRange("B2").load("values");
      await context.sync();
      return cell.values[0]?.[0] as unknown;
    });
  world.host.fail(kind, trip);
  return [await codeOf(read), await codeOf(read)];
}

const faultCase = (kind: FaultKind, code: unknown, then: unknown = { done: 10 }): Case => ({
  title: `fault: ${kind}, at the first and at the second trip`,
  observe: async (world) => [await afterFault(world, kind, 1), await afterFault(world, kind, 2)],
  expected: [
    [code, then],
    [code, then],
  ],
});

export const PERSON_CASES: readonly Case[] = [
  {
    title: "goes to cells and tells where it is",
    observe: async (world) => {
      await load(world, ({ worksheets }) => {
        worksheets.getItem("Khóa").activate();
        worksheets.getItem("Khóa").getRange("A2:B3").select();
        return () => null;
      });
      const trips = world.host.roundTrips();
      const seen = await load(world, (workbook) => {
        const selected = workbook.getSelectedRange().load("address");
        const active = workbook.getActiveCell().load("address");
        const sheet = workbook.worksheets.getActiveWorksheet().load("name");
        return () => [selected.address, active.address, sheet.name];
      });
      return [trips, seen];
    },
    expected: [1, ["Khóa!A2:B3", "Khóa!A2", "Khóa"]],
  },
  {
    title: "several rectangles are one address",
    observe: (world) =>
      load(world, ({ worksheets }) => {
        const areas = worksheets.getItem("Khóa").getRanges("B3,D5:D9").load("address,areaCount,cellCount");
        return () => [areas.address, areas.areaCount, areas.cellCount];
      }),
    expected: ["Khóa!B3,Khóa!D5:D9", 2, 6],
  },
  {
    title: "a hidden sheet is not gone to, and stays hidden",
    observe: async (world) => [
      await codeOf(() =>
        load(world, ({ worksheets }) => {
          worksheets.getItem("Ẩn").activate();
          return () => null;
        }),
      ),
      await codeOf(() =>
        load(world, ({ worksheets }) => {
          worksheets.getItem("Ẩn").getRange("A1").select();
          return () => null;
        }),
      ),
      await load(world, ({ worksheets }) => {
        const sheet = worksheets.getItem("Ẩn").load("visibility");
        return () => sheet.visibility;
      }),
    ],
    expected: ["InvalidOperation", "InvalidOperation", "Hidden"],
  },
  {
    title: "watches what a person does, until it is told to stop",
    observe: async (world) => {
      const heard: unknown[] = [];
      const note =
        (kind: string) =>
        (event: object): Promise<void> => {
          heard.push([kind, "address" in event ? event.address : null]);
          return Promise.resolve();
        };
      const changed = await world.Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        const handler = worksheets.onChanged.add(note("changed"));
        worksheets.onCalculated.add(note("calculated"));
        worksheets.onSelectionChanged.add(note("selected"));
        worksheets.onAdded.add(note("added"));
        worksheets.onDeleted.add(note("deleted"));
        await context.sync();
        return handler;
      });
      world.host.select("Biểu 1", "B2");
      world.host.type("Biểu 1", "B2", "12");
      await arrived();
      await load(world, ({ worksheets }) => {
        worksheets.add("Mới");
        worksheets.getItem("Mới").delete();
        return () => null;
      });
      await arrived();
      await world.Excel.run(changed.context, async (context) => {
        changed.remove();
        await context.sync();
      });
      world.host.type("Khóa", "A2", 7);
      await arrived();
      return heard;
    },
    expected: [
      ["selected", "B2"],
      ["changed", "B2"],
      ["calculated", ""],
      ["added", null],
      ["deleted", null],
    ],
  },
  {
    title: "a pressed button comes to the action that was associated with it",
    observe: async (world) => {
      const pressed: unknown[] = [];
      world.Office.actions.associate("kiemTra", (event: Office.AddinCommands.Event) => {
        pressed.push(event.source.id);
        event.completed();
      });
      world.host.press("kiemTra");
      await arrived();
      return pressed;
    },
    expected: ["kiemTra"],
  },
  {
    title: "while a person edits a cell nothing is answered; afterwards all is",
    observe: async (world) => {
      const read = () =>
        load(world, (workbook) => {
          workbook.load("name");
          return () => workbook.name;
        });
      world.host.editCell(true);
      const meanwhile = await codeOf(read);
      world.host.editCell(false);
      return [meanwhile, await codeOf(read)];
    },
    expected: ["InvalidOperationInCellEditMode", { done: "bieu-1.xlsx" }],
  },
  faultCase("busy", "ActivityLimitReached"),
  faultCase("cell-edit", "InvalidOperationInCellEditMode"),
  faultCase("request-too-large", "RequestPayloadSizeLimitExceeded"),
  faultCase("response-too-large", "ResponsePayloadSizeLimitExceeded"),
  faultCase("access-denied", "AccessDenied"),
  faultCase("in-mid-batch", "GeneralException"),
  faultCase("slow", { done: 10 }),
  faultCase("session-gone", "InvalidOrTimedOutSession", "InvalidOrTimedOutSession"),
];
