/**
 * Both sample rosters, everybody, in every layout, typed in TCVN3 and in VNI and saved as Excel 97 did: every value
 * beside the generator's. Needs LibreOffice, which writes the files.
 */
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeCommittee } from "../samples/generator/committee/make-committee";
import { composed } from "../samples/generator/roster-layouts/old-rosters";
import { ROSTER_LAYOUTS } from "../samples/generator/roster-layouts/roster-layouts";
import { saveAsOldXls } from "../samples/save-as-old-xls";
import { checkWorkbook } from "../src/core/check-workbook";
import { readRoster } from "../src/core/roster/read-roster";
import { viewWorkbook } from "../src/core/tables/sheet-view";
import { readWorkbook } from "../src/node/read-workbook";
import { asLaidOut, compareWithTruth } from "../test/support/compare-roster";
import { cpuOf, table } from "./measure";

export async function benchOldRosters(): Promise<void> {
  console.log(
    "\n## Both sample rosters in every layout, as .xls in old fonts: values beside the generator's\n",
  );
  const { units, roster2020, roster2021 } = makeCommittee();
  const folder = mkdtempSync(join(tmpdir(), "khop-so-bench-"));
  const rows: string[][] = [];
  try {
    for (const encoding of ["TCVN3", "VNI"] as const)
      for (const layout of ROSTER_LAYOUTS)
        for (const [year, people] of [[2020, roster2020] as const, [2021, roster2021] as const]) {
          const path = join(folder, "roster.xls");
          saveAsOldXls(layout.make(units, people, year).map(composed), path, encoding);
          const { result: workbook, ms } = await cpuOf(() => readWorkbook(path));
          const found = readRoster(viewWorkbook(workbook));
          if (!found) throw new Error(`no roster was found: ${encoding}, ${layout.name}`);
          const said = compareWithTruth(found, asLaidOut(layout.name, people), units, layout.name);
          const { findings } = checkWorkbook(workbook);
          const { wrong } = said;
          rows.push(
            [
              encoding,
              layout.name,
              String(year),
              (statSync(path).size / 1e6).toFixed(1),
              ms.toFixed(0),
            ].concat(
              [found.members.length, said.values, wrong.length, said.notRead, findings.length].map(String),
            ),
          );
          if (wrong.length > 0) console.log(wrong.join("\n"));
        }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  table(
    ["typed in", "layout", "year", "MB", "CPU ms to read the file", "members", "values"].concat([
      "wrong (at most 20 counted)",
      "not read",
      "findings",
    ]),
    rows,
  );
}
