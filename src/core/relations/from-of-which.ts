import { beginsWith, means } from "../labels/lexicon";
import { figureColumns } from "./line-view";
import type { RowLabel } from "../tables/row-labels";
import type { TallyTable } from "../tables/tally-table";
import type { Direction } from "./line-view";

/** Parts that the captions or labels put under "trong đó" (of which), and the whole they are part of. */
export interface OfWhichRule {
  readonly direction: Direction;
  /** Grid indexes. */
  readonly whole: number;
  readonly parts: readonly number[];
}

/** Every of-which that a table declares; whether the figures agree is judged afterwards. */
export function findOfWhich(table: TallyTable, rows: readonly number[]): OfWhichRule[] {
  return [...acrossRules(table), ...downRules(table, rows)];
}

function acrossRules(table: TallyTable): OfWhichRule[] {
  const columns = figureColumns(table);
  const rules: OfWhichRule[] = [];
  const groups = new Map<string, number[]>();
  let lastTotal: number | undefined;
  /** By parent captions, the last total and the last column of any kind. */
  const lastTotalIn = new Map<string, number>();
  const lastIn = new Map<string, number>();
  for (const column of columns) {
    const path = table.paths[column] ?? [];
    const mark = path.findIndex((caption) => beginsWith(caption, "of-which"));
    if (mark < 0) {
      const parent = path.slice(0, -1).join("\n");
      lastIn.set(parent, column);
      if (!isTotalCaption(path[path.length - 1] ?? "")) continue;
      lastTotal = column;
      lastTotalIn.set(parent, column);
      continue;
    }
    // A caption that is itself "Trong đó: nữ" heads its own column only; a merged one heads a group.
    const own = mark === path.length - 1 ? `#${String(column)}` : "";
    const key = path.slice(0, mark + 1).join("\n") + own;
    const group = groups.get(key);
    if (group) {
      group.push(column);
      continue;
    }
    const parent = path.slice(0, mark).join("\n");
    const whole = lastTotalIn.get(parent) ?? lastTotal ?? lastIn.get(parent);
    if (whole === undefined) continue;
    const parts = [column];
    groups.set(key, parts);
    rules.push({ direction: "across", whole, parts });
  }
  return rules;
}

function isTotalCaption(caption: string): boolean {
  return means(caption, "total") || means(caption, "persons") || beginsWith(caption, "total");
}

/** Rows whose own label begins with "trong đó", and rows below a bare "Trong đó:" of deeper indent or dash. */
function downRules(table: TallyTable, rows: readonly number[]): OfWhichRule[] {
  const figures = new Set(rows);
  const rules: OfWhichRule[] = [];
  let whole = -1;
  let open: { whole: number; parts: number[]; indent: number; dashed: boolean | undefined } | undefined;
  const close = (): void => {
    if (open && open.parts.length > 0)
      rules.push({ direction: "down", whole: open.whole, parts: open.parts });
    open = undefined;
  };
  const [first = 0] = rows;
  const last = rows[rows.length - 1] ?? -1;
  for (let row = first; row <= last; row++) {
    const label = table.labelOf(row);
    if (label.isOfWhich) {
      close();
      if (whole < 0) continue;
      const bare = !figures.has(row);
      open = { whole, parts: bare ? [] : [row], indent: label.indent, dashed: undefined };
      if (!bare) close();
      continue;
    }
    if (!figures.has(row)) {
      close();
      continue;
    }
    if (open) {
      const dashed = isDashed(label);
      if (open.dashed === undefined) {
        open.dashed = dashed;
        open.whole = wholeAbove(table, figures, open.whole, row);
      }
      if (dashed === open.dashed && (dashed || label.indent > 0)) {
        open.parts.push(row);
        continue;
      }
      close();
    }
    whole = row;
  }
  close();
  return rules;
}

function isDashed({ numbering }: RowLabel): boolean {
  return numbering === "dash" || numbering === "plus";
}

/**
 * What stands as deep as the parts below "Trong đó" is itself a part: the whole of both is the nearest row above it
 * that stands less deep.
 */
function wholeAbove(table: TallyTable, figures: ReadonlySet<number>, above: number, part: number): number {
  const own = table.labelOf(part);
  const isAsDeep = (row: number): boolean => {
    const label = table.labelOf(row);
    return isDashed(own) ? label.numbering === own.numbering : !isDashed(label) && label.indent >= own.indent;
  };
  if (!isAsDeep(above)) return above;
  for (let row = above - 1; row >= 0; row--) if (figures.has(row) && !isAsDeep(row)) return row;
  return above;
}
