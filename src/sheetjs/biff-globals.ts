import type { Sheet } from "../core/workbook/workbook";
import { builtInFormatCode } from "../xlsx/number-format-codes";
import { PartError } from "../xlsx/part-error";
import { type BiffRecord, contentOf, Rt, substream } from "./biff-records";
import { type BiffText, readStringTable, readText, type TextForm } from "./biff-text";
import { codePageText } from "./code-page";
import type { BinaryFont, BinaryFormat } from "./style-table";

/** What a .xls workbook says before its first sheet. */
export interface BiffGlobals extends TextForm {
  readonly encrypted: boolean;
  readonly codePage: number;
  /** By the number that cell formats and runs use: 4 is missing, by an old mistake that all keep to. */
  readonly fonts: readonly BinaryFont[];
  readonly formats: readonly BinaryFormat[];
  readonly sheets: readonly BiffSheetEntry[];
  readonly texts: readonly BiffText[];
  readonly date1904: boolean;
  readonly structureProtected: boolean;
}

/** A tab; its records begin at `at`. */
export interface BiffSheetEntry {
  readonly at: number;
  readonly name: string;
  readonly visibility: Sheet["visibility"];
  readonly kind: "worksheet" | "chart" | "macro" | "dialog";
}

const VISIBILITIES = ["visible", "hidden", "very-hidden"] as const;
const KINDS: Readonly<Record<number, BiffSheetEntry["kind"]>> = { 1: "macro", 2: "chart", 6: "macro" };

/** @throws PartError where the stream is no workbook of BIFF5 or BIFF8 */
export function readBiffGlobals(stream: Uint8Array): BiffGlobals {
  const form: { biff: 5 | 8 } = { biff: 8 };
  const fonts: BinaryFont[] = [];
  const codes = new Map<number, string>();
  const formats: { font: number; numberFormatId: number; indent: number }[] = [];
  const sheets: (Omit<BiffSheetEntry, "name"> & { name: string })[] = [];
  let texts: BiffText[] = [];
  let [encrypted, date1904, structureProtected] = [false, false, false];
  let codePage = 1252;
  for (const record of substream(stream, 0)) {
    const content = contentOf(record);
    if (record.type === Rt.bof) form.biff = versionOf(record);
    // What follows is not to be understood without the password.
    else if (record.type === Rt.filePass) encrypted = true;
    if (encrypted) break;
    if (record.type === Rt.codePage) codePage = content.u16();
    else if (record.type === Rt.font) fonts.push(...readFont(record, form, fonts.length));
    else if (record.type === Rt.numberFormat) {
      const id = content.u16();
      codes.set(id, readText(content, form.biff === 5 ? content.u8() : content.u16(), form));
    } else if (record.type === Rt.format) {
      const [font, numberFormatId] = [content.u16(), content.u16()];
      content.at = 8;
      formats.push({ font, numberFormatId, indent: form.biff === 8 ? content.u8() & 15 : 0 });
    } else if (record.type === Rt.boundSheet) sheets.push(readBoundSheet(record, form));
    else if (record.type === Rt.strings) texts = readStringTable(record.segments);
    else if (record.type === Rt.dateMode) date1904 = content.u16() === 1;
    else if (record.type === Rt.protect) structureProtected = content.u16() === 1;
  }
  return {
    biff: form.biff,
    encrypted,
    codePage,
    fonts,
    formats: formats.map(({ numberFormatId, ...format }) => ({
      ...format,
      numberFormat: codes.get(numberFormatId) ?? builtInFormatCode(numberFormatId),
    })),
    sheets: sheets.map((entry) => ({
      ...entry,
      name: form.biff === 5 ? codePageText(entry.name, codePage) : entry.name,
    })),
    texts,
    date1904,
    structureProtected,
  };
}

function versionOf(record: BiffRecord): 5 | 8 {
  const version = contentOf(record).u16();
  if (version === 0x600) return 8;
  if (version === 0x500) return 5;
  throw new PartError(`is of an unknown version (${version.toString(16)})`);
}

/** The font, twice where it would have the number 4, so that numbers are places. */
function readFont(record: BiffRecord, form: TextForm, number: number): BinaryFont[] {
  const content = contentOf(record);
  content.at = 6;
  const bold = content.u16() >= 600;
  const raised = content.u16() === 1;
  content.at = 14;
  const font = { name: readText(content, content.u8(), form), bold, raised };
  return number === 4 ? [font, font] : [font];
}

function readBoundSheet(record: BiffRecord, form: TextForm): BiffSheetEntry {
  const content = contentOf(record);
  const at = content.u32();
  const visibility = VISIBILITIES[content.u8() & 3] ?? "hidden";
  const kind = KINDS[content.u8()] ?? "worksheet";
  return { at, visibility, kind, name: readText(content, content.u8(), form) };
}
