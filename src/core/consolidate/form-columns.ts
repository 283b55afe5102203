import { type Form, type FormLeaf, leavesOf } from "../forms/form";
import type { TallyTable } from "../tables/tally-table";
import { alignLabels } from "./align-labels";
import { labelKey } from "./label-key";
import { columnLabels } from "./table-labels";

/** Captions of the one column of figures that say only that it holds figures. */
const PLAIN = new Set(
  [
    "Tổng số",
    "Tổng",
    "Cộng",
    "Tổng cộng",
    "Số lượng",
    "Kỳ này",
    "Thực hiện",
    "Thực hiện kỳ này",
    "Số đảng viên",
  ]
    .concat(["Tổng số đảng viên", "Kết quả", "Năm nay", "Total", "Number", "This period", "Quantity"])
    .map((label) => labelKey(label).text),
);

/**
 * Columns of a table that are columns of a form, by id: by their captions, by the codes under them, or where the
 * table has as many by their order. The only column of figures of a form may be called anything that says no more
 * than that.
 */
export function formColumns(form: Form, table: TallyTable): ReadonlyMap<string, number> {
  const leaves = leavesOf(form.columns).filter(isFigures);
  const columns = columnLabels(table);
  const found = new Map<string, number>();
  const labels = leaves.map((leaf) => ({ key: labelKey(leaf.label), under: bandOver(form, leaf) }));
  alignLabels(labels, columns).places.forEach((place, i) => {
    const [leaf, column] = [leaves[i], columns[place]?.column];
    if (leaf && column !== undefined) found.set(leaf.id, column);
  });
  const isWhole = columns.length === leaves.length;
  if (isWhole && found.size < leaves.length) addByCode(found, leaves, table);
  const [only, ...others] = leaves.filter(({ role }) => role === "value");
  if (only && others.length === 0 && !found.has(only.id)) {
    const free = columns.filter(({ column }) => ![...found.values()].includes(column));
    const column =
      free.find(({ key }) => PLAIN.has(key.text)) ??
      free.find(({ under }) => under !== undefined && PLAIN.has(under.text)) ??
      (free.length === 1 ? free[0] : undefined);
    if (column) found.set(only.id, column.column);
  }
  if (found.size === 0 && isWhole) return new Map(leaves.map(({ id }, i) => [id, columns[i]?.column ?? 0]));
  return found;
}

function addByCode(found: Map<string, number>, leaves: readonly FormLeaf[], table: TallyTable): void {
  for (const { id, code } of leaves) {
    if (found.has(id) || code === undefined) continue;
    const column = table.codes.find((one) => one.code === code)?.column;
    const place = column === undefined ? -1 : column - table.frame.left;
    if (place >= 0 && ![...found.values()].includes(place)) found.set(id, place);
  }
}

function isFigures({ role }: FormLeaf): boolean {
  return role === "value" || role === "previous";
}

function bandOver(
  { columns }: Pick<Form, "columns">,
  leaf: FormLeaf,
): ReturnType<typeof labelKey> | undefined {
  for (const column of columns) {
    if (!("children" in column)) continue;
    if (column.children.includes(leaf)) return labelKey(column.label);
    const inside = bandOver({ columns: column.children }, leaf);
    if (inside) return inside;
  }
  return undefined;
}
