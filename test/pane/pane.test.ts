import { writeFileSync } from "node:fs";
import { resolve } from "node:path";

import type { Frame, Page } from "playwright-core";

import { writeXlsx } from "../../samples/generator/xlsx/write-xlsx";
import { type CheckDocument, findingMessage } from "../../src/core/check-document";
import { checkWorkbook } from "../../src/core/check-workbook";
import { readWorkbook } from "../../src/node";
import { runAsShipped } from "../support/as-shipped";
import { COLOURS, violations } from "../support/axe-in-chromium";
import { buildPage, type Served, servePage } from "../support/built-page";
import { type Browser, describeInChromium, openChromium } from "../support/chromium";
import { expectedOf, faulty, sheetOf } from "../support/faulty-roster";
import { expectWithin } from "../support/page-speed";
import { temporaryFolder } from "../support/temporary-folder";
import { seedFromXlsx } from "../support/xlsx-seed";
import { finishByKeyboard } from "./by-keyboard";
import { stopInTheMidst } from "./large-list";
import { fillThroughTheDay } from "./staff-day";
import { excelOf, paneOf, type ServedWorkbench, serveWorkbench } from "../support/pane-in-workbench";

const SAMPLE = resolve(__dirname, "../../samples/tong-hop-loi.xlsx");
const SHEET = "Tổng hợp";

const button = (where: Frame | Page, name: string | RegExp) => where.getByRole("button", { name });
const heading = (where: Frame | Page, name: string | RegExp) => where.getByRole("heading", { name });
const said = (pane: Frame) => pane.getByRole("status").textContent();

async function check(where: Frame | Page): Promise<void> {
  await where.getByText(/^13 bảng, 109 đơn vị/).waitFor();
  await button(where, /^Kiểm tra/).click();
  await heading(where, "Kết quả").waitFor();
}

/** Id and sentence of every finding on the screen, as a user reads them. */
async function shownIn(where: Frame | Page): Promise<string[]> {
  const cards = where.locator("[data-finding]");
  const read = await cards.evaluateAll((all) =>
    all.map((one) => `${one.dataset.finding ?? ""} ${(one as HTMLElement).innerText}`),
  );
  return read.map((text) => text.replace(/\s+/g, " ")).sort();
}

describeInChromium("the pane in the in-memory Excel", () => {
  const folder = temporaryFolder();
  let browser: Browser;
  let page: Page;
  let pane: Frame;
  let workbench: ServedWorkbench;
  beforeAll(async () => {
    workbench = await serveWorkbench();
    browser = await openChromium();
    ({ page } = browser);
  }, 300_000);
  afterAll(async () => {
    await browser.close();
    workbench.stop();
  });
  /** A first visit. */
  beforeEach(async () => {
    await page.emulateMedia(COLOURS.light);
    await browser.visitFirst(workbench.address);
    pane = await paneOf(page);
  });

  it("is walked by mouse: findings, cells, languages, what was not checked; and writes nothing", async () => {
    const excel = excelOf(page);
    const before = await excel.contents();
    await check(pane);
    await pane.locator("[data-finding]", { hasText: "K86" }).first().click();
    await expectSoon(() => said(pane), /Đã đến ô K86/);
    expect(await excel.selection()).toEqual({
      sheet: SHEET,
      ranges: [{ row: 85, column: 10, rowCount: 1, columnCount: 1 }],
    });
    await pane.locator("[data-finding]", { hasText: "C70" }).first().click();
    await expectSoon(async () => (await excel.selection()).sheet, /Báo cáo/);
    await button(pane, "English").click();
    await heading(pane, "Inconsistent or worth asking: 36").waitFor();
    await heading(pane, "Not checked: 0").waitFor();
    await pane.getByText(/Sheet 'Kỳ trước' is hidden/).waitFor();
    expect(await excel.contents()).toBe(before);
    // Chosen once, the language is that of the next visit.
    await page.reload();
    pane = await paneOf(page);
    await button(pane, "Check").waitFor();
  });

  it("has a finding corrected, taken back, explained, kept, and opened again, by keyboard alone", () =>
    finishByKeyboard(page, folder.path("bieu.xlsx")));

  it("has forms filled, followed, filled again, frozen and taken back", () => fillThroughTheDay(page));

  it("is walked by keyboard alone and by the buttons of the ribbon", async () => {
    const excel = excelOf(page);
    await pane.getByText(/^13 bảng/).waitFor();
    await button(pane, "English").focus();
    const focused = (): Promise<string> =>
      pane.evaluate(() => {
        const { activeElement } = document;
        return (activeElement?.getAttribute("aria-label") ?? activeElement?.textContent ?? "").replace(
          /\s+/g,
          " ",
        );
      });
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("Kiểm tra");
    await page.keyboard.press("Enter");
    await heading(pane, "Kết quả").waitFor();
    expect(await focused()).toBe("Kết quả");
    expect(await said(pane)).toBe("Đã kiểm tra xong: 36 chỗ cần xem, 0 chỗ chưa kiểm được.");
    await page.keyboard.press("Tab");
    await expectSoon(focused, /^Xem chỗ nào chưa kiểm được/);
    await page.keyboard.press("Tab");
    await expectSoon(focused, /^Chép tất cả$/);
    await page.keyboard.press("Tab");
    await expectSoon(focused, /^Đánh dấu trong trang tính$/);
    await page.keyboard.press("Tab");
    await expectSoon(focused, /^Thêm trang liệt kê$/);
    // What else can be done with all of them comes before the first.
    for (let more = 0; more < 4 && !(await focused()).startsWith("K114"); more++)
      await page.keyboard.press("Tab");
    await expectSoon(focused, /^K114 sai/);
    await page.keyboard.press("Enter");
    await expectSoon(async () => JSON.stringify((await excel.selection()).ranges), /"row":113,"column":10/);
    await page.keyboard.press("ArrowDown");
    await expectSoon(focused, /^K114 sai.*AA114:AD114/);

    await excel.press("nextFinding");
    await expectSoon(() => said(pane), /^Chỗ 3\/36\./);
    await excel.press("previousFinding");
    await expectSoon(() => said(pane), /^Chỗ 2\/36\. Đã đến ô K114/);
    await excel.select(SHEET, "K86");
    await excel.press("showHere");
    await expectSoon(focused, /^K86 sai/);
    await excel.select(SHEET, "B12");
    await excel.press("showHere");
    await expectSoon(() => said(pane), /B12/);
  });

  it("begins with the ribbon's button, and a second press checks again", async () => {
    const excel = excelOf(page);
    await pane.getByText(/^13 bảng/).waitFor();
    await excel.press("check");
    await heading(pane, "Kết quả").waitFor();
    await excel.type(SHEET, "K114", "214");
    const stale = pane.getByRole("paragraph").filter({ hasText: "Sổ tính đã thay đổi sau lần kiểm tra này" });
    await stale.waitFor();
    const before = await pane.locator("[data-finding]", { hasText: "K114" }).count();
    await excel.press("check");
    await stale.waitFor({ state: "detached" });
    // The result before stays in sight until there is another.
    await pane.getByRole("button", { name: "Dừng" }).waitFor({ state: "detached" });
    expect(await pane.locator("[data-finding]", { hasText: "K114" }).count()).toBeLessThan(before);
  });

  it("says in a sentence what Excel refuses, and the next try works", async () => {
    const excel = excelOf(page);
    await pane.getByText(/^13 bảng/).waitFor();
    await excel.editCell(true);
    await button(pane, "Kiểm tra").click();
    await pane.getByText(/đang được nhập dở/).waitFor();
    await excel.editCell(false);
    for (const [fault, trip, sentence] of [
      ["busy", 1, /Excel đang bận/],
      ["access-denied", 2, /Excel không cho làm việc này/],
    ] as const) {
      await excel.fail(fault, trip);
      await button(pane, "Kiểm tra").click();
      await pane.getByText(sentence).waitFor();
    }
    await button(pane, "Kiểm tra").click();
    await heading(pane, "Kết quả").waitFor();
    await excel.fail("session-gone");
    await pane.locator("[data-finding]").first().click();
    await pane
      .getByText(/đã đóng hoặc mất kết nối/)
      .first()
      .waitFor();
  });

  it("keeps an explanation in the workbook, after saying that it travels with it, and takes all back", async () => {
    const parts = (): Promise<number> => page.evaluate("workbench.opened.host.book.xmlParts.length");
    const before = await parts();
    await check(pane);
    await button(pane, /^Giải trình… về ô K86/)
      .first()
      .click();
    await pane.getByLabel(/^Lý do/).fill("Chờ hồ sơ");
    await button(pane, "Lưu lại").click();
    await pane.getByText(/đi theo tệp: ai nhận tệp cũng đọc được/).waitFor();
    expect(await parts()).toBe(before);
    await button(pane, "Đồng ý, lưu lại").click();
    await pane.getByText("Ghi nhớ của Khớp Số: (không có) → giải trình “Chờ hồ sơ”").waitFor();
    expect(await parts()).toBe(before + 1);
    await button(pane, /^Xóa mọi thứ/).click();
    await button(pane, "Xóa").click();
    await pane.getByText(/^Lần 2/).waitFor();
    expect(await parts()).toBe(before);
    await button(pane, "Hoàn tác lần 2").press("Enter");
    await pane.getByText(/^có giải trình: Chờ hồ sơ/).waitFor();
    expect(await parts()).toBe(before + 1);
    await button(pane, "Hoàn tác lần 1").press("Enter");
    await pane.getByText("Đã hoàn tác hết.").waitFor();
    expect(await parts()).toBe(before);
  });

  it("stops a check and a comparison of large lists in their midst, and goes on afterwards", () =>
    stopInTheMidst(page));

  it("takes two round trips to read, one to look what is remembered, and one to show", async () => {
    const excel = excelOf(page);
    await pane.getByText(/^13 bảng/).waitFor();
    const opened = await excel.roundTrips();
    await check(pane);
    expect((await excel.roundTrips()) - opened).toBe(3);
    await pane.locator("[data-finding]").first().click();
    await expectSoon(() => said(pane), /Đã đến ô/);
    expect((await excel.roundTrips()) - opened).toBe(4);
  });

  it("has its first content within a second", async () => {
    await expectWithin(pane, 1000, "first content of the pane", async () => {
      await page.goto(workbench.address);
      pane = await paneOf(page);
      return pane.evaluate(
        () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Infinity,
      );
    });
  });

  it("asks for its own files and Microsoft's library only", () => {
    const elsewhere = browser.requests.filter(
      (url) => !url.startsWith(workbench.address) && !url.startsWith("blob:"),
    );
    expect(elsewhere).toEqual([]);
  });

  it.each(Object.entries(COLOURS))("has nothing that axe finds, in %s", async (_, colours) => {
    await page.emulateMedia(colours);
    await check(pane);
    await excelOf(page).press("nextFinding");
    await expectSoon(() => said(pane), /^Chỗ 1/);
    expect(await violations(pane)).toEqual([]);
  });

  it("shows what the page shows and the command line prints", async () => {
    const stdout = runAsShipped("src/cli/index.ts", ["check", "--json", SAMPLE], [1]);
    const printed = JSON.parse(stdout) as CheckDocument;
    await check(pane);
    const inPane = await shownIn(pane);
    const onPage = await onThePage(browser, async (where) => {
      await button(where, "Xem thử sổ tính mẫu").click();
      await check(where);
    });
    expect(inPane).toEqual(onPage);
    expect(inPane).toHaveLength(printed.findings.length);
    for (const { id, message, severity } of printed.findings) {
      const card = inPane.find((text) => text.startsWith(`${id} `));
      expect(card).toContain(message.replace(/\s+/g, " "));
      expect(card).toContain(severity === "error" ? "sai" : "cần xem lại");
    }
  });

  it("shows sixty faults planted in a list at their cells, no other and nobody's name, as the page does", async () => {
    const { rows, faults } = faulty(11);
    const path = folder.path("ds.xlsx");
    writeFileSync(path, writeXlsx([sheetOf(rows)]));
    const checkList = async (where: Frame | Page): Promise<void> => {
      await where.getByText(/^1 bảng/).waitFor();
      await button(where, /^Kiểm tra/).click();
      await heading(where, /^Không khớp hoặc cần xem lại: 60$/).waitFor();
    };
    await excelOf(page).open(await seedFromXlsx(path));
    pane = await paneOf(page);
    await checkList(pane);
    const inPane = await shownIn(pane);
    const cellsOf = (cards: readonly string[]) => cards.map((text) => text.split(" ")[1]).sort();
    const planted = expectedOf(faults).map((key) => key.replace(/^.*!/, ""));
    expect(planted).toHaveLength(60);
    expect(cellsOf(inPane)).toEqual(planted.sort());
    const sentences = checkWorkbook(await readWorkbook(path)).findings.map((finding) => [
      finding.id,
      findingMessage(finding, "vi").replace(/\s+/g, " "),
    ]);
    for (const [id, sentence] of sentences)
      expect(inPane.find((text) => text.startsWith(`${String(id)} `))).toContain(sentence);
    const screen = await pane.locator("body").innerText();
    expect(rows.filter(({ name }) => name.length > 3 && screen.includes(name))).toEqual([]);
    const onPage = await onThePage(browser, async (where) => {
      await where.getByTestId("file").setInputFiles(path);
      await checkList(where);
    });
    expect(cellsOf(onPage)).toEqual(planted);
    expect(onPage).toEqual(inPane);
  });
});

async function onThePage(browser: Browser, toResult: (page: Page) => Promise<void>): Promise<string[]> {
  let served: Served | undefined;
  const page = await browser.context.newPage();
  try {
    served = await servePage(buildPage());
    await page.goto(served.address);
    await toResult(page);
    return await shownIn(page);
  } finally {
    await page.close();
    served?.stop();
  }
}

async function expectSoon(read: () => Promise<string | null>, expected: RegExp): Promise<void> {
  let last: string | null = null;
  for (let i = 0; i < 250; i++) {
    last = await read();
    if (last !== null && expected.test(last)) return;
    await new Promise((done) => setTimeout(done, 20));
  }
  expect(last).toMatch(expected);
}
