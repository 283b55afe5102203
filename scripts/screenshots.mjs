// `npm run screenshots [FOLDER [STATE…]]`: pictures for people to judge, of invented figures only: the views alone in
// every state at the widths of a pane, and the built page; in both languages, light, dark and in high contrast.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

import { chromium } from "playwright-core";

import { bundleViewsAlone } from "./bundle-views-alone.mjs";

const program = process.env.CHROMIUM ?? "/usr/bin/chromium";
const built = fileURLToPath(new URL("../dist/page/index.html", import.meta.url));
const folder = process.argv[2] ?? fileURLToPath(new URL("../dist/screenshots", import.meta.url));
/** Names of states of the views, where not all are wanted; the page is then left out. */
const wanted = process.argv.slice(3);

if (!existsSync(program)) throw new Error(`There is no ${program}. Get it: apt-get install chromium`);
if (wanted.length === 0 && !existsSync(built)) throw new Error("There is no page yet: npm run build");
mkdirSync(folder, { recursive: true });

const PANES = [320, 450];
const SIZES = [
  { width: 320, height: 640 },
  { width: 450, height: 800 },
  { width: 1200, height: 800 },
];
const COLOURS = {
  light: { colorScheme: "light", forcedColors: "none" },
  dark: { colorScheme: "dark", forcedColors: "none" },
  contrast: { colorScheme: "dark", forcedColors: "active" },
};
const WORDS = {
  vi: { language: "Tiếng Việt", check: "Kiểm tra", stop: "Dừng", result: "Kết quả" },
  en: { language: "English", check: "Check", stop: "Stop", result: "Result" },
};

/** Brings the views into a state, as `ViewStep` of test/support/view-states.ts names what is done. */
const STEPS = {
  check: (page, words) => page.getByRole("button", { name: new RegExp(`^${words.check}`) }).click(),
  stop: (page, words) => page.getByRole("button", { name: words.stop }).click(),
  change: (page) => page.evaluate("views.change()"),
  next: (page) => page.evaluate("views.next()"),
  "other figures": (page) => page.getByTestId("other-list").setInputFiles(csv("nam-2020.csv", tallyBefore)),
  "other list": (page) => page.getByTestId("other-list").setInputFiles(csv("nam-2020.csv", listBefore)),
  "unit files": async (page) => {
    const files = Object.entries(unitForms).map(([name, text]) => csv(name, text));
    await page.getByTestId("units-sent").setInputFiles(files);
    await page.getByTestId("units-expected").setInputFiles(csv("don-vi.csv", unitList));
  },
  "to the end": (page) => page.evaluate("scrollTo(0, document.documentElement.scrollHeight)"),
};

const csv = (name, text) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) });

/** What the states name in Vietnamese, by the beginnings of words. */
const ENGLISH = {
  "Giải trình": "Explain",
  "Lưu lại": "Save",
  "Đồng ý": "Agree and save",
  "Xóa mọi thứ": "Remove everything",
  Xóa: "Remove",
  "Hoàn tác lần 2": "Take back write 2",
  "Hoàn tác cả": "Take back all",
  Tắt: "Switch off",
  "Xác nhận": "Confirm",
  "Sửa…": "Correct",
  "Thêm quy tắc": "Add a rule",
  "Lấy ô đang chọn": "Take the selected cells",
  "Cộng ô đang chọn": "Add the selected cells",
  "Trừ ô đang chọn": "Take the selected cells away",
  "Lưu quy tắc": "Save the rule",
  "Sửa theo gợi ý": "Correct as suggested",
  "Ghi vào sổ tính": "Write into the workbook",
  "Điền biểu thống kê": "Fill in forms",
  "Xem sẽ điền gì": "See what would be filled",
  "Xem từng ô": "See every cell",
  "Từ đâu": "Where from",
  "Mẫu biểu mới": "New form",
  "Đọc mẫu biểu": "Read the form",
  "Chỉ hiện chỗ cần": "Only what is",
  "Sửa: - Dân quân": "Change: - Dân quân",
  "Đếm từ danh sách": "Counted from",
  "Thêm điều kiện": "Add a condition",
  "So với mẫu năm trước": "Beside last year",
  "So sánh": "Compare",
  "1-BTCTW": "1-BTCTW",
  "3-BTCTW": "3-BTCTW",
  "Lý do": "Reason",
  "Căn cứ": "Basis",
  "Lưu 1 lựa chọn": "Save 1 choice",
  "Danh sách:": "Members listed",
  "Đối khớp với": "Beside another",
  "Đối khớp nam-2020": "Reconciled nam-2020",
  "Ô đang chọn đếm": "Which rows",
  "Số liệu không theo": "Figures that",
  "Ô D3 ghi": "D3 says",
  "Đơn vị nào đã gửi": "Who has sent",
};

async function take(page, step, locale, words) {
  const called = (name) => new RegExp(`^${locale === "en" ? (ENGLISH[name] ?? name) : name}`);
  if (typeof step === "string") return STEPS[step](page, words);
  if ("press" in step)
    return page
      .getByRole("button", { name: called(step.press) })
      .first()
      .click();
  if ("tick" in step) return page.getByLabel(called(step.tick)).check();
  if ("untick" in step) return page.getByLabel(called(step.untick)).uncheck();
  if ("unfold" in step) return page.getByText(called(step.unfold)).first().click();
  if ("choose" in step) return page.getByLabel(called(step.in)).selectOption({ label: step.choose });
  if ("find" in step) {
    const heading = page.getByRole("heading", { name: called(step.find) });
    return heading.evaluate((element) => element.scrollIntoView());
  }
  return page.getByLabel(called(step.into)).fill(step.type);
}

async function shootViews(page, address, states, colours) {
  for (const [locale, words] of Object.entries(WORDS)) {
    for (const width of PANES) {
      await page.setViewportSize({ width, height: 640 });
      for (const [state, steps] of Object.entries(states)) {
        if (wanted.length > 0 && !wanted.includes(state)) continue;
        await page.goto("about:blank");
        await page.goto(`${address}#${state},${locale}`);
        for (const step of steps) {
          await take(page, step, locale, words);
          await page.waitForTimeout(50);
        }
        await page.waitForTimeout(100);
        await page.screenshot({ path: join(folder, `pane-${state}-${width}-${locale}-${colours}.png`) });
      }
    }
  }
}

async function shootPage(page, colours) {
  for (const [locale, words] of Object.entries(WORDS)) {
    for (const size of SIZES) {
      const shoot = (state) =>
        page.screenshot({ path: join(folder, `page-${state}-${size.width}-${locale}-${colours}.png`) });
      await page.setViewportSize(size);
      await page.goto(pathToFileURL(built).href);
      await page.getByRole("button", { name: words.language }).click();
      // Buttons change their colour slowly.
      await page.waitForTimeout(200);
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
}

/** The samples of units beside the summary that lists them. */
const units = fileURLToPath(new URL("../samples/don-vi", import.meta.url));
const sent = [
  ...readdirSync(units).map((name) => join(units, name)),
  fileURLToPath(new URL("../samples/tong-hop.xlsx", import.meta.url)),
];

async function shootFolder(page, colours) {
  await page.goto(pathToFileURL(built).href);
  await page.getByTestId("file").setInputFiles(sent);
  await page.getByText(/\b109 (?:đơn vị|units)\b/).waitFor();
  for (const [locale, words] of Object.entries(WORDS)) {
    await page.getByRole("button", { name: words.language }).click();
    for (const size of SIZES) {
      await page.setViewportSize(size);
      await page.waitForTimeout(200);
      await page.screenshot({
        path: join(folder, `page-folder-${size.width}-${locale}-${colours}.png`),
      });
    }
  }
}

const alone = mkdtempSync(join(tmpdir(), "khop-so-views-"));
const profile = mkdtempSync(join(tmpdir(), "khop-so-pictures-"));
const { states, listBefore, tallyBefore, unitForms, unitList } = await bundleViewsAlone(alone);
const context = await chromium.launchPersistentContext(profile, {
  executablePath: program,
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"],
});
// Each picture is of a first visit.
await context.addInitScript("localStorage.clear()");
const page = await context.newPage();
for (const [colours, emulated] of Object.entries(COLOURS)) {
  await page.emulateMedia(emulated);
  await shootViews(page, pathToFileURL(join(alone, "index.html")).href, states, colours);
  if (wanted.length === 0) await shootPage(page, colours);
  if (wanted.length === 0 || wanted.includes("folder")) await shootFolder(page, colours);
}
await context.close();
for (const made of [alone, profile]) rmSync(made, { recursive: true, force: true });
console.log(folder);
