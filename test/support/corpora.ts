import { existsSync } from "node:fs";
import { resolve } from "node:path";

/** `../shared` beside the project. */
const SHARED = resolve(__dirname, "../../../shared");

/**
 * Tests on workbooks that are no part of the project. Where the folder is absent they are skipped
 * aloud on a developer's machine; in CI, where the folder must be, that is a failure.
 *
 * @param path below `../shared`
 * @param body is given the folder's absolute path; called only where it exists
 */
export function describeWithCorpus(path: string, title: string, body: (folder: string) => void): void {
  const folder = resolve(SHARED, path);
  if (existsSync(folder)) {
    describe(title, () => {
      body(folder);
    });
    return;
  }
  const absent = `../shared/${path} is absent`;
  if (process.env.CI === "true") {
    test(`${title}: ${absent}`, () => {
      throw new Error(
        `${absent}: put the folder "shared" beside the project's own, then run the tests again`,
      );
    });
    return;
  }
  test(`SKIPPED: ${title}: ${absent}`, () => {
    console.warn(`SKIPPED: ${title}: ${absent}`);
    expect(existsSync(folder)).toBe(false);
  });
}
