import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { type BrowserContext, chromium, type Page } from "playwright-core";

import { describeWith } from "./skip-aloud";

const PROGRAM = process.env.CHROMIUM ?? "/usr/bin/chromium";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Tests in a real browser. */
export function describeInChromium(title: string, body: () => void): void {
  describeWith(PROGRAM, PROGRAM, title, "apt-get install chromium", body);
}

export interface Browser {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What went wrong or went out: errors, broken policies, requests. */
  readonly complaints: readonly string[];
  readonly requests: readonly string[];
  /** Begins these two lists anew. */
  forget(): void;
  /** Goes to an address as one who was never there: both lists begin anew, and what its site kept is gone. */
  visitFirst(address: string): Promise<void>;
  close(): Promise<void>;
}

/** A fresh browser without history; everything it complains of is kept. */
export async function openChromium(
  options: { readonly width?: number; readonly height?: number; readonly locale?: string } = {},
): Promise<Browser> {
  const { width = 1200, height = 800, locale = "vi-VN" } = options;
  const profile = mkdtempSync(join(tmpdir(), "khop-so-chromium-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: PROGRAM,
    headless: true,
    args: FLAGS,
    viewport: { width, height },
    locale,
    // The workbench makes its certificate a moment before.
    ignoreHTTPSErrors: true,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  context.on("request", (request) => requests.push(request.url()));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) =>
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`),
    );
  });
  const close = async (): Promise<void> => {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  };
  const forget = (): void => {
    complaints.length = 0;
    requests.length = 0;
  };
  const visitFirst = async (address: string): Promise<void> => {
    const session = await context.newCDPSession(page);
    const { origin } = new URL(address);
    await session.send("Storage.clearDataForOrigin", { origin, storageTypes: "local_storage" });
    await session.detach();
    forget();
    await page.goto(address);
  };
  return { context, page, complaints, requests, forget, visitFirst, close };
}
