import { groupBy } from "../address-list";
import type { FormMatch } from "../forms/find-form";
import { type FormPlace, type RelationCase, relationCases } from "../forms/relation-cases";
import type { Identifier } from "../relations/identify";
import type { LinkPattern } from "../relations/link";
import type { TallyTable } from "../tables/tally-table";
import { type Case, judgeCases } from "./judge-link";
import type { Figure, LabelledTable } from "./labelled-table";
import { follows } from "./period";
import type { Scope } from "./scope";

/** A table that is a form. */
interface FormTable {
  readonly from: LabelledTable;
  readonly match: FormMatch;
}

/**
 * What forms declare of each other, where both stand in the workbook, or in the set: a figure of one is that of the
 * other, or the sum of several; last period's form where the relation speaks of it. Where a form stands more than
 * once and nothing tells which is meant, nothing is said.
 */
export function findFormLinks(
  tables: readonly LabelledTable[],
  matches: ReadonlyMap<TallyTable, FormMatch>,
  { between }: Scope,
  identifier: Identifier,
): LinkPattern[] {
  const forms = tables.flatMap((from): FormTable[] => {
    const match = matches.get(from.table);
    return match ? [{ from, match }] : [];
  });
  const byId = groupBy(forms, ({ match }) => match.form.id);
  return forms.flatMap((own) => {
    const { form } = own.match;
    return form.relations.flatMap((relation, i): LinkPattern[] => {
      const { kind, along, severity } = relation;
      if (along !== "forms" || (kind !== "equal" && kind !== "sum")) return [];
      const one = relationCases(form, relation, (id) => byId.get(id)?.[0]?.match.form)[0];
      const bound = one && bind(one, own, byId, between);
      if (!bound) return [];
      const { workbook, table } = own.from;
      const id = identifier.idOf("form", "between", workbook, table.sheet.name, form.id, kind, String(i));
      return [
        judgeCases({ id, kind, why: "form", evidence: ["form"], declared: true, bits: 0, severity }, [bound]),
      ];
    });
  });
}

function bind(
  { total, parts }: RelationCase,
  own: FormTable,
  byId: ReadonlyMap<string, readonly FormTable[]>,
  between: Scope["between"],
): Case | undefined {
  const figureOf = (place: FormPlace): Figure | undefined => {
    const table = tableOf(place, own, byId.get(place.form) ?? [], between);
    const [row, column] = [table?.match.rows.get(place.row), table?.match.columns.get(place.column)];
    return table && row !== undefined && column !== undefined ? { from: table.from, row, column } : undefined;
  };
  const shown = figureOf(total);
  const figures = parts.flatMap((part) => figureOf(part) ?? []);
  if (!shown || figures.length === 0 || figures.length < parts.length) return undefined;
  const all = [shown, ...figures];
  const several = (nameOf: (figure: Figure) => unknown): boolean => new Set(all.map(nameOf)).size > 1;
  // What stands in one workbook was judged there.
  if (between === "workbooks" && !several(({ from }) => from.workbook)) return undefined;
  if (!several(({ from }) => from.table)) return undefined;
  return { shown, parts: figures, signs: parts.map(({ sign }) => sign), words: "" };
}

/** Which table of a form is meant: the one beside this one, or the only one of the set. */
function tableOf(
  { form, isPrevious }: FormPlace,
  own: FormTable,
  all: readonly FormTable[],
  between: Scope["between"],
): FormTable | undefined {
  if (isPrevious) {
    const before = all.filter(({ from }) => follows(own.from.period, from.period));
    return before.length === 1 ? before[0] : undefined;
  }
  if (form === own.match.form.id) return own;
  const beside = all.filter(({ from }) => from.workbook === own.from.workbook && !isOther(from, own.from));
  if (beside.length > 0 || between === "sheets") return beside.length === 1 ? beside[0] : undefined;
  const twins = all.filter(({ from }) => !isOther(from, own.from));
  return twins.length === 1 ? twins[0] : undefined;
}

function isOther(a: LabelledTable, b: LabelledTable): boolean {
  return a.period !== undefined && b.period !== undefined && a.period.number !== b.period.number;
}
