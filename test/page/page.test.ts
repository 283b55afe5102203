import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";

import type { Page } from "playwright-core";

import { toCheckDocument } from "../../src/core/check-document";
import { checkWorkbook } from "../../src/core/check-workbook";
import { readWorkbook } from "../../src/node";
import { COLOURS, violations } from "../support/axe-in-chromium";
import { type Browser, describeInChromium, openChromium } from "../support/chromium";
import { buildPage, type Served, servePage } from "../support/built-page";
import { largeList } from "../support/large-list";
import { expectWithin } from "../support/page-speed";
import { pressDuring, stepsOf } from "../support/steps-shown";

const SAMPLE = resolve(__dirname, "../../samples/tong-hop-loi.xlsx");

let built = "";
let served: Served;
beforeAll(async () => {
  built = buildPage();
  served = await servePage(built);
}, 300_000);
afterAll(() => {
  served.stop();
});

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });
const heading = (page: Page, name: string | RegExp) => page.getByRole("heading", { name });

const said = (page: Page) => page.getByRole("status");
const activeCell = (page: Page) => page.locator("[role=gridcell][data-active]");

async function checkSample(page: Page): Promise<void> {
  await button(page, "Xem thử sổ tính mẫu").click();
  await page.getByText(/^13 bảng, 109 đơn vị/).waitFor();
  await button(page, "Kiểm tra").click();
  await heading(page, "Kết quả").waitFor();
}

describe("the built page", () => {
  it("loads at most 200 KB (gzip) before a workbook is opened", () => {
    const first = ["index.html", "page.js", "page.css"].map((name) => readFileSync(join(built, name)));
    expect(first.reduce((sum, bytes) => sum + gzipSync(bytes).length, 0)).toBeLessThan(200 * 1024);
  });

  it("holds no office.js, no eval and no address of another site", () => {
    for (const name of readdirSync(built).filter((one) => /\.(?:js|css|html)$/.test(one))) {
      const text = readFileSync(join(built, name), "utf8");
      expect(text).not.toMatch(/office\.js|appsforoffice/i);
      expect(text).not.toMatch(/\beval\(|new Function\(/);
      expect(text).not.toMatch(/<(?:script|link|img)[^>]*https?:/);
    }
  });
});

describeInChromium("the page in a browser", () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await openChromium();
    ({ page } = browser);
    await page.addInitScript(() => {
      const longest = { ms: 0 };
      Object.assign(window, { longest });
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) longest.ms = Math.max(longest.ms, duration);
      }).observe({ entryTypes: ["longtask"] });
    });
  });
  afterAll(() => browser.close());

  /** A first visit. */
  beforeEach(async () => {
    await page.setViewportSize({ width: 1200, height: 800 });
    await page.emulateMedia(COLOURS.light);
    await browser.visitFirst(served.address);
  });
  const expectQuiet = (own: string): void => {
    expect(browser.complaints).toEqual([]);
    const elsewhere = browser.requests.filter((url) => !url.startsWith(own) && !url.startsWith("blob:"));
    expect(elsewhere).toEqual([]);
  };

  it("has its first content within a second", async () => {
    await expectWithin(page, 1000, "first content of the page", async () => {
      await page.goto(served.address);
      await button(page, "Mở sổ tính…").waitFor();
      return page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            new PerformanceObserver((list) =>
              resolve(list.getEntries().at(-1)?.startTime ?? Infinity),
            ).observe({ type: "largest-contentful-paint", buffered: true });
          }),
      );
    });
    expectQuiet(served.address);
  });

  it("finds in the sample what the command line finds, and asks for its own files only", async () => {
    await checkSample(page);
    const report = checkWorkbook(await readWorkbook(SAMPLE));
    const shown = await page
      .locator("[data-finding]")
      .evaluateAll((all) => all.map((one) => one.dataset.finding));
    expect(shown.sort()).toEqual(report.findings.map(({ id }) => id).sort());
    expectQuiet(served.address);
  });

  it("works from a disk", async () => {
    const folder = pathToFileURL(built).href;
    browser.forget();
    await page.goto(`${folder}/index.html`);
    await checkSample(page);
    expectQuiet(folder);
  });

  it("lets nothing in from elsewhere and runs no text", async () => {
    await page.evaluate(() => {
      const image = document.createElement("img");
      image.src = "http://127.0.0.1:9/x.png";
      document.body.append(image);
      const script = document.createElement("script");
      script.textContent = "window.ran = true";
      document.body.append(script);
      fetch("http://127.0.0.1:9/").catch(() => undefined);
    });
    const refused = (): number => browser.complaints.filter((one) => one.startsWith("policy:")).length;
    for (let i = 0; i < 100 && refused() < 3; i++) await page.waitForTimeout(20);
    expect(refused()).toBe(3);
    expect(await page.evaluate("'ran' in window")).toBe(false);
  });

  it("is walked by mouse: findings, cells, languages, what was not checked", async () => {
    await checkSample(page);
    await page.locator("[data-finding]", { hasText: "K86" }).click();
    await expectText(activeCell(page), "158");
    expect(await activeCell(page).getAttribute("data-mark")).toBe("error");
    await expectText(said(page), "Đã đến ô K86.");
    // On another sheet.
    await page.locator("[data-finding]", { hasText: "C70" }).click();
    await page.getByRole("tab", { name: "Báo cáo", selected: true }).waitFor();
    await expectText(activeCell(page), "4.114");
    await button(page, "English").click();
    await expectText(activeCell(page), "4,114");
    await expectText(said(page), "At cell C70.");
    await heading(page, "Inconsistent or worth asking: 36").waitFor();
    await heading(page, "Not checked: 0").waitFor();
    await page.getByText("All relations that were found could be checked.").waitFor();
    await page.getByText(/Sheet 'Kỳ trước' is hidden/).waitFor();
    // Chosen once, the language is that of the next visit.
    await page.reload();
    await button(page, "Try the sample workbook").waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("en");
    expectQuiet(served.address);
  });

  it("is walked by keyboard alone, and says where one is", async () => {
    const focused = (): Promise<string> =>
      page.evaluate(() => {
        const { activeElement } = document;
        return activeElement?.getAttribute("aria-label") ?? activeElement?.textContent ?? "";
      });
    const tabTo = async (text: string, key = "Tab"): Promise<void> => {
      for (let i = 0; i < 30; i++) {
        await page.keyboard.press(key);
        if ((await focused()).startsWith(text)) return;
      }
      throw new Error(`${text} is not reached by the Tab key`);
    };
    const stops = async (count: number): Promise<string[]> => {
      const names: string[] = [];
      for (let i = 0; i < count; i++) {
        await page.keyboard.press("Tab");
        names.push((await focused()).split(" ").slice(0, 3).join(" "));
      }
      return names;
    };
    await tabTo("Xem thử");
    await page.keyboard.press("Enter");
    await page.getByText(/^13 bảng/).waitFor();
    await tabTo("Kiểm tra");
    await page.keyboard.press("Enter");
    await heading(page, "Kết quả").waitFor();
    expect(await focused()).toBe("Kết quả");
    await expectText(said(page), "Đã kiểm tra xong: 36 chỗ cần xem, 0 chỗ chưa kiểm được.");
    expect(await stops(12)).toEqual([
      "Xem chỗ nào",
      "Chép tất cả",
      "Đánh dấu trong",
      "Thêm trang liệt",
      "Bỏ dấu",
      "Tải về (.txt)",
      "Tải về (.json)",
      "Tải biên bản",
      "Tải biên bản",
      "Sửa mọi chỗ",
      "K114 sai Tổng",
      "Chép nội dung",
    ]);

    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Enter");
    await expectText(activeCell(page), "211");
    for (let i = 0; i < 5; i++) await page.keyboard.press("ArrowDown");
    expect(await focused()).toMatch(/^[A-Z]+\d+ sai/);

    // From anywhere, by the keys that the result names.
    await page.getByText("F8: đến chỗ tiếp theo; Shift+F8: về chỗ trước.").waitFor();
    await page.getByRole("grid").focus();
    await page.keyboard.press("Shift+F8");
    await expectText(said(page), /^Chỗ 5\/36\. Đã đến ô /);
    await page.keyboard.press("F8");
    await expectText(said(page), /^Chỗ 6\/36\. Đã đến ô /);
    const cell = (await focused()).split(" ")[0] ?? "";
    expect(await page.locator(".cell-name").textContent()).toBe(cell);

    await page.getByRole("grid").focus();
    await page.keyboard.press("ArrowLeft");
    await page.locator(".cell-name", { hasNotText: cell }).waitFor();
    await expectText(page.locator(".cell-name"), /^[A-Z]+\d+$/);
    await tabTo("English", "Shift+Tab");
    await page.keyboard.press("Enter");
    await heading(page, "Not checked: 0").waitFor();
    expect(await heading(page, "Result").count()).toBe(1);
    expectQuiet(served.address);
  });

  it("gives the result as files, in the language of the screen and as the contract says", async () => {
    await checkSample(page);
    const download = async (name: string): Promise<{ file: string; text: string }> => {
      const [given] = await Promise.all([page.waitForEvent("download"), button(page, name).click()]);
      return { file: given.suggestedFilename(), text: readFileSync(await given.path(), "utf8") };
    };
    const text = await download("Tải về (.txt)");
    expect(text.file).toBe("tong-hop-loi.khop-so.txt");
    expect(text.text).toMatch(/^\ufeffKhớp Số · tong-hop-loi\.xlsx\r\n/);
    expect(text.text).toContain("Tổng ghi 158; cộng các phần được 137, chênh lệch 21.");
    await expectText(said(page), "Đã lưu tệp tong-hop-loi.khop-so.txt");
    const json = await download("Tải về (.json)");
    expect(json.file).toBe("tong-hop-loi.khop-so.json");
    const report = checkWorkbook(await readWorkbook(SAMPLE));
    expect(JSON.parse(json.text)).toEqual(JSON.parse(JSON.stringify(toCheckDocument(report, "vi"))));
    expectQuiet(served.address);
  });

  it("says in a sentence what is the matter with a file that is no workbook, and opens the next", async () => {
    await page.getByTestId("file").setInputFiles(NO_WORKBOOK);
    await page.getByText(/thu\.pdf không phải là sổ tính/).waitFor();
    await page.getByText("Không xem được sổ tính này.").waitFor();
    await checkSample(page);
    expectQuiet(served.address);
  });

  it("says that it cannot run where a browser has no workers", async () => {
    await page.evaluate(() => Reflect.deleteProperty(window, "Worker"));
    await button(page, "Xem thử sổ tính mẫu").click();
    await heading(page, "Không chạy được ở đây").waitFor();
    await page.getByText("Không xem được sổ tính này.").waitFor();
    expectQuiet(served.address);
  });

  it("begins anew with another file of the same name", async () => {
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
  });

  it("reads, stops and checks 100.000 cells without holding up the page for 200 ms", async () => {
    const folder = mkdtempSync(join(tmpdir(), "khop-so-big-"));
    const file = join(folder, "lon.csv");
    writeFileSync(file, bigTable(100_000));
    const settled = async (): Promise<number> => {
      await page.goto(served.address);
      // In the midst of the first look.
      await page.getByTestId("file").setInputFiles(file);
      const stopped = pressDuring(page, undefined, "Dừng");
      await button(page, "Kiểm tra").click();
      await stopped;
      await expectText(said(page), "Đã dừng. Chưa có kết quả.");
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Kiểm tra");
      const steps = await stepsOf(page);
      await page.keyboard.press("Enter");
      await heading(page, "Kết quả").waitFor({ timeout: 60_000 });
      expect(await steps()).not.toEqual([]);
      await page.locator("[data-finding]").first().click();
      await expectText(page.locator(".cell-name"), /^D/);
      return page.evaluate(() => (window as unknown as { longest: { ms: number } }).longest.ms);
    };
    await expectWithin(page, 200, "longest task of the page", settled);
    rmSync(folder, { recursive: true });
    expectQuiet(served.address);
  });

  it("stops a check, a comparison and a filling of large lists in their midst, and goes on afterwards", async () => {
    const csv = (name: string, members: number, first = 0) => {
      const lines = largeList(members, first).map((row) => row.join(","));
      return { name, mimeType: "text/csv", buffer: Buffer.from(lines.join("\n")) };
    };
    const steps = await stepsOf(page);
    const checking = ["Đang mở tệp…", "Đang đọc sổ tính…", "Đang tìm các phép tính và kiểm tra…"];
    const matching = "Đang đối khớp hai tệp…";
    const stopped = async (step: string, begin: () => Promise<void>, sentence: string): Promise<void> => {
      const pressed = pressDuring(page, step, "Dừng");
      await begin();
      await pressed;
      const begun = Date.now();
      await expectText(said(page), sentence);
      console.log(`${sentence} after ${String(Date.now() - begun)} ms`);
    };
    await page.getByTestId("file").setInputFiles(csv("nay.csv", MEMBERS, 10));
    await stopped(
      "Đang tìm các phép tính và kiểm tra…",
      () => button(page, "Kiểm tra").click(),
      "Đã dừng. Chưa có kết quả.",
    );
    await button(page, "Kiểm tra").click();
    await heading(page, "Kết quả").waitFor({ timeout: 60_000 });
    // The workbook is read before a check, and again after a stop: how much of the first is shown is a matter of speed.
    expect(new Set(await steps())).toEqual(new Set(checking));
    const give = () => page.getByTestId("other-list").setInputFiles(csv("truoc.csv", MEMBERS));
    await stopped(matching, give, "Đã dừng đối khớp.");
    await heading(page, "Kết quả").waitFor();
    await give();
    await expectText(said(page), "Đối khớp xong: 20 chỗ cần xem.");
    expect((await steps()).slice(checking.length)).toEqual(["Đang đọc tệp kia…", matching]);
    const reading = "Đang đọc danh sách để điền biểu…";
    await button(page, "Điền biểu thống kê…").click();
    await page.getByLabel(/^1-BTCTW/).check();
    await stopped(reading, () => button(page, "Xem sẽ điền gì").click(), "Đã dừng. Chưa điền gì.");
    // What was chosen is still chosen, and is counted when it is asked for again.
    await button(page, "Xem sẽ điền gì").click();
    await page.getByText("Sẽ điền như sau").waitFor({ timeout: 60_000 });
    expect(await steps()).toContain(reading);
    expectQuiet(served.address);
  });

  it("does not scroll sideways at 320 pixels", async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    const overflow = (): Promise<number> =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(await overflow()).toBe(0);
    await checkSample(page);
    expect(await overflow()).toBe(0);
    const inside = await page.locator(".results").evaluate((one) => one.scrollWidth - one.clientWidth);
    expect(inside).toBe(0);
  });

  // The states of the views are looked at in test/views/in-chromium.test.ts; here is what the page adds.
  it.each(Object.entries(COLOURS))("has nothing that axe finds, in %s", async (_, colours) => {
    await page.setViewportSize({ width: 900, height: 500 });
    await page.emulateMedia(colours);
    await button(page, "Xem thử sổ tính mẫu").waitFor();
    expect(await violations(page)).toEqual([]);
    await checkSample(page);
    await page.getByRole("gridcell").first().waitFor();
    await page.keyboard.press("F8");
    await expectText(said(page), /^Chỗ 1/);
    expect(await violations(page)).toEqual([]);
    await page.getByTestId("file").setInputFiles(NO_WORKBOOK);
    await page.getByText(/thu\.pdf không phải/).waitFor();
    expect(await violations(page)).toEqual([]);
  });
});

const NO_WORKBOOK = { name: "thu.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4 …") };

/** Enough that no step is over before it is seen. */
const MEMBERS = 10_000;

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
