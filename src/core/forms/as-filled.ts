import { judgeLine } from "../relations/make-pattern";
import { type CellPlace, type Link, linkPattern, type LinkPattern } from "../relations/link";
import { counted, type LineVerdict, type Pattern, placeOf } from "../relations/pattern";
import { heldAt, isSameHeld, NOTHING } from "../undo/held";
import { cellName, sheetPrefix } from "../workbook/address";
import type { Workbook } from "../workbook/workbook";
import type { FilledRecord } from "./filled-record";
import { heldIn } from "./refill";

interface Relations {
  readonly patterns: readonly Pattern[];
  readonly links: readonly LinkPattern[];
}

/**
 * Rules of a workbook in which forms were filled: a line of which the figures miss by no more than those people can
 * make of whom too little was known is undecided, as long as all its cells hold what was written then.
 */
export function asFilled(
  workbook: Workbook,
  records: readonly FilledRecord[],
  patterns: readonly Pattern[],
  links: readonly LinkPattern[],
): Relations {
  const open = records.filter(({ unsettled }) => unsettled !== undefined);
  if (open.length === 0) return { patterns, links };
  const slackOf = slackIn(workbook, open);
  return {
    patterns: patterns.map((pattern) => withUnsettledLines(workbook, pattern, slackOf)),
    links: links.map((pattern) => withUnsettledLinks(pattern, slackOf)),
  };
}

/** How many people cells together may be short of; undefined where one of them was changed since. */
type SlackOf = (cells: readonly CellPlace[]) => number | undefined;

function slackIn(workbook: Workbook, records: readonly FilledRecord[]): SlackOf {
  const bySheet = new Map(records.map((record) => [record.sheet, record]));
  return (cells) => {
    let slack = 0;
    for (const { sheet, row, column } of cells) {
      const record = bySheet.get(sheet.name);
      const place = cellName(row, column);
      const wrote = record?.cells[place];
      if (!record || wrote === undefined) continue;
      const held = heldAt(workbook, `${sheetPrefix(sheet.name)}!${place}`) ?? NOTHING;
      if (!isSameHeld(held, heldIn(wrote))) return undefined;
      slack += record.unsettled?.[place] ?? 0;
    }
    return slack;
  };
}

function mayAgree(
  { reported = 0, computed = 0 }: { readonly reported?: number; readonly computed?: number },
  slack: number | undefined,
): boolean {
  return slack !== undefined && slack > 0 && Math.abs(reported - computed) <= slack;
}

function withUnsettledLines(workbook: Workbook, pattern: Pattern, slackOf: SlackOf): Pattern {
  const { table, direction, total, parts, lines, verdicts, breaks, kind } = pattern;
  if (breaks === 0 || (kind !== "sum" && kind !== "of-which")) return pattern;
  const unsettled = new Set<number>();
  verdicts.forEach((verdict, k) => {
    if (verdict !== "inconsistent") return;
    const cells = [total, ...parts].map((position) => ({
      sheet: table.sheet,
      ...placeOf(table, direction, position, lines[k] ?? 0),
    }));
    if (mayAgree(judgeLine(workbook, pattern, k), slackOf(cells))) unsettled.add(k);
  });
  if (unsettled.size === 0) return pattern;
  const after = verdicts.map((verdict, k): LineVerdict => (unsettled.has(k) ? "undecided" : verdict));
  return { ...pattern, unsettled, ...counted(lines, after) };
}

function withUnsettledLinks(pattern: LinkPattern, slackOf: SlackOf): LinkPattern {
  if (pattern.breaks === 0) return pattern;
  const links = pattern.links.map((link): Link => {
    const isOpen = link.verdict === "inconsistent" && mayAgree(link, slackOf([link.shown, ...link.parts]));
    return isOpen ? { ...link, verdict: "undecided", reason: "base-unknown" } : link;
  });
  return linkPattern(pattern, links);
}
