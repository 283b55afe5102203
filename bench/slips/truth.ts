import type { Axis } from "./axis";
import { type Figures, type Measure, roundTo } from "./figures";

/** A relation between figures of one table, by the place of each in it. */
export interface Truth {
  readonly cells: readonly string[];
  /** Whether it is true of other figures too. */
  readonly holds: (at: (cell: string) => number) => boolean;
}

export function placeName(row: number, column: number): string {
  return `${String(row)},${String(column)}`;
}

/** Everything that is true of a table's figures by how it was made. */
export function truthsOf(rows: Axis, columns: Axis, figures: Figures, measure: Measure): Truth[] {
  const truths: Truth[] = [];
  const tolerance = (count: number): number =>
    (measure.decimals === 0 ? 0 : (count * 10 ** -measure.decimals) / 2) + 1e-6;
  const sum = (total: string, parts: readonly { cell: string; sign: number }[]): void => {
    truths.push({
      cells: [total, ...parts.map(({ cell }) => cell)],
      holds: (at) =>
        Math.abs(parts.reduce((all, { cell, sign }) => all + sign * at(cell), -at(total))) <=
        tolerance(parts.length + 1),
    });
  };
  const isFigure = (r: number, c: number): boolean => typeof figures[r]?.[c] === "number";
  rows.forEach((row, r) => {
    columns.forEach((column, c) => {
      if (!isFigure(r, c)) return;
      const by = column.origin;
      if (by.kind === "share" || by.kind === "change") {
        const [of, base] =
          by.kind === "change"
            ? [placeName(r, by.to), placeName(r, by.from)]
            : [
                placeName(r, by.of),
                by.column === undefined ? placeName(by.row ?? 0, by.of) : placeName(r, by.column),
              ];
        const less = by.kind === "change" ? 1 : 0;
        truths.push({
          cells: [placeName(r, c), ...new Set([of, base])],
          holds: (at) => {
            const quotient = 100 * (at(of) / at(base) - less);
            return Math.abs(roundTo(quotient, 1) - at(placeName(r, c))) < 0.1 + 1e-6;
          },
        });
        return;
      }
      for (const terms of row.sums)
        sum(
          placeName(r, c),
          terms.map(({ at, sign }) => ({ cell: placeName(at, c), sign })),
        );
      for (const terms of column.sums)
        sum(
          placeName(r, c),
          terms.map(({ at, sign }) => ({ cell: placeName(r, at), sign })),
        );
    });
  });
  return truths;
}
