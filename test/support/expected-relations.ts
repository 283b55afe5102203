import type { RelationEntry } from "../../src/core/report";

/**
 * Relations between figures, each one line of cells or a fill of many:
 *
 * - `D = B + C | 2-6` in rows 2 to 6; `7 = 2..6 | B-D` in columns B to D; `B7 = B3 + D3` once
 * - `C <= B | 2-6` of which; `D = C / B | 2-6` a share; `E = D ~ C | 2-6` a change in per cent
 * - `7 = mean 2..6 | C-D` an average; `B2 == Khác!B2` the same figure in two places
 *
 * A term with both letter and row, `D = C / C7 | 2-7`, stands where it is on every line. `E=D` over several
 * sheets is said with the sheet before the cell.
 *
 * @returns of every relation a text that is the same however it is turned round
 */
export function expectedRelations(lines: readonly string[]): string[] {
  return lines.flatMap((line) => {
    const [rule = "", lineRange] = line.split("|").map((piece) => piece.trim());
    return linesOf(lineRange).map((at) => expected(rule, at));
  });
}

/** What was detected, in the same form: one text, several where a whole has parts that are not all of it. */
export function foundRelations(relation: RelationEntry, prefix = "Sheet1!"): string[] {
  const { kind, total, parts, signs } = relation;
  const plain = (cell: string): string => cell.replace(prefix, "").replaceAll("'", "");
  const cells = parts.map(plain);
  if (kind === "sum") return [equation(plain(total), cells, signs ?? cells.map(() => 1))];
  if (kind === "of-which") return cells.map((part) => `${part} <= ${plain(total)}`);
  if (kind === "share") return [`${plain(total)} = ${cells.join(" / ")}`];
  if (kind === "change") return [`${plain(total)} = ${cells.join(" ~ ")}`];
  if (kind === "equal") return [[plain(total), ...cells].sort().join(" == ")];
  return [`${plain(total)} = ${kind} ${cells.join(" ")}`];
}

function expected(rule: string, at: string | undefined): string {
  const cell = (text: string): string => placed(text, at);
  const [, first = "", relation = "", rest = ""] = /^(\S+)\s*(==|<=|=)\s*(.*)$/.exec(rule) ?? [];
  if (relation === "<=") return `${cell(first)} <= ${cell(rest)}`;
  if (relation === "==") return [cell(first), cell(rest)].sort().join(" == ");
  const quotient = /^(\S+) ([/~]) (\S+)$/.exec(rest);
  if (quotient)
    return `${cell(first)} = ${cell(quotient[1] ?? "")} ${quotient[2] ?? ""} ${cell(quotient[3] ?? "")}`;
  if (rest.startsWith("mean "))
    return `${cell(first)} = average ${termsOf(rest.slice(5), at)
      .map(({ of }) => of)
      .join(" ")}`;
  const terms = termsOf(rest, at);
  return equation(
    cell(first),
    terms.map(({ of }) => of),
    terms.map(({ sign }) => sign),
  );
}

function termsOf(text: string, at: string | undefined): { of: string; sign: 1 | -1 }[] {
  return [...text.matchAll(/([+-]?)\s*([^\s+-]+)/g)].flatMap(([, sign, term = ""]) =>
    spread(term).map((of) => ({ of: placed(of, at), sign: sign === "-" ? (-1 as const) : (1 as const) })),
  );
}

/** `2..6`, `C..F`, `B2..B6`, `C3..F3`. */
function spread(term: string): string[] {
  const [, letters = "", row = "", toLetters = "", toRow = ""] =
    /^([A-Z]*)(\d*)\.\.([A-Z]*)(\d*)$/.exec(term) ?? [];
  if (row !== toRow || (row !== "" && letters === toLetters && letters !== "")) {
    const rows = Array.from({ length: Number(toRow) - Number(row) + 1 }, (_, k) => Number(row) + k);
    return rows.map((each) => `${letters}${String(each)}`);
  }
  if (letters !== toLetters) return columns(letters, toLetters).map((each) => `${each}${row}`);
  return [term];
}

function linesOf(range: string | undefined): (string | undefined)[] {
  if (range === undefined) return [undefined];
  return range.split(",").flatMap((piece) => {
    const [from = "", to = from] = piece.trim().split("-");
    if (/^\d/.test(from))
      return Array.from({ length: Number(to) - Number(from) + 1 }, (_, k) => String(Number(from) + k));
    return columns(from, to);
  });
}

function columns(from: string, to: string): string[] {
  const numberOf = (letters: string): number =>
    [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  const lettersOf = (number: number): string =>
    number <= 26
      ? String.fromCharCode(64 + number)
      : lettersOf(Math.floor((number - 1) / 26)) + lettersOf(((number - 1) % 26) + 1);
  return Array.from({ length: numberOf(to) - numberOf(from) + 1 }, (_, k) => lettersOf(numberOf(from) + k));
}

function placed(term: string, at: string | undefined): string {
  if (at === undefined || /[A-Z]\d|!/.test(term)) return term;
  return /^\d/.test(term) ? `${at}${term}` : `${term}${at}`;
}

/** All terms on one side, the first of them positive. */
function equation(total: string, parts: readonly string[], signs: readonly number[]): string {
  const terms = [{ cell: total, sign: -1 }, ...parts.map((cell, k) => ({ cell, sign: signs[k] ?? 1 }))].sort(
    (a, b) => (a.cell < b.cell ? -1 : 1),
  );
  const turn = terms[0]?.sign ?? 1;
  return terms.map(({ cell, sign }) => `${sign === turn ? "+" : "-"}${cell}`).join(" ");
}
