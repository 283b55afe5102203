import type { Edit } from "../core/edit";

/** How many sheets edits add, and how many cells they write. */
export function countWrites(edits: readonly Edit[]): { readonly sheets: number; readonly cells: number } {
  return {
    sheets: edits.filter(({ kind }) => kind === "add-sheet").length,
    cells: edits.filter(({ kind }) => kind === "set-value" || kind === "set-formula").length,
  };
}
