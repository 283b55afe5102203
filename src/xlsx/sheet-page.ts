import type { Sheet, SheetPage } from "../core/workbook/workbook";

/** Papers by their numbers (ECMA-376 part 1, 18.3.1.63); the others are not printed on in offices here. */
const PAPERS: ReadonlyMap<number, SheetPage["paper"]> = new Map([
  [8, "A3"],
  [9, "A4"],
]);

/** A sheet's page as its file says it; nothing where it says nothing that is known here. */
export function pageOfSheet(paper: number | undefined, orientation: string | undefined): Pick<Sheet, "page"> {
  const known = paper === undefined ? undefined : PAPERS.get(paper);
  return withPage({
    ...(known && { paper: known }),
    ...((orientation === "portrait" || orientation === "landscape") && { orientation }),
  });
}

/** The same of what is known already. */
export function withPage(page: SheetPage): Pick<Sheet, "page"> {
  return Object.keys(page).length > 0 ? { page } : {};
}
