import { inflateZlib } from "../../src/node/inflate-zlib";
import { readXlsx } from "../../src/xlsx/read-xlsx";
import { zipWorkbook } from "../support/zip-workbook";
import { leastRatio } from "./least-ratio";

/** Prints how many times more it costs to read a sheet of ten times the rows. */
function reading(rows: number): () => void {
  const bytes = workbookOf(rows);
  return () => {
    readXlsx(bytes, "t.xlsx", inflateZlib);
  };
}

/** A sheet of ten columns and any number of rows, with what rows and cells of real files carry. */
function workbookOf(rows: number): Uint8Array {
  const row = (r: number): string => {
    const cells = Array.from({ length: 10 }, (_, c) => {
      const ref = `${String.fromCharCode(65 + c)}${String(r)}`;
      if (c === 0) return `<c r="${ref}" t="inlineStr"><is><t>row ${String(r % 97)}</t></is></c>`;
      if (c === 9)
        return `<c r="${ref}" s="1"><f>SUM(B${String(r)}:I${String(r)})</f><v>${String(r * 8)}</v></c>`;
      return `<c r="${ref}" s="1" t="n"><v>${String(r * c)}.5</v></c>`;
    });
    return `<row r="${String(r)}" spans="1:10" ht="15">${cells.join("")}</row>`;
  };
  return zipWorkbook({ rows: Array.from({ length: rows }, (_, i) => row(i + 1)).join("") });
}

console.log(leastRatio(reading(5_000), reading(50_000)));
