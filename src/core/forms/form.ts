import type { Condition } from "./condition";

/**
 * A summary sheet ("biểu thống kê") as data: its header tree, its rows, what should add up in it, and the
 * paper it is printed on. No edition of an official form is proven here: `source` says where it was collected.
 */
export interface Form {
  /** `B1-BTCTW` */
  readonly id: string;
  /** Two official series, sheets that units keep, and tables of a local report. */
  readonly series: FormSeries;
  /** As it is printed: `1-BTCTW`. */
  readonly number?: string;
  /** Official Vietnamese title. */
  readonly title: string;
  /** Who fills it in. */
  readonly level: string;
  readonly source: FormSource;
  /** What its rows stand for. */
  readonly layout: FormLayout;
  readonly page: PageSetup;
  readonly columns: readonly FormColumn[];
  readonly rows: readonly FormRow[];
  readonly relations: readonly FormRelation[];
  /** Codes of the rows of members who came from elsewhere and who went; among its own units nobody came or went. */
  readonly transfers?: { readonly into: string; readonly outOf: string };
  /** What the figures of a row count, by its code. A row that is not here is a sum, or no list of members tells it. */
  readonly counts?: Readonly<Record<string, CellCount>>;
  /** What a column asks beside, by its id; of which, where the row leaves that open. */
  readonly columnCounts?: Readonly<Record<string, ColumnCount>>;
}

export const COUNTED = [
  "members",
  "opening",
  "joined",
  "admitted",
  "arrived",
  "left",
  "units",
  "organizations",
  "branches",
] as const;
/**
 * What is counted: members in the list at the end of the period, or at its beginning; those who joined in it, by
 * admission or from elsewhere; those who left; organizations; what stands directly below these. `units` leaves it to
 * the column.
 */
export type Counted = (typeof COUNTED)[number];

export interface CellCount {
  readonly of: Counted;
  /** All must hold. */
  readonly where: readonly Condition[];
  /** Not how many, but their mean age in years. */
  readonly measure?: "mean-age";
  /** Who is counted too, because no list tells them apart: those restored to membership, of those who came. */
  readonly alsoCounts?: "restored";
}

export interface ColumnCount {
  readonly of?: Counted;
  readonly where?: readonly Condition[];
  /** Asks something that no list tells: its figures are typed, whatever its rows count. */
  readonly typed?: true;
}

export const FORM_SERIES = ["BTCTW", "TCTW", "unit", "local", "own"] as const;
/** `own`: read from a user's empty sheet. */
export type FormSeries = (typeof FORM_SERIES)[number];

export const FORM_LAYOUTS = ["indicators", "members", "units", "transfers", "years"] as const;
export type FormLayout = (typeof FORM_LAYOUTS)[number];

/** Where a form was collected; none has been compared with the document that issued it. */
export interface FormSource {
  readonly kind: "export-template" | "unit-workbook" | "local-report" | "own";
  /** `2022-07-05`: the day of the copy that was read. */
  readonly collected?: string;
  readonly issuedBy?: string;
  /** Documents that the edition may follow; which of them is not settled. */
  readonly documents?: readonly string[];
}

export interface PageSetup {
  readonly paper: "A4" | "A3";
  readonly orientation: "portrait" | "landscape";
}

/** A band over other columns, or a column. */
export type FormColumn = FormBand | FormLeaf;

export interface FormBand {
  readonly label: string;
  readonly children: readonly FormColumn[];
}

export interface FormLeaf {
  readonly label: string;
  /** By which relations name it: its printed code, else its number from the left, from 1. */
  readonly id: string;
  /** The code printed under the header. */
  readonly code?: string;
  /** The code as it is printed where it is a formula: `2 (=3+4)`. */
  readonly formula?: string;
  readonly role: ColumnRole;
}

export const COLUMN_ROLES = ["index", "label", "value", "previous", "percent", "difference", "note"] as const;
/** `previous`: the same figure a year before. */
export type ColumnRole = (typeof COLUMN_ROLES)[number];

export interface FormRow {
  /** By which relations name it: `C.3.x1`. */
  readonly code: string;
  readonly label: string;
  /** Code of the row it belongs to. */
  readonly parent?: string;
  /** Depth of its label, from 0. */
  readonly indent: number;
  readonly kind: RowKind;
  /** Holds no figures of its own. */
  readonly heading?: boolean;
}

export const ROW_KINDS = ["total", "partition", "of-which", "flow", "note"] as const;
/** How a row stands to its parent. */
export type RowKind = (typeof ROW_KINDS)[number];

/** A figure of a form. What is not given is the line at hand, or the form's first column of figures. */
export interface FormRef {
  readonly form?: string;
  readonly row?: string;
  readonly column?: string;
  readonly period?: "previous";
}

export interface FormPart extends FormRef {
  readonly sign?: -1;
}

/** An edit rule of a form, in the words of the contract. */
export interface FormRelation {
  readonly kind: "sum" | "of-which" | "share" | "equal";
  /** Between rows (in each column of figures), between columns (in each row), or with another form. */
  readonly along: "rows" | "columns" | "forms";
  readonly total: FormRef;
  readonly parts: readonly FormPart[];
  /** Of-which: also the sum of the parts must not exceed the whole. */
  readonly joint?: boolean;
  readonly scale?: 1 | 100;
  /** Only in these rows. */
  readonly rows?: readonly string[];
  /** Only in these columns. */
  readonly columns?: readonly string[];
  /** Printed on the form, stated by an instruction, or inferred from the table. */
  readonly declared: "printed" | "instruction" | "inferred";
  readonly severity: "error" | "query";
}

/** The columns of a form from left to right, without the bands over them. */
export function leavesOf(columns: readonly FormColumn[]): readonly FormLeaf[] {
  return columns.flatMap((column) => ("children" in column ? leavesOf(column.children) : [column]));
}

/** The columns that hold figures to be counted, from left to right. */
export function valueColumns({ columns }: Pick<Form, "columns">): readonly FormLeaf[] {
  return leavesOf(columns).filter(({ role }) => role === "value" || role === "previous");
}
