/** Writes the sample workbooks and what is known of them: `npx tsx samples/generate.ts`. */

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { makeCommittee } from "./generator/committee/make-committee";
import { compactJson } from "./generator/json";
import { makeSamples } from "./generator/samples";
import { expectedByFile, replaceTable, slipTable } from "./generator/slip-table";
import { makeTruth } from "./generator/truth";
import { writeXlsx } from "./generator/xlsx/write-xlsx";

const folder = dirname(fileURLToPath(import.meta.url));
const committee = makeCommittee();
const samples = makeSamples(committee);

for (const { file, sheets } of samples) {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, writeXlsx(sheets));
}
writeFileSync(join(folder, "truth.json"), `${compactJson(makeTruth(committee))}\n`);
writeFileSync(join(folder, "expected-findings.json"), `${compactJson(expectedByFile(samples))}\n`);
const readme = join(folder, "README.md");
writeFileSync(readme, replaceTable(readFileSync(readme, "utf8"), slipTable(samples)));
