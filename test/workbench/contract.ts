/// <reference types="office-js" />
import type { FaultKind } from "../../src/workbench/faults";
import type { WorkbookSeed } from "../../src/workbench/model/seed";
import type { OfficeGlobals } from "../../src/workbench/node/load-office";

/** What a case has before it: the library, and the hands that move its host. */
export interface World extends OfficeGlobals {
  readonly host: HostControls;
}

export interface HostControls {
  roundTrips(): number;
  fail(kind: FaultKind, trip?: number): void;
  editCell(isEditing: boolean): void;
  type(sheet: string, at: string, input: string | number): void;
  select(sheet: string, at: string): void;
  press(action: string): void;
}

/**
 * One thing the workbench promises to an add-in, in public Office.js only: what is observed, and what is
 * expected. Plain data, so that the same case runs beside the library and in a pane in a browser.
 */
export interface Case {
  readonly title: string;
  readonly seed?: WorkbookSeed;
  readonly observe: (world: World) => Promise<unknown>;
  readonly expected: unknown;
}

export const SEED: WorkbookSeed = {
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
        { at: "B3", value: 11, formula: "=SUM(B2:B2)" },
        { at: "B4", value: { error: "#REF!" }, formula: "=#REF!" },
      ],
      merges: ["C1:D1"],
      hiddenRows: [1],
      hiddenColumns: [3],
      tables: [{ name: "Bang1", range: "A1:B3", showTotals: true }],
      comments: [{ at: "B2", text: "Xem lại", author: "Nguyễn Văn A" }],
    },
    {
      name: "Khóa",
      protected: true,
      cells: [
        { at: "A1", value: 1 },
        { at: "A2", value: 2, locked: false },
      ],
    },
    { name: "Ẩn", visibility: "hidden", cells: [{ at: "C2", value: true }] },
    { name: "Trống" },
  ],
  names: [
    { name: "Nam", formula: "='Biểu 1'!$B$2" },
    { name: "Riêng", formula: "=Khóa!$A$1", sheet: "Khóa", visible: false },
  ],
};

/** The code with which the library throws; what it did instead where it does not. */
export async function codeOf(work: () => Promise<unknown>): Promise<unknown> {
  try {
    return { done: (await work()) ?? null };
  } catch (error) {
    return error instanceof Error && "code" in error ? error.code : String(error);
  }
}

/** Runs one batch and gives what it loaded. */
export function load<T>({ Excel }: World, ask: (workbook: Excel.Workbook) => () => T): Promise<T> {
  return Excel.run(async (context) => {
    const read = ask(context.workbook);
    await context.sync();
    return read();
  });
}

/** Lets events that are under way arrive. */
export const arrived = (): Promise<void> => new Promise((done) => setTimeout(done, 50));
