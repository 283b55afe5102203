import { readFileSync, writeFileSync } from "node:fs";

import type { Page } from "playwright-core";

import { buildPage, type Served, servePage } from "../support/built-page";
import { type Browser, describeInChromium, openChromium } from "../support/chromium";
import { focusedIn, pressByKey, tabTo } from "../support/keyboard";
import { formBytes, toldByCli, withTotal } from "../support/small-form";
import { temporaryFolder } from "../support/temporary-folder";

describeInChromium("a finding on the page, by keyboard alone", () => {
  const folder = temporaryFolder();
  let served: Served;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    served = await servePage(buildPage());
    browser = await openChromium();
    ({ page } = browser);
  }, 300_000);
  afterAll(async () => {
    await browser.close();
    served.stop();
  });

  const press = (name: string): Promise<void> => pressByKey(page, page, name);
  const open = async (by: string, name: string, bytes: Uint8Array): Promise<void> => {
    const [chooser] = await Promise.all([page.waitForEvent("filechooser"), press(by)]);
    await chooser.setFiles({ name, mimeType: "", buffer: Buffer.from(bytes) });
    await page.getByText("1 bảng, 4 đơn vị, 4 phép tính.").waitFor();
    await press("Kiểm tra");
    await page.getByRole("heading", { name: "Kết quả" }).waitFor();
  };
  const finding = () => page.locator("[data-finding]");

  it("is corrected, taken back, explained, kept in the file, and opens again when its value changes", async () => {
    await page.goto(served.address);
    await open("Mở sổ tính…", "bieu.xlsx", await formBytes());
    await press("D4 sai");
    await page.locator("[role=gridcell][data-active]", { hasText: "421" }).waitFor();

    await press("Sửa theo gợi ý… ở ô D4");
    await page.getByText("Nếu ghi vào sổ tính").waitFor();
    await press("Ghi vào sổ tính");
    await page.getByText("Không có chỗ nào không khớp").waitFor();
    await page.locator("[role=gridcell]", { hasText: "412" }).waitFor();
    await press("Hoàn tác lần 1");
    await finding().waitFor();
    await page.locator("[role=gridcell]", { hasText: "421" }).waitFor();

    await press("Giải trình… về ô D4");
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("TEXTAREA");
    await page.keyboard.type("Chờ quyết định");
    await tabTo(page, page, "Chấp nhận");
    await page.keyboard.press("Space");
    await press("Lưu lại");
    await press("Đồng ý, lưu lại");
    await page.getByText(/^có giải trình, đã chấp nhận: Chờ quyết định/).waitFor();
    await press("đã chấp nhận (1)");
    expect(await finding().count()).toBe(1);
    const [download] = await Promise.all([page.waitForEvent("download"), press("Tải bản sao sổ tính về")]);
    const name = download.suggestedFilename();
    const kept = readFileSync(await download.path());

    const file = folder.path(name);
    writeFileSync(file, kept);
    const told = await toldByCli("check", file, "--json");
    expect(told.code).toBe(0);
    expect(JSON.parse(told.out)).toMatchObject({
      findings: [{ at: "Sheet1!D4", accepted: true, explanation: { reason: "Chờ quyết định" } }],
    });

    await open("Mở tệp khác…", name, kept);
    await page.getByText(/^có giải trình, đã chấp nhận: Chờ quyết định/).waitFor();
    await tabTo(page, page, "D4 sai đã chấp nhận");

    const changed = await withTotal(kept, 422);
    writeFileSync(file, changed);
    expect((await toldByCli("check", file)).code).toBe(1);
    expect((await toldByCli("state", file)).out).toContain("số đã đổi nên giải trình này không còn áp dụng");
    await open("Mở tệp khác…", name, changed);
    await page.getByText("1 giải trình không còn áp dụng vì số đã đổi").waitFor();
    await tabTo(page, page, "Giải trình… về ô D4");

    writeFileSync(file, await withTotal(kept, 412));
    expect((await toldByCli("check", file)).code).toBe(0);
    expect((await toldByCli("state", file)).out).toContain("đã sửa cho khớp");
    expect(await focusedIn(page)).toBe("Giải trình… về ô D4");
    expect(browser.complaints).toEqual([]);
  });
});
