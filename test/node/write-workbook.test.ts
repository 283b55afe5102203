import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { buildSync } from "esbuild";
import { findWorkbooks } from "../../src/cli/find-workbooks";
import { WorkbookError } from "../../src/core/workbook/workbook-error";
import { readWorkbook } from "../../src/node/read-workbook";
import { saveError, saveFile } from "../../src/node/save-file";
import { applyEdits, takeBackInWorkbook, writeWorkbook } from "../../src/node/write-workbook";
import { values } from "../support/cells";
import { temporaryFolder } from "../support/temporary-folder";
import { zipWorkbook } from "../support/zip-workbook";

const folder = temporaryFolder();
const SET = { kind: "set-value", at: "Sheet1!A1", value: 2 } as const;

function workbookAt(name: string, padding = 0): string {
  const path = folder.path(name);
  const noise = Uint8Array.from({ length: padding }, (_, i) => (i * 2654435761) >>> 24);
  const parts = padding > 0 ? { parts: { "xl/media/image1.bin": noise } } : {};
  writeFileSync(path, zipWorkbook({ rows: '<row r="1"><c r="A1"><v>1</v></c></row>', ...parts }));
  return path;
}

const a1 = async (path: string): Promise<unknown> => values(await readWorkbook(path)).A1;

async function refusal(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => undefined,
    (error: unknown) => (error instanceof WorkbookError ? error.code : error),
  );
}

describe("saving a workbook", () => {
  test("as a copy leaves the original alone", async () => {
    const path = workbookAt("a.xlsx");
    const before = readFileSync(path);
    await writeWorkbook(path, [SET], { copy: folder.path("b.xlsx") });
    expect(readFileSync(path)).toEqual(before);
    expect([await a1(path), await a1(folder.path("b.xlsx"))]).toEqual([1, 2]);
  });

  test("gives what takes it back, also after a look at JSON", async () => {
    const path = workbookAt("a.xlsx");
    const { entry } = await writeWorkbook(path, [SET], { inPlace: true });
    const kept = JSON.parse(JSON.stringify(entry)) as typeof entry;
    const other = await writeWorkbook(path, [{ ...SET, at: "Sheet1!B1" }], { inPlace: true });
    expect(other.entry.id).not.toBe(entry.id);
    const { conflicts } = await takeBackInWorkbook(path, [kept], { inPlace: true });
    expect(conflicts).toEqual([]);
    expect(values(await readWorkbook(path))).toEqual({ A1: 1, B1: 2 });
    await writeWorkbook(path, [{ ...SET, at: "Sheet1!B1", value: 9 }], { inPlace: true });
    const left = await takeBackInWorkbook(path, [other.entry], { copy: folder.path("b.xlsx") });
    expect(left.conflicts).toMatchObject([{ kind: "cell-changed", at: "Sheet1!B1", now: { value: 9 } }]);
    expect(values(await readWorkbook(folder.path("b.xlsx")))).toEqual({ A1: 1, B1: 9 });
  });

  test("never replaces a file unless told", async () => {
    const path = workbookAt("a.xlsx");
    const other = workbookAt("b.xlsx");
    expect(await refusal(writeWorkbook(path, [SET], { copy: other }))).toBe("already-there");
    expect(await refusal(writeWorkbook(path, [SET], { copy: path }))).toBe("already-there");
    expect([await a1(path), await a1(other)]).toEqual([1, 1]);
    expect(readdirSync(folder.path()).sort()).toEqual(["a.xlsx", "b.xlsx"]);
  });

  test("in place keeps the mode, and what a link leads to is what is written", async () => {
    const path = workbookAt("a.xlsx");
    chmodSync(path, 0o640);
    symlinkSync(path, folder.path("link.xlsx"));
    await writeWorkbook(folder.path("link.xlsx"), [SET], { inPlace: true });
    expect(statSync(path).mode & 0o777).toBe(0o640);
    expect(lstatSync(folder.path("link.xlsx")).isSymbolicLink()).toBe(true);
    expect(await a1(path)).toBe(2);
    expect(readdirSync(folder.path()).sort()).toEqual(["a.xlsx", "link.xlsx"]);
  });

  test.each([["~$a.xlsx"], [".~lock.a.xlsx#"]])("in place waits for who has it open (%s)", async (lock) => {
    const path = workbookAt("a.xlsx");
    writeFileSync(folder.path(lock), "");
    expect(await refusal(writeWorkbook(path, [SET], { inPlace: true }))).toBe("open-elsewhere");
    expect(await a1(path)).toBe(1);
  });

  test("what is missing, and what is no workbook", async () => {
    expect(await refusal(writeWorkbook(folder.path("no.xlsx"), [SET], { inPlace: true }))).toBe("not-found");
    const path = workbookAt("a.xlsx");
    expect(await refusal(writeWorkbook(path, [SET], { copy: folder.path("no/b.xlsx") }))).toBe("not-found");
    writeFileSync(folder.path("c.xlsx"), "%PDF-1.4");
    expect(await refusal(writeWorkbook(folder.path("c.xlsx"), [SET], { inPlace: true }))).toBe(
      "not-a-workbook",
    );
    await expect(applyEdits(zipWorkbook({}), [{ ...SET, at: "Nowhere!A1" }])).rejects.toMatchObject({
      code: "no-such-cell",
    });
  });

  test("a disk without room: the original stays, nothing is left behind", async () => {
    const path = folder.path("a.bin");
    await saveFile(path, Uint8Array.of(1), { replaces: false });
    const script = bundled(
      `import { saveFile } from ${JSON.stringify(resolve(__dirname, "../../src/node/save-file.ts"))};
       saveFile(process.argv[2], new Uint8Array(1 << 22), { replaces: true }).catch((error) => console.log(error.code));`,
    );
    // A limit on the size of files stands in for a full disk: the system refuses to write on.
    const limited = `trap '' XFSZ; ulimit -f 64; exec "${process.execPath}" "${script}" "${path}"`;
    const { stdout } = spawnSync("bash", ["-c", limited], { encoding: "utf8" });
    expect(stdout.trim()).toBe("disk-full");
    expect([...readFileSync(path)]).toEqual([1]);
    expect(readdirSync(folder.path())).toEqual(["a.bin"]);
  });

  test("what systems say becomes a sentence", () => {
    const said = (code: string, syscall: string, platform: NodeJS.Platform): string =>
      saveError(Object.assign(new Error(code), { code, syscall }), "a.xlsx", platform).code;
    expect(said("ENOSPC", "write", "linux")).toBe("disk-full");
    expect(said("EACCES", "open", "linux")).toBe("no-right-to-write");
    expect(said("EROFS", "open", "linux")).toBe("no-right-to-write");
    expect(said("EBUSY", "rename", "linux")).toBe("open-elsewhere");
    expect(said("EPERM", "rename", "win32")).toBe("open-elsewhere");
    expect(said("EPERM", "open", "win32")).toBe("no-right-to-write");
  });
});

let scripts = "";
beforeAll(() => {
  scripts = mkdtempSync(join(tmpdir(), "khop-so-scripts-"));
});
afterAll(() => {
  rmSync(scripts, { recursive: true, force: true });
});

/** A program of its own out of TypeScript, quick to start. */
function bundled(source: string): string {
  const path = join(scripts, `${String(readdirSync(scripts).length)}.mjs`);
  buildSync({
    stdin: { contents: source, resolveDir: __dirname, loader: "ts" },
    bundle: true,
    platform: "node",
    format: "esm",
    outfile: path,
    logLevel: "error",
    mainFields: ["module", "main"],
  });
  return path;
}

test("killed at 50 moments of writing: the old or the whole new workbook is there", async () => {
  const path = workbookAt("a.xlsx", 2 ** 21);
  const script = bundled(
    `import { writeWorkbook } from ${JSON.stringify(resolve(__dirname, "../../src/node/write-workbook.ts"))};
     console.log("begins");
     for (let value = 1; ; value++) {
       await writeWorkbook(process.argv[2], [{ kind: "set-value", at: "Sheet1!A1", value }], { inPlace: true });
       console.log("wrote");
     }`,
  );
  const image = async (): Promise<number> => (await readWorkbook(path), readFileSync(path).length);
  const length = await image();
  const found = new Set<unknown>();
  let leftovers = 0;
  for (let i = 0; i < 50; i++) {
    const child = spawn(process.execPath, [script, path], { stdio: ["ignore", "pipe", "inherit"] });
    // Counted in writes and not in time alone: a machine may be slow.
    let lines = 0;
    await new Promise<void>((reached) =>
      child.stdout.on("data", (data: Buffer) => {
        lines += data.toString().split("\n").length - 1;
        if (lines > i % 3) reached();
      }),
    );
    await new Promise((done) => setTimeout(done, (i * 37) % 90));
    child.kill("SIGKILL");
    await once(child, "close");
    found.add(await a1(path));
    // The stored noise makes up nearly all of it: a file cut short could not have this length.
    expect(Math.abs((await image()) - length)).toBeLessThan(2000);
    const others = readdirSync(folder.path()).filter((name) => name !== "a.xlsx");
    leftovers += others.length;
    expect(others.filter((name) => !name.endsWith(".khopso.tmp"))).toEqual([]);
    expect((await findWorkbooks([folder.path()])).files.map(({ name }) => name)).toEqual(["a.xlsx"]);
    for (const name of others) rmSync(folder.path(name));
  }
  // It was killed while it wrote, and it wrote.
  expect(leftovers).toBeGreaterThan(0);
  expect(found.size).toBeGreaterThan(1);
  expect(existsSync(path)).toBe(true);
}, 300_000);
