import { readFileSync } from "node:fs";
import { extname, join } from "node:path";

import type { Frame } from "playwright-core";

import { addinOfSite, type BuiltAddin } from "../support/built-addin";
import { type Browser, describeInChromium, openChromium } from "../support/chromium";

const ORIGIN = "https://localhost:3000";
const PANE = `${ORIGIN}/taskpane.html`;

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".png": "image/png",
};

/**
 * A page that answers the library's first question as Excel on the web does (which program this is) and
 * refuses all others: enough for the library to load its parts and for the pane to start. What Excel does with
 * workbooks is played elsewhere.
 */
const AROUND = `<!doctype html><meta charset="utf-8"><script>
  const info = "Excel$Web$16.01$vi-VN$c$$$0";
  const context = {
    _id: "a", _appName: 16, _appVersion: "16.01", _appUILocale: "vi-VN", _dataLocale: "vi-VN",
    _docUrl: "${ORIGIN}/so.xlsx", _clientMode: 1, _settings: [], _reason: "documentOpened", _osfControlType: 1,
    _eToken: "", _correlationId: "c", _appInstanceId: "a", _addinName: "a", _appDomains: [], _featureGates: {},
    _requirementMatrix: '{"ExcelApi":"1.14","SharedRuntime":"1.1","RichApiRuntime":"1.2"}',
  };
  addEventListener("message", ({ data, source, origin }) => {
    const asked = JSON.parse(data);
    if (asked._messageType !== 0) return;
    const first = asked._actionName === "ContextActivationManager_getAppContextAsync";
    const answer = {
      ...asked, _messageType: 1, _responseType: 0, _errorCode: 0, _origin: location.href,
      _data: first ? context : { Error: asked._actionName === "executeMethod" ? 5001 : 0, Version: 1 },
    };
    source.postMessage(JSON.stringify(answer), origin);
  });
  addEventListener("DOMContentLoaded", () => {
    const frame = document.createElement("iframe");
    frame.name = JSON.stringify({
      baseFrameName: "f", hostInfo: info, xdmInfo: "c|a|${ORIGIN}|x", serializerVersion: "1",
    });
    frame.src = "${PANE}?_host_Info=" + info;
    document.body.append(frame);
  });
</script><body></body>`;

interface Violation {
  readonly directive: string;
  readonly blocked: string;
  readonly by: string;
}

describeInChromium("the pane's policy", () => {
  let addin: BuiltAddin;
  let browser: Browser;
  beforeAll(() => {
    addin = addinOfSite("--office-js", "self");
  }, 300_000);
  afterAll(() => addin.remove());
  beforeEach(async () => {
    browser = await openChromium({ width: 400 });
    await browser.context.addInitScript(() => {
      const seen: unknown[] = [];
      Object.assign(globalThis, { violations: seen });
      document.addEventListener("securitypolicyviolation", (event) =>
        seen.push({ directive: event.effectiveDirective, blocked: event.blockedURI, by: event.sourceFile }),
      );
    });
    await browser.context.route("**/*", async (route) => {
      const { origin, pathname } = new URL(route.request().url());
      if (origin !== ORIGIN) return route.abort();
      if (pathname === "/around.html") return route.fulfill({ body: AROUND, contentType: "text/html" });
      const contentType = TYPES[extname(pathname)] ?? "application/octet-stream";
      return route.fulfill({ body: readFileSync(join(addin.folder, pathname)), contentType });
    });
  });
  afterEach(() => browser.close());

  const violationsIn = (frame: Frame): Promise<readonly Violation[]> =>
    frame.evaluate(() => (globalThis as unknown as { readonly violations: readonly Violation[] }).violations);

  const ours = (violations: readonly Violation[]): readonly Violation[] =>
    violations.filter(({ by }) => !by.startsWith(`${ORIGIN}/office/`));

  const askedOfOthers = (): readonly string[] =>
    browser.requests.filter((url) => !url.startsWith(`${ORIGIN}/`));

  it("is broken by nothing of ours outside Excel; the library's frame to Microsoft is refused", async () => {
    await browser.page.goto(PANE);
    await browser.page.getByRole("heading", { level: 2 }).waitFor();
    await browser.page.waitForFunction(() =>
      (globalThis as unknown as { readonly violations: readonly Violation[] }).violations.some(
        ({ directive }) => directive === "frame-src",
      ),
    );
    const violations = await violationsIn(browser.page.mainFrame());
    expect(ours(violations)).toEqual([]);
    expect(askedOfOthers()).toEqual([]);
  });

  it("is broken by nothing of ours in a frame of Excel on the web, and nothing is asked of others", async () => {
    await browser.page.goto(`${ORIGIN}/around.html`);
    await browser.page.frameLocator("iframe").getByRole("button", { name: "Kiểm tra" }).waitFor();
    const [, pane] = browser.page.frames();
    if (!pane) throw new Error("there is no pane in the page");
    const asked = (): readonly string[] => browser.requests.map((url) => new URL(url).pathname.slice(1));
    for (let i = 0; i < 400 && !asked().includes("office/vi-vn/office_strings.js"); i++)
      await browser.page.waitForTimeout(50);
    // Whatever it asks for after its last part.
    await browser.page.waitForTimeout(1000);
    expect(ours(await violationsIn(pane))).toEqual([]);
    expect(askedOfOthers()).toEqual([]);
    expect(asked()).toEqual(
      expect.arrayContaining(["office/excel-web-16.00.js", "office/vi-vn/office_strings.js"]),
    );
  });

  it("lets nobody run text as a program or send anything", async () => {
    await browser.page.goto(PANE);
    await browser.page.getByRole("heading", { level: 2 }).waitFor();
    const tried = await browser.page.evaluate(async () => {
      const script = document.createElement("script");
      script.textContent = "globalThis.ranWritten = true";
      document.head.append(script);
      const fetched = await fetch("taskpane.html").then(
        () => true,
        () => false,
      );
      return { fetched, ran: "ranWritten" in globalThis };
    });
    expect(tried).toEqual({ fetched: false, ran: false });
    expect((await violationsIn(browser.page.mainFrame())).map(({ directive }) => directive)).toEqual(
      expect.arrayContaining(["connect-src", "script-src-elem"]),
    );
  });
});
