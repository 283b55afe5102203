import { writeFileSync } from "node:fs";

import type { Page } from "playwright-core";

import { applyEdits } from "../../src/node";
import type { WorkbookSeed } from "../../src/workbench/model/seed";
import { pressByKey, tabTo } from "../support/keyboard";
import { paneOf } from "../support/pane-in-workbench";
import { formBytes, formCells, toldByCli, withTotal } from "../support/small-form";

const SEED: WorkbookSeed = { name: "bieu.xlsx", sheets: [{ name: "Sheet1", cells: formCells() }] };

/**
 * A finding from its first sight to its end in the in-memory Excel, by keyboard alone, with what the command line
 * says of the same file.
 *
 * @param page where the workbench is
 * @param file a path to write the workbook to
 */
export async function finishByKeyboard(page: Page, file: string): Promise<void> {
  let pane = await paneOf(page);
  const press = (name: string): Promise<void> => pressByKey(page, pane, name);
  /** Opens a workbook as a program would, then checks it by keys. */
  const open = async (seed: WorkbookSeed): Promise<void> => {
    await page.evaluate(
      (given) => {
        (window as unknown as { workbench: { open(seed: unknown): void } }).workbench.open(given);
      },
      seed as unknown as object,
    );
    pane = await paneOf(page);
    await pane.getByText("1 bảng, 4 đơn vị, 4 phép tính.").waitFor();
    await pane.getByRole("button", { name: "English" }).focus();
    await press("Kiểm tra");
    await pane.getByRole("heading", { name: "Kết quả" }).waitFor();
  };
  /** What the workbook would be saved with. */
  const kept = (): Promise<readonly string[]> =>
    page.evaluate("window.workbench.opened.host.book.xmlParts.map(({ xml }) => xml)");
  /** Types into the cell in hand; how one gets from the pane to the grid is Excel's own. */
  const type = async (text: string): Promise<void> => {
    await page.locator("#grid").focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Control+A");
    await page.keyboard.type(text);
    await page.keyboard.press("Enter");
  };

  await open(SEED);
  await press("D4 sai");
  await page.locator('#grid td.selected[data-at="D4"]', { hasText: "421" }).waitFor();

  await press("Sửa theo gợi ý… ở ô D4");
  await pane.getByText("Nếu ghi vào sổ tính").waitFor();
  await press("Ghi vào sổ tính");
  await pane.getByText("Không có chỗ nào không khớp").waitFor();
  await page.locator('#grid td[data-at="D4"]', { hasText: "412" }).waitFor();
  await press("Hoàn tác lần 1");
  await pane.locator("[data-finding]").waitFor();
  await page.locator('#grid td[data-at="D4"]', { hasText: "421" }).waitFor();

  await press("Giải trình… về ô D4");
  await page.keyboard.type("Chờ quyết định");
  await tabTo(page, pane, "Chấp nhận");
  await page.keyboard.press("Space");
  await press("Lưu lại");
  await press("Đồng ý, lưu lại");
  await pane.getByText(/^có giải trình, đã chấp nhận: Chờ quyết định/).waitFor();

  const xmlParts = await kept();
  expect(xmlParts).toHaveLength(1);
  const saved = await applyEdits(await formBytes(), [{ kind: "set-state", xml: xmlParts[0] ?? "" }]);
  writeFileSync(file, saved);
  const told = await toldByCli("check", file, "--json");
  expect(told.code).toBe(0);
  expect(JSON.parse(told.out)).toMatchObject({
    findings: [{ at: "Sheet1!D4", accepted: true, explanation: { reason: "Chờ quyết định" } }],
  });

  await open({ ...SEED, xmlParts });
  await pane.getByText(/^có giải trình, đã chấp nhận: Chờ quyết định/).waitFor();
  await press("D4 sai đã chấp nhận");
  await page.locator('#grid td.selected[data-at="D4"]').waitFor();
  await type("422");
  await pane.getByText("Sổ tính đã thay đổi sau lần kiểm tra này").first().waitFor();
  await pane.getByRole("button", { name: "English" }).focus();
  await press("Kiểm tra lại");
  await pane.getByText("1 giải trình không còn áp dụng vì số đã đổi").waitFor();
  await tabTo(page, pane, "Giải trình… về ô D4");
  writeFileSync(file, await withTotal(saved, 422));
  expect((await toldByCli("check", file)).code).toBe(1);
}
