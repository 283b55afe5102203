import type { Form } from "../forms/form";
import type { Gathered, GatheredOf, GatheredSource, Provisional } from "../forms/gathered";
import { organizationKey } from "../forms/unit-facts";
import type { UnitAlias } from "../units-sent/unit-alias";
import { type UnitList, type UnitTable, unitTable } from "../units-sent/unit-table";
import { type FigureSet, figureAddress, figureKey, type ReadFigure } from "./read-figures";
import { brokenIn, movedIn } from "./unit-proof";
import type { UnitSource } from "./unit-source";

/** What units sent, added up. */
export interface Consolidation {
  /** Who has sent what, who has not, what was sent again. */
  readonly table: UnitTable;
  readonly figures: GatheredOf;
  /** Units whose workbooks hold figures of a form, by the form. */
  readonly reporting: ReadonlyMap<string, readonly string[]>;
  /** Moves among units of which one side reports more than the other. */
  readonly internal: readonly InternalMoves[];
}

/** Σ of those who came from another unit and of those who went to one must be the same. */
export interface InternalMoves {
  readonly form: string;
  readonly column: string;
  readonly movedIn: number;
  readonly movedOut: number;
}

/** The figures of one unit, from one source. */
interface UnitFigures {
  readonly unit: string;
  readonly source: UnitSource;
  readonly set: FigureSet;
  /** Keys of figures that contradict each other, a sum of the form each. */
  readonly broken: readonly (readonly string[])[];
}

/**
 * Adds the figures of units up. Of what a unit sent more than once the newest counts; a row of a common table counts
 * for a unit that sent nothing of its own.
 *
 * @param failed files that could not be read
 */
export function consolidate(
  sources: readonly UnitSource[],
  forms: readonly Form[],
  {
    list,
    aliases,
    failed = [],
  }: {
    readonly list?: UnitList | undefined;
    readonly aliases?: readonly UnitAlias[];
    readonly failed?: readonly UnitSource["sent"][];
  },
): Consolidation {
  const sent = unitTable([...sources.map((one) => one.sent), ...failed], list, aliases);
  const all = figuresOfUnits(sources, sent, forms);
  const table = withBroken(withRowsOfCommonTables(sent, all), all);
  const missing = table.rows
    .filter(({ state }) => state === "missing" || state === "unread")
    .map(({ unit }) => unit);
  const internal = forms.flatMap((form) => internalMoves(form, all));
  const byKey = new Map<string, Gathered | undefined>();
  const reporting = new Map(
    forms.map(({ id }) => [
      id,
      all.filter(({ set }) => [...set.figures.keys()].some((key) => key.startsWith(`${id} `))),
    ]),
  );
  const formOf = new Map(forms.map((form) => [form.id, form]));
  const figures: GatheredOf = (id, row, column) => {
    const key = figureKey(id, row, column);
    if (!byKey.has(key)) {
      const form = formOf.get(id);
      const given = form && addUp(form, row, column, all, internal);
      byKey.set(
        key,
        given && missing.length > 0
          ? { ...given, provisional: [{ why: "missing-units", units: missing }, ...given.provisional] }
          : given,
      );
    }
    return byKey.get(key);
  };
  return {
    table,
    figures,
    reporting: new Map([...reporting].map(([id, units]) => [id, units.map(({ unit }) => unit)])),
    internal: internal.filter(({ movedIn, movedOut }) => movedIn !== movedOut),
  };
}

function figuresOfUnits(
  sources: readonly UnitSource[],
  { rows }: UnitTable,
  forms: readonly Form[],
): readonly UnitFigures[] {
  const of = (unit: string, source: UnitSource, set: FigureSet): UnitFigures => ({
    unit,
    source,
    set,
    broken: forms.flatMap((form) => brokenIn(form, set)),
  });
  const rowOf = new Map(rows.map((row) => [row.file, row]));
  const own = sources.flatMap((source): UnitFigures[] => {
    const row = rowOf.get(source.sent.file);
    if (!row || row.state === "replaced" || row.isList || source.reading.own.figures.size === 0) return [];
    return [of(row.unit, source, source.reading.own)];
  });
  const known = new Set(own.map(({ unit }) => organizationKey(unit)));
  const common = sources.flatMap((source): UnitFigures[] => {
    if (rowOf.get(source.sent.file)?.state === "replaced") return [];
    return [...source.reading.byUnit].flatMap(([unit, set]) => {
      if (known.has(organizationKey(unit))) return [];
      known.add(organizationKey(unit));
      return [of(unit, source, set)];
    });
  });
  return [...own, ...common];
}

/** A unit with a row in a common table has sent its figures. */
function withRowsOfCommonTables(table: UnitTable, all: readonly UnitFigures[]): UnitTable {
  const sent = new Map(all.map((one) => [organizationKey(one.unit), one]));
  let found = 0;
  const common = new Set(
    all.filter(({ source, set }) => set !== source.reading.own).map(({ source }) => source.sent.file),
  );
  const rows = table.rows.map((row) => {
    if (common.has(row.file)) return { ...row, isList: true };
    const one = row.state === "missing" ? sent.get(organizationKey(row.unit)) : undefined;
    if (!one) return row;
    found++;
    return { ...row, state: "agrees" as const, file: one.source.sent.file };
  });
  if (found === 0) return table;
  const { states } = table.totals;
  return {
    ...table,
    rows,
    totals: {
      ...table.totals,
      states: { ...states, missing: states.missing - found, agrees: states.agrees + found },
    },
  };
}

/** A unit whose figures contradict the form has something to put right, whatever the layout of its workbook hid. */
function withBroken(table: UnitTable, all: readonly UnitFigures[]): UnitTable {
  const broken = new Map(all.map((one) => [organizationKey(one.unit), one.broken.length]));
  const states = { ...table.totals.states };
  const rows = table.rows.map((row) => {
    const errors = broken.get(organizationKey(row.unit)) ?? 0;
    if (errors === 0 || row.counts.errors > 0 || row.isList || row.state === "replaced") return row;
    states[row.state]--;
    states.errors++;
    return { ...row, state: "errors" as const, counts: { ...row.counts, errors } };
  });
  const errors = rows.reduce((sum, { state, counts }) => sum + (state === "replaced" ? 0 : counts.errors), 0);
  return { ...table, rows, totals: { ...table.totals, errors, states } };
}

/** The sum of a cell over the units, without what moved among them. */
function addUp(
  form: Form,
  row: string,
  column: string,
  all: readonly UnitFigures[],
  internal: readonly InternalMoves[],
): Gathered | undefined {
  const key = figureKey(form.id, row, column);
  const sources: GatheredSource[] = [];
  const doubted: string[] = [];
  const lacking: string[] = [];
  let sum = 0;
  for (const { unit, source, set, broken } of all) {
    const figure = set.figures.get(key);
    const value = figure?.isBlank ? blankIn(form, row, column, set) : figure?.value;
    if (!figure || value === undefined) {
      lacking.push(unit);
      continue;
    }
    sum += value;
    sources.push({ unit, ...sourceOf(source, figure), value });
    if (source.isDoubted(figure) || broken.some((keys) => keys.includes(key))) doubted.push(unit);
  }
  if (sources.length === 0) return undefined;
  const moves = internal.find((one) => one.form === form.id && one.column === column);
  const side = moves && sideOf(form, row);
  const moved = side === undefined ? 0 : (moves?.[side] ?? 0);
  const provisional: Provisional[] = [];
  if (doubted.length > 0) provisional.push({ why: "open-findings", units: doubted });
  if (lacking.length > 0) provisional.push({ why: "not-given", units: lacking });
  if (moved !== 0 && moves && moves.movedIn !== moves.movedOut)
    provisional.push({ why: "internal-differs", units: [] });
  return {
    kind: "consolidated",
    // Figures of units may have decimals, sums of them no more than these.
    value: Math.round((sum - moved) * 1e6) / 1e6,
    sources,
    ...(moved !== 0 && { internal: moved }),
    provisional,
  };
}

/**
 * An empty cell is none in a column that was filled in; not where its whole is something and nobody split it: then it
 * is not given.
 */
function blankIn(form: Form, row: string, column: string, set: FigureSet): number | undefined {
  const { id, rows } = form;
  const filled = (code: string): number | undefined => {
    const figure = set.figures.get(figureKey(id, code, column));
    return figure?.isBlank === false ? figure.value : undefined;
  };
  const parentOf = (code: string): string | undefined => rows.find((one) => one.code === code)?.parent;
  for (let code: string | undefined = row; code !== undefined; code = parentOf(code)) {
    const parent = parentOf(code);
    if (rows.some((one) => one.parent === parent && filled(one.code) !== undefined)) return 0;
    if (parent !== undefined && movedIn(form, set, parent, column) !== 0) return 0;
    const whole = parent === undefined ? undefined : filled(parent);
    if (whole !== undefined) return whole === 0 ? 0 : undefined;
  }
  return rows.some(({ code }) => filled(code) !== undefined) ? 0 : undefined;
}

function sourceOf({ sent, workbook }: UnitSource, figure: ReadFigure): Pick<GatheredSource, "file" | "at"> {
  return { file: sent.file, at: figureAddress(figure, workbook) };
}

/** Which moves among units a row holds: it is the row of transfers, or one that this is a part of. */
function sideOf({ rows, transfers }: Form, row: string): "movedIn" | "movedOut" | undefined {
  const parentOf = new Map(rows.map(({ code, parent }) => [code, parent]));
  const holds = (code: string | undefined): boolean => {
    for (let one = code; one !== undefined; one = parentOf.get(one)) if (one === row) return true;
    return false;
  };
  if (holds(transfers?.into)) return "movedIn";
  return holds(transfers?.outOf) ? "movedOut" : undefined;
}

function internalMoves({ id }: Form, all: readonly UnitFigures[]): InternalMoves[] {
  const columns = new Set(
    all.flatMap(({ set }) =>
      [...set.movedIn.keys(), ...set.movedOut.keys()]
        .filter((key) => key.startsWith(`${id}  `))
        .map((key) => key.slice(id.length + 2)),
    ),
  );
  const sum = (side: "movedIn" | "movedOut", column: string): number =>
    all.reduce((so, { set }) => so + (set[side].get(figureKey(id, "", column))?.value ?? 0), 0);
  return [...columns].map((column) => ({
    form: id,
    column,
    movedIn: sum("movedIn", column),
    movedOut: sum("movedOut", column),
  }));
}
