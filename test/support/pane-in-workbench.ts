import { type ChildProcess, spawn } from "node:child_process";
import { join, resolve } from "node:path";

import type { Frame, Page } from "playwright-core";

import type { WorkbookSeed } from "../../src/workbench/model/seed";
import { builtPart } from "./built-part";

const ROOT = resolve(__dirname, "../..");

export interface ServedWorkbench {
  /** Of the grid with the built pane beside it. */
  readonly address: string;
  stop(): void;
}

/** The built add-in in the in-memory Excel, by the script that `npm run workbench` uses. */
export async function serveWorkbench(): Promise<ServedWorkbench> {
  const child = spawn(
    process.execPath,
    [join(ROOT, "scripts/workbench.mjs"), "--addin", builtPart("addin")],
    {
      cwd: ROOT,
      stdio: ["ignore", "pipe", "inherit"],
      env: { ...process.env, PORT: "0" },
    },
  );
  const stop = (): void => void child.kill();
  const address = await addressSaidBy(child).catch((error: unknown) => {
    stop();
    throw error;
  });
  return { address, stop };
}

function addressSaidBy(child: ChildProcess): Promise<string> {
  return new Promise((done, failed) => {
    let said = "";
    child.stdout?.on("data", (data: Buffer) => {
      said += data.toString();
      const found = /https:\S+/.exec(said)?.[0];
      if (found) done(found);
    });
    child.on("exit", (code) => failed(new Error(`the workbench ended with ${String(code)}: ${said}`)));
  });
}

/** The pane beside the grid, once it has drawn itself. */
export async function paneOf(page: Page): Promise<Frame> {
  const frame = await page.waitForSelector("#pane iframe").then((element) => element.contentFrame());
  if (!frame) throw new Error("there is no pane");
  await frame.getByRole("button", { name: "English" }).waitFor();
  return frame;
}

/** What a test does to the in-memory Excel, and asks of it. */
export const excelOf = (page: Page) => {
  const call = <T>(body: string): Promise<T> =>
    page.evaluate(`(() => { const { host, person } = window.workbench.opened; return ${body}; })()`);
  return {
    /** Opens another workbook, with a pane anew. */
    open: (seed: WorkbookSeed) =>
      page.evaluate((next) => {
        const { workbench } = window as unknown as { workbench: { open(seed: WorkbookSeed): void } };
        workbench.open(next);
      }, seed),
    roundTrips: () => call<number>("host.roundTrips"),
    press: (action: string) => call<undefined>(`host.press(${JSON.stringify(action)})`),
    fail: (kind: string, trip = 1) => call<undefined>(`host.fail(${JSON.stringify(kind)}, ${String(trip)})`),
    editCell: (isEditing: boolean) => call<undefined>(`host.editCell(${String(isEditing)})`),
    type: (sheet: string, at: string, input: string) =>
      call<undefined>(`person.type(${[sheet, at, input].map((word) => JSON.stringify(word)).join()})`),
    select: (sheet: string, at: string) =>
      call<undefined>(`person.select(${[sheet, at].map((word) => JSON.stringify(word)).join()})`),
    /** The name of the active sheet and the selected rectangles, rows and columns from zero. */
    selection: () =>
      call<{ sheet: string; ranges: unknown }>(
        "({ sheet: host.book.sheets.find(({ id }) => id === host.book.activeId).name, ranges: host.book.selection })",
      ),
    /** Everything that a check could have written. */
    contents: () =>
      call<string>(
        "JSON.stringify([host.book.xmlParts, host.book.settings, host.book.sheets.map(({ name, visibility, conditionalFormats, comments, charts, cells, formats }) => [name, visibility, conditionalFormats, comments, charts.length, [...cells.within()], [...formats.within()]])])",
      ),
  };
};
