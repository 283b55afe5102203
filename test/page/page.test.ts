import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";

import type { Page } from "playwright-core";

import { checkWorkbook } from "../../src/core/check-workbook";
import { readWorkbook } from "../../src/node";
import { type Browser, describeInChromium, openChromium } from "../support/chromium";
import { buildPage, type BuiltPage, type Served, servePage } from "../support/built-page";

const SAMPLE = resolve(__dirname, "../../samples/tong-hop-loi.xlsx");

let built: BuiltPage;
let served: Served;
beforeAll(async () => {
  built = buildPage();
  served = await servePage(built.folder);
}, 120_000);
afterAll(() => {
  served.stop();
  built.remove();
});

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });
const heading = (page: Page, name: string | RegExp) => page.getByRole("heading", { name });

async function checkSample(page: Page): Promise<void> {
  await button(page, "Xem thử sổ tính mẫu").click();
  await page.getByText(/^13 bảng/).waitFor();
  await button(page, "Kiểm tra").click();
  await heading(page, "Kết quả").waitFor();
}

describe("the built page", () => {
  it("loads at most 200 KB (gzip) before a workbook is opened", () => {
    const first = ["index.html", "page.js", "page.css"].map((name) => readFileSync(join(built.folder, name)));
    expect(first.reduce((sum, bytes) => sum + gzipSync(bytes).length, 0)).toBeLessThan(200 * 1024);
  });

  it("holds no office.js, no eval and no address of another site", () => {
    for (const name of readdirSync(built.folder).filter((one) => /\.(?:js|css|html)$/.test(one))) {
      const text = readFileSync(join(built.folder, name), "utf8");
      expect(text).not.toMatch(/office\.js|appsforoffice/i);
      expect(text).not.toMatch(/\beval\(|new Function\(/);
      expect(text).not.toMatch(/<(?:script|link|img)[^>]*https?:/);
    }
  });
});

describeInChromium("the page in a browser", () => {
  let browser: Browser;
  const open = async (size?: Parameters<typeof openChromium>[0]): Promise<Page> => {
    browser = await openChromium(size);
    return browser.page;
  };
  afterEach(async () => {
    await browser.close();
  });
  const expectQuiet = (own: string): void => {
    expect(browser.complaints).toEqual([]);
    const elsewhere = browser.requests.filter((url) => !url.startsWith(own) && !url.startsWith("blob:"));
    expect(elsewhere).toEqual([]);
  };

  it("finds in the sample what the command line finds, and asks for its own files only", async () => {
    const page = await open();
    await page.goto(served.address);
    await checkSample(page);
    const report = checkWorkbook(await readWorkbook(SAMPLE));
    const shown = await page
      .locator("[data-finding]")
      .evaluateAll((all) => all.map((one) => one.dataset.finding));
    expect(shown.sort()).toEqual(report.findings.map(({ id }) => id).sort());
    expectQuiet(served.address);
  }, 60_000);

  it("works from a disk", async () => {
    const page = await open();
    const folder = pathToFileURL(built.folder).href;
    await page.goto(`${folder}/index.html`);
    await checkSample(page);
    expectQuiet(folder);
  }, 60_000);

  it("is walked by mouse: findings, cells, languages, what was not checked", async () => {
    const page = await open();
    await page.goto(served.address);
    await checkSample(page);
    await page.locator("[data-finding]", { hasText: "K86" }).click();
    const active = page.locator("[role=gridcell][data-active]");
    await expectText(active, "158");
    expect(await active.getAttribute("data-mark")).toBe("error");
    // On another sheet.
    await page.locator("[data-finding]", { hasText: "C70" }).click();
    await page.getByRole("tab", { name: "Báo cáo", selected: true }).waitFor();
    await expectText(active, "4.114");
    await button(page, "English").click();
    await expectText(active, "4,114");
    await heading(page, "Inconsistent or worth asking: 36").waitFor();
    await heading(page, "Not checked: 0").waitFor();
    await page.getByText("All relations that were found could be checked.").waitFor();
    await page.getByText(/Sheet 'Kỳ trước' is hidden/).waitFor();
    expectQuiet(served.address);
  }, 60_000);

  it("is walked by keyboard alone", async () => {
    const page = await open();
    await page.goto(served.address);
    const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? "");
    const tabTo = async (text: string): Promise<void> => {
      for (let i = 0; i < 30; i++) {
        await page.keyboard.press("Tab");
        if ((await focused()).startsWith(text)) return;
      }
      throw new Error(`${text} is not reached by the Tab key`);
    };
    await tabTo("Xem thử");
    await page.keyboard.press("Enter");
    await page.getByText(/^13 bảng/).waitFor();
    await tabTo("Kiểm tra");
    await page.keyboard.press("Enter");
    await heading(page, "Kết quả").waitFor();
    expect(await focused()).toBe("Kết quả");
    await page.keyboard.press("Tab");
    expect(await focused()).toMatch(/^K114/);
    await page.keyboard.press("Enter");
    await expectText(page.locator("[role=gridcell][data-active]"), "211");
    for (let i = 0; i < 5; i++) await page.keyboard.press("ArrowDown");
    expect(await focused()).toMatch(/^K118/);
    await page.keyboard.press("Enter");
    await expectText(page.locator("[role=gridcell][data-active]"), "329");
    await page.getByRole("grid").focus();
    await page.keyboard.press("ArrowLeft");
    await expectText(page.locator(".cell-name"), "J118");
    expectQuiet(served.address);
  }, 60_000);

  it("says in a sentence what is the matter with a file that is no workbook, and opens the next", async () => {
    const page = await open();
    await page.goto(served.address);
    await page.getByTestId("file").setInputFiles({
      name: "thu.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.from("%PDF-1.4 …"),
    });
    await page.getByText(/thu\.pdf không phải là sổ tính/).waitFor();
    await page.getByText("Không xem được sổ tính này.").waitFor();
    await checkSample(page);
    expectQuiet(served.address);
  }, 60_000);

  it("begins anew with another file of the same name", async () => {
    const page = await open();
    await page.goto(served.address);
    await checkSample(page);
    await page.getByRole("tab", { name: "Báo cáo" }).click();
    const buffer = Buffer.from("Đơn vị,Nam,Nữ,Tổng\nA,1,2,3\nB,2,2,4\nC,5,1,6\n");
    const file = { name: "x.csv", mimeType: "text/csv", buffer };
    await page.getByTestId("file").setInputFiles(file);
    await page.getByText(/^1 bảng/).waitFor();
    expect(await heading(page, "Kết quả").count()).toBe(0);
    await page.getByTestId("file").setInputFiles(file);
    await page.getByText(/^1 bảng/).waitFor();
    await button(page, "Kiểm tra").click();
    await heading(page, "Kết quả").waitFor();
    await page.getByTestId("file").setInputFiles(file);
    await heading(page, "Kết quả").waitFor({ state: "detached" });
    await page.getByText(/^1 bảng/).waitFor();
    expectQuiet(served.address);
  }, 60_000);

  it("reads and checks 100.000 cells without holding up the page for 200 ms", async () => {
    const folder = mkdtempSync(join(tmpdir(), "khop-so-big-"));
    const file = join(folder, "lon.csv");
    writeFileSync(file, bigTable(100_000));
    const page = await open();
    await page.addInitScript(() => {
      const longest = { ms: 0 };
      Object.assign(window, { longest });
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) longest.ms = Math.max(longest.ms, duration);
      }).observe({ entryTypes: ["longtask"] });
    });
    await page.goto(served.address);
    await page.evaluate(() => ((window as unknown as { longest: { ms: number } }).longest.ms = 0));
    await page.getByTestId("file").setInputFiles(file);
    await page.getByText(/^1 bảng/).waitFor({ timeout: 60_000 });
    await button(page, "Kiểm tra").click();
    await heading(page, "Kết quả").waitFor();
    await page.locator("[data-finding]").first().click();
    await expectText(page.locator(".cell-name"), /^D/);
    const ms = await page.evaluate(() => (window as unknown as { longest: { ms: number } }).longest.ms);
    console.log(`longest task of the page: ${String(ms)} ms`);
    expect(ms).toBeLessThan(200);
    rmSync(folder, { recursive: true });
  }, 120_000);

  it("does not scroll sideways at 320 pixels", async () => {
    const page = await open({ width: 320, height: 640 });
    await page.goto(served.address);
    const overflow = (): Promise<number> =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(await overflow()).toBe(0);
    await checkSample(page);
    expect(await overflow()).toBe(0);
    const inside = await page.locator(".results").evaluate((one) => one.scrollWidth - one.clientWidth);
    expect(inside).toBe(0);
  }, 60_000);
});

async function expectText(place: ReturnType<Page["locator"]>, text: string | RegExp): Promise<void> {
  await place.filter({ hasText: text }).first().waitFor();
}

/** Rows of men, women and their total, as many cells as asked; one total is wrong. */
function bigTable(cells: number): string {
  const lines = ["Đơn vị,Nam,Nữ,Tổng số"];
  for (let i = 1; i < cells / 4; i++) {
    const [men, women] = [(i * 37) % 91, (i * 53) % 83];
    lines.push(
      `Chi bộ ${String(i)},${String(men)},${String(women)},${String(men + women + (i === 20_000 ? 1 : 0))}`,
    );
  }
  return lines.join("\n");
}
