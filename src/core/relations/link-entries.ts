import type { PatternEntry, RelationEntry } from "../report";
import { cellName, parseRange, rangeName } from "../workbook/address";
import type { Sheet } from "../workbook/workbook";
import type { CellPlace, Link, LinkPattern } from "./link";

type PrefixOf = (table: { readonly sheet: Sheet }) => string;

/** Addresses of the cells of a link: where the figure is shown, and where it comes from. */
export function linkEnds({ shown, parts }: Link, prefixOf: PrefixOf): [string, ...string[]] {
  const address = (place: CellPlace): string => prefixOf(place) + cellName(place.row, place.column);
  return [address(shown), ...parts.map(address)];
}

/** The rules between places as they are told. */
export function linkPatternEntries(links: readonly LinkPattern[], prefixOf: PrefixOf): PatternEntry[] {
  return links.map((pattern): PatternEntry => {
    const { id, kind, holds, breaks, undecided, evidence } = pattern;
    const [first, last] = [pattern.links[0], pattern.links.at(-1)];
    const [from, to] = [first && linkEnds(first, prefixOf), last && linkEnds(last, prefixOf)];
    const [shown = "", ...single] = (from ?? []).map((address, k) => rangeOf(address, to?.[k] ?? address));
    const sources = joinedDown(single);
    return {
      id,
      kind,
      messageId: kind === "equal" ? "equal" : "sum-of-places",
      data: kind === "equal" ? { shown, source: sources[0] ?? "" } : { shown, sources },
      holds,
      breaks,
      undecided,
      evidence,
    };
  });
}

/** Ranges with those that stand right below each other joined: sixty rows of a list are said as one range. */
function joinedDown(ranges: readonly string[]): string[] {
  const joined: string[] = [];
  for (const range of ranges) {
    const last = joined.at(-1);
    const whole = last === undefined ? undefined : joinOf(last, range);
    if (whole === undefined) joined.push(range);
    else joined[joined.length - 1] = whole;
  }
  return joined;
}

function joinOf(above: string, below: string): string | undefined {
  const [cutAbove, cutBelow] = [above, below].map((range) => range.lastIndexOf("!") + 1);
  const sheet = above.slice(0, cutAbove);
  if (sheet !== below.slice(0, cutBelow)) return undefined;
  const [a, b] = [parseRange(above.slice(cutAbove)), parseRange(below.slice(cutBelow))];
  if (!a || !b) return undefined;
  const isBelow = a.column === b.column && a.columnCount === b.columnCount && b.row === a.row + a.rowCount;
  return isBelow ? sheet + rangeName({ ...a, rowCount: a.rowCount + b.rowCount }) : undefined;
}

/** From one cell to another of the same sheet; of two sheets both are named. */
function rangeOf(from: string, to: string): string {
  if (from === to) return from;
  const cut = to.lastIndexOf("!") + 1;
  return from.startsWith(to.slice(0, cut)) ? `${from}:${to.slice(cut)}` : `${from} … ${to}`;
}

export function linkRelationEntries(links: readonly LinkPattern[], prefixOf: PrefixOf): RelationEntry[] {
  return links.flatMap((pattern) =>
    pattern.links.flatMap((link): RelationEntry[] => {
      const { id, verdict, reason, signs } = link;
      if (verdict === "empty") return [];
      const [total, ...parts] = linkEnds(link, prefixOf);
      const { kind, evidence } = pattern;
      return [
        {
          id,
          pattern: pattern.id,
          kind,
          total,
          parts,
          ...(kind === "sum" && { signs }),
          verdict,
          ...(reason && { reason }),
          evidence,
        },
      ];
    }),
  );
}
