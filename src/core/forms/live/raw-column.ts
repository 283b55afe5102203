import { CellKind, findCell } from "../../workbook/cells";
import { stringOf } from "../../workbook/read-cell";
import type { Sheet, Workbook } from "../../workbook/workbook";

/** What a cell of a list holds, as a criterion of a formula meets it. */
export type Raw =
  | { readonly kind: "blank" }
  | { readonly kind: "number"; readonly value: number }
  /** `folded`: programs do not tell capital letters from small ones. */
  | { readonly kind: "text"; readonly text: string; readonly folded: string }
  /** An error, a truth value, a text that is another in the file than here: what a formula makes of it is left open. */
  | { readonly kind: "other" };

/** The cells of a column in some rows, equal ones numbered once. */
export interface RawColumn {
  readonly raws: readonly Raw[];
  /** For each row that was asked for, the number of what stands there. */
  readonly codes: Int32Array;
}

const BLANK: Raw = { kind: "blank" };
const OTHER: Raw = { kind: "other" };

export function rawColumn(
  workbook: Workbook,
  sheet: Sheet,
  rows: readonly number[],
  column: number,
): RawColumn {
  const raws: Raw[] = [];
  const known = new Map<string, number>();
  const codes = new Int32Array(rows.length);
  rows.forEach((row, i) => {
    const raw = rawAt(workbook, sheet, row, column);
    const key = keyOf(raw);
    let code = known.get(key);
    if (code === undefined) {
      code = raws.push(raw) - 1;
      known.set(key, code);
    }
    codes[i] = code;
  });
  return { raws, codes };
}

export function rawAt(workbook: Workbook, { cells }: Sheet, row: number, column: number): Raw {
  const index = findCell(cells, row, column);
  if (index < 0) return BLANK;
  const value = cells.value[index] ?? 0;
  switch (cells.kind[index]) {
    case CellKind.number:
      return { kind: "number", value };
    case CellKind.text: {
      const text = stringOf(workbook, cells, index);
      const isOther =
        text === "" || workbook.superscripts.has(value) || workbook.originals?.has(value) === true;
      return isOther ? OTHER : { kind: "text", text, folded: text.toLowerCase() };
    }
    case CellKind.blank:
      // Stored without a value: a formula that nobody computed.
      return (cells.formula?.[index] ?? 0) === 0 ? BLANK : OTHER;
    default:
      return OTHER;
  }
}

function keyOf(raw: Raw): string {
  if (raw.kind === "number") return `n${String(raw.value)}`;
  return raw.kind === "text" ? `t${raw.folded}` : raw.kind;
}
