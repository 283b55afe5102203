import { readFileSync } from "node:fs";
import { resolve } from "node:path";

import type { Page } from "playwright-core";

import { checkWorkbook } from "../../src/core/check-workbook";
import { readWorkbook } from "../../src/node";
import { violations } from "../support/axe-in-chromium";
import { buildPage } from "../support/built-page";
import { type Browser, describeInChromium, openChromium } from "../support/chromium";
import { pathToFileURL } from "node:url";

const sample = (name: string): string => resolve(__dirname, "../../samples", name);
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });

describeInChromium("filling forms on the page", () => {
  let browser: Browser;
  let page: Page;
  let built = "";
  beforeAll(async () => {
    built = buildPage();
    browser = await openChromium();
    ({ page } = browser);
  }, 180_000);
  afterAll(() => browser.close());

  it("a list is filled into forms, followed, written into a copy and taken back", async () => {
    // From the disk, as clerks open it.
    await page.goto(pathToFileURL(`${built}/index.html`).href);
    await page.getByTestId("file").setInputFiles(sample("dang-vien-2021.xlsx"));
    await button(page, "Điền biểu thống kê…").click();
    await page.getByLabel(/^1-BTCTW/).check();
    await page.getByLabel(/^3-BTCTW/).check();
    const [chooser] = await Promise.all([
      page.waitForEvent("filechooser"),
      button(page, /^Chọn tệp: Danh sách đầu kỳ/).click(),
    ]);
    await chooser.setFiles(sample("dang-vien-2020.xlsx"));
    await page
      .getByRole("combobox", { name: /^Danh sách đầu kỳ/ })
      .locator("option", { hasText: "dang-vien-2020" })
      .waitFor({ state: "attached" });
    expect(await violations(page)).toEqual([]);
    await button(page, "Xem sẽ điền gì").click();
    await page.getByText("Sẽ điền như sau").waitFor();
    expect(await page.getByText(/ 0 không đúng/).count()).toBe(2);

    await page.getByText("Xem từng ô").nth(1).click();
    await button(page, /^Từ đâu\? Ô/)
      .first()
      .click();
    await page.getByText(/^Đếm được .* dòng trong danh sách/).waitFor();
    await page
      .getByRole("region", { name: "Điền biểu" })
      .getByRole("button", { name: /^Dòng \d+, trang / })
      .first()
      .click();
    await page.getByText(/^Đã đến ô/).waitFor();
    expect(await violations(page)).toEqual([]);

    await button(page, "Ghi 2 trang mới vào sổ tính").click();
    await page.getByRole("heading", { name: "Những gì Khớp Số đã ghi" }).waitFor();
    const [given] = await Promise.all([
      page.waitForEvent("download"),
      button(page, "Tải bản sao sổ tính về").first().click(),
    ]);
    expect(given.suggestedFilename()).toBe("dang-vien-2021.khopso.xlsx");
    const workbook = await readWorkbook(readFileSync(await given.path()));
    expect(workbook.sheets.map(({ name }) => name).slice(-2)).toEqual(["Biểu 1-BTCTW", "Biểu 3-BTCTW"]);
    const ofForms = checkWorkbook(workbook).findings.filter(({ at }) => at.includes("-BTCTW"));
    expect(ofForms).toEqual([]);

    await button(page, "Hoàn tác lần 1").click();
    await page.getByText("Đã hoàn tác hết.").waitFor();
    expect(browser.complaints).toEqual([]);
  }, 180_000);
});
