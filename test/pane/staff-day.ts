import type { Frame, Page } from "playwright-core";

import { cellName } from "../../src/core/workbook/address";
import type { WorkbookSeed } from "../../src/workbench/model/seed";
import { tabTo } from "../support/keyboard";
import { LISTS } from "../support/member-lists";
import { excelOf, paneOf } from "../support/pane-in-workbench";

const NOW = "Danh sách 2021";
const FORMS = ["Biểu 1-BTCTW", "Biểu 3-BTCTW"];

/** The list of now; the one before is a file beside it. */
const SEED: WorkbookSeed = {
  name: "danh-sach.xlsx",
  sheets: [
    {
      name: NOW,
      cells: LISTS[NOW].flatMap((row, r) => row.map((value, c) => ({ at: cellName(r, c), value }))),
    },
  ],
};
const BEFORE = {
  name: "nam-2020.csv",
  mimeType: "text/csv",
  buffer: Buffer.from(LISTS["Danh sách 2020"].map((row) => row.join(",")).join("\n")),
};

/**
 * The day of those who fill forms, in Excel's pane: filled from the workbook and a file beside it, followed to a row,
 * filled again after a member was corrected, frozen, and taken back. By keyboard, but for the dialog that chooses a
 * file.
 */
export async function fillThroughTheDay(page: Page): Promise<void> {
  await page.evaluate(
    (seed) => {
      (window as unknown as { workbench: { open(seed: unknown): void } }).workbench.open(seed);
    },
    SEED as unknown as object,
  );
  const pane = await paneOf(page);
  const excel = excelOf(page);
  await pane.getByText(/^1 bảng/).waitFor();

  await plan(page, pane);
  await pane.getByText("Xem từng ô").nth(1).focus();
  await page.keyboard.press("Enter");
  await press(page, pane, "Từ đâu? Ô");
  await press(page, pane, "Dòng 2, trang Danh sách 2021");
  await pane.getByText(/^Đã đến ô/).waitFor();
  expect((await excel.selection()).sheet).toBe(NOW);
  expect(await sheetsOf(page)).toEqual([NOW]);

  await write(page, pane, "Ghi 2 trang mới vào sổ tính");
  const first = await cellsOf(page);
  expect(await sheetsOf(page)).toEqual([NOW, ...FORMS]);
  expect(first.filter((cell) => cell.includes("formula")).length).toBeGreaterThan(5);

  // One is found to be a woman: the forms count otherwise, and only there.
  await excel.type(NOW, "D4", "Nữ");
  await plan(page, pane);
  const said = await pane.getByText(/chỉ ghi những ô khác đi\. [1-9]\d* ô đổi/).allTextContents();
  const wanted = said.reduce((sum, text) => sum + Number(/(\d+) ô đổi/.exec(text)?.[1] ?? 0), 0);
  await write(page, pane, /^Ghi \d+ ô vào sổ tính/);
  const second = await cellsOf(page);
  const others = second.filter((cell, i) => cell !== first[i] && !cell.includes("formula"));
  expect(second).toHaveLength(first.length);
  expect(others).toHaveLength(wanted);
  expect(wanted).toBeGreaterThan(0);

  // Frozen for sending: the same figures, and no formula.
  await plan(page, pane, true);
  await write(page, pane, /^Ghi \d+ ô vào sổ tính/);
  const frozen = await cellsOf(page);
  expect(frozen.filter((cell) => cell.includes("formula"))).toEqual([]);
  const typed = second.filter((cell) => !cell.includes("formula"));
  expect(frozen).toEqual(expect.arrayContaining(typed));

  for (const turn of [3, 2, 1]) {
    const name = `Hoàn tác lần ${String(turn)}`;
    await press(page, pane, name);
    await pane.getByRole("button", { name }).waitFor({ state: "detached" });
  }
  await pane.getByText("Đã hoàn tác hết.").waitFor();
  expect(await sheetsOf(page)).toEqual([NOW]);
}

/** From the button that begins to the plan. */
async function plan(page: Page, pane: Frame, isFrozen = false): Promise<void> {
  await press(page, pane, "Điền biểu thống kê…");
  for (const form of ["1-BTCTW", "3-BTCTW"]) await tick(page, pane, form);
  await pane.getByLabel("Chọn tệp: Danh sách đầu kỳ (để biết tăng, giảm)").first().setInputFiles(BEFORE);
  await pane.locator("option", { hasText: BEFORE.name }).waitFor({ state: "attached" });
  if (isFrozen) await tick(page, pane, "Chỉ ghi giá trị");
  await press(page, pane, "Xem sẽ điền gì");
  await pane.getByText("Sẽ điền như sau").waitFor();
}

async function write(page: Page, pane: Frame, name: string | RegExp): Promise<void> {
  await pane.getByRole("button", { name }).focus();
  await page.keyboard.press("Enter");
  await pane.getByRole("button", { name: "Điền biểu thống kê…" }).waitFor();
}

/** Whether it is reached by Tab is shown elsewhere; here it is pressed as who is on it presses it. */
async function press(page: Page, pane: Frame, name: string): Promise<void> {
  await pane
    .getByRole("button", { name: new RegExp(`^${name.replace(/[?().]/g, "\\$&")}`) })
    .first()
    .focus();
  await page.keyboard.press("Enter");
}

/** By Tab from where one is, then the space bar. */
async function tick(page: Page, pane: Frame, name: string): Promise<void> {
  await pane.getByRole("combobox", { name: "Loại biểu" }).focus();
  await tabTo(page, pane, name);
  await page.keyboard.press("Space");
}

function sheetsOf(page: Page): Promise<readonly string[]> {
  return page.evaluate("window.workbench.opened.host.book.sheets.map(({ name }) => name)");
}

/** What stands in the forms, a text for each cell. */
function cellsOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(
    "window.workbench.opened.host.book.sheets.slice(1).flatMap(({ name, cells }) => [...cells.within()].map((cell) => name + JSON.stringify(cell)))",
  );
}
