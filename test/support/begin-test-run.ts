import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Before the first test: a folder for what several of them build but once. */
export default function beginTestRun(): void {
  process.env.KHOP_SO_TEST_RUN = mkdtempSync(join(tmpdir(), "khop-so-run-"));
}
