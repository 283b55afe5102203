import type { Comment } from "../core/workbook/workbook";
import type { BiffGlobals } from "./biff-globals";
import { type BiffRecord, contentOf, Rt } from "./biff-records";
import { readText } from "./biff-text";
import { codePageText } from "./code-page";

/** Collects the notes of a sheet. In BIFF8 a note names a drawn object, whose text stands with that object. */
export class BiffComments {
  private object = -1;
  private readonly texts = new Map<number, string>();
  private readonly notes: { readonly row: number; readonly column: number; readonly object: number }[] = [];
  private readonly complete: Comment[] = [];

  constructor(private readonly globals: BiffGlobals) {}

  get found(): Comment[] {
    const named = this.notes.flatMap(({ row, column, object }) => {
      const text = this.texts.get(object);
      return text === undefined ? [] : [{ row, column, text }];
    });
    return [...this.complete, ...named].sort((a, b) => a.row - b.row || a.column - b.column);
  }

  read(record: BiffRecord): void {
    const content = contentOf(record);
    if (record.type === Rt.object && content.left >= 8 && this.globals.biff === 8) {
      content.at = 6;
      this.object = content.u16();
    } else if (record.type === Rt.textObject) this.readTextObject(record);
    else if (record.type === Rt.note && content.left >= 6) this.readNote(record);
  }

  /** Its letters are what the first continuation holds. */
  private readTextObject({ segments }: BiffRecord): void {
    const [own, letters] = segments;
    if (!own || !letters || own.length < 12) return;
    const length = (own[10] ?? 0) | ((own[11] ?? 0) << 8);
    const isWide = ((letters[0] ?? 0) & 1) === 1;
    const held = isWide ? (letters.length - 1) >> 1 : letters.length - 1;
    const content = contentOf({ type: Rt.continuation, at: 0, segments: [letters] });
    this.texts.set(this.object, readText(content, Math.min(length, held), { biff: 8 }));
  }

  private readNote(record: BiffRecord): void {
    const content = contentOf(record);
    const [row, column] = [content.u16(), content.u16()];
    if (this.globals.biff === 8) {
      content.skip(2);
      if (content.left >= 2) this.notes.push({ row, column, object: content.u16() });
      return;
    }
    // A long note goes on in further records, which have no place of their own.
    content.skip(2);
    const text = codePageText(readText(content, content.left, this.globals), this.globals.codePage);
    const before = this.complete.pop();
    if (row === 0xffff && before) this.complete.push({ ...before, text: before.text + text });
    else {
      if (before) this.complete.push(before);
      this.complete.push({ row, column, text });
    }
  }
}
