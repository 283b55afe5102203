import {
  type CellCount,
  type ColumnCount,
  type Form,
  type FormPart,
  type FormRef,
  type FormRelation,
} from "../form";
import type { FormComparison, LineChange } from "./form-comparison";
import { unionOf } from "./split-of";

/** A form that has taken over from an earlier edition what is counted, and what should add up. */
export interface CarriedForm {
  readonly form: Form;
  /** Codes of the rows of the new form that count now what the old ones counted. */
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** How many relations came over that the new form did not have. */
  readonly relations: number;
}

/**
 * Takes over what the rows and columns of an earlier edition count, for those that are the same or were renamed, moved
 * or merged; and the relations of which every row and column is still there. What the new form was found to count
 * by itself stays where nothing comes over.
 *
 * @param isConfirmed asked of each change that is not sure; by default none is taken over
 */
export function carryOver(
  before: Form,
  now: Form,
  comparison: FormComparison,
  isConfirmed: (change: LineChange) => boolean = () => false,
): CarriedForm {
  const isTaken = (change: LineChange): boolean => change.isSure || isConfirmed(change);
  const rows = comparison.rows.filter(isTaken);
  const columns = comparison.columns.filter(isTaken);
  const counts: Record<string, CellCount> = { ...now.counts };
  const columnCounts: Record<string, ColumnCount> = { ...now.columnCounts };
  const carriedRows = rows.flatMap(({ kind, from, to: [code] }) => {
    const old = from.map((one) => before.counts?.[one]);
    const asked = kind === "merged" ? unionOf(old) : PAIRED.has(kind) ? old[0] : undefined;
    if (code === undefined || !asked) return [];
    counts[code] = asked;
    return [code];
  });
  const carriedColumns = columns.flatMap(({ kind, from: [old = ""], to: [id] }) => {
    const asked = before.columnCounts?.[old];
    if (id === undefined || !PAIRED.has(kind) || !asked) return [];
    columnCounts[id] = asked;
    return [id];
  });
  const rowNames = namesOf(rows);
  const columnNames = namesOf(columns);
  const known = new Set(now.relations.map((relation) => keyOf(relation)));
  const divided = new Set(rows.flatMap(({ from }) => from.filter((code) => !rowNames.has(code))));
  const carried = before.relations.flatMap((relation) => {
    const moved = renamedRelation(relation, rowNames, columnNames, before.id, now.id);
    // A sum of which a part was divided is another sum.
    const isDivided = relation.parts.some(
      ({ row, form }) => form === undefined && row !== undefined && divided.has(row),
    );
    return moved && !isDivided && !known.has(keyOf(moved)) && !lacksParts(moved, now, known) ? [moved] : [];
  });
  const into = rowNames.get(before.transfers?.into ?? "");
  const outOf = rowNames.get(before.transfers?.outOf ?? "");
  return {
    form: {
      ...now,
      relations: [...now.relations, ...carried],
      ...(into !== undefined && outOf !== undefined && { transfers: { into, outOf } }),
      ...(Object.keys(counts).length > 0 && { counts }),
      ...(Object.keys(columnCounts).length > 0 && { columnCounts }),
    },
    rows: carriedRows,
    columns: carriedColumns,
    relations: carried.length,
  };
}

const PAIRED: ReadonlySet<LineChange["kind"]> = new Set(["same", "renamed", "moved"]);

function namesOf(changes: readonly LineChange[]): ReadonlyMap<string, string> {
  return new Map(
    changes.flatMap(({ kind, from: [old], to: [code] }) =>
      PAIRED.has(kind) && old !== undefined && code !== undefined ? [[old, code] as const] : [],
    ),
  );
}

/** A sum between rows whose total the new form makes up in its own way is not taken over. */
function lacksParts(relation: FormRelation, now: Form, known: ReadonlySet<string>): boolean {
  if (relation.kind !== "sum" || relation.along === "forms") return false;
  const parts = new Set(relation.parts.map(({ row, column }) => `${row ?? ""} ${column ?? ""}`));
  return (
    known.size > 0 &&
    now.relations.some(
      (other) =>
        other.kind === "sum" &&
        other.along === relation.along &&
        other.total.row === relation.total.row &&
        other.total.column === relation.total.column &&
        other.parts.some(({ row, column }) => parts.has(`${row ?? ""} ${column ?? ""}`)),
    )
  );
}

function renamedRelation(
  relation: FormRelation,
  rows: ReadonlyMap<string, string>,
  columns: ReadonlyMap<string, string>,
  oldId: string,
  newId: string,
): FormRelation | undefined {
  const gone: string[] = [];
  const name = (names: ReadonlyMap<string, string>, code: string): string => {
    const found = names.get(code);
    if (found === undefined) gone.push(code);
    return found ?? code;
  };
  const moved = <T extends FormRef>(ref: T): T => {
    // Figures of other forms stay as they are; this form may name itself, as of last period.
    if (ref.form !== undefined && ref.form !== oldId) return ref;
    return {
      ...ref,
      ...(ref.form !== undefined && { form: newId }),
      ...(ref.row !== undefined && { row: name(rows, ref.row) }),
      ...(ref.column !== undefined && { column: name(columns, ref.column) }),
    };
  };
  const next: FormRelation = {
    ...relation,
    total: moved(relation.total),
    parts: relation.parts.map((part): FormPart => moved(part)),
    ...(relation.rows && { rows: relation.rows.map((row) => name(rows, row)) }),
    ...(relation.columns && { columns: relation.columns.map((column) => name(columns, column)) }),
  };
  return gone.length === 0 ? next : undefined;
}

function keyOf({ kind, along, total, parts }: FormRelation): string {
  const name = ({ form, row, column, period }: FormRef): string =>
    [form, row, column, period].map((one) => one ?? "").join("/");
  const named = parts.map((part) => (part.sign === -1 ? "-" : "") + name(part));
  return [kind, along, name(total), ...(kind === "share" ? named : named.sort())].join(" ");
}
