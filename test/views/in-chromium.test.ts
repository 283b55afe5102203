import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

import { COLOURS, violations } from "../support/axe-in-chromium";
import { type Browser, describeInChromium, openChromium } from "../support/chromium";
import { LIST_BEFORE } from "../support/two-lists";
import { TALLY_BEFORE } from "../support/two-tallies";
import { UNIT_FORMS, UNIT_LIST } from "../support/unit-csv";
import { VIEW_STATES, type ViewStep } from "../support/view-states";

const BUNDLE = resolve(__dirname, "../../scripts/bundle-views-alone.mjs");

const csv = (name: string, text: string) => ({
  name,
  mimeType: "text/csv",
  buffer: Buffer.from(text),
});

describeInChromium("the views alone, at the width of a pane", () => {
  let browser: Browser;
  let folder = "";
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "khop-so-views-"));
    execFileSync(process.execPath, [BUNDLE, folder]);
    browser = await openChromium({ width: 320, height: 640 });
    // Loaded once, and drawn anew for each state.
    const [first] = Object.keys(VIEW_STATES);
    await browser.page.goto(`${pathToFileURL(folder).href}/index.html#${String(first)},vi`);
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  const take = async (step: ViewStep): Promise<void> => {
    const { page } = browser;
    if (step === "check") await page.getByRole("button", { name: /^Kiểm tra/ }).click();
    if (step === "stop") await page.getByRole("button", { name: "Dừng" }).click();
    if (step === "change") await page.evaluate("views.change()");
    if (step === "next") await page.evaluate("views.next()");
    if (typeof step === "object" && "press" in step)
      await page
        .getByRole("button", { name: new RegExp(`^${step.press}`) })
        .first()
        .click();
    if (typeof step === "object" && "type" in step)
      await page.getByLabel(new RegExp(`^${step.into}`)).fill(step.type);
    if (typeof step === "object" && "tick" in step)
      await page.getByLabel(new RegExp(`^${step.tick}`)).check();
    if (typeof step === "object" && "untick" in step)
      await page.getByLabel(new RegExp(`^${step.untick}`)).uncheck();
    if (typeof step === "object" && "unfold" in step) await page.getByText(step.unfold).first().click();
    if (step === "other list")
      await page.getByTestId("other-list").setInputFiles(csv("nam-2020.csv", LIST_BEFORE));
    if (step === "other figures")
      await page.getByTestId("other-list").setInputFiles(csv("nam-2020.csv", TALLY_BEFORE));
    if (step === "unit files") {
      const files = Object.entries(UNIT_FORMS).map(([name, text]) => csv(name, text));
      await page.getByTestId("units-sent").setInputFiles(files);
      await page.getByTestId("units-expected").setInputFiles(csv("don-vi.csv", UNIT_LIST));
    }
    if (typeof step === "object" && "choose" in step)
      await page.getByLabel(new RegExp(`^${step.in}`)).selectOption({ label: step.choose });
    if (typeof step === "object" && "find" in step)
      await page.getByRole("heading", { name: new RegExp(`^${step.find}`) }).scrollIntoViewIfNeeded();
    if (step === "to the end") await page.keyboard.press("Control+End");
  };
  const open = async (state: string): Promise<void> => {
    await browser.page.evaluate((name) => {
      (window as unknown as { views: { show(asked: string): void } }).views.show(`${name},vi`);
    }, state);
    for (const step of VIEW_STATES[state]?.steps ?? []) await take(step);
    await browser.page.waitForTimeout(50);
  };

  it("have nothing that axe finds and nothing to scroll to sideways, in any state, any colours, either language", async () => {
    const { page } = browser;
    const found: Record<string, string[]> = {};
    for (const state of Object.keys(VIEW_STATES)) {
      await open(state);
      for (const [name, colours] of Object.entries(COLOURS)) {
        await page.emulateMedia(colours);
        const sideways: number = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        const all = [...(await violations(page)), ...(sideways > 0 ? [`${String(sideways)} pixels`] : [])];
        if (all.length > 0) found[`${state}, ${name}`] = all;
      }
      await page.getByRole("button", { name: "English" }).click();
      const inEnglish = await violations(page);
      if (inEnglish.length > 0) found[`${state}, English`] = inEnglish;
      // The choice is remembered.
      await page.getByRole("button", { name: "Tiếng Việt" }).click();
    }
    expect(found).toEqual({});
  }, 600_000);

  it("show the finding that was sent for, clear of the line at their foot", async () => {
    await open("walking");
    const { page } = browser;
    for (let i = 0; i < 3; i++) {
      await page.evaluate("views.next()");
      // It is there once it has been drawn; where it is not, this fails.
      await page.waitForFunction(() => {
        const card = document.querySelector("[data-finding]:focus")?.getBoundingClientRect();
        const line = document.querySelector("[role=status]")?.getBoundingClientRect();
        return card && line && card.top >= 0 && card.bottom <= line.top;
      });
    }
  });
});
