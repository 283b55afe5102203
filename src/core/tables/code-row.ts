import { means } from "../labels/lexicon";
import type { Sheet } from "../workbook/workbook";
import { type WorkbookView, wordsAt } from "./sheet-view";

/** A column's code in a code row (`A B 1 2 3=4+5`), and what the row says the column equals. */
export interface ColumnCode {
  readonly column: number;
  readonly code: string;
  readonly terms?: readonly CodeTerm[];
  readonly quotient?: CodeQuotient;
}

/** A printed quotient, `2:3`, `2*100/3`: the codes of what is divided and by what. */
export interface CodeQuotient {
  readonly dividend: string;
  readonly divisor: string;
}

/** One term of a printed sum: the codes from `first` to `last` (one code where they are equal), taken with a sign. */
export interface CodeTerm {
  readonly first: string;
  readonly last: string;
  readonly sign: 1 | -1;
}

const CODE = /^\(?\s*([IVX]{2,4}|[A-ZĐ]|\d{1,3})\s*\)?$/;
const DECLARED = /^\(?\s*([IVX]{2,4}|[A-ZĐ]|\d{1,3})\s*\)?\s*(?:\(\s*=\s*(.+?)\s*\)|=\s*(.+))$/;
const TERM =
  /([+\-–−])?\s*\(?\s*([IVX]{2,5}|[A-ZĐ]|\d{1,3})(?!\d)\s*\)?(?:\s*\+?\s*(?:\.{2,}|…+)\s*\+?\s*\(?\s*(\d{1,3})\s*\)?)?/g;

/** Reads one cell of a code row; undefined where it is none. */
export function parseColumnCode(text: string, column: number): ColumnCode | undefined {
  const plain = CODE.exec(text);
  if (plain) return { column, code: plain[1] ?? "" };
  const declared = DECLARED.exec(text);
  if (!declared) return undefined;
  const said = declared[2] ?? declared[3] ?? "";
  const terms = parseTerms(said);
  const quotient = terms ? undefined : parseQuotient(said);
  return { column, code: declared[1] ?? "", ...(terms && { terms }), ...(quotient && { quotient }) };
}

const OPERAND = String.raw`\(?\s*([IVX]{2,5}|[A-ZĐ]|\d{1,3})\s*\)?`;
const HUNDRED = String.raw`(?:\s*[*x×]\s*100\s*%?)?`;
const QUOTIENT = new RegExp(
  String.raw`^\(?(?:100\s*[*x×]\s*)?${OPERAND}${HUNDRED}\s*[:/÷]\s*${OPERAND}\)?${HUNDRED}\s*%?$`,
);

/** `3:2`, `(3)/(2)`, `2*100/3`, `3/2x100%`; undefined for anything else. */
export function parseQuotient(text: string): CodeQuotient | undefined {
  const match = QUOTIENT.exec(text.trim());
  return match ? { dividend: match[1] ?? "", divisor: match[2] ?? "" } : undefined;
}

/** `4+5`, `(3+…+12)`, `1+2-3`; undefined for anything but sums, such as `2*100/3`. */
export function parseTerms(text: string): CodeTerm[] | undefined {
  const inner = text.replace(/^\((.*)\)$/, "$1");
  const terms: CodeTerm[] = [];
  let end = 0;
  for (const match of inner.matchAll(TERM)) {
    if (match.index !== end && inner.slice(end, match.index).trim() !== "") return undefined;
    end = match.index + match[0].length;
    const [, sign, first = "", last = first] = match;
    if (terms.length > 0 && sign === undefined) return undefined;
    terms.push({ first, last, sign: sign === undefined || sign === "+" ? 1 : -1 });
  }
  return inner.slice(end).trim() === "" && terms.length > 0 ? terms : undefined;
}

/**
 * The codes of a row, if it is a code row: at least three cells, each a code, the numbers among
 * them rising, most by one (official forms jump here and there).
 */
export function readCodeRow(view: WorkbookView, sheet: Sheet, row: number): ColumnCode[] | undefined {
  const codes: ColumnCode[] = [];
  const { rowStart, column } = sheet.cells;
  for (let i = rowStart[row] ?? 0, end = rowStart[row + 1] ?? 0; i < end; i++) {
    const at = column[i] ?? 0;
    const text = wordsAt(view, sheet, row, at);
    if (text === "") continue;
    const code = parseColumnCode(text, at);
    if (!code) {
      // "Mã số | 1 | 2=3+4": the row may say what it is.
      if (codes.length === 0 && (means(text, "code") || means(text, "index"))) continue;
      return undefined;
    }
    codes.push(code);
  }
  if (codes.length < 3) return undefined;
  const numbers = codes.map(({ code }) => Number(code)).filter((code) => !Number.isNaN(code));
  const steps = numbers.slice(1).map((code, i) => code - (numbers[i] ?? 0));
  const byOne = steps.filter((step) => step === 1).length;
  const rising = steps.every((step) => step > 0);
  const starts = (numbers[0] ?? 9) <= 2;
  return starts && rising && numbers.length >= 2 && byOne >= steps.length * 0.6 ? codes : undefined;
}
