import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";

/** Workbooks of other people, kept beside the project and not part of it: absent on most machines. */
const FOLDER = join(__dirname, "../../../shared/bench");

/** Where no shared workbooks are, tests of them are skipped, except on the build server. */
export const sharedWorkbooksAbsent = !existsSync(FOLDER);

/** A workbook out of one of the archives. */
export interface SharedWorkbook {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Every .xlsx in every ZIP archive of the folder, one archive in memory at a time. */
export function* sharedWorkbooks(folder = FOLDER): Generator<SharedWorkbook> {
  for (const entry of readdirSync(folder).sort()) {
    const path = join(folder, entry);
    if (statSync(path).isDirectory()) yield* sharedWorkbooks(path);
    else if (entry.endsWith(".zip")) {
      const files = unzipSync(readFileSync(path), { filter: ({ name }) => /\.xlsx$/i.test(name) });
      for (const [name, bytes] of Object.entries(files)) yield { name: `${entry}/${name}`, bytes };
    }
  }
}
