import { PartError } from "../xlsx/part-error";
import { ByteReader, narrowText, wideText } from "./byte-reader";

/** A text and where its letters change to another font: [from character, number of the font]. */
export interface BiffText {
  readonly text: string;
  readonly runs: readonly (readonly [from: number, font: number])[];
}

/** How texts are stored: BIFF8 in Unicode, BIFF5 in bytes of a code page. */
export interface TextForm {
  readonly biff: 5 | 8;
}

/** BIFF5's bytes stay bytes, as Latin-1: what letters they are depends on the font, `byteText` decides. */
export function readText(reader: ByteReader, length: number, { biff }: TextForm): string {
  if (biff === 5) return narrowText(reader.next(length));
  // An empty text may come without the byte that says how wide its letters are.
  if (length === 0 && reader.left === 0) return "";
  return reader.u8() & 1 ? wideText(reader.next(length * 2)) : narrowText(reader.next(length));
}

/** A text of a cell that follows its length in two bytes, in BIFF5 with runs where the record has them. */
export function readLabel(reader: ByteReader, form: TextForm, hasRuns: boolean): BiffText {
  const text = readText(reader, reader.u16(), form);
  const runs: (readonly [number, number])[] = [];
  if (hasRuns && reader.left > 0) {
    const count = form.biff === 5 ? reader.u8() : reader.u16();
    for (let i = 0; i < count; i++)
      runs.push(form.biff === 5 ? [reader.u8(), reader.u8()] : [reader.u16(), reader.u16()]);
  }
  return { text, runs };
}

/** Reads through a record and its continuations. Letters that go on in the next one begin anew with their width. */
class ContinuedReader {
  private segment = 0;
  private reader: ByteReader;

  constructor(private readonly segments: readonly Uint8Array[]) {
    this.reader = new ByteReader(segments[0] ?? new Uint8Array(0));
  }

  get atEnd(): boolean {
    return this.reader.left === 0 && this.segment + 1 >= this.segments.length;
  }

  /** A field, which no record cuts in two. */
  field(size: 1 | 2 | 4): number {
    if (this.reader.left === 0) this.advance();
    return size === 1 ? this.reader.u8() : size === 2 ? this.reader.u16() : this.reader.u32();
  }

  skip(length: number): void {
    for (let left = length; left > 0;) {
      if (this.reader.left === 0) this.advance();
      const here = Math.min(left, this.reader.left);
      this.reader.skip(here);
      left -= here;
    }
  }

  characters(count: number, isWide: boolean): string {
    let text = "";
    let wide = isWide;
    while (text.length < count) {
      const here = Math.min(count - text.length, wide ? this.reader.left >> 1 : this.reader.left);
      text += wide ? wideText(this.reader.next(here * 2)) : narrowText(this.reader.next(here));
      if (text.length >= count) break;
      this.advance();
      wide = (this.reader.u8() & 1) === 1;
    }
    return text;
  }

  private advance(): void {
    const next = this.segments[++this.segment];
    if (!next) throw new PartError("ends in the middle of a text");
    this.reader = new ByteReader(next);
  }
}

/** The table of texts of a BIFF8 workbook ([MS-XLS] 2.4.265). */
export function readStringTable(segments: readonly Uint8Array[]): BiffText[] {
  const reader = new ContinuedReader(segments);
  reader.skip(4);
  const count = reader.field(4);
  const texts: BiffText[] = [];
  while (texts.length < count && !reader.atEnd) texts.push(readRichText(reader));
  return texts;
}

/** A text that may be continued, with its length in two bytes before it. */
export function readContinuedText(segments: readonly Uint8Array[]): string {
  return readRichText(new ContinuedReader(segments)).text;
}

function readRichText(reader: ContinuedReader): BiffText {
  const length = reader.field(2);
  const flags = reader.field(1);
  const runCount = flags & 8 ? reader.field(2) : 0;
  const extra = flags & 4 ? reader.field(4) : 0;
  const text = reader.characters(length, (flags & 1) === 1);
  const runs: (readonly [number, number])[] = [];
  for (let i = 0; i < runCount; i++) runs.push([reader.field(2), reader.field(2)]);
  reader.skip(extra);
  return { text, runs };
}
