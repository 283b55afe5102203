import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { unzipSync } from "fflate";

/** One workbook of a corpus: its name within the corpus and its bytes. */
export interface CorpusFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Every workbook of some kinds below a folder, those inside its .zip files too, in order of names.
 * @param extensions lower case, with the dot
 */
export function corpusFiles(folder: string, extensions: readonly string[]): CorpusFile[] {
  const isWanted = (name: string): boolean =>
    extensions.some((extension) => name.toLowerCase().endsWith(extension));
  const files: CorpusFile[] = [];
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const name = path.slice(folder.length + 1);
    if (isWanted(name)) files.push({ name, bytes: readFileSync(path) });
    if (!name.endsWith(".zip")) continue;
    const inside = unzipSync(readFileSync(path), { filter: (file) => isWanted(file.name) });
    for (const [inner, bytes] of Object.entries(inside)) files.push({ name: `${name}/${inner}`, bytes });
  }
  return files.sort((a, b) => (a.name < b.name ? -1 : 1));
}
