import { foldLabel } from "../../labels/fold-label";
import type { CellCount, ColumnCount, Form } from "../form";
import { leavesOf } from "../form";

/** A row of a form that is known, and what it counts. */
export interface KnownRow {
  readonly form: Form;
  readonly row: string;
  /** Folded label of the row over it; "" for none. */
  readonly under: string;
  readonly counts: CellCount;
}

/** What rows and columns of known forms count, by their folded labels. */
export interface KnownForms {
  readonly forms: readonly Form[];
  readonly rowsOf: (label: string) => readonly KnownRow[];
  readonly columnsOf: (
    label: string,
  ) => readonly { readonly form: string; readonly column: string; readonly counts: ColumnCount }[];
}

const PREFIX = /^[*\s-]*(?:trong đó|trđó|chia ra|gồm)\s*:?\s*/iu;

/** A label by which rows of several forms are compared. */
export function labelKey(label: string): string {
  return foldLabel(
    foldLabel(label.replace(PREFIX, ""))
      .replace(/[,;:]?\s*(?:chia ra|gồm)$/u, "")
      .replace(/^(?:số|tổng số) (?=đảng viên)/u, ""),
  ).replace(/[\s,;.-]+/gu, " ");
}

export function knownForms(forms: readonly Form[]): KnownForms {
  const rows = new Map<string, KnownRow[]>();
  const columns = new Map<string, { form: string; column: string; counts: ColumnCount }[]>();
  for (const form of forms) {
    const labels = new Map(form.rows.map(({ code, label }) => [code, label]));
    for (const { code, label, parent } of form.rows) {
      const counts = form.counts?.[code];
      if (!counts) continue;
      const under = labelKey(parent === undefined ? "" : (labels.get(parent) ?? ""));
      push(rows, labelKey(label), { form, row: code, under, counts });
    }
    for (const { id, label } of leavesOf(form.columns)) {
      const counts = form.columnCounts?.[id];
      if (counts) push(columns, labelKey(label), { form: form.id, column: id, counts });
    }
  }
  return {
    forms,
    rowsOf: (label) => rows.get(labelKey(label)) ?? [],
    columnsOf: (label) => columns.get(labelKey(label)) ?? [],
  };
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const there = map.get(key);
  if (there) there.push(value);
  else map.set(key, [value]);
}
