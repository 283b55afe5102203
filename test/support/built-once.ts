import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** How long a test waits for another that builds the same. */
const MOST_MS = 280_000;

/**
 * The folder of something that tests in several processes need: the first of them builds it, the others wait. It
 * stays until the whole run ends.
 */
export function builtOnce(name: string, build: (folder: string) => void): string {
  const run = process.env.KHOP_SO_TEST_RUN;
  if (run === undefined) throw new Error("no test run has begun");
  const [folder, built, failed] = ["", ".built", ".failed"].map((ending) => join(run, name + ending)) as [
    string,
    string,
    string,
  ];
  if (isFirst(folder)) {
    try {
      build(folder);
      writeFileSync(built, "");
    } catch (error) {
      writeFileSync(failed, "");
      throw error;
    }
  }
  const pause = new Int32Array(new SharedArrayBuffer(4));
  for (const end = Date.now() + MOST_MS; !existsSync(built); Atomics.wait(pause, 0, 0, 50)) {
    if (existsSync(failed)) throw new Error(`${name} could not be built: see the test that tried`);
    if (Date.now() > end) throw new Error(`${name} was not built in ${String(MOST_MS / 1000)} s`);
  }
  return folder;
}

function isFirst(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    // Errors of Node come from outside the sandbox of a test: they are no instances of its Error.
    if ((error as { readonly code?: unknown }).code === "EEXIST") return false;
    throw error;
  }
}
