import { readFileSync } from "node:fs";
import { resolve } from "node:path";

import type { Page } from "playwright-core";

import { checkWorkbook } from "../../src/core/check-workbook";
import { cellName } from "../../src/core/workbook/address";
import { applyEdits, readWorkbook } from "../../src/node";
import { newWorkbook } from "../../src/node/new-workbook";
import { violations } from "../support/axe-in-chromium";
import { buildPage } from "../support/built-page";
import { formulas, values } from "../support/cells";
import { type Browser, describeInChromium, openChromium } from "../support/chromium";
import { LISTS } from "../support/member-lists";
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
  }, 300_000);
  afterAll(() => browser.close());

  it("a list is filled into forms, followed, written into a copy and taken back", async () => {
    // From the disk, as clerks open it.
    await page.goto(pathToFileURL(`${built}/index.html`).href);
    await page.getByTestId("file").setInputFiles(sample("dang-vien-2021.xlsx"));
    await button(page, "Điền biểu thống kê…").click();
    await page.getByLabel(/^1-BTCTW/).check();
    await page.getByLabel(/^3-BTCTW/).check();
    // However long the form is, the views scroll, not the page.
    expect(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0);
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

  it("the copy that was taken away is filled again after a member was corrected, then frozen", async () => {
    const download = async (): Promise<Uint8Array> => {
      const [given] = await Promise.all([
        page.waitForEvent("download"),
        button(page, "Tải bản sao sổ tính về").first().click(),
      ]);
      return readFileSync(await given.path());
    };
    /** Opens the list, fills two forms and takes the copy away; gives also how many cells were to change. */
    const filled = async (bytes: Uint8Array, isFrozen = false): Promise<[Uint8Array, number]> => {
      await page.goto("about:blank");
      await page.goto(pathToFileURL(`${built}/index.html`).href);
      const file = {
        name: "danh-sach.xlsx",
        mimeType: "application/octet-stream",
        buffer: Buffer.from(bytes),
      };
      await page.getByTestId("file").setInputFiles(file);
      await button(page, "Điền biểu thống kê…").click();
      await page.getByLabel(/^1-BTCTW/).check();
      await page.getByLabel(/^3-BTCTW/).check();
      if (isFrozen) await page.getByLabel(/^Chỉ ghi giá trị/).check();
      await button(page, "Xem sẽ điền gì").press("Enter");
      await page.getByText("Sẽ điền như sau").waitFor();
      const said = await page.getByText(/[0-9] ô đổi/).allTextContents();
      await button(page, /^Ghi .* vào sổ tính/).press("Enter");
      await page.getByRole("heading", { name: "Những gì Khớp Số đã ghi" }).waitFor();
      return [await download(), said.reduce((sum, text) => sum + Number(/(\d+) ô đổi/.exec(text)?.[1]), 0)];
    };
    const sheets = Object.entries(LISTS).map(([name, rows]) => ({
      kind: "add-sheet" as const,
      sheet: {
        name,
        cells: rows.flatMap((row, r) => row.map((value, c) => ({ at: cellName(r, c), content: { value } }))),
        merges: [],
        columnWidths: [],
      },
    }));
    const [copy] = await filled(newWorkbook(sheets));
    const corrected = await applyEdits(copy, [{ kind: "set-value", at: "'Danh sách 2021'!D4", value: "Nữ" }]);
    const [again, changed] = await filled(corrected);
    const [before, after] = [await readWorkbook(corrected), await readWorkbook(again)];
    expect(after.sheets.map(({ name }) => name)).toEqual(before.sheets.map(({ name }) => name));
    const differing = [2, 3].flatMap((sheet) => {
      const [was, is, counted] = [values(before, sheet), values(after, sheet), formulas(after, sheet)];
      return Object.keys(is).filter((at) => is[at] !== was[at] && counted[at] === undefined);
    });
    expect(differing).toHaveLength(changed);
    expect(changed).toBeGreaterThan(0);

    const frozen = await readWorkbook((await filled(again, true))[0]);
    expect([2, 3].flatMap((sheet) => Object.keys(formulas(frozen, sheet)))).toEqual([]);
    expect(checkWorkbook(frozen).findings.filter(({ at }) => at.includes("-BTCTW"))).toEqual([]);
    expect(browser.complaints).toEqual([]);
  });
});
