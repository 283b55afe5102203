import type { Form } from "../../src/core/forms/form";
import { gridWorkbook } from "./grid";

export const BOOK_ROWS = [
  "Sách nhận về",
  "Sách mua thêm",
  "Sách đem cho",
  "Sách hư hỏng",
  "Sách trên giá",
  "Sách quý",
];

/** A form of a user's own whose words tell nobody what adds up in it: only the form does. */
export const BOOKS: Form = {
  id: "own.sach",
  series: "own",
  title: "KIỂM KÊ TỦ SÁCH",
  level: "",
  source: { kind: "own" },
  layout: "indicators",
  page: { paper: "A4", orientation: "portrait" },
  columns: [
    { label: "Nội dung", id: "A", code: "A", role: "label" },
    { label: "Số cuốn", id: "1", code: "1", role: "value" },
  ],
  rows: BOOK_ROWS.map((label, i) => ({ code: String(i + 1), label, indent: 0, kind: "partition" as const })),
  relations: [
    {
      kind: "sum",
      along: "rows",
      total: { row: "5" },
      parts: [{ row: "1" }, { row: "2" }, { row: "3", sign: -1 }, { row: "4", sign: -1 }],
      declared: "instruction",
      severity: "error",
    },
    {
      kind: "of-which",
      along: "rows",
      total: { row: "5" },
      parts: [{ row: "6" }],
      declared: "instruction",
      severity: "error",
    },
  ],
};

/** The form on a sheet of its own, as a unit fills it; what is over it says who that is. */
export function booksSheet(figures: readonly number[], unit?: string): string {
  return [
    ...(unit === undefined ? [] : [`| Đơn vị: ${unit} | |`]),
    "| KIỂM KÊ TỦ SÁCH | |",
    "| Nội dung | Số cuốn |",
    "| A | 1 |",
    ...BOOK_ROWS.map((label, i) => `| ${label} | ${String(figures[i] ?? "")} |`),
  ].join("\n");
}

export function booksWorkbook(...figures: readonly number[]): ReturnType<typeof gridWorkbook> {
  return gridWorkbook(booksSheet(figures));
}
