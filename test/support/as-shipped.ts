import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { buildSync } from "esbuild";

/**
 * Runs a program of the project in a process of its own, bundled as it is shipped, and gives what it
 * prints. Costs are measured so: inside jest every use of `Math` or `Number` goes through the test's
 * sandbox, which slows tight loops many times over.
 *
 * @param entry path from the project's root
 * @param exitCodes codes that are no failure
 * @param mostMs it is ended, and that is a failure, when it takes longer
 */
export function runAsShipped(
  entry: string,
  args: readonly string[] = [],
  exitCodes: readonly number[] = [0],
  mostMs?: number,
): string {
  const folder = mkdtempSync(join(tmpdir(), "khop-so-program-"));
  try {
    const program = join(folder, "program.mjs");
    buildSync({
      entryPoints: [join(process.cwd(), entry)],
      outfile: program,
      bundle: true,
      platform: "node",
      format: "esm",
      target: "node20",
    });
    return execFileSync(process.execPath, [program, ...args], {
      encoding: "utf8",
      maxBuffer: 2 ** 29,
      ...(mostMs !== undefined && { timeout: mostMs, killSignal: "SIGKILL" }),
    });
  } catch (error) {
    const { status, stdout } = error as { status?: number | null; stdout?: string };
    if (typeof status === "number" && exitCodes.includes(status)) return stdout ?? "";
    throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
