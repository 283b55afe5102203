import { strToU8 } from "fflate";
import { crc32 as zlibCrc32 } from "node:zlib";
import { thrownBy, values } from "../support/cells";
import { type RawEntry, rawZip } from "../support/raw-zip";
import { workbookParts } from "../support/zip-workbook";
import { WorkbookError } from "../../src/core/workbook/workbook-error";
import { inflateZlib } from "../../src/node/inflate-zlib";
import { crc32 } from "../../src/xlsx/crc32";
import type { Inflate } from "../../src/xlsx/inflate";
import { inflateFflate } from "../../src/xlsx/inflate-fflate";
import { readXlsx } from "../../src/xlsx/read-xlsx";

const SHEET = "xl/worksheets/sheet1.xml";
const ROWS = '<row><c><v>42</v></c><c t="s"><v>0</v></c></row>';

/** The entries of a small workbook, `change` laid over that of the sheet. */
function entries(change: Partial<RawEntry> = {}, all: Partial<RawEntry> = {}): RawEntry[] {
  const parts = Object.entries(workbookParts({ rows: ROWS, strings: "<si><t>text</t></si>" }));
  return parts.map(([path, part]) => ({
    path,
    content: typeof part === "string" ? strToU8(part) : part,
    ...all,
    ...(path === SHEET && change),
  }));
}

const sheetContent = (): Uint8Array =>
  entries().find(({ path }) => path === SHEET)?.content ?? new Uint8Array();

describe.each<[string, Inflate]>([
  ["zlib", inflateZlib],
  ["fflate", inflateFflate],
])("archives inflated by %s", (_, inflate) => {
  const read = (zip: Uint8Array): unknown => values(readXlsx(zip, "a.xlsx", inflate));
  const error = (zip: Uint8Array): unknown => {
    const thrown = thrownBy(() => readXlsx(zip, "a.xlsx", inflate));
    return thrown instanceof WorkbookError ? [thrown.code, thrown.detail] : thrown;
  };

  test.each<[string, Partial<RawEntry>]>([
    ["deflated", {}],
    ["stored", { stored: true }],
    ["with data descriptors", { descriptor: true }],
    ["in ZIP64", { zip64: true }],
  ])("%s", (_name, all) => {
    expect(read(rawZip(entries({}, all)))).toEqual({ A1: 42, B1: "text" });
  });

  test("with a comment, and with paths in Windows style or other case", () => {
    const zip = rawZip(
      entries().map((entry) => ({
        ...entry,
        path: entry.path.replaceAll("/", "\\").replace("sheet1", "SHEET1"),
      })),
    );
    const commented = new Uint8Array(zip.length + 9).fill(0x50);
    commented.set(zip);
    commented[zip.length - 2] = 9;
    expect(read(commented)).toEqual({ A1: 42, B1: "text" });
  });

  test("a view on a larger buffer", () => {
    const zip = rawZip(entries());
    const larger = new Uint8Array(zip.length + 100);
    larger.set(zip, 37);
    expect(read(larger.subarray(37, 37 + zip.length))).toEqual({ A1: 42, B1: "text" });
  });

  test("a wrong CRC is damage, named by its part", () => {
    expect(error(rawZip(entries({ crc: 1 })))).toEqual(["damaged", `${SHEET}: wrong CRC`]);
    expect(error(rawZip(entries({ crc: 1, stored: true })))).toEqual(["damaged", `${SHEET}: wrong CRC`]);
  });

  test("a declared size that is not the real one is damage", () => {
    const { length } = sheetContent();
    for (const size of [0, 1, length - 1, length + 1, length + 1e6]) {
      expect(error(rawZip(entries({ size })))).toEqual(["damaged", expect.stringContaining(SHEET)]);
    }
  });

  test("an unknown compression is damage, an encrypted entry is encrypted", () => {
    expect(error(rawZip(entries({ method: 12 })))).toEqual(["damaged", `${SHEET}: compressed by method 12`]);
    expect(error(rawZip(entries({ flags: 1 })))).toEqual(["encrypted", SHEET]);
  });

  test("overlapping and repeated entries are damage", () => {
    expect(error(rawZip(entries({ offset: 0 })))).toEqual(["damaged", "zip: zip entries overlap"]);
    expect(error(rawZip([...entries(), { path: SHEET.toUpperCase(), content: sheetContent() }]))).toEqual([
      "damaged",
      "zip: zip entry twice",
    ]);
  });

  test("bombs are too large before anything is inflated", () => {
    const content = new Uint8Array(70 * 2 ** 20);
    expect(error(rawZip(entries({ content })))).toEqual(["too-large", SHEET]);
    expect(error(rawZip(entries({ size: 0xfffffff0 })))).toEqual(["too-large", SHEET]);
    expect(error(rawZip(entries({ size: 2 ** 40, zip64: true })))).toEqual(["too-large", SHEET]);
  });

  test("a bomb that declares little is not inflated beyond what it declares", () => {
    expect(error(rawZip(entries({ content: new Uint8Array(70 * 2 ** 20), size: 1000 })))).toEqual([
      "damaged",
      expect.stringContaining(SHEET),
    ]);
  });
});

test("our CRC-32 is that of zlib", () => {
  const bytes = Uint8Array.from({ length: 1003 }, (_, i) => (i * i * 7) & 0xff);
  for (const length of [0, 1, 7, 8, 9, 1003])
    expect(crc32(bytes.subarray(0, length))).toBe(zlibCrc32(bytes.subarray(0, length)));
});
