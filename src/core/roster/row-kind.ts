import { means } from "../labels/lexicon";
import { mergeIndex } from "../tables/merge-index";
import { CellKind } from "../workbook/cells";
import { stackHeight } from "./stack-height";
import type { CellReader } from "./cell-reader";
import { readsOf } from "./field";
import { isCoveredFromAbove } from "./find-headers";
import { foldTerm } from "./fold-term";
import { type MemberKind, memberKindOf } from "./member-kind";
import type { RosterPart, Slot } from "./roster";
import { type ColumnSpan, EVERYWHERE } from "./side-by-side";
import { branchWord } from "./unit-name";

/** How a title is numbered or, without a number, what it begins with. */
export type TitleRank =
  "roman" | "letter" | "roman-or-letter" | "number" | "committee" | "branch" | "member-kind" | "words";

/** What a row below a list's header is. */
export type RowKind =
  | { readonly kind: "blank" }
  | { readonly kind: "member" }
  /** More of the person above. */
  | { readonly kind: "more" }
  /** The name of a branch, or what kind of members they are, over the rows of these. */
  | {
      readonly kind: "section";
      readonly title: string;
      readonly rank: TitleRank;
      /** The letters it is numbered by. */
      readonly letters?: string;
      readonly members?: MemberKind;
    }
  /** Signatures: nobody is listed below them. */
  | { readonly kind: "end" }
  /** It says how many there are. */
  | { readonly kind: "sum" }
  /** `isOdd`: somebody may stand there. */
  | { readonly kind: "other"; readonly isOdd?: true };

const BLANK: RowKind = { kind: "blank" };
const MEMBER: RowKind = { kind: "member" };
const MORE: RowKind = { kind: "more" };
const OTHER: RowKind = { kind: "other" };
const SUM: RowKind = { kind: "sum" };
const ODD: RowKind = { kind: "other", isOdd: true };

const SIGNATURE =
  /^(?:người lập|t m |tm |thủ trưởng|nơi nhận|kí tên|kí ghi|xác nhận|trưởng ban|\p{L}+ ?(?:\p{L}+ )?ngày \p{N}* ?tháng)/u;
const NOTE =
  /^(?:ghi chú|viết tắt|tiếp theo|tiếp biểu|danh sách|tổng số|tổng cộng|cộng|trong đó|ấn định|(?:cộng |trang trước |số )?mang sang|chuyển (?:sang )?trang|trang trước|trang sau|(?:sub|grand )?total|carried (?:forward|over)|brought forward)(?![\p{L}])/u;
/** Whose signature stands below a list, where no other word of a signature stands above it. */
const SIGNED_BY = /^(?:phó )?bí thư(?: (?:chi bộ|đảng ủy|chi ủy))?$/u;

/** Looks at the rows of one list. Made once for a list; a row costs a look at each of its cells. */
export class RowKinds {
  private readonly slots: (readonly Slot[] | undefined)[] = [];
  private readonly nameColumns: readonly number[];
  private readonly indexColumn: number;
  private readonly height: number;
  private readonly span: ColumnSpan;

  constructor(
    private readonly part: RosterPart,
    private readonly reader: CellReader,
  ) {
    for (const { column, slots } of part.columns) this.slots[column] = slots;
    this.nameColumns = part.columns.filter(({ slots }) => isName(slots[0])).map(({ column }) => column);
    const index = part.columns.find(
      ({ slots }) => slots[0]?.kind === "field" && slots[0].field === "row.index",
    );
    this.indexColumn = index?.column ?? -1;
    this.height = stackHeight(part);
    this.span = part.span ?? EVERYWHERE;
  }

  /** @param last the last row of the member above, -1 where there is none; `first` is their first row */
  kindOf(row: number, first: number, last: number): RowKind {
    const { sheet } = this.part;
    const { cells } = sheet;
    let filled = 0;
    let only = -1;
    let name = -1;
    let index = -1;
    let evidence = 0;
    for (let i = cells.rowStart[row] ?? 0, end = cells.rowStart[row + 1] ?? 0; i < end; i++) {
      if (cells.kind[i] === CellKind.blank) continue;
      const column = cells.column[i] ?? 0;
      if (!this.isWithin(row, column)) continue;
      const text = cells.kind[i] === CellKind.text;
      if (text && this.reader.textOf(sheet, i) === "") continue;
      filled++;
      if (only < 0 || cells.column[only] === this.indexColumn) only = i;
      if (column === this.indexColumn) index = i;
      else if (name < 0 && this.nameColumns.includes(column) && text) name = i;
      else if (evidence === 0 && this.isEvidence(i, column)) evidence++;
    }
    if (filled === 0) return BLANK;
    const isNumbered = index >= 0 && /^\d+[.)]?$/.test(this.reader.textOf(sheet, index));
    const follows = last >= 0 && row === last + 1;
    const ofKind = evidence > 0 ? undefined : this.kindTitle(row, index, only, filled);
    if (ofKind) return ofKind;
    if (!isNumbered && (this.isSum(index) || this.isSum(name))) return SUM;
    if (follows && this.isCovered(row)) return MORE;
    if (follows && !isNumbered && row - first < this.height && !this.isTitle(index, only)) return MORE;
    if (evidence === 0 || name < 0) {
      const words = this.reader.textOf(sheet, only);
      const kind = this.wordsAlone(row, only, words, filled - (index >= 0 && index !== only ? 1 : 0), index);
      if (kind) return kind;
    }
    if (name >= 0 && (isNumbered || evidence > 0))
      return isLetters(this.reader.textOf(sheet, name)) ? MEMBER : OTHER;
    if (name < 0 && isNumbered && evidence > 0) return MEMBER;
    if (follows && (evidence > 0 || name >= 0 || filled <= 2) && !isNumbered) return MORE;
    return name >= 0 && isLetters(this.reader.textOf(sheet, name)) ? ODD : OTHER;
  }

  /** A row of words alone that say what kind of members stand below it, such as "B. Đảng viên dự bị". */
  private kindTitle(row: number, index: number, only: number, filled: number): RowKind | undefined {
    if (filled > (index >= 0 && index !== only ? 2 : 1)) return undefined;
    const title = withoutNumber(this.reader.textOf(this.part.sheet, only));
    const members = memberKindOf(title);
    if (!members || !this.isLeftOrWide(row, only)) return undefined;
    const words = this.reader.textOf(this.part.sheet, index >= 0 ? index : only);
    return {
      kind: "section",
      title,
      rank: isRanked(words) ? rankOf(words) : "member-kind",
      ...lettersOf(words),
      members,
    };
  }

  /** Whether a cell stands where a title does: at the left, or over several columns. */
  private isLeftOrWide(row: number, cell: number): boolean {
    const { sheet } = this.part;
    const column = sheet.cells.column[cell] ?? 0;
    return (
      column <= (this.nameColumns[0] ?? 0) ||
      (mergeIndex(sheet).startingAt(row, column)?.columnCount ?? 1) > 1
    );
  }

  /** Whether a row that might be more of a person names a branch: at the left, where people have number and name. */
  private isTitle(index: number, only: number): boolean {
    if (index >= 0) return true;
    const { sheet } = this.part;
    const isLeft = (sheet.cells.column[only] ?? 0) <= (this.nameColumns[0] ?? 0);
    return isLeft && branchWord(this.reader.textOf(sheet, only)) !== "";
  }

  /** Whether a cell stands in the list's columns, or over them as the title of lists beside each other. */
  private isWithin(row: number, column: number): boolean {
    const { first, end } = this.span;
    if (column >= first && column < end) return true;
    const merge = column < first ? mergeIndex(this.part.sheet).startingAt(row, column) : undefined;
    return merge !== undefined && merge.column + merge.columnCount > first;
  }

  /** Whether a cell before the figures of a row says that they are sums, or carried from another page. */
  private isSum(cell: number): boolean {
    const words = this.reader.textOf(this.part.sheet, cell);
    return words !== "" && (means(words, "total") || NOTE.test(foldTerm(words)));
  }

  /** A row of one text, beside its number: a branch, a note, a signature; undefined where it is none of these. */
  private wordsAlone(
    row: number,
    cell: number,
    words: string,
    filled: number,
    index: number,
  ): RowKind | undefined {
    const { cells } = this.part.sheet;
    const fold = foldTerm(words);
    // What is signed or summed up begins at the left, where people have their numbers.
    const first = index >= 0 && index !== cell ? foldTerm(this.reader.textOf(this.part.sheet, index)) : "";
    if (SIGNATURE.test(fold) || SIGNATURE.test(first)) return { kind: "end" };
    if (index < 0 && filled === 1 && SIGNED_BY.test(fold)) return { kind: "end" };
    if (NOTE.test(first)) return SUM;
    if (means(words, "total") || NOTE.test(fold)) return SUM;
    if (/^[(*•]/u.test(words)) return OTHER;
    if (filled > 1 || cells.kind[cell] !== CellKind.text || !isLetters(words)) return undefined;
    const column = cells.column[cell] ?? 0;
    const rank = index >= 0 && index !== cell ? this.reader.textOf(this.part.sheet, index) : words;
    const title = withoutNumber(words);
    const merge = mergeIndex(this.part.sheet).startingAt(row, column);
    const isTitle = branchWord(title) !== "" || (merge?.columnCount ?? 1) > 1;
    const beforeNames = !this.nameColumns.includes(column) && column <= (this.nameColumns[0] ?? 0);
    const isRoman = index >= 0 && /^(?:[IVXLC]+|[A-ZĐ])[.)]?$/.test(rank);
    if (!isTitle && !beforeNames && !isRoman) return undefined;
    return {
      kind: "section",
      title,
      rank: isRanked(rank) ? rankOf(rank) : wordOf(title),
      ...lettersOf(rank),
    };
  }

  private isCovered(row: number): boolean {
    const { sheet } = this.part;
    return [this.indexColumn, ...this.nameColumns].some(
      (column) => column >= 0 && isCoveredFromAbove(sheet, row, column),
    );
  }

  private isEvidence(i: number, column: number): boolean {
    const slot = this.slots[column]?.[0];
    const { sheet } = this.part;
    switch (slot?.kind) {
      case "mark":
        return this.reader.isCross(sheet, i);
      case "date-part":
        return /^\d{1,4}$/.test(this.reader.textOf(sheet, i));
      case "by-sex":
        return this.reader.read(sheet, i, slot.field).kind === "facts";
      case "field": {
        const reads = readsOf(slot.field);
        if (reads === "code") return /\d{6}/.test(this.reader.textOf(sheet, i));
        return (reads === "date" || reads === "coded") && this.reader.fits(sheet, i, slot.field);
      }
      case "nothing":
      case undefined:
        return false;
    }
  }
}

function isName(slot: Slot | undefined): boolean {
  return (
    slot?.kind === "field" &&
    (slot.field === "person.name" || slot.field === "person.familyNames" || slot.field === "person.givenName")
  );
}

function lettersOf(words: string): { readonly letters?: string } {
  const letters = isRanked(words) ? /^\p{L}+/u.exec(words)?.[0] : undefined;
  return letters === undefined ? {} : { letters };
}

function isRanked(words: string): boolean {
  return /^(?:[IVXLC]+|[A-ZĐ]|\d{1,3})[.)\s/]/.test(`${words} `);
}

/** A title without its number, and without what it says of those below. */
function withoutNumber(words: string): string {
  return words.replace(/^(?:[IVXLC]+|[A-ZĐ]|\d{1,3})[.)]\s*/, "").replace(/\s*[:(].*$/s, "");
}

/** What kind of numbering: titles of one kind stand beside each other, those of another below. */
function rankOf(numbering: string): TitleRank {
  if (/^\d/.test(numbering)) return "number";
  const letters = /^\p{L}+/u.exec(numbering)?.[0] ?? "";
  if (letters.length > 1) return "roman";
  return "IVXLC".includes(letters) ? "roman-or-letter" : "letter";
}

/** Titles without numbering: those of party committees stand above those of branches. */
function wordOf(title: string): TitleRank {
  const word = branchWord(title);
  return word === "" ? "words" : /^(?:chi bộ|cb|tổ)/u.test(word) ? "branch" : "committee";
}

function isLetters(text: string): boolean {
  return /\p{L}{2}/u.test(text);
}
