import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";

import { unzipSync } from "fflate";
import type { Page } from "playwright-core";

import { violations } from "../support/axe-in-chromium";
import { buildPage, type Served, servePage } from "../support/built-page";
import { type Browser, describeInChromium, openChromium } from "../support/chromium";

const SAMPLES = resolve(__dirname, "../../samples/don-vi");
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });

const given = (name: string, bytes: Uint8Array | string) => ({
  name,
  mimeType: "",
  buffer: Buffer.from(bytes),
});
const sample = (name: string, as = name) => given(as, readFileSync(join(SAMPLES, name)));

describeInChromium("several workbooks in the page", () => {
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

  async function saved(name: string | RegExp): Promise<{ name: string; bytes: Uint8Array }> {
    const [download] = await Promise.all([page.waitForEvent("download"), button(page, name).first().click()]);
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  }

  it("are a table of units with letters and minutes; one is opened and left again", async () => {
    await page.goto(served.address);
    await page
      .getByTestId("file")
      .setInputFiles([
        sample("01-so-noi-vu.xlsx"),
        sample("02-kho-bac.xlsx"),
        sample("02-kho-bac.xlsx", "02-kho-bac (2).xlsx"),
        sample("12-cong-ty-duoc.xlsx"),
        given("hong.xlsx", "broken"),
        given("~$01-so-noi-vu.xlsx", "lock"),
      ]);
    await page.getByText("5 tệp: 2 có chỗ sai; 1 không đọc được; 1 khớp; 1 đã có bản gửi sau.").waitFor();
    const rows = () => page.locator(".units tbody tr").allInnerTexts();
    const first = (await rows()).map((row) => row.replace(/\s+/g, " "));
    expect(first[0]).toMatch(/KHO BẠC.* 02-kho-bac (?:\(2\))?.*2 0 0 0 có chỗ sai thay cho 02-kho-bac/);
    expect(first[2]).toContain("hong.xlsx không phải là sổ tính");
    expect(await violations(page)).toEqual([]);

    await page
      .getByTestId("unit-list")
      .setInputFiles(given("ds.txt", "Kho bạc Nhà nước tỉnh\nSở Y tế\nSở Nội vụ\n"));
    await page.getByText("Danh sách 3 đơn vị lấy từ ds.txt.").waitFor();
    await button(page, "chưa gửi (1)").click();
    expect(await rows()).toEqual([expect.stringContaining("Sở Y tế")]);
    await button(page, /^tất cả/).click();

    const letter = await saved(/^Tải thư gửi Kho bạc/);
    expect(letter.name).toBe("Thu - Kho bạc Nhà nước tỉnh.html");
    expect(new TextDecoder().decode(letter.bytes)).toMatch(
      /Kính gửi: Kho bạc.*E15 có lẽ là 24, không phải 42/s,
    );
    const minutes = await saved("Tải biên bản (.docx)");
    expect(minutes.name).toBe("Bien ban kiem tra - cac don vi.docx");
    expect(new TextDecoder().decode(unzipSync(minutes.bytes)["word/document.xml"])).toContain("Sở Y tế");

    await button(page, "Mở tệp 12-cong-ty-duoc.xlsx").press("Enter");
    await page.getByText(/^\d+ bảng/).waitFor();
    await button(page, "Kiểm tra").click();
    await page.locator("[data-finding]", { hasText: "C19" }).first().waitFor();
    const one = await saved("Tải biên bản (.html)");
    expect(new TextDecoder().decode(one.bytes)).toMatch(/Tệp 12-cong-ty-duoc\.xlsx.*C19/s);
    await button(page, "Về danh sách đơn vị").press("Enter");
    await page.getByRole("heading", { name: "Số liệu gửi về: 5 tệp" }).waitFor();
    expect((await rows()).length).toBe(6);
    expect(browser.complaints).toEqual([]);
    expect(
      browser.requests.filter((url) => !url.startsWith(served.address) && !/^(?:blob|data):/.test(url)),
    ).toEqual([]);
  });

  it("are put beside each other: a slip is named, a rule switched off and kept in a pack", async () => {
    const figures = (k: number) =>
      [0, 1, 2, 3].map((r) => [40 + ((k * 37 + r * 53) % 61), 25 + ((k * 29 + r * 31) % 47)] as const);
    const sheet = (rows: readonly (readonly [number, number])[]) =>
      [
        "Chỉ tiêu,Tổng số,Nam,Nữ",
        ...rows.map(([a, b], r) => [`Chỉ tiêu ${"abcd".charAt(r)}`, a + b, a, b]),
      ].join("\n");
    const units = [1, 2, 3].map(figures);
    const sums = [0, 1, 2, 3].map((r) => {
      const of = (c: 0 | 1) => units.reduce((sum, rows) => sum + (rows[r]?.[c] ?? 0), 0);
      return [of(0) + (r === 1 ? 30 : 0), of(1)] as const;
    });
    await page.goto(served.address);
    await page
      .getByTestId("file")
      .setInputFiles([
        given("chung.csv", sheet(sums)),
        ...units.map((rows, k) => given(`don-vi-${String(k + 1)}.csv`, sheet(rows))),
      ]);
    await button(page, "So các tệp").press("Enter");
    await page.getByText(/^Đã so 4 tệp: \d+ quy tắc giữa các tệp, 2 chỗ không khớp/).waitFor();
    const said = page.getByRole("group", { name: "Chỗ không khớp giữa các tệp" });
    expect(await said.innerText()).toMatch(/chung · B3.*chung · C3/s);
    expect(await violations(page)).toEqual([]);
    const rules = page.getByRole("group", { name: /^Quy tắc giữa các tệp/ });
    const off = rules.getByRole("button", { name: /^Tắt/ });
    for (let left = await off.count(); left > 0; left--) await off.first().press("Enter");
    await page.getByText(/, 0 chỗ không khớp/).waitFor();
    const pack = await saved("Lưu gói: mọi quy tắc");
    expect(pack.name).toBe("Quy tac giua cac tep.khopso-rules.json");
    // All on again: what is off then is off by the pack.
    const on = rules.getByRole("button", { name: /^Bật/ });
    for (let left = await on.count(); left > 0; left--) await on.first().press("Enter");
    await page.getByText(/, 2 chỗ không khớp/).waitFor();
    await page.getByTestId("pack-between").setInputFiles(given("goi.json", pack.bytes));
    await page.getByText(/, 0 chỗ không khớp/).waitFor();
    expect(await rules.getByText("đã tắt").count()).toBeGreaterThan(0);
    expect(browser.complaints).toEqual([]);
  });
});
