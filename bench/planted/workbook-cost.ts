import { checkWorkbook } from "../../src/core/check-workbook";
import { findSuspects } from "../../src/core/localize/workbook/find-suspects";
import { withEdits } from "../../src/core/evaluate/with-edits";
import { detect, type Detection } from "../../src/core/relations/detection";
import type { Workbook } from "../../src/core/workbook/workbook";
import { gridWorkbook } from "../../test/support/grid";
import { cpuOf } from "../measure";
import { Chance } from "./chance";

const [SHEETS, WRONG_SHEETS, ROWS, COLUMNS] = [10, 8, 49, 20];

/** Ten sheets of a thousand cells, eight with two wrong ones: what it costs to name them all. */
export async function benchWorkbookCost(): Promise<void> {
  const chance = new Chance(5);
  const sheets = Array.from({ length: SHEETS }, (_, s) => [`S${String(s)}`, drawn(chance, s < WRONG_SHEETS)]);
  const workbook = gridWorkbook(Object.fromEntries(sheets) as Record<string, string>);
  const { findings } = checkWorkbook(workbook);
  const detection = detect(workbook);
  const cells = workbook.sheets.reduce((sum, sheet) => sum + sheet.cells.column.length, 0);
  const times: string[] = [];
  for (let run = 0; run < 5; run++) {
    const { ms } = await cpuOf(() =>
      Promise.resolve(findSuspects([{ workbook, detection }], [], findings, ({ sheet }) => `${sheet.name}!`)),
    );
    times.push(ms.toFixed(0));
  }
  await benchRecheck(workbook, detection);
  const told = findings.filter(({ suspects }) => suspects.length > 0).length;
  console.log(
    `${String(cells)} cells, ${String(findings.length)} findings, ${String(told)} with suspects: CPU ms, run by run: ${times.join(", ")}`,
  );
}

/** After one cell was written: the whole check, and the check of what depends on it. */
async function benchRecheck(workbook: Workbook, found: Detection): Promise<void> {
  const edited = withEdits(workbook, [{ kind: "set-value", at: "S1!C5", value: 7 }]);
  const [whole, part]: [string[], string[]] = [[], []];
  for (let run = 0; run < 5; run++) {
    const all = await cpuOf(() => Promise.resolve(checkWorkbook(edited)));
    const again = await cpuOf(() =>
      Promise.resolve(checkWorkbook(edited, { found: detect(edited, "", found) })),
    );
    whole.push(all.ms.toFixed(0));
    part.push(again.ms.toFixed(0));
  }
  console.log(
    `After a cell of one of ${String(SHEETS)} sheets was written, CPU ms: whole check ${whole.join(", ")}; again ${part.join(", ")}`,
  );
}

function drawn(chance: Chance, wrong: boolean): string {
  const body = Array.from({ length: ROWS }, () =>
    Array.from({ length: COLUMNS }, () => chance.between(10, 999)),
  );
  const rows = body.map((row) => [row.reduce((sum, value) => sum + value, 0), ...row]);
  const totals = Array.from({ length: COLUMNS + 1 }, (_, c) =>
    rows.reduce((sum, row) => sum + (row[c] ?? 0), 0),
  );
  if (wrong)
    for (let e = 0; e < 2; e++) {
      const row = chance.pick(rows);
      const column = chance.between(1, COLUMNS);
      row[column] = (row[column] ?? 0) + chance.between(1, 90);
    }
  const captions = [
    "Đơn vị",
    "Tổng số",
    ...Array.from({ length: COLUMNS }, (_, c) => `Loại ${String(c + 1)}`),
  ];
  const lines = [totals, ...rows].map((row, i) => [
    i === 0 ? "Tổng số" : `Đơn vị ${String(i)}`,
    ...row.map(String),
  ]);
  return [captions, ...lines].map((line) => `| ${line.join(" | ")} |`).join("\n");
}
