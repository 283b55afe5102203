/** @jest-environment jsdom */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

import { ACTION_NAMES } from "../../src/pane/action-names";
import { addinOfSite, type BuiltAddin, buildAddin } from "../support/built-addin";
import { describeWithJudge, judge } from "../support/manifest-judge";
import { readByMicrosoft } from "../support/read-by-microsoft";
import { mistakesOfManifest } from "./rules";

const ROOT = join(__dirname, "../..");
const LIBRARY = join(ROOT, "node_modules/@microsoft/office-js");
const ORIGIN = "https://intranet.donvi.vn/khopso";
const MICROSOFT = "https://appsforoffice.microsoft.com";

let own: BuiltAddin;
let plain: BuiltAddin;
beforeAll(() => {
  own = buildAddin("--origin", `${ORIGIN}/`, "--office-js", "self");
  plain = addinOfSite("--origin", "https://donvi.vn", "--support-url", "https://hotro.donvi.vn/?a=1&b=2");
}, 300_000);
afterAll(() => {
  own.remove();
  plain.remove();
});

const textOf = ({ folder }: BuiltAddin, file: string): string => readFileSync(join(folder, file), "utf8");

/** What a page loads at once, beside itself. */
const loadedBy = (html: string): readonly string[] =>
  [...html.matchAll(/<(?:script|link)[^>]*\b(?:src|href)="([^"]+)"/g)].map(([, file = ""]) => file);

describe("the manifest of a site", () => {
  it("breaks no rule", () => {
    const site = { origin: ORIGIN, folder: own.folder };
    expect(mistakesOfManifest(textOf(own, "manifest.xml"), site, ACTION_NAMES)).toEqual([]);
  });

  it("names the site in every address and the developers' nowhere", () => {
    expect(textOf(own, "manifest.xml")).not.toContain("localhost");
    expect(readByMicrosoft(join(own.folder, "manifest.xml"))).toMatchObject({
      defaultSettings: { sourceLocation: `${ORIGIN}/taskpane.html` },
      iconUrl: `${ORIGIN}/assets/icon-32.png`,
      supportUrl: `${ORIGIN}/help.html`,
    });
  });

  it("names the support page that was asked for", () => {
    const site = { origin: "https://donvi.vn", folder: plain.folder };
    expect(mistakesOfManifest(textOf(plain, "manifest.xml"), site, ACTION_NAMES)).toEqual([]);
    expect(readByMicrosoft(join(plain.folder, "manifest.xml"))).toMatchObject({
      supportUrl: "https://hotro.donvi.vn/?a=1&b=2",
    });
  });
});

describe("the pane's page", () => {
  it("loads Microsoft's library from Microsoft, and nothing else from elsewhere", () => {
    const html = textOf(plain, "taskpane.html");
    const others = loadedBy(html).filter((file) => !existsSync(join(plain.folder, file)));
    expect(others).toEqual([`${MICROSOFT}/lib/1/hosted/office.js`]);
    expect(html).toContain(`script-src 'self' ${MICROSOFT};`);
    expect(existsSync(join(plain.folder, "office"))).toBe(false);
  });

  it("loads it from the site where that was asked for, and lets no other address in", () => {
    const html = textOf(own, "taskpane.html");
    expect(loadedBy(html).filter((file) => !existsSync(join(own.folder, file)))).toEqual([]);
    expect(loadedBy(html)).toContain("office/office.js");
    expect(html).not.toMatch(/https?:/);
  });

  it("has Microsoft's files as Microsoft wrote them, with their licence", () => {
    const folder = join(own.folder, "office");
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .map((file) => file.replaceAll("\\", "/"))
      .filter((file) => /\.\w+$/.test(file));
    expect(files).toEqual(expect.arrayContaining(["office.js", "LICENSE.md", "vi-vn/office_strings.js"]));
    for (const file of files) {
      const original = join(LIBRARY, file === "LICENSE.md" ? file : `dist/${file}`);
      expect(readFileSync(join(folder, file)).equals(readFileSync(original))).toBe(true);
    }
  });

  it("has the file of every kind of Excel that the library looks for", () => {
    const library = readFileSync(join(LIBRARY, "dist/office.js"), "utf8");
    const [, map = ""] = /HostSpecificFileVersionMap=\{.*?excel:\{([^}]*)\}/.exec(library) ?? [];
    const kinds = [...map.matchAll(/(\w+):"([\d.]+)"/g)].map(([, kind = "", version = ""]) => ({
      kind,
      version,
    }));
    // Windows 10 for phones, which nobody has any more.
    const sought = kinds.filter(({ kind }) => kind !== "winrt");
    expect(sought.map(({ kind }) => kind).sort()).toEqual(["ios", "mac", "web", "win32"]);
    const missing = sought
      .map(({ kind, version }) => `office/excel-${kind}-${version}.js`)
      .filter((file) => !existsSync(join(own.folder, file)));
    expect(missing).toEqual([]);
  });

  it("is on the screen after at most 200 KB of our own", () => {
    const files = [
      "taskpane.html",
      ...loadedBy(textOf(plain, "taskpane.html")).filter((file) => !file.startsWith(MICROSOFT)),
    ];
    const sizes = files.map((file) => gzipSync(readFileSync(join(plain.folder, file))).length);
    const total = sizes.reduce((sum, size) => sum + size, 0);
    expect(total).toBeGreaterThan(10 * 1024);
    expect(total).toBeLessThanOrEqual(200 * 1024);
  });
});

describeWithJudge("the manifest of a site, judged by another's rules", () => {
  it("is fit for the store but for a version that is not released", () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { version: string };
    const objections = judge(join(own.folder, "manifest.xml"), "store", join(own.folder, "assets"));
    // The store takes no version below 1.
    expect(objections.map(({ code }) => code)).toEqual(version.startsWith("0.") ? ["M033"] : []);
  });

  it("would not be, were it the developers' own", () => {
    const objections = judge(join(ROOT, "manifest.xml"), "store", join(ROOT, "assets"));
    expect(objections.map(({ code }) => code)).toContain("M025");
  });
});

describe("npm run build", () => {
  it.each([
    ["an address that is not https", ["--origin", "http://donvi.vn"], "https"],
    ["half an address", ["--origin", "donvi.vn/khopso"], "https"],
    ["an address with a question", ["--origin=https://donvi.vn/?a=1"], "“?”"],
    ["an address with a password", ["--origin", "https://ai:mk@donvi.vn"], "mật khẩu"],
    ["an option that is not there", ["--orgin", "https://donvi.vn"], "--orgin"],
    ["an option without its value", ["--origin"], "--origin"],
    ["a place it cannot take the library from", ["--office-js", "cdn"], "microsoft"],
    ["a support page that is not https", ["--support-url", "mailto:ai@donvi.vn"], "https"],
  ])("refuses %s with a sentence in both languages, and builds nothing", (_, args, told) => {
    const { status, stderr, stdout } = spawnSync(
      process.execPath,
      [join(ROOT, "scripts/build.mjs"), ...args],
      {
        encoding: "utf8",
      },
    );
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    const [vietnamese = "", english = ""] = stderr.split("\n");
    expect(vietnamese).toContain(told);
    expect(english).toMatch(/\b(?:address|option|value|or self)\b/);
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});
