import { rmSync } from "node:fs";

/** After the last test. */
export default function endTestRun(): void {
  const { KHOP_SO_TEST_RUN: folder } = process.env;
  if (folder) rmSync(folder, { recursive: true, force: true });
}
