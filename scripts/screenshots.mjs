// `npm run screenshots [FOLDER]`: pictures of the built page for people to judge, in both languages, at the
// widths of a pane and of a window, light, dark and in high contrast. They show the invented sample only.
import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { chromium } from "playwright-core";

const program = process.env.CHROMIUM ?? "/usr/bin/chromium";
const built = fileURLToPath(new URL("../dist/page/index.html", import.meta.url));
const folder = process.argv[2] ?? fileURLToPath(new URL("../dist/screenshots", import.meta.url));

if (!existsSync(program)) throw new Error(`There is no ${program}. Get it: apt-get install chromium`);
if (!existsSync(built)) throw new Error("There is no page yet: npm run build");
mkdirSync(folder, { recursive: true });

const SIZES = [
  { width: 320, height: 640 },
  { width: 450, height: 800 },
  { width: 1200, height: 800 },
];
const COLOURS = {
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
  contrast: { colorScheme: "dark", forcedColors: "active" },
};
const WORDS = {
  vi: { language: "Tiếng Việt", check: "Kiểm tra", result: "Kết quả" },
  en: { language: "English", check: "Check", result: "Result" },
};

for (const [colours, emulated] of Object.entries(COLOURS)) {
  const profile = mkdtempSync(join(tmpdir(), "khop-so-pictures-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: program,
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"],
    ...emulated,
  });
  const page = await context.newPage();
  for (const [locale, words] of Object.entries(WORDS)) {
    for (const size of SIZES) {
      const shoot = (state) =>
        page.screenshot({ path: join(folder, `${state}-${size.width}-${locale}-${colours}.png`) });
      await page.setViewportSize(size);
      await page.goto(`file://${built}`);
      await page.getByRole("button", { name: words.language }).click();
      await shoot("welcome");
      await page.getByRole("button", { name: /mẫu|sample/ }).click();
      await page.getByText(/^13 (?:bảng|tables)/).waitFor();
      await page.getByRole("gridcell").first().waitFor();
      await shoot("opened");
      await page.getByRole("button", { name: words.check, exact: true }).click();
      await page.getByRole("heading", { name: words.result }).waitFor();
      await shoot("checked");
      await page.locator("[data-finding]", { hasText: "K86" }).click();
      await page.waitForTimeout(100);
      await shoot("finding");
      await page.locator("#undecided").scrollIntoViewIfNeeded();
      await shoot("undecided");
    }
  }
  await context.close();
  rmSync(profile, { recursive: true, force: true });
}
console.log(folder);
