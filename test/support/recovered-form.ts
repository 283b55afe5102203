import { forms } from "../../src/core/forms";
import {
  type Form,
  type FormColumn,
  type FormRef,
  type FormRelation,
  leavesOf,
} from "../../src/core/forms/form";
import { formSheet } from "../../src/core/forms/form-sheet";
import type { FormProposal } from "../../src/core/forms/own/form-proposal";
import { readFormFromSheet } from "../../src/core/forms/own/read-form-from-sheet";
import type { NewSheet } from "../../src/core/edit";
import { newWorkbook } from "../../src/node/new-workbook";
import { inflateZlib } from "../../src/node/inflate-zlib";
import { readXlsx } from "../../src/xlsx/read-xlsx";
import type { Workbook } from "../../src/core/workbook/workbook";

/** The forms that lists of members fill. */
export const ROSTER_FORMS = [
  "B1-BTCTW",
  "B2-BTCTW",
  "B3-BTCTW",
  "B4-BTCTW",
  "B5-BTCTW",
  "B7-BTCTW",
  "T1-TCTW",
  "T2-TCTW",
  "T3-TCTW",
  "T4-TCTW",
  "T5-TCTW",
  "T6-TCTW",
  "T10-TCTW",
];

/** How much of a form comes back from its empty sheet; each as found of there were. */
export interface Recovered {
  readonly rows: Share;
  readonly columns: Share;
  readonly relations: Share;
  /** Relations that the form does not name. */
  readonly added: readonly string[];
  /** What rows count. */
  readonly counts: Share;
  /** Rows and columns and relations together. */
  readonly structure: number;
}

export interface Share {
  readonly found: number;
  readonly of: number;
  readonly missed: readonly string[];
}

/** The empty sheet of a form in a workbook of its own, as its bytes were written and read. */
export function emptySheetOf(form: Form, change: (sheet: NewSheet) => NewSheet = (sheet) => sheet): Workbook {
  const { sheet } = formSheet(form, { name: "Mẫu", content: () => undefined });
  return readXlsx(newWorkbook([{ kind: "add-sheet", sheet: change(sheet) }]), "mau.xlsx", inflateZlib);
}

/** Sheets on which nothing is moved in, as those are whose authors know numbering alone. */
export function withoutIndent(sheet: NewSheet): NewSheet {
  return {
    ...sheet,
    cells: sheet.cells.map(({ format, ...cell }) => {
      if (!format) return cell;
      const others = Object.entries(format).filter(([name]) => name !== "indent");
      return { ...cell, format: Object.fromEntries(others) };
    }),
  };
}

/** Reads the empty sheet of a form where that form is not known, and sets what was proposed beside it; undefined where it is not read. */
export function recovered(form: Form, change?: (sheet: NewSheet) => NewSheet): Recovered | undefined {
  const others = forms.filter(({ id }) => id !== form.id);
  const proposed = readFormFromSheet(emptySheetOf(form, change), "Mẫu", others);
  return proposed.kind === "refused" ? undefined : compared(form, proposed);
}

function compared(form: Form, proposal: FormProposal): Recovered {
  const rows = rowsBeside(form, proposal.form);
  const columns = columnsBeside(form, proposal.form);
  const wanted = form.relations.filter(isOwn).map((relation) => keyOf(form, relation));
  const made = proposal.form.relations.map((relation) => keyOf(proposal.form, relation));
  const relations = share(wanted.map((key) => [key, made.includes(key)]));
  const counts = share(
    form.rows.flatMap(({ code, label }, i) => {
      const counted = form.counts?.[code];
      if (!counted) return [];
      const other = proposal.form.counts?.[proposal.form.rows[i]?.code ?? ""];
      return [
        [
          `${label}: ${questionOf(counted)} <> ${questionOf(other)}`,
          questionOf(counted) === questionOf(other),
        ] as const,
      ];
    }),
  );
  const all = [rows, columns, relations];
  const sum = (which: "found" | "of"): number => all.reduce((so, one) => so + one[which], 0);
  return {
    rows,
    columns,
    relations,
    added: made.filter((key) => !wanted.includes(key)),
    counts,
    structure: sum("found") / sum("of"),
  };
}

/** What stands on no sheet: how a form agrees with others. */
function isOwn({ along }: FormRelation): boolean {
  return along !== "forms";
}

function rowsBeside(form: Form, read: Form): Share {
  const placeOf = (one: Form): readonly string[] => {
    const index = new Map(one.rows.map(({ code }, i) => [code, i]));
    return one.rows.map(({ label, parent, indent, heading }) =>
      [label, parent === undefined ? "" : index.get(parent), indent, heading === true].join("|"),
    );
  };
  const found = placeOf(read);
  return share(placeOf(form).map((row, i) => [`${row} <> ${found[i] ?? ""}`, row === found[i]]));
}

function columnsBeside(form: Form, read: Form): Share {
  const keys = (one: Form): readonly string[] => {
    const paths = pathsOf(one.columns);
    return leavesOf(one.columns).map(({ id, code, formula, role }, i) =>
      [paths[i], id, code, formula, role].join("|"),
    );
  };
  const found = keys(read);
  return share(keys(form).map((column, i) => [`${column} <> ${found[i] ?? ""}`, column === found[i]]));
}

function pathsOf(columns: readonly FormColumn[], over = ""): readonly string[] {
  return columns.flatMap((column) =>
    "children" in column ? pathsOf(column.children, `${over}${column.label}/`) : [over + column.label],
  );
}

/** A relation by the places of its rows and columns, whatever they are called. */
function keyOf(form: Form, { kind, along, total, parts, rows }: FormRelation): string {
  const rowIndex = new Map(form.rows.map(({ code }, i) => [code, i]));
  const columnIndex = new Map(leavesOf(form.columns).map(({ id }, i) => [id, i]));
  const name = ({ row, column }: FormRef): string =>
    [
      row === undefined ? "" : `r${String(rowIndex.get(row))}`,
      column === undefined ? "" : `c${String(columnIndex.get(column))}`,
    ].join("");
  const named = parts.map((part) => (part.sign === -1 ? "-" : "") + name(part));
  if (kind !== "share") named.sort();
  const only = along === "columns" && rows ? ` in ${String(rows.length)}` : "";
  return `${kind} ${name(total)} = ${named.join(" ")}${only}`;
}

function questionOf(counts: NonNullable<Form["counts"]>[string] | undefined): string {
  if (!counts) return "";
  const where = counts.where.map((one) => JSON.stringify(Object.entries(one).sort()));
  return [counts.of, counts.measure ?? "", ...where.sort()].join(" ");
}

function share(cases: readonly (readonly [string, boolean])[]): Share {
  return {
    found: cases.filter(([, isFound]) => isFound).length,
    of: cases.length,
    missed: cases.filter(([, isFound]) => !isFound).map(([name]) => name),
  };
}
