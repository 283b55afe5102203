import { resolve } from "node:path";

import { describeWith } from "./skip-aloud";

/** `../shared` beside the project. */
const SHARED = resolve(__dirname, "../../../shared");

/**
 * Tests on workbooks that are no part of the project.
 *
 * @param path below `../shared`
 * @param body is given the folder's absolute path; called only where it exists
 */
export function describeWithCorpus(path: string, title: string, body: (folder: string) => void): void {
  const folder = resolve(SHARED, path);
  const hint = `put the folder "shared" beside the project's own, then run the tests again`;
  describeWith(folder, `../shared/${path}`, title, hint, () => {
    body(folder);
  });
}
