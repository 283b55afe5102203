import { existsSync } from "node:fs";

/**
 * Tests that need something a user's machine may not have. Where it is absent they are skipped aloud,
 * with the line that gets it; in CI, where it must be, that is a failure.
 *
 * @param path of what is needed
 * @param hint how to get it
 * @param body called only where it is there
 */
export function describeWith(
  path: string,
  name: string,
  title: string,
  hint: string,
  body: () => void,
): void {
  if (existsSync(path)) {
    describe(title, body);
    return;
  }
  const absent = `${name} is absent`;
  if (process.env.CI === "true") {
    test(`${title}: ${absent}`, () => {
      throw new Error(`${absent}: ${hint}`);
    });
    return;
  }
  test(`SKIPPED: ${title}: ${absent}`, () => {
    console.warn(`SKIPPED: ${title}: ${absent}. ${hint}`);
    expect(existsSync(path)).toBe(false);
  });
}

/** The same for what is too heavy to be installed wherever CI runs: skipped aloud there too. */
export function describeIfInstalled(path: string, title: string, hint: string, body: () => void): void {
  if (existsSync(path)) {
    describe(title, body);
    return;
  }
  test(`SKIPPED: ${title}: ${path} is absent`, () => {
    console.warn(`SKIPPED: ${title}: ${path} is absent. ${hint}`);
    expect(existsSync(path)).toBe(false);
  });
}
