import type { DetectReport, PatternEntry, RelationEntry, TallyTableEntry } from "../../core/report";
import { addressList, bySheet } from "../../core/address-list";
import { oneLine, type Presentation } from "./presentation";
import { ruleLines } from "./rules-text";
import { undecidedLines } from "./undecided-text";

/** What was detected, for people, below a heading that says where. */
export function detectText(report: DetectReport, heading: string, presentation: Presentation): string {
  const { words, colours } = presentation;
  const lines = [colours.bold(oneLine(heading)), words.detectedLine(detectedCounts(report))];
  if (report.tables.length > 0) {
    lines.push("", colours.bold(words.tablesHeading));
    for (const table of report.tables) lines.push(`  ${tableLine(table, presentation)}`);
  }
  if (report.patterns.length > 0) {
    lines.push("", colours.bold(words.patternsHeading));
    for (const [sheet, patterns] of patternsBySheet(report)) {
      lines.push("", `  ${colours.underline(oneLine(sheet))}`);
      for (const pattern of patterns) lines.push(...ruleLines(pattern, presentation));
    }
  }
  const broken = report.relations.filter(({ verdict }) => verdict === "inconsistent");
  const open = broken.filter(({ accepted = false }) => !accepted);
  const accepted = broken.filter((relation) => relation.accepted);
  lines.push(...brokenLines(open, words.inconsistentHeading(open.length), colours.red, presentation));
  lines.push(...brokenLines(accepted, words.acceptedHeading(accepted.length), colours.dim, presentation));
  const undecided = report.relations.flatMap(({ total, reason }) => (reason ? [{ at: total, reason }] : []));
  for (const line of undecidedLines(undecided, presentation)) lines.push(line);
  return `${lines.join("\n")}\n`;
}

function brokenLines(
  relations: readonly RelationEntry[],
  heading: string,
  colour: (text: string) => string,
  { words, colours }: Presentation,
): string[] {
  if (relations.length === 0) return [];
  const lines = ["", colours.bold(heading)];
  for (const [sheet, onSheet] of bySheet(relations, ({ total }) => total)) {
    const cells = addressList(
      sheet,
      onSheet.map(({ total }) => total),
      words,
    );
    lines.push(`  ${colour(oneLine(sheet === "" ? cells : `${sheet}: ${cells}`))}`);
  }
  return lines;
}

export function detectedCounts({ tables, patterns, relations }: DetectReport) {
  const counts = { consistent: 0, inconsistent: 0, undecided: 0 };
  for (const { verdict } of relations) counts[verdict]++;
  return { tables: tables.length, patterns: patterns.length, ...counts };
}

function tableLine({ range, kind, header, stub }: TallyTableEntry, { words }: Presentation): string {
  const parts = [words.tableKinds[kind]];
  if (header !== "") parts.push(words.header(header));
  if (stub !== "") parts.push(words.labels(stub));
  return oneLine(`${range}  ${parts.join(" · ")}`);
}

/** A pattern stands on the sheet of its relations; several share their wording, so the sheet must be said. */
function patternsBySheet({ patterns, relations }: DetectReport): Map<string, PatternEntry[]> {
  const places = new Map<string, string>();
  for (const { pattern, total } of relations) if (!places.has(pattern)) places.set(pattern, total);
  return bySheet(patterns, ({ id, at }) => places.get(id) ?? at ?? "");
}
