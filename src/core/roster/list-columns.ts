import type { TallyTable } from "../tables/tally-table";
import type { Roster } from "./roster";

/** Columns of a table, counted from its first, that say something of people: what stands there is no figure, however it is stored. */
export function listColumns(
  roster: Roster | undefined,
  { sheetIndex, frame }: Pick<TallyTable, "sheetIndex" | "frame">,
): ReadonlySet<number> {
  const found = new Set<number>();
  for (const part of roster?.parts ?? []) {
    if (part.sheetIndex !== sheetIndex || part.bodyTop > frame.bodyBottom || part.bodyBottom < frame.bodyTop)
      continue;
    for (const { column } of part.columns) found.add(column - frame.left);
  }
  return found;
}
