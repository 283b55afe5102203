import { readFileSync } from "node:fs";

import type { Page } from "playwright-core";

import { checkWorkbook } from "../../src/core/check-workbook";
import { applyEdits, readStateOf, readWorkbook } from "../../src/node";
import { violations } from "../support/axe-in-chromium";
import { buildPage, type Served, servePage } from "../support/built-page";
import { type Browser, describeInChromium, openChromium } from "../support/chromium";

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });

async function check(page: Page): Promise<void> {
  await page.getByText(/^\d+ bảng/).waitFor();
  await button(page, "Kiểm tra").click();
  await page.getByRole("heading", { name: "Kết quả" }).waitFor();
}

const open = async (page: Page, ...files: { name: string; bytes: Uint8Array }[]): Promise<void> => {
  const given = files.map(({ name, bytes }) => ({ name, mimeType: "", buffer: Buffer.from(bytes) }));
  await page.getByTestId("file").setInputFiles(given);
};

describeInChromium("what the page remembers", () => {
  let built = "";
  let served: Served;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    built = buildPage();
    served = await servePage(built);
    browser = await openChromium();
    ({ page } = browser);
  }, 300_000);
  afterAll(async () => {
    await browser.close();
    served.stop();
  });

  /** Explains and accepts a finding; gives the file that is then taken away. */
  async function accept(cell: string, download: string): Promise<{ name: string; path: string }> {
    await button(page, `Giải trình… về ô ${cell}`).first().click();
    await page.getByLabel(/^Lý do/).fill("Chờ quyết định chuyển sinh hoạt");
    await page.getByLabel(/^Chấp nhận/).check();
    await button(page, "Lưu lại").click();
    await button(page, "Đồng ý, lưu lại").click();
    await page.getByText(/^có giải trình, đã chấp nhận: Chờ quyết định/).waitFor();
    expect(await violations(page)).toEqual([]);
    const [given] = await Promise.all([page.waitForEvent("download"), button(page, download).click()]);
    return { name: given.suggestedFilename(), path: await given.path() };
  }

  it("is in the copy that is taken away, and opens again when a value there has changed", async () => {
    await browser.visitFirst(served.address);
    await button(page, "Xem thử sổ tính mẫu").click();
    await check(page);
    const { name, path } = await accept("K86", "Tải bản sao sổ tính về");
    expect(name).toBe("tong-hop-loi.khopso.xlsx");
    expect(await readStateOf(path)).toMatchObject({
      place: "workbook",
      reading: {
        state: { explanations: [{ status: "accepted", reason: "Chờ quyết định chuyển sinh hoạt" }] },
      },
    });

    const bytes = readFileSync(path);
    await open(page, { name, bytes });
    await check(page);
    const accepted = page.locator("[data-finding]", { hasText: "đã chấp nhận" });
    expect(await accepted.count()).toBe(1);
    await button(page, "Sửa giải trình… về ô K86").waitFor();
    await page.getByText("1 giải trình (1 đã chấp nhận).").waitFor();

    const { findings } = checkWorkbook(await readWorkbook(bytes));
    const at = findings.find((one) => one.at.endsWith("!K86"))?.at ?? "";
    const changed = await applyEdits(bytes, [{ kind: "set-value", at, value: 159, replacesFormula: true }]);
    await open(page, { name, bytes: changed });
    await check(page);
    expect(await accepted.count()).toBe(0);
    await button(page, "Giải trình… về ô K86").first().waitFor();
    await page.getByText("1 giải trình không còn áp dụng vì số đã đổi").waitFor();
    expect(browser.complaints).toEqual([]);
  });

  it("is listed as it was written, and taken back, also that it was removed", async () => {
    await page.goto(served.address);
    await button(page, "Xem thử sổ tính mẫu").click();
    await check(page);
    const writer = (): number => browser.requests.filter((url) => url.endsWith("/writer.js")).length;
    browser.forget();
    expect(writer()).toBe(0);
    await accept("K86", "Tải bản sao sổ tính về");
    expect(writer()).toBe(1);
    await page.getByText("Ghi nhớ của Khớp Số: (không có) → giải trình “Chờ quyết định").waitFor();
    await button(page, "Xóa mọi thứ của Khớp Số khỏi tệp này…").click();
    await button(page, "Xóa").click();
    await page.getByText("Đã xóa. Hãy tải bản sao").waitFor();
    expect(await page.getByText(/^có giải trình/).count()).toBe(0);
    await button(page, "Hoàn tác lần 2").press("Enter");
    await page.getByText(/^có giải trình, đã chấp nhận: Chờ quyết định/).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Những gì Khớp Số đã ghi");
    await button(page, "Hoàn tác lần 1").press("Enter");
    await page.getByText("Đã hoàn tác hết.").waitFor();
    await page.getByText("Chưa ghi nhớ gì.").waitFor();
    expect(await violations(page)).toEqual([]);
    expect(browser.complaints).toEqual([]);
  });

  it("is in a file to be laid beside a workbook that cannot carry it, and read from there", async () => {
    const rows = [
      "Đơn vị,Nam,Nữ,Tổng",
      "Xã A,11,12,23",
      "Xã B,8,3,11",
      "Xã C,7,5,12",
      "Xã D,6,6,19",
      "Xã E,9,4,13",
    ];
    const csv = { name: "so-lieu.csv", bytes: Buffer.from(`${rows.join("\n")}\n`) };
    await page.goto(served.address);
    await open(page, csv);
    await check(page);
    const { name, path } = await accept("D5", "Tải tệp ghi nhớ về (.khopso.json)");
    expect(name).toBe("so-lieu.csv.khopso.json");
    await open(page, { name, bytes: readFileSync(path) }, csv);
    await check(page);
    await page.getByText("1 giải trình (1 đã chấp nhận).").waitFor();

    // What is not taken away is not lost without a question.
    await button(page, /^Rút lại/).click();
    const asked = new Promise<string>((resolve) =>
      page.once("dialog", (dialog) => {
        resolve(dialog.message());
        void dialog.dismiss();
      }),
    );
    await open(page, { name: "khac.csv", bytes: csv.bytes });
    expect(await asked).toContain("chưa được tải về");
    expect(await page.locator(".file").textContent()).toBe("so-lieu.csv");
    expect(browser.complaints).toEqual([]);
  });
});
