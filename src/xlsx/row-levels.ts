import { LAST_ROW } from "../core/workbook/address";
import type { RowLevel } from "../core/workbook/workbook";

/** Excel's outline has no deeper groups. */
const DEEPEST = 7;

/** Collects how deep the outline puts the rows of a sheet, which come in ascending order as a rule. */
export class RowLevels {
  private readonly spans: { first: number; last: number; level: number }[] = [];

  /** @param level 0 for a row that is in no group */
  add(first: number, last: number, level: number): void {
    if (!(level > 0) || first > LAST_ROW) return;
    const own = Math.min(level, DEEPEST);
    const end = Math.min(last, LAST_ROW);
    const previous = this.spans.at(-1);
    if (previous?.last === first - 1 && previous.level === own) previous.last = end;
    else this.spans.push({ first, last: end, level: own });
  }

  /** What a `Sheet` says of them: ascending, nothing where no row is in a group. */
  found(): { readonly rowLevels?: readonly RowLevel[] } {
    return this.spans.length === 0 ? {} : { rowLevels: this.spans.sort((a, b) => a.first - b.first) };
  }
}
