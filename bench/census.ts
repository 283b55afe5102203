/** On the census workbooks: of the rows with Persons, Males and Females, how many are sum relations, and what the others are. */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { detect } from "../src/core/relations/detection";
import { readWorkbook } from "../src/node/read-workbook";
import { cellName } from "../src/core/workbook/address";
import { corpusFiles } from "../test/support/corpus-files";
import { sexRows } from "../test/support/sex-rows";
import { table } from "./measure";

export async function benchCensus(): Promise<void> {
  const folder = resolve(import.meta.dirname, "../../shared/bench/workbooks");
  console.log("\n## Census workbooks: Persons = Males + Females\n");
  if (!existsSync(folder)) {
    console.log("SKIPPED: ../shared/bench/workbooks is absent");
    return;
  }
  const rows: string[][] = [];
  const others: string[] = [];
  let number = 0;
  for (const { name, bytes } of corpusFiles(folder, [".xlsx"]).filter((file) =>
    file.name.includes("census"),
  )) {
    number++;
    const judged = sexRows(detect(await readWorkbook(bytes, { name })));
    const consistent = judged.filter(({ verdict }) => verdict === "consistent").length;
    rows.push([
      String(number),
      String(new Set(judged.map(({ column }) => column)).size),
      String(judged.length),
      String(consistent),
    ]);
    for (const { row, column, verdict } of judged) {
      if (verdict !== "consistent")
        others.push(`workbook ${String(number)}, ${cellName(row, column)}: ${verdict}`);
    }
  }
  table(["workbook", "column triples", "rows with three numbers", "sum relations that hold"], rows);
  console.log(`\nRows that are not: ${others.length === 0 ? "none" : `\n${others.join("\n")}`}`);
}
