import type { LinkPattern } from "../../relations/link";
import type { Finding, Suspect } from "../../report";
import { cellName } from "../../workbook/address";
import type { Sheet, Span } from "../../workbook/workbook";
import type { TallyTable } from "../../tables/tally-table";
import type { Component } from "../components";
import { explainPart } from "../methods/auto";
import type { FigureGrid, Localization, Solution } from "../options";
import { makeRecord, partsOf } from "../record";
import { boundQuotients } from "./bound-quotient";
import { boundLinks, type BoundRelation, boundRelations } from "./bound-relation";
import { decidingRelations } from "./deciding-relations";
import { type CellKey, cellOf, type FigureCell, FigureCells, type SearchedWorkbook } from "./figure-cells";
import { brokenBySlips, formulaSlips } from "./formula-slips";
import { editOf } from "./relation-edit";
import { independentParts } from "./independent-parts";
import { nearBroken } from "./near-broken";
import { previousFigures } from "./previous-figures";
import { relationGroups } from "./relation-groups";

/** What is said of the cells behind a finding. */
export interface Suspicion {
  readonly suspects: readonly Suspect[];
  readonly alternatives: readonly (readonly Suspect[])[];
  /** The search was cut short. */
  readonly notLocalised?: true;
}

export type PrefixOf = (table: { readonly sheet: Sheet }) => string;

/** Steps that each connected part may take. */
const STEPS_OF_PART = 6_000_000;
/** Of equally small explanations, the best is named where it is this much likelier, in bits. */
const CLEARLY_BETTER = 2;
/** Joint explanations of one connected part that are taken apart, at most. */
const MOST_JOINT = 3000;
/** More rivals than this tell a reader nothing: the mistake is then not located. */
const MOST_RIVALS = 300;

/**
 * The cells that are probably wrong, by the id of the broken relation. Relations that are explained together
 * are told the same. What a reviewer accepted stays as it is: its figures are fixed, and its
 * relation asks for nothing.
 *
 * @param all one workbook, or several that are looked at as one set
 * @param between rules between the workbooks of the set
 * @param bound the relations of these, where they are bound already
 */
export function findSuspects(
  all: readonly SearchedWorkbook[],
  between: readonly LinkPattern[],
  findings: readonly Finding[],
  prefixOf: PrefixOf,
  bound: BoundRelations = bindRelations(all, between),
): ReadonlyMap<string, Suspicion> {
  const found = new Map<string, Suspicion>();
  const openIds = new Set(
    findings.flatMap(({ relation, accepted }) => (relation && !accepted ? [relation] : [])),
  );
  const acceptedIds = new Set(
    findings.flatMap(({ relation, accepted }) => (relation && accepted ? [relation] : [])),
  );
  if (openIds.size === 0) return found;
  const { cells } = bound;
  const insisted = new Set<CellKey>();
  const relations: BoundRelation[] = [];
  for (const relation of bound.relations()) {
    if (relation.id !== "" && acceptedIds.has(relation.id))
      for (const key of relation.keys) insisted.add(key);
    else relations.push(relation);
  }
  const addressOf = addresses(cells, prefixOf);
  const slipped = brokenBySlips(formulaSlips(all, cells, addressOf), relations, cells);
  for (const [id, suspects] of slipped) if (openIds.has(id)) found.set(id, { suspects, alternatives: [] });
  const left = relations.filter(({ id, broken }) => !broken || !slipped.has(id));
  const isFixed = (key: CellKey): boolean => insisted.has(key) || cells.fixed.has(key);
  const tables = all.flatMap(({ detection }) => detection.tables);
  const known = { tables, cells, isFixed, previous: previousFigures(all, cells), addressOf };
  const explain = (groups: readonly BoundRelation[][]): void => {
    for (const group of groups) {
      const told = suspicionsOf(known, group);
      for (const [{ id }, suspicion] of told) found.set(id, suspicion);
      // Quotients tie sums together that are easier to explain apart.
      const isCut = [...told.values()].some(({ notLocalised }) => notLocalised);
      const sums = group.filter(({ quotient }) => !quotient);
      if (isCut && sums.length < group.length) explain(relationGroups(sums, isFixed));
    }
  };
  explain(relationGroups(left, isFixed));
  return found;
}

/**
 * The relations of workbooks as rules between their typed cells, made when they are first asked for; of very many,
 * those near a broken one.
 */
export interface BoundRelations {
  readonly cells: FigureCells;
  readonly relations: () => readonly BoundRelation[];
}

export function bindRelations(
  all: readonly SearchedWorkbook[],
  between: readonly LinkPattern[],
): BoundRelations {
  const cells = new FigureCells(all);
  let relations: readonly BoundRelation[] | undefined;
  return { cells, relations: () => (relations ??= [...relationsOf(all, between, cells)]) };
}

function* relationsOf(
  all: readonly SearchedWorkbook[],
  between: readonly LinkPattern[],
  cells: FigureCells,
): Generator<BoundRelation> {
  const isNear = nearBroken(all, between);
  for (const { workbook, detection } of all)
    for (const pattern of detection.patterns) {
      yield* boundRelations(workbook, pattern, cells, isNear);
      yield* boundQuotients(workbook, pattern, cells, isNear);
    }
  for (const { detection } of all) for (const links of detection.links) yield* boundLinks(links, cells);
  for (const links of between) yield* boundLinks(links, cells);
}

/** What is known of the figures of a search, beside the relations between them. */
interface Known {
  readonly tables: readonly TallyTable[];
  readonly cells: FigureCells;
  readonly isFixed: (key: CellKey) => boolean;
  readonly previous: ReadonlyMap<CellKey, number>;
  readonly addressOf: (key: CellKey) => string;
}

/** The weight of one mistake. */
const ONE_MISTAKE = 1;

function suspicionsOf(known: Known, group: readonly BoundRelation[]): ReadonlyMap<BoundRelation, Suspicion> {
  const { cells } = known;
  const isCount = group.every(({ terms }) => {
    for (const key of terms.keys()) if ((cells.figureAt(key)?.value ?? 0) < 0) return false;
    return true;
  });
  const broken = group.filter((relation) => relation.broken);
  const deciding = decidingRelations(group, cells);
  const atOnce = deciding && explained(known, deciding, isCount, ONE_MISTAKE);
  const found = atOnce?.result?.solutions.length ? atOnce : explained(known, group, isCount, Infinity);
  const { result, names, figures } = found;
  // The relations of a group hang together by cells that may change: they are one part.
  if (!result) return new Map();
  if (result.status === "not-localised" || result.solutions.length > MOST_JOINT)
    return new Map(broken.map((relation) => [relation, NOT_LOCALISED]));
  const changed = new Set(result.solutions.flatMap(({ changes }) => Object.keys(changes)));
  const figuresOf = broken.map(
    ({ terms }) => new Set([...changed].filter((name) => terms.has(names.get(name) ?? -1))),
  );
  const told = new Map<BoundRelation, Suspicion>();
  for (const { relations, solutions } of independentParts(result.solutions, figuresOf)) {
    const suspicion = suspicionOf(solutions, (solution) =>
      suspectsOf(solution, names, figures, known.addressOf),
    );
    for (const r of relations) {
      const relation = broken[r];
      if (relation) told.set(relation, suspicion);
    }
  }
  return told;
}

interface Explained {
  /** Of the one part in which something is broken; undefined where there are several, or none. */
  readonly result: Localization | undefined;
  readonly names: ReadonlyMap<string, CellKey>;
  readonly figures: ReadonlyMap<CellKey, FigureCell>;
}

/** @param most explanations that weigh more are not looked for */
function explained(
  { tables, cells, isFixed, previous }: Known,
  relations: readonly BoundRelation[],
  isCount: boolean,
  most: number,
): Explained {
  const nameOf = namer();
  const keys = [...new Set(relations.flatMap(({ terms }) => [...terms.keys()]))].sort((a, b) => a - b);
  const figures = new Map(keys.map((key) => [key, cells.figureAt(key) ?? { value: 0, blank: true }]));
  const names = new Map(keys.map((key) => [nameOf(key), key]));
  const record = makeRecord(
    relations.flatMap((relation) => editOf(relation, figures, nameOf) ?? []),
    Object.fromEntries([...figures].map(([key, { value }]) => [nameOf(key), value])),
    {
      fixed: keys.filter(isFixed).map(nameOf),
      blank: keys.filter((key) => figures.get(key)?.blank).map(nameOf),
      ...(isCount && { nonNegative: [...names.keys()] }),
      texts: keys.filter((key) => cells.isText(key)).map(nameOf),
      hidden: keys.filter((key) => cells.isHidden(key)).map(nameOf),
      previous: Object.fromEntries(
        keys.flatMap((key) => {
          const value = previous.get(key);
          return value === undefined ? [] : [[nameOf(key), value]];
        }),
      ),
      grids: gridsOf(tables, cells, figures, nameOf),
      budget: STEPS_OF_PART,
    },
  );
  const parts: readonly Component[] = partsOf(record);
  const results = parts
    .map((part) => explainPart(record, part, true, most))
    .filter(({ status }) => status !== "valid");
  return { result: results.length === 1 ? results[0] : undefined, names, figures };
}

const NOT_LOCALISED: Suspicion = { suspects: [], alternatives: [], notLocalised: true };

/** The best explanation where one is clearly the best, and the others beside it. */
function suspicionOf(
  solutions: readonly Solution[],
  sayOf: (solution: Solution) => readonly Suspect[],
): Suspicion {
  if (solutions.length > MOST_RIVALS) return NOT_LOCALISED;
  const [best, second] = solutions;
  const sets = solutions.map(sayOf);
  const isClear =
    best !== undefined &&
    (second === undefined ||
      second.weight > best.weight + 1e-9 ||
      second.surprise >= best.surprise + CLEARLY_BETTER);
  return isClear
    ? { suspects: sets[0] ?? [], alternatives: sets.slice(1) }
    : { suspects: [], alternatives: sets };
}

function suspectsOf(
  { changes, reasons, parts = {} }: Solution,
  names: ReadonlyMap<string, CellKey>,
  figures: ReadonlyMap<CellKey, FigureCell>,
  addressOf: (key: CellKey) => string,
): Suspect[] {
  return Object.entries(changes)
    .map(([name, suggestion]) => ({ name, key: names.get(name) ?? 0, suggestion }))
    .sort((a, b) => a.key - b.key)
    .flatMap(({ name, key, suggestion }) => {
      const figure = figures.get(key);
      if (!figure) return [];
      return {
        cell: addressOf(key),
        value: figure.blank ? null : figure.value,
        suggestion,
        reason: reasons[name] ?? "other",
        ...(parts[name] && { parts: parts[name].map((part) => addressOf(names.get(part) ?? 0)) }),
      };
    });
}

function addresses(cells: FigureCells, prefixOf: PrefixOf): (key: CellKey) => string {
  return (key) => {
    const { row, column } = cellOf(key);
    const sheet = cells.sheetOf(key);
    return (sheet ? prefixOf({ sheet }) : "") + cellName(row, column);
  };
}

/** Names that sort as the cells do. */
function namer(): (key: CellKey) => string {
  const known = new Map<CellKey, string>();
  return (key) => {
    let name = known.get(key);
    if (name === undefined) {
      name = String(key).padStart(16, "0");
      known.set(key, name);
    }
    return name;
  };
}

/** The figures of the tables that a group touches, as they stand, from the first row of any to the last. */
function gridsOf(
  tables: readonly TallyTable[],
  cells: FigureCells,
  figures: ReadonlyMap<CellKey, unknown>,
  nameOf: (key: CellKey) => string,
): FigureGrid[] {
  const rowsOf = new Map<Sheet | undefined, Span>();
  for (const key of figures.keys()) {
    const [sheet, { row }] = [cells.sheetOf(key), cellOf(key)];
    const { first = row, last = row } = rowsOf.get(sheet) ?? {};
    if (first >= row || last <= row)
      rowsOf.set(sheet, { first: Math.min(first, row), last: Math.max(last, row) });
  }
  return tables
    .map(({ frame, sheet, roles }): FigureGrid => {
      const { first, last } = rowsOf.get(sheet) ?? { first: 0, last: -1 };
      const columns = roles.flatMap((role, column) => (role === "quantity" ? [column] : []));
      const top = Math.max(frame.bodyTop, first);
      const bottom = Math.min(frame.bodyBottom, last);
      return Array.from({ length: Math.max(0, bottom - top + 1) }, (_, row) =>
        columns.map((column) => {
          const key = cells.keyOf({ sheet, row: top + row, column: frame.left + column });
          return figures.has(key) ? nameOf(key) : null;
        }),
      );
    })
    .filter((grid) => grid.some((line) => line.some((name) => name !== null)));
}
