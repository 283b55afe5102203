import type { AddSheet, CellFormat, NewCell } from "../edit";
import type { Locale } from "../message";
import { cellName } from "../workbook/address";
import type { ReconcileDocument } from "./reconcile-document";
import { reconcileSections } from "./reconcile-rows";
import { reversedText } from "./reconcile-summary";
import { reconcileWord, type ReconcileWord } from "./reconcile-words";

const COLUMNS: readonly (readonly [ReconcileWord, number])[] = [
  ["columnIndex", 6],
  ["columnWhat", 34],
  ["columnBefore", 30],
  ["columnNow", 30],
  ["columnName", 26],
  ["columnDetail", 70],
];

/**
 * What differs between two lists as a new sheet, one line a person and difference; the column of names is there only
 * where names are shown.
 *
 * @param taken names of the sheets that are there
 */
export function reconcileSheet(
  document: ReconcileDocument,
  locale: Locale,
  names: "hidden" | "shown",
  taken: readonly string[],
): AddSheet {
  const cells: NewCell[] = [];
  const columns = COLUMNS.filter(([word]) => names === "shown" || word !== "columnName");
  const put = (row: number, column: number, value: string | number | null, format: CellFormat = {}): void => {
    cells.push({
      at: cellName(row, column),
      ...(value !== null && value !== "" && { content: { value } }),
      format,
    });
  };
  const { before, now, counts } = document;
  put(0, 0, reconcileWord("title", locale, { before, now }), { bold: true, fontSize: 14 });
  put(1, 0, reconcileWord("sizes", locale, { ...counts }));
  const reversed = reversedText(document, locale);
  if (reversed !== undefined) put(2, 0, reversed);
  const head = 3;
  columns.forEach(([word], column) => {
    put(head, column, reconcileWord(word, locale), {
      bold: true,
      border: true,
      wrap: true,
      horizontal: "center",
      vertical: "center",
      fill: "#DDEBF7",
    });
  });
  let row = head;
  for (const section of reconcileSections(document, locale)) {
    const [what = ""] = reconcileWord(section.word, locale, { count: section.rows.length }).split(":");
    for (const { before: first = null, now: second = null, name = null, detail } of section.rows) {
      row++;
      const values: Partial<Record<ReconcileWord, string | number | null>> = {
        columnIndex: row - head,
        columnWhat: what,
        columnBefore: first,
        columnNow: second,
        columnName: name,
        columnDetail: detail,
      };
      columns.forEach(([word], column) => {
        put(row, column, values[word] ?? null, {
          border: true,
          vertical: "top",
          wrap: word === "columnDetail",
        });
      });
    }
  }
  return {
    kind: "add-sheet",
    sheet: {
      name: freeName(reconcileWord("sheet", locale), taken),
      cells,
      merges: [],
      columnWidths: columns.map(([, width]) => width),
      print: { orientation: "landscape", fitToWidth: true, titleRows: [head + 1, head + 1] },
    },
  };
}

function freeName(name: string, taken: readonly string[]): string {
  const lower = new Set(taken.map((one) => one.toLowerCase()));
  let free = name;
  for (let k = 2; lower.has(free.toLowerCase()); k++) free = `${name} ${String(k)}`;
  return free;
}
