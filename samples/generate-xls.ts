/**
 * Writes the samples typed in TCVN3 with .VnTime, saved by LibreOffice as Excel 97 did: `tong-hop-loi-tcvn3.xls`, the
 * faulty tally, and `danh-sach-2020-tcvn3.xls`, `danh-sach-2021-tcvn3.xls`, member lists in five layouts. Their bytes
 * differ from one run to the next, so the files are made once: `npx tsx samples/generate-xls.ts [FILE…]`; needs
 * `soffice` (apt-get install libreoffice-calc).
 */
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { makeCommittee } from "./generator/committee/make-committee";
import { makeOldRosters } from "./generator/roster-layouts/old-rosters";
import { makeSamples } from "./generator/samples";
import { saveAsOldXls } from "./save-as-old-xls";

const samples = dirname(fileURLToPath(import.meta.url));
const committee = makeCommittee();
const tally = makeSamples(committee).find(({ file }) => file === "tong-hop-loi.xlsx")?.sheets ?? [];
const files = [{ file: "tong-hop-loi-tcvn3.xls", sheets: tally }, ...makeOldRosters(committee)];
const asked = process.argv.slice(2);
for (const { file, sheets } of files)
  if (asked.length === 0 || asked.includes(file)) saveAsOldXls(sheets, join(samples, file));
