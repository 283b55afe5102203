import type { MessageData } from "../message";
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

/** The first relation of a rule that holds its figures. */
export function firstLink({ links }: LinkPattern): Link | undefined {
  return links.find(({ verdict }) => verdict !== "empty") ?? links[0];
}

/** The rules between places as they are told. */
export function linkPatternEntries(links: readonly LinkPattern[], prefixOf: PrefixOf): PatternEntry[] {
  return links.map((pattern): PatternEntry => {
    const { id, kind, holds, breaks, undecided, evidence } = pattern;
    const first = firstLink(pattern);
    return {
      id,
      kind,
      messageId: kind === "equal" ? "equal" : "sum-of-places",
      data: dataOf(pattern, prefixOf),
      holds,
      breaks,
      undecided,
      evidence,
      ...(first && { at: linkEnds(first, prefixOf)[0] }),
    };
  });
}

/** Rectangles around what is shown, and around what each part of it comes from, sheet by sheet. */
function dataOf({ kind, links }: LinkPattern, prefixOf: PrefixOf): MessageData {
  const [shown = ""] = areas(
    links.map((link) => link.shown),
    prefixOf,
  );
  const width = kind === "equal" ? 1 : links.reduce((most, { parts }) => Math.max(most, parts.length), 0);
  const sources: string[] = [];
  const signs: number[] = [];
  for (let k = 0; k < width; k++) {
    const places = links.flatMap(({ parts }) => parts[k] ?? []);
    const sign = links.find((link) => k < link.signs.length)?.signs[k] ?? 1;
    for (const area of areas(places, prefixOf)) {
      sources.push(area);
      signs.push(sign);
    }
  }
  // Sixty rows of a list are said as one range.
  if (signs.every((sign) => sign > 0)) return { shown, sources: joinedDown(sources), signs: [] };
  return { shown, sources, signs };
}

function areas(places: readonly CellPlace[], prefixOf: PrefixOf): string[] {
  const bySheet = new Map<Sheet, { top: number; left: number; bottom: number; right: number }>();
  for (const { sheet, row, column } of places) {
    const known = bySheet.get(sheet) ?? { top: row, left: column, bottom: row, right: column };
    bySheet.set(sheet, {
      top: Math.min(known.top, row),
      left: Math.min(known.left, column),
      bottom: Math.max(known.bottom, row),
      right: Math.max(known.right, column),
    });
  }
  return [...bySheet].map(([sheet, { top, left, bottom, right }]) => {
    const range = { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
    return prefixOf({ sheet }) + rangeName(range);
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
