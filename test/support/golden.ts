import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Compares a whole output with `test/cli/golden/<name>`. With UPDATE_GOLDEN=1 the file is written
 * instead: read its diff before you commit it.
 */
export function expectGolden(name: string, text: string): void {
  const file = join(__dirname, "../cli/golden", name);
  if (process.env.UPDATE_GOLDEN === "1") writeFileSync(file, text);
  expect(text).toBe(readFileSync(file, "utf8"));
}
