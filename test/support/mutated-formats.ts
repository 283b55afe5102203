import { readFileSync } from "node:fs";
import { join } from "node:path";

import { CFB } from "@e965/xlsx";
import { strToU8, unzipSync, zipSync } from "fflate";

import type { Workbook } from "../../src/core/workbook/workbook";
import { WorkbookError } from "../../src/core/workbook/workbook-error";
import { readCsv } from "../../src/csv/read-csv";
import { inflateZlib } from "../../src/node/inflate-zlib";
import { readOtherFormat } from "../../src/sheetjs/read-other-format";
import { inflateFflate } from "../../src/xlsx/inflate-fflate";
import { readXlsx } from "../../src/xlsx/read-xlsx";
import { shownText } from "../../src/xlsx/shown-text";
import { applyEdits } from "../../src/xlsx/write/apply-edits";
import { compoundFile, u16, u32 } from "./biff";
import { encodeTcvn3 } from "./legacy-encoders";
import { mutated, seeded } from "./mutated";
import { mutatedXlsx, READ_SEED, SEED_EDITS, WRITE_SEED } from "./mutated-xlsx";
import { fontPart, formulaCell, xlsbWith } from "./xlsb";

/** `written` is .xlsx into which edits are made. */
export const MUTATED_FORMATS = ["xlsx", "written", "xls", "xlsb", "ods", "csv"] as const;
export type MutatedFormat = (typeof MUTATED_FORMATS)[number];

const fixture = (name: string): Uint8Array => readFileSync(join(process.cwd(), "test/fixtures", name));

/** A file of the format, changed at random: every third as a whole, the others within what it contains. */
export function mutatedFile(format: MutatedFormat, seed: number): Uint8Array {
  const random = seeded(seed);
  if (format === "xlsx") return mutatedXlsx(READ_SEED, seed, random);
  if (format === "written") return mutatedXlsx(WRITE_SEED, seed, random);
  const whole = WHOLE[format]();
  if (format === "csv" || seed % 3 === 0) return mutated(whole, random);
  if (format === "xls") return compoundFile(mutated(xlsStream(), random), "Workbook");
  const parts = unzipSync(whole);
  const paths = Object.keys(parts).filter((path) => PARTS.test(path));
  const path = paths[random(paths.length)] ?? "";
  return zipSync({ ...parts, [path]: mutated(parts[path] ?? new Uint8Array(0), random) }, { level: 1 });
}

const PARTS = /\.bin$|content\.xml$|styles\.xml$|\.rels$|manifest\.xml$/;

const ref = (row: number, column: number): number[] => [0x44, ...u32(row), ...u16(0xc000 | column)];
const XLSB = xlsbWith({
  text: encodeTcvn3("Tổng số"),
  styles: fontPart(".VnTime"),
  cells: [
    formulaCell(1, 0, 2, [...ref(0, 0), ...ref(0, 1), 0x03]),
    formulaCell(2, 0, 2, [0x25, ...u32(0), ...u32(1), ...u16(0xc000, 0xc001), 0x22, 1, ...u16(4)]),
    formulaCell(3, 0, 0, [0x17, ...u16(2, 0x61, 0x62), ...ref(1, 1), 0x08]),
  ],
});
const CSV = strToU8('Đơn vị;Nam;Nữ\r\n"Xã ""Đông""";1.250;3\r\nXã Tây;-5;"a\nb"\r\n');

const WHOLE: Readonly<Record<Exclude<MutatedFormat, "xlsx" | "written">, () => Uint8Array>> = {
  xls: () => fixture("rich.xls"),
  xlsb: () => XLSB,
  ods: () => fixture("rich.ods"),
  csv: () => CSV,
};

function xlsStream(): Uint8Array {
  const { read, find } = CFB as {
    readonly read: (bytes: Uint8Array, options: { readonly type: "buffer" }) => object;
    readonly find: (container: object, name: string) => { readonly content: Uint8Array };
  };
  return Uint8Array.from(find(read(fixture("rich.xls"), { type: "buffer" }), "/Workbook").content);
}

/**
 * Reads a file whatever its name and shows some of its cells; `written` is edited, and then read.
 *
 * @returns how it ended, the error where it is none that may be thrown, and the milliseconds of CPU it took
 */
export function outcomeOf(format: MutatedFormat, bytes: Uint8Array, seed: number) {
  const started = process.cpuUsage();
  const ended = (outcome: "read" | "refused" | "crashed", error?: unknown) => {
    const { user, system } = process.cpuUsage(started);
    return { outcome, error, ms: (user + system) / 1000 };
  };
  let given = bytes;
  if (format === "written")
    try {
      given = applyEdits(bytes, SEED_EDITS, { name: "a.xlsx", inflate: inflateZlib }).bytes;
    } catch (error) {
      return error instanceof WorkbookError ? ended("refused") : ended("crashed", error);
    }
  try {
    const workbook = read(format, given, seed);
    for (const sheet of workbook.sheets)
      for (let row = 0; row < 5; row++)
        for (let column = 0; column < 5; column++) shownText(workbook, sheet, row, column);
    return ended("read");
  } catch (error) {
    // What was written is read again, or it must not have been written.
    const isRefused = error instanceof WorkbookError && format !== "written";
    return isRefused ? ended("refused") : ended("crashed", error);
  }
}

function read(format: MutatedFormat, bytes: Uint8Array, seed: number): Workbook {
  switch (format) {
    case "csv":
      return readCsv(bytes, "a.csv");
    case "xlsx":
    case "written":
      // Both that are in use: in Node, and in a browser.
      return readXlsx(bytes, "a.xlsx", seed % 2 === 0 ? inflateZlib : inflateFflate);
    default:
      return readOtherFormat(format, bytes, `a.${format}`, inflateZlib);
  }
}
