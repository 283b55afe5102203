import { formatNumber, type Locale } from "../core/message";
import type { UnitTable } from "../core/units-sent/unit-table";
import { minutesWordsOf } from "../locales/minutes";
import type { CountedFile } from "./counted-file";

/** What was counted, a line each; of what is not there at all no line is made. */
export function countRows(
  counted: readonly CountedFile[],
  { totals, list }: UnitTable,
  isOne: boolean,
  locale: Locale,
): readonly (readonly string[])[] {
  const { countRows: words } = minutesWordsOf(locale);
  const sum = (of: (file: CountedFile) => number): number =>
    counted.reduce((whole, file) => whole + of(file), 0);
  const { consistent, inconsistent, undecided } = {
    consistent: sum(({ outcome }) => outcome.tested.consistent),
    inconsistent: sum(({ outcome }) => outcome.tested.inconsistent),
    undecided: sum(({ outcome }) => outcome.tested.undecided),
  };
  const fixed = sum(({ outcome }) => outcome.fixed);
  const { states } = totals;
  const ofMany: readonly (readonly [string, number])[] = [
    [words.files, totals.files],
    ...(list ? [[words.units, list.units] as const, [words.missing, states.missing] as const] : []),
    ...(states.unread > 0 ? [[words.unread, states.unread] as const] : []),
    ...(states.replaced > 0 ? [[words.replaced, states.replaced] as const] : []),
  ];
  const rows: readonly (readonly [string, number])[] = [
    ...(isOne ? [] : ofMany),
    [words.tables, sum(({ outcome }) => outcome.tables)],
    [words.tested, consistent + inconsistent + undecided],
    [words.consistent, consistent],
    [words.inconsistent, inconsistent],
    [words.undecided, undecided],
    [words.errors, totals.errors],
    [words.queries, totals.queries],
    [words.explained, totals.explained],
    [words.accepted, totals.accepted],
    ...(fixed > 0 ? [[words.fixed, fixed] as const] : []),
  ];
  return rows.map(([name, value]) => [name, formatNumber(value, locale)]);
}
