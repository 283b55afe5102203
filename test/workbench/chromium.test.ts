/// <reference types="office-js" />
import { execFileSync } from "node:child_process";

import type { Frame } from "playwright-core";

import type { WorkbookSeed } from "../../src/workbench/model/seed";
import { type Browser, describeInChromium, openChromium } from "../support/chromium";
import { type Case, SEED } from "./contract";
import { PERSON_CASES } from "./contract-person";
import { READ_CASES } from "./contract-read";
import { WRITE_CASES } from "./contract-write";

const ORIGIN = "https://localhost:3000";

const CASES: readonly Case[] = [...READ_CASES, ...WRITE_CASES, ...PERSON_CASES];

interface Answered {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
}

/** What the workbench serves, with a pane that runs the contract; made by its script in a process of its own. */
function servedFiles(): Readonly<Record<string, Answered>> {
  const program = `
    import { bundled, workbenchHandler } from "./scripts/workbench.mjs";
    const html = '<!doctype html><meta charset="utf-8"><script src="/office/office.debug.js"></script><script type="module" src="/pane/pane.js"></script>';
    const pane = { "/pane/index.html": html, "/pane/pane.js": await bundled("test/workbench/pane.ts") };
    const handler = await workbenchHandler({ pane, paneAddress: "/pane/index.html", seed: ${JSON.stringify(SEED)} });
    const paths = ["/", "/workbench.css", "/workbench.js", "/ironcalc.wasm", "/setup.json", "/pane/index.html", "/pane/pane.js",
      "/office/office.debug.js", "/office/excel-web-16.00.debug.js", "/office/vi-vn/office_strings.debug.js", "/office/vi-vn/office_strings.js"];
    const answers = paths.map((path) => [path, handler(path)]);
    process.stdout.write(JSON.stringify(Object.fromEntries(answers.map(([path, { body, ...rest }]) => [path, { ...rest, body: body.toString("base64") }]))));
  `;
  const output = execFileSync(process.execPath, ["--input-type=module", "-e", program], {
    maxBuffer: 1 << 28,
  });
  return JSON.parse(output.toString()) as Record<string, Answered>;
}

describeInChromium("the workbench around a pane in a browser", () => {
  let browser: Browser;
  const outside: string[] = [];

  beforeAll(async () => {
    const files = servedFiles();
    browser = await openChromium();
    await browser.context.route("**/*", (route) => {
      const { origin, pathname } = new URL(route.request().url());
      const file = origin === ORIGIN ? files[pathname] : undefined;
      if (!file) outside.push(route.request().url());
      if (!file) return route.fulfill({ status: 404, body: "" });
      return route.fulfill({ ...file, body: Buffer.from(file.body, "base64") });
    });
    await browser.page.goto(ORIGIN);
  });

  afterAll(() => browser.close());

  test.each(CASES)("$title", async ({ title, seed = SEED, expected }) => {
    const pane = await paneWith(browser, seed);
    const observed = await pane.evaluate(
      (name) => (window as unknown as { observed(title: string): Promise<unknown> }).observed(name),
      title,
    );
    expect(observed).toEqual(expected);
  });

  test("the pane is hidden and shown, buttons are greyed, and neither is a trip to the workbook", async () => {
    const pane = await paneWith(browser, SEED);
    const trips = await pane.evaluate(async () => {
      await Office.addin.hide();
      await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
      await Office.ribbon.requestUpdate({
        tabs: [{ id: "tab", controls: [{ id: "next", enabled: false }] }],
      });
      return (window.parent as unknown as { workbench: { opened: { host: { roundTrips: number } } } })
        .workbench.opened.host.roundTrips;
    });
    expect(trips).toBe(0);
    await browser.page.waitForFunction(() => document.getElementById("pane")?.hidden === true);
    await pane.evaluate(() => Office.addin.showAsTaskpane());
    await browser.page.waitForFunction(() => document.getElementById("pane")?.hidden === false);
  });

  test("a person types into the grid: the cell, and what depends on it, are shown anew", async () => {
    const { page } = browser;
    await paneWith(browser, SEED);
    await page.click('#grid td[data-at="B3"]');
    expect(await page.inputValue("#content")).toBe("=SUM(B2:B2)");
    await page.click('#grid td[data-at="A1"]');
    await page.evaluate(() => {
      const { opened } = (
        window as unknown as {
          workbench: { opened: { person: { select(sheet: string, at: string): void } } };
        }
      ).workbench;
      opened.person.select("Biểu 1", "B2");
    });
    await page.fill("#content", "41");
    await page.press("#content", "Enter");
    await page.waitForFunction(
      () => document.querySelector('#grid td[data-at="B3"]')?.textContent === "41",
      undefined,
      {
        timeout: 5000,
      },
    );
    await page.click("#tabs >> text=Khóa");
    expect(await page.textContent('#grid td[data-at="A2"]')).toBe("2");
  });

  test("nothing was asked of anybody else", () => {
    expect(outside.filter((address) => !address.startsWith(ORIGIN))).toEqual([]);
  });
});

/** Opens a workbook with a new pane beside it, and waits until the library has found its host. */
async function paneWith({ page }: Browser, seed: WorkbookSeed): Promise<Frame> {
  await page.waitForFunction(() => "workbench" in window);
  await page.evaluate(
    (given) => {
      (window as unknown as { workbench: { open(seed: unknown): void } }).workbench.open(given);
    },
    seed as unknown as object,
  );
  const frame = await page.waitForSelector("#pane iframe").then((element) => element.contentFrame());
  if (!frame) throw new Error("There is no pane");
  await frame.waitForFunction(() => "observed" in window);
  return frame;
}
