import type { Book } from "./book";

/** Brings formula cells up to date and notes on which sheets that changed something. */
export function settle(book: Book): void {
  for (const { id } of book.calculation.settle())
    book.happened.push({ kind: "calculated", sheet: id, address: "" });
}
