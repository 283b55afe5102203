import { type CodeTerm, parseTerms } from "./code-row";

/** The code of a row (01, 1, I, A) and what is printed beside it of what the row equals: `10=01-02`, `(1+…+11)`. */
export interface RowCode {
  readonly code?: string;
  readonly terms?: readonly CodeTerm[];
}

const ALONE = /^\(?\s*([IVX]{1,5}|[A-ZĐ]|\d{1,3})\s*[.)]?$/;
const NUMBERED = /^\(?\s*([IVX]{1,5}|[A-ZĐ]|\d{1,3})\s*(?:[.)/:]|\s[-–])\s*\p{L}/u;
/** `10=01-02`, `10 (=01-02)`, `Cộng (1+…+11)`, `A. Tổng số (A=I+II)`, `Tổng số = 1+2`. */
const DECLARED = /(?:^|[\s(])(?:([IVX]{1,5}|[A-ZĐ]|\d{1,3})\s*)?\(?\s*=\s*([^=()]+)\)?\s*\)?$/;
const BRACKETED = /\(([^=()]*[+\u2026][^=()]*)\)$/;

/** Whether a text may hold a printed sum: one look before any expression is tried. */
export function mayDeclare(text: string): boolean {
  return text.length < 300 && (text.includes("=") || text.includes("+"));
}

/** Reads the texts before the figures of a row, labels and codes alike. */
export function readRowCode(texts: readonly string[]): RowCode {
  let code: string | undefined;
  let terms: readonly CodeTerm[] | undefined;
  for (const text of texts) {
    const declared = mayDeclare(text) ? DECLARED.exec(text) : null;
    const sum = declared?.[2] ?? (mayDeclare(text) ? BRACKETED.exec(text)?.[1] : undefined);
    terms ??= sum === undefined ? undefined : parseTerms(sum.trim());
    code ??= (ALONE.exec(text) ?? NUMBERED.exec(text))?.[1] ?? declared?.[1];
  }
  return { ...(code !== undefined && { code: plainCode(code) }), ...(terms && { terms }) };
}

/** `01` and `1` are one code. */
export function plainCode(code: string): string {
  return /^\d+$/.test(code) ? String(Number(code)) : code;
}
