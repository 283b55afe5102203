import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";

import { builtPart } from "./support/built-part";

const ROOT = resolve(__dirname, "..");

let dist = "";
beforeAll(() => {
  dist = builtPart("programs");
}, 300_000);

function khopso(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(dist, "khopso.mjs"), ...args], {
    encoding: "utf8",
    maxBuffer: 1e8,
  });
  return { status, stdout, stderr };
}

/** More than a pipe holds. */
const MANY_MISSING = Array.from({ length: 2000 }, (_, i) => `no-such-file-${String(i)}.xlsx`);

describe("dist/core.mjs", () => {
  it("imports nothing and asks Node for nothing", () => {
    const text = readFileSync(join(dist, "core.mjs"), "utf8");
    expect(text).not.toMatch(/^\s*import\b|^\s*export\b.*\bfrom\b|\bimport\s*\(|\brequire\s*\(/m);
    expect(text).not.toMatch(/\b(?:process|Buffer|globalThis)\.\w/);
  });

  it("gives the functions that others rely on", () => {
    const script = `import(${JSON.stringify(join(dist, "core.mjs"))}).then((m) => console.log(Object.keys(m).join()))`;
    const names = execFileSync(process.execPath, ["-e", script], { encoding: "utf8" }).trim().split(",");
    expect(names).toEqual(expect.arrayContaining(["checkWorkbook", "detectRelations"]));
  });
});

describe("dist/node.mjs", () => {
  it("gives the functions that others rely on", () => {
    const script = `import(${JSON.stringify(join(dist, "node.mjs"))}).then((m) => console.log(Object.keys(m).join()))`;
    const names = execFileSync(process.execPath, ["-e", script], { encoding: "utf8" }).trim().split(",");
    expect(names).toEqual(expect.arrayContaining(["readWorkbook", "applyEdits", "writeWorkbook"]));
  });
});

describe("dist/khopso.mjs", () => {
  it("can be run as a program", () => {
    expect(readFileSync(join(dist, "khopso.mjs"), "utf8")).toMatch(/^#!\/usr\/bin\/env node\n/);
    expect(statSync(join(dist, "khopso.mjs")).mode & 0o111).toBe(0o111);
  });

  it("knows its version and ends with the code of a bad command line", () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { version: string };
    expect(khopso("--version")).toEqual({ status: 0, stdout: `${version}\n`, stderr: "" });
    expect(khopso("nothing")).toMatchObject({ status: 2, stdout: "" });
  });

  it("writes long results to the end before it ends", () => {
    const { status, stdout } = khopso("check", "--json", ...MANY_MISSING);
    expect(status).toBe(2);
    expect(JSON.parse(stdout)).toHaveLength(MANY_MISSING.length);
  });

  it("says nothing when the reader of its results goes away", async () => {
    const child = spawn(process.execPath, [join(dist, "khopso.mjs"), "check", "--json", ...MANY_MISSING], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    let complaints = "";
    child.stderr.on("data", (text: Buffer) => (complaints += text.toString()));
    child.stdout.once("data", () => child.stdout.destroy());
    await once(child, "close");
    expect(complaints).not.toMatch(/EPIPE|at .*:\d+/);
  });
});
