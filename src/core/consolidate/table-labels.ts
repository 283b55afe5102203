import type { TallyTable } from "../tables/tally-table";
import type { Form } from "../forms/form";
import type { PlacedLabel } from "./align-labels";
import { labelKey } from "./label-key";

const folded = new WeakMap<Form, readonly PlacedLabel[]>();

/** The labels of a form's rows, each with that of the row it belongs to. */
export function formLabels(form: Form): readonly PlacedLabel[] {
  let labels = folded.get(form);
  if (!labels) {
    const byCode = new Map(form.rows.map(({ code, label }) => [code, labelKey(label)]));
    labels = form.rows.map(({ label, parent }) => ({
      key: labelKey(label),
      ...(parent !== undefined && { under: byCode.get(parent) }),
    }));
    folded.set(form, labels);
  }
  return labels;
}

/** The labels of a table's rows, each with the nearest one above it that stands less deep. */
export function rowLabels({ grid, labelOf }: TallyTable): readonly PlacedLabel[] {
  const open: { readonly depth: number; readonly label: PlacedLabel }[] = [];
  return Array.from({ length: grid.rowCount }, (_, row) => {
    const { words, numbering, indent, bold } = labelOf(row);
    const depth = DEPTH[numbering] + indent * 0.1 + (bold ? 0 : 0.05);
    while (open.length > 0 && (open.at(-1)?.depth ?? 0) >= depth) open.pop();
    const label: PlacedLabel = { key: labelKey(withoutNumbers(words)), under: open.at(-1)?.label.key };
    open.push({ depth, label });
    return label;
  });
}

/** Numbering, or the codes of rows, may stand in a column of labels of their own. */
const NUMBER = /^\(?(?:[ivxlc]+|\d+(?:[.,]\d+)*|[a-zđ])(?:\.(?:x?\d{1,2}|[a-zđ]))*[.):]?$/iu;

function withoutNumbers(words: readonly string[]): string {
  const named = words.filter((word) => !NUMBER.test(word.trim()));
  return (named.length > 0 ? named : words).join(" ");
}

const DEPTH = {
  "letter-capital": 1,
  roman: 1.2,
  number: 2,
  "number-2": 3,
  "number-3": 4,
  letter: 4.5,
  dash: 5,
  plus: 5.5,
  none: 5,
} as const;

/** The captions of a table's columns of figures, each with the one over it. */
export function columnLabels({
  paths,
  roles,
}: TallyTable): readonly (PlacedLabel & { readonly column: number })[] {
  return roles.flatMap((role, column) => {
    if (role !== "quantity") return [];
    const path = paths[column] ?? [];
    const over = path.at(-2);
    return [
      {
        key: labelKey(path.at(-1) ?? ""),
        ...(over !== undefined && { under: labelKey(over) }),
        column,
      },
    ];
  });
}
