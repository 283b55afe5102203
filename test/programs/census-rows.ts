/** Prints, for each census workbook of a folder, how many rows of Persons, Males, Females were judged, and how many do not hold. */
import { detect } from "../../src/core/relations/detection";
import { readWorkbook } from "../../src/node/read-workbook";
import { corpusFiles } from "../support/corpus-files";
import { sexRows } from "../support/sex-rows";

const files = corpusFiles(process.argv[2] ?? "", [".xlsx"]).filter(({ name }) => name.includes("census"));
const judged: { rows: number; broken: number }[] = [];
for (const { name, bytes } of files) {
  const rows = sexRows(detect(await readWorkbook(bytes, { name })));
  judged.push({ rows: rows.length, broken: rows.filter(({ verdict }) => verdict !== "consistent").length });
}
console.log(JSON.stringify(judged));
