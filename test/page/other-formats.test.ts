import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

import { buildPage } from "../support/built-page";
import { type Browser, describeInChromium, openChromium } from "../support/chromium";

const OLD = resolve(__dirname, "../../samples/tong-hop-loi-tcvn3.xls");
const ODS = resolve(__dirname, "../fixtures/rich.ods");

describeInChromium("the page, from a disk, with files of other formats", () => {
  let built = "";
  let browser: Browser;
  beforeAll(() => {
    built = buildPage();
  }, 300_000);
  afterEach(async () => {
    await browser.close();
  });
  const fetched = (): boolean => browser.requests.some((url) => url.endsWith("/other-formats.js"));

  it("fetches what reads them when the first is opened, not before", async () => {
    browser = await openChromium();
    const { page } = browser;
    await page.goto(pathToFileURL(join(built, "index.html")).href);
    await page.getByRole("button", { name: "Xem thử sổ tính mẫu" }).click();
    await page.getByText(/^13 bảng/).waitFor();
    expect(fetched()).toBe(false);
    await page.getByTestId("file").setInputFiles(OLD);
    await page
      .getByRole("gridcell", { name: /TỈNH ỦY VĨNH LAM/ })
      .first()
      .waitFor();
    await page.getByText(/^13 bảng/).waitFor();
    expect(fetched()).toBe(true);
    expect(browser.complaints).toEqual([]);
  });

  it("opens .ods", async () => {
    browser = await openChromium();
    const { page } = browser;
    await page.goto(pathToFileURL(join(built, "index.html")).href);
    await page.getByTestId("file").setInputFiles(ODS);
    await page
      .getByRole("gridcell", { name: /Xã Đông/ })
      .first()
      .waitFor();
    expect(browser.complaints).toEqual([]);
  });
});
