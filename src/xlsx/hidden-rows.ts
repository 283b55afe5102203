import { LAST_ROW } from "../core/workbook/address";
import type { Span } from "../core/workbook/workbook";

/** Collects which rows are hidden from the rows of a sheet, which come in ascending order as a rule. */
export class HiddenRows {
  /** The row added last; -1 before the first. */
  last = -1;
  private readonly hidden: { first: number; last: number }[] = [];
  private readonly shown: { first: number; last: number }[] = [];

  add(row: number, isHidden: boolean): void {
    this.last = row;
    if (row > LAST_ROW) return;
    extend(isHidden ? this.hidden : this.shown, row);
  }

  /**
   * Ascending, without overlaps.
   *
   * @param byDefault rows that the sheet does not list are hidden too (`zeroHeight`)
   */
  spans(byDefault: boolean): Span[] {
    return byDefault ? gaps(this.shown) : joinSpans(this.hidden);
  }
}

function extend(spans: { first: number; last: number }[], row: number): void {
  const previous = spans.at(-1);
  if (previous?.last === row - 1) previous.last = row;
  else spans.push({ first: row, last: row });
}

/** Spans in any order as the same cover in ascending order, those that touch joined. */
export function joinSpans(spans: readonly Span[]): Span[] {
  const joined: { first: number; last: number }[] = [];
  for (const { first, last } of [...spans].sort((a, b) => a.first - b.first)) {
    const previous = joined.at(-1);
    if (previous && first <= previous.last + 1) previous.last = Math.max(previous.last, last);
    else joined.push({ first, last });
  }
  return joined;
}

/** The rows between spans, to the end of the sheet. */
function gaps(spans: readonly Span[]): Span[] {
  const between: Span[] = [];
  let next = 0;
  for (const { first, last } of joinSpans(spans)) {
    if (first > next) between.push({ first: next, last: first - 1 });
    next = last + 1;
  }
  if (next <= LAST_ROW) between.push({ first: next, last: LAST_ROW });
  return between;
}
