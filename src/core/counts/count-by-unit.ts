import { count } from "../forms/count";
import { populationOf } from "../forms/population-of-roster";
import { foldLabel } from "../labels/fold-label";
import type { Member, Roster } from "../roster/roster";
import { unitKey } from "../roster/unit-name";
import type { TallyTable } from "../tables/tally-table";
import { columnMeaning } from "./column-meaning";
import { judged } from "./count-form";
import type { CountedList } from "./counted-list";
import { baseOf, measureOn, nearest, type Uncounted } from "./count-relation";

const EVERYBODY = new Set(["Tổng cộng", "Tổng số", "Cộng", "Toàn đảng bộ", "Tổng", "Total"].map(foldLabel));

const FEWEST_UNITS = 2;
/** As much of the labelled rows must be units of the list. */
const SHARE_OF_ROWS = 0.6;
/** As many of the units' totals that agree show that the table counts this list. */
const SHARE_AGREED = 0.66;

/** Each figure of a table by units whose caption says whom it counts, beside the recount. */
export function countByUnit(
  table: TallyTable,
  { roster, workbook }: Pick<CountedList, "roster" | "workbook">,
  asOf: string | undefined,
): Uncounted[] {
  const columns = table.roles.flatMap((role, column) => {
    const where =
      role === "quantity"
        ? columnMeaning(table.paths[column] ?? [], asOf, besideOf(table, column))
        : undefined;
    return where ? [{ column, where }] : [];
  });
  const units = membersByUnit(roster);
  if (columns.length === 0 || units.size < FEWEST_UNITS) return [];
  const rows = rowsOf(table, units);
  if (!rows) return [];
  const measure = measureOn(asOf ?? "9999-12-31");
  const named = workbook === undefined ? {} : { workbook };
  const relations: Uncounted[] = [];
  for (const { row, unit, members } of rows) {
    const { groups, fields } = populationOf({ ...roster, members }, measure, named);
    for (const { column, where } of columns) {
      const reported = table.grid.value[row * table.grid.columnCount + column] ?? NaN;
      // What the whole list has no column for, nobody can count.
      if (!Number.isFinite(reported) || !groups.members || !where.every(({ field }) => fields.has(field)))
        continue;
      const recount = count(groups.members, where, measure);
      const computed = nearest(reported, recount);
      relations.push({
        table,
        row,
        column,
        verdict: reported === computed ? "consistent" : "inconsistent",
        reported,
        computed,
        unsettled: recount.unsettled,
        where,
        ...(unit !== undefined && { unit }),
        among: { ...roster, members },
        group: groups.members,
        measure,
        ...(asOf !== undefined && { asOf }),
        isBaseDoubtful: false,
      });
    }
  }
  return withBase(relations);
}

/** The last captions of the columns that stand under the same ones. */
function besideOf({ paths }: TallyTable, column: number): readonly string[] {
  const above = (path: readonly string[]): string => path.slice(0, -1).join("\u001f");
  const own = above(paths[column] ?? []);
  return paths.flatMap((path) => (above(path) === own ? path.slice(-1) : []));
}

interface UnitRow {
  readonly row: number;
  /** Undefined: everybody. */
  readonly unit?: string;
  readonly members: readonly Member[];
}

function rowsOf(table: TallyTable, units: ReadonlyMap<string, readonly Member[]>): UnitRow[] | undefined {
  const rows: UnitRow[] = [];
  const byBareKey = bareKeys(units);
  let labelled = 0;
  let found = 0;
  for (let row = 0; row < table.grid.rowCount; row++) {
    const label = table.labelOf(row).words.join(" ").trim();
    if (label === "") continue;
    if (EVERYBODY.has(foldLabel(label))) {
      rows.push({ row, members: [...units.values()].flat() });
      continue;
    }
    labelled++;
    const key = unitKey([foldLabel(label)]);
    const members = units.get(key) ?? byBareKey.get(bareKey(key));
    if (!members) continue;
    found++;
    rows.push({ row, unit: label, members });
  }
  return found >= FEWEST_UNITS && found >= SHARE_OF_ROWS * labelled ? rows : undefined;
}

/** Đảng bộ Sở Xây dựng and Sở Xây dựng are one unit; Chi bộ 1 and Chi bộ số 1 have no other name. */
function bareKey(key: string): string {
  return key.replace(/^(?:đảng bộ|chi bộ|đảng ủy)(?: cơ sở)? (?!số|\d)/u, "");
}

/** Units by their keys without what kind of organization they are; two that differ in that alone are in neither. */
function bareKeys(units: ReadonlyMap<string, readonly Member[]>): ReadonlyMap<string, readonly Member[]> {
  const found = new Map<string, readonly Member[]>();
  const twice = new Set<string>();
  for (const [key, members] of units) {
    const bare = bareKey(key);
    if (found.has(bare)) twice.add(bare);
    found.set(bare, members);
  }
  for (const bare of twice) found.delete(bare);
  return found;
}

/** The members of each unit by its key: the outermost, and where it has branches nothing of these. */
function membersByUnit({ members }: Roster): ReadonlyMap<string, readonly Member[]> {
  const units = new Map<string, Member[]>();
  for (const member of members) {
    const [name] = member.unit;
    if (name === undefined) continue;
    const key = unitKey([name]);
    const unit = units.get(key);
    if (unit) unit.push(member);
    else units.set(key, [member]);
  }
  return units;
}

/** A table counts this list where its totals do; without a column of totals nothing shows that. */
function withBase(relations: readonly Uncounted[]): Uncounted[] {
  const totals = relations.filter(({ where, unit }) => where.length === 0 && unit !== undefined);
  if (totals.length === 0) return judged(relations, "near");
  const sum = (of: "reported" | "computed"): number => totals.reduce((so, relation) => so + relation[of], 0);
  const agreed = totals.filter(({ verdict }) => verdict === "consistent").length;
  const base = baseOf(sum("reported"), sum("computed"));
  return judged(relations, agreed >= FEWEST_UNITS && agreed >= SHARE_AGREED * totals.length ? "same" : base);
}
