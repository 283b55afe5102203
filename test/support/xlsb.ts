import { strToU8, zipSync } from "fflate";

import { f64, u16, u32 } from "./biff";

export const XLSB_SHEET = "xl/worksheets/sheet1.bin";

/** A record of .xlsb: its number in one or two bytes, its length seven bits a byte. */
export function xlsbRecord(type: number, ...content: readonly number[]): number[] {
  const head = type < 0x80 ? [type] : [(type & 0x7f) | 0x80, type >> 7];
  const length: number[] = [];
  for (let rest = content.length; ; rest >>= 7) {
    length.push((rest & 0x7f) | (rest > 0x7f ? 0x80 : 0));
    if (rest <= 0x7f) break;
  }
  return [...head, ...length, ...content];
}

const wide = (text: string): number[] => [
  ...u32(text.length),
  ...u16(...[...text].map((c) => c.charCodeAt(0))),
];

/** A cell whose formula showed 0. */
export function formulaCell(
  row: number,
  format: number,
  column: number,
  tokens: readonly number[],
): number[] {
  const cell = [
    ...u32(column),
    ...u32(format),
    ...f64(0),
    ...u16(0),
    ...u32(tokens.length),
    ...tokens,
    ...u32(0),
  ];
  return [
    ...xlsbRecord(0, ...u32(row), ...u32(0), ...u16(300), 0, 0, 0, ...u32(0)),
    ...xlsbRecord(9, ...cell),
  ];
}

/** A styles part whose only cell format has this font. */
export function fontPart(font: string): number[] {
  return [
    ...xlsbRecord(278),
    ...xlsbRecord(43, ...u16(240, 0, 400, 0), 0, 0, 0, 0, ...u32(0), ...u32(0), 0, ...wide(font)),
    ...xlsbRecord(617, ...u32(1)),
    ...xlsbRecord(47, ...u16(0, 0, 0, 0, 0), 0, 0, ...u16(0, 0)),
    ...xlsbRecord(618),
    ...xlsbRecord(279),
  ];
}

export interface XlsbParts {
  readonly cells?: readonly (readonly number[])[];
  /** A text in A1. */
  readonly text?: string;
  readonly styles?: readonly number[];
}

const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const relationships = (...targets: readonly (readonly [string, string])[]): Uint8Array =>
  strToU8(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
      .map(
        ([type, target], i) =>
          `<Relationship Id="rId${i + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
      )
      .join("")}</Relationships>`,
  );

/** A workbook of one sheet, "S". */
export function xlsbWith({ cells = [], text, styles = [] }: XlsbParts): Uint8Array {
  const label =
    text === undefined
      ? []
      : [
          ...xlsbRecord(0, ...u32(0), ...u32(0), ...u16(300), 0, 0, 0, ...u32(0)),
          ...xlsbRecord(6, ...u32(0), ...u32(0), ...wide(text)),
        ];
  const sheet = [
    ...xlsbRecord(129),
    ...xlsbRecord(145),
    ...label,
    ...cells.flat(),
    ...xlsbRecord(146),
    ...xlsbRecord(130),
  ];
  const workbook = [
    ...xlsbRecord(131),
    ...xlsbRecord(143),
    ...xlsbRecord(156, ...u32(0), ...u32(1), ...wide("rId1"), ...wide("S")),
    ...xlsbRecord(144),
    ...xlsbRecord(132),
  ];
  const type = "application/vnd.ms-excel.sheet.binary.macroEnabled.main";
  return zipSync({
    "[Content_Types].xml": strToU8(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.bin" ContentType="${type}"/></Types>`,
    ),
    "_rels/.rels": relationships(["officeDocument", "xl/workbook.bin"]),
    "xl/workbook.bin": Uint8Array.from(workbook),
    "xl/_rels/workbook.bin.rels": relationships(
      ["worksheet", "worksheets/sheet1.bin"],
      ["styles", "styles.bin"],
    ),
    "xl/styles.bin": Uint8Array.from(styles),
    [XLSB_SHEET]: Uint8Array.from(sheet),
  });
}
