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
  }, 120_000);

  afterAll(() => browser.close());

  test.each(CASES)(
    "$title",
    async ({ title, seed = SEED, expected }) => {
      const pane = await paneWith(browser, seed);
      const observed = await pane.evaluate(
        (name) => (window as unknown as { observed(title: string): Promise<unknown> }).observed(name),
        title,
      );
      expect(observed).toEqual(expected);
    },
    30_000,
  );

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
