import type { PatternEntry, RelationEntry } from "../report";
import { cellName } from "../workbook/address";
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
    const [shown = "", ...sources] = (from ?? []).map((address, k) => rangeOf(address, to?.[k] ?? address));
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
