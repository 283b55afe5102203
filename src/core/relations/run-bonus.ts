import { beginsWith, means } from "../labels/lexicon";
import type { TallyTable } from "../tables/tally-table";
import type { RunBonus } from "./from-runs";
import type { LineView } from "./line-view";

/** Bits that captions and labels give to a run found by its figures. */
export function runBonus(view: LineView): RunBonus {
  return view.direction === "across" ? captionBonus(view.table, view) : labelBonus(view.table, view);
}

function captionBonus(table: TallyTable, view: LineView): RunBonus {
  const pathOf = (position: number): readonly string[] => table.paths[view.positions[position] ?? 0] ?? [];
  return (total, parts) => {
    const path = pathOf(total);
    let bits = path.some((caption) => means(caption, "total") || beginsWith(caption, "total")) ? 6 : 0;
    const parents = new Set(parts.map((part) => pathOf(part).slice(0, -1).join("\n")));
    if (parents.size === 1 && !parents.has("")) bits += 4;
    if (path.some((caption) => means(caption, "average") || beginsWith(caption, "average"))) bits -= 12;
    return bits;
  };
}

function labelBonus(table: TallyTable, view: LineView): RunBonus {
  return (total, parts) => {
    const label = table.labelOf(view.positions[total] ?? 0);
    let bits = label.isTotal || label.says.first.has("total") ? 6 : 0;
    if (label.says.whole.has("average") || label.says.first.has("average")) bits -= 12;
    const first = table.labelOf(view.positions[parts[0] ?? 0] ?? 0);
    const last = table.labelOf(view.positions[parts[parts.length - 1] ?? 0] ?? 0);
    if (first.indent > label.indent && last.indent > label.indent) bits += 6;
    if (first.outline > label.outline && last.outline > label.outline) bits += 6;
    if (
      first.numbering === last.numbering &&
      first.numbering !== "none" &&
      first.numbering !== label.numbering
    )
      bits += 4;
    if (first.isOfWhich || last.isOfWhich) bits -= 6;
    return bits;
  };
}
