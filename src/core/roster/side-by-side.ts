import type { WorkbookView } from "../tables/sheet-view";
import type { Sheet } from "../workbook/workbook";
import { type HeaderBlock, readCaptions } from "./find-headers";
import { headingFields, headingOf } from "./heading";

/** Columns of a sheet, the first and the one after the last. */
export interface ColumnSpan {
  readonly first: number;
  readonly end: number;
}

export const EVERYWHERE: ColumnSpan = { first: 0, end: Infinity };

/** As many headings in a row must come again: two may be those of a name in two cells. */
const FEWEST = 2;

/**
 * The lists that stand beside each other under one header, such as numbers 1 to 30 at the left and 31 to 60 at the
 * right: a list begins again where the heading of names comes again with those beside it. One span where none does.
 */
export function sideBySide(view: WorkbookView, sheet: Sheet, header: HeaderBlock): readonly ColumnSpan[] {
  const captionsOf = readCaptions(view, sheet, header);
  const end = Math.max(0, ...captionsOf.keys()) + 1;
  const headings = Array.from({ length: end }, (_, column) =>
    headingOf((captionsOf.get(column) ?? []).map(({ text }) => text)),
  );
  const isName = headings.map((heading) => headingFields(heading).join() === "person.name");
  const first = isName.indexOf(true);
  const begins = headings.findIndex((heading) => heading !== "");
  if (first < 0) return [{ first: 0, end }];
  const starts = [0];
  for (let column = first + FEWEST; column < end; column++) {
    const start = column - (first - begins);
    const length = Math.min(first - begins + FEWEST, end - start);
    if (!isName[column] || headings[column] !== headings[first] || start <= first) continue;
    const same = headings
      .slice(start, start + length)
      .every((heading, k) => heading === headings[begins + k]);
    if (same && length >= first - begins + FEWEST) starts.push(start);
  }
  return starts.map((start, k) => ({ first: start, end: starts[k + 1] ?? end }));
}
