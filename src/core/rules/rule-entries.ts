import { firstLine, patternEntries, type PrefixOf } from "../detect-relations";
import { partNames, type Pattern, totalName } from "../relations/pattern";
import type { RuleEntry } from "../report";
import type { TallyTable } from "../tables/tally-table";
import type { TaughtDetection } from "./detect-taught";
import { looksLikePersonName } from "./person-name";
import { ruleOfPattern } from "./rule-of-pattern";
import { TablePlaces } from "./table-places";

const MOST_PARTS_SHOWN = 300;

/** All rules of a workbook for those who decide on them. */
export function ruleEntries({ all }: TaughtDetection, prefixOf: PrefixOf): RuleEntry[] {
  const places = new Map<TallyTable, TablePlaces>();
  const entries = patternEntries(all, prefixOf);
  return all.map(({ pattern, ownId, taught }, i): RuleEntry => {
    const { table } = pattern;
    const here = places.get(table) ?? new TablePlaces(table);
    places.set(table, here);
    const prefix = prefixOf(table);
    const shown = { ...pattern, parts: pattern.parts.slice(0, MOST_PARTS_SHOWN) };
    const rule = namesPeople(pattern) ? undefined : ruleOfPattern(pattern, here);
    const [entry] = entries.slice(i, i + 1);
    if (!entry) throw new Error("a rule without its entry");
    return {
      ...entry,
      at: prefix + totalName(pattern, firstLine(pattern)),
      parts: partNames(shown, firstLine(pattern)).map((part) => prefix + part),
      ownId,
      taught,
      ...(rule && { rule }),
    };
  });
}

/** The rows of a roster are people; so may those of a table be, and its columns. */
function namesPeople({ table, direction, total, parts }: Pattern): boolean {
  if (direction === "down" && table.kind === "roster") return true;
  return [total, ...parts].some((position) => {
    const words = direction === "across" ? table.paths[position] : table.labelOf(position).words;
    return words?.some(looksLikePersonName) ?? false;
  });
}
