import type { PatternEntry, RelationEntry } from "../report";
import { cellName, sheetPrefix } from "../workbook/address";
import type { Sheet } from "../workbook/workbook";
import type { CellPlace, Link, LinkPattern } from "./link";

type PrefixOf = (table: { readonly sheet: Sheet }) => string;

/** Addresses of the two cells of a link: where the figure is shown, and where it comes from. */
export function linkEnds({ shown, source }: Link, prefixOf: PrefixOf): [string, string] {
  const address = (place: CellPlace): string => {
    const { workbook, sheet, row, column } = place;
    const prefix = workbook === undefined ? prefixOf(place) : `${sheetPrefix(sheet.name, workbook)}!`;
    return prefix + cellName(row, column);
  };
  return [address(shown), address(source)];
}

/** The rules of equality as they are told. */
export function linkPatternEntries(links: readonly LinkPattern[], prefixOf: PrefixOf): PatternEntry[] {
  return links.map((pattern): PatternEntry => {
    const { id, holds, breaks, undecided, evidence } = pattern;
    const ends = pattern.links.map((link) => linkEnds(link, prefixOf));
    const [first = ["", ""], last = first] = [ends[0], ends[ends.length - 1]];
    const range = (from: string, to: string): string =>
      from === to ? from : `${from}:${to.slice(to.lastIndexOf("!") + 1)}`;
    const data = { shown: range(first[0], last[0]), source: range(first[1], last[1]) };
    return { id, kind: "equal", messageId: "equal", data, holds, breaks, undecided, evidence };
  });
}

export function linkRelationEntries(links: readonly LinkPattern[], prefixOf: PrefixOf): RelationEntry[] {
  return links.flatMap((pattern) =>
    pattern.links.flatMap((link): RelationEntry[] => {
      const { id, verdict, reason } = link;
      if (verdict === "empty") return [];
      const [total, part] = linkEnds(link, prefixOf);
      const { evidence } = pattern;
      return [
        {
          id,
          pattern: pattern.id,
          kind: "equal",
          total,
          parts: [part],
          verdict,
          ...(reason && { reason }),
          evidence,
        },
      ];
    }),
  );
}
