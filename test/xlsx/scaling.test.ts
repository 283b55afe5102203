import { zipWorkbook } from "../support/zip-workbook";
import { inflateZlib } from "../../src/node/inflate-zlib";
import { readXlsx } from "../../src/xlsx/read-xlsx";

/** A sheet of ten columns and any number of rows, with what rows and cells of real files carry. */
function table(rows: number): Uint8Array {
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

/** The least CPU time of several readings in ms: what other programs do can only add to it. */
function leastCpu(bytes: Uint8Array, runs: number): number {
  const times = Array.from({ length: runs }, () => {
    const started = process.cpuUsage();
    readXlsx(bytes, "t.xlsx", inflateZlib);
    const { user, system } = process.cpuUsage(started);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

test("ten times the cells cost less than twelve times the time", () => {
  const small = table(5_000);
  const large = table(50_000);
  // The first readings compile the loops.
  leastCpu(small, 5);
  // Noise can spoil an attempt, but no attempt makes a quadratic reader linear: that one costs 100 times.
  let ratio = Infinity;
  for (let attempt = 0; attempt < 6 && ratio >= 12; attempt++)
    ratio = leastCpu(large, 3) / leastCpu(small, 8);
  expect(ratio).toBeLessThan(12);
}, 60_000);
