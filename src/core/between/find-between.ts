import type { FormMatch } from "../forms/find-form";
import { Identifier } from "../relations/identify";
import type { CellPlace, LinkPattern } from "../relations/link";
import { linkPattern } from "../relations/link";
import type { WorkbookView } from "../tables/sheet-view";
import type { TallyTable } from "../tables/tally-table";
import { findCarried } from "./find-carried";
import { findFormLinks } from "./find-form-links";
import { findOpenings } from "./find-openings";
import { findRepeated } from "./find-repeated";
import { findSummaries } from "./find-summaries";
import { inOrder, type LabelledTable, labelledTables } from "./labelled-table";
import { numberNames } from "./name-numbers";
import { makeScope, type Scope } from "./scope";

/** What was found in one workbook, as far as relations to others need it. */
export interface FoundTables {
  readonly view: WorkbookView;
  readonly tables: readonly TallyTable[];
  readonly forms: ReadonlyMap<TallyTable, FormMatch>;
}

export interface BetweenPlaces {
  readonly links: readonly LinkPattern[];
  /** The search was cut short: there are too many figures. */
  readonly limited: boolean;
}

/**
 * Rules between the sheets of a workbook.
 *
 * @param known rules that were found otherwise: what they say of two cells is not said again
 */
export function findBetweenSheets(
  found: FoundTables,
  known: readonly LinkPattern[],
  identifier: Identifier,
): BetweenPlaces {
  if (new Set(found.tables.map(({ sheet }) => sheet)).size < 2) return { links: [], limited: false };
  // The name of the one workbook is no part of what its rules are called.
  const tables = labelledTables(found.view, found.tables).map((table) => ({ ...table, workbook: "" }));
  return search(tables, found.forms, "sheets", known, identifier);
}

/** Rules between the workbooks of a set; those between sheets of one workbook are not among them. */
export function findBetweenWorkbooks(all: readonly FoundTables[]): BetweenPlaces {
  if (all.length < 2) return { links: [], limited: false };
  const tables = all.flatMap(({ view, tables }) => labelledTables(view, tables)).sort(inOrder);
  const forms = new Map(all.flatMap(({ forms }) => [...forms]));
  return search(tables, forms, "workbooks", [], new Identifier());
}

function search(
  tables: readonly LabelledTable[],
  forms: ReadonlyMap<TallyTable, FormMatch>,
  between: Scope["between"],
  known: readonly LinkPattern[],
  identifier: Identifier,
): BetweenPlaces {
  const scope = makeScope(between);
  const numbered = numberNames(tables);
  // Two forms may give one name to what they count differently: the forms say where they are to agree.
  const areStrangers = (a: LabelledTable, b: LabelledTable): boolean => {
    const [one, other] = [forms.get(a.table)?.form.id, forms.get(b.table)?.form.id];
    return one !== undefined && other !== undefined && one !== other;
  };
  // What is declared, then what is likeliest: of rules on the same cells the first stays.
  const links = [
    ...findFormLinks(tables, forms, scope, identifier),
    ...findOpenings(tables, scope, identifier),
    ...findSummaries(numbered, scope, identifier),
    ...findCarried(tables, scope, identifier),
    ...findRepeated(numbered, scope, identifier, areStrangers),
  ];
  return { links: withoutKnown(links, known), limited: scope.isUsedUp() };
}

/** Every two cells that are said to be equal are said so once. */
function withoutKnown(links: readonly LinkPattern[], known: readonly LinkPattern[]): LinkPattern[] {
  const names = new Map<CellPlace["sheet"], number>();
  const nameOf = ({ sheet, row, column }: CellPlace): string => {
    const number = names.get(sheet) ?? names.size;
    names.set(sheet, number);
    return [number, row, column].join(" ");
  };
  const keyOf = (shown: CellPlace, part: CellPlace): string => [nameOf(shown), nameOf(part)].sort().join("|");
  const said = new Set<string>();
  for (const { links: own } of known)
    for (const { shown, parts } of own) for (const part of parts) said.add(keyOf(shown, part));
  return links.flatMap((pattern): LinkPattern[] => {
    if (pattern.kind === "sum") return [pattern];
    const own = pattern.links.filter(({ shown, parts: [part] }) => {
      const key = part ? keyOf(shown, part) : "";
      const isFirst = !said.has(key);
      said.add(key);
      return isFirst;
    });
    return own.length > 0 ? [linkPattern(pattern, own)] : [];
  });
}
