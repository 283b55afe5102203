import { beginsWith, means } from "../labels/lexicon";
import { figureColumns } from "./line-view";
import type { TallyTable } from "../tables/tally-table";
import { isOfWhichLabel } from "./from-labels";
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
  const markOf = (column: number): number =>
    (table.paths[column] ?? []).findIndex((caption) => beginsWith(caption, "of-which"));
  const groups = new Map<string, number[]>();
  for (const column of columns) {
    const mark = markOf(column);
    if (mark < 0) continue;
    const path = table.paths[column] ?? [];
    // A caption that is itself "Trong đó: nữ" heads its own column only; a merged one heads a group.
    const own = mark === path.length - 1 ? `#${String(column)}` : "";
    const key = path.slice(0, mark + 1).join("\n") + own;
    groups.set(key, [...(groups.get(key) ?? []), column]);
  }
  const rules: OfWhichRule[] = [];
  for (const parts of groups.values()) {
    const [first = 0] = parts;
    const parent = (table.paths[first] ?? []).slice(0, markOf(first)).join("\n");
    const before = columns.filter((column) => column < first && markOf(column) < 0);
    const isTotal = (column: number): boolean => {
      const path = table.paths[column] ?? [];
      const last = path[path.length - 1] ?? "";
      return means(last, "total") || means(last, "persons") || beginsWith(last, "total");
    };
    const within = before.filter((column) => (table.paths[column] ?? []).join("\n").startsWith(parent));
    const whole =
      [...within].reverse().find(isTotal) ?? [...before].reverse().find(isTotal) ?? within[within.length - 1];
    if (whole !== undefined) rules.push({ direction: "across", whole, parts });
  }
  return rules;
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
    if (isOfWhichLabel(label)) {
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
      const dashed = label.numbering === "dash";
      open.dashed ??= dashed;
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
