import { readFileSync } from "node:fs";

import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";

import { buildPage, type BuiltPage, type Served, servePage } from "../support/built-page";
import { type Browser, describeInChromium, openChromium } from "../support/chromium";

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

const COLOURS = {
  light: { colorScheme: "light", forcedColors: "none" },
  dark: { colorScheme: "dark", forcedColors: "none" },
  "high contrast": { colorScheme: "dark", forcedColors: "active" },
} as const;

/** What axe finds on the page as it is, contrast of colours included. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const found = await page.evaluate("axe.run()");
  return (found as AxeResults).violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`),
  );
}

describeInChromium("axe finds nothing on the page", () => {
  let built: BuiltPage;
  let served: Served;
  let browser: Browser;
  beforeAll(async () => {
    built = buildPage();
    served = await servePage(built.folder);
    browser = await openChromium({ width: 900, height: 500 });
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    served.stop();
    built.remove();
  });

  it.each(Object.entries(COLOURS))(
    "in %s",
    async (_, colours) => {
      const { page } = browser;
      await page.emulateMedia(colours);
      await page.goto(served.address);
      await page.getByRole("button", { name: "Xem thử sổ tính mẫu" }).waitFor();
      expect(await violations(page)).toEqual([]);
      await page.getByRole("button", { name: "Xem thử sổ tính mẫu" }).click();
      await page.getByText(/^13 bảng/).waitFor();
      await page.getByRole("gridcell").first().waitFor();
      expect(await violations(page)).toEqual([]);
      await page.getByRole("button", { name: "Kiểm tra" }).click();
      await page.getByRole("heading", { name: "Kết quả" }).waitFor();
      await page.locator("[data-finding]", { hasText: "K86" }).click();
      expect(await violations(page)).toEqual([]);
      await page.getByTestId("file").setInputFiles({
        name: "thu.pdf",
        mimeType: "application/pdf",
        buffer: Buffer.from("%PDF-1.4"),
      });
      await page.getByText(/thu\.pdf không phải/).waitFor();
      expect(await violations(page)).toEqual([]);
    },
    60_000,
  );
});
