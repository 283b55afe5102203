import { joinRosters } from "../roster/join-rosters";
import { listsOf } from "../roster/lists-of";
import { unitOfList } from "../units-sent/unit-of-list";
import type { ListSide } from "./list-side";

/** A workbook of a folder whose lists are one. */
export interface SideOfFile {
  readonly name: string;
  readonly side: ListSide;
}

/** The lists of several workbooks as one side of a reconciliation, or the workbooks that are lists of their own. */
export type JoinedSide =
  | { readonly kind: "one"; readonly side: Omit<ListSide, "workbook"> }
  | { readonly kind: "several"; readonly others: readonly string[] };

/**
 * Joins the lists of workbooks, such as one a branch. Their date is the latest that one of them says.
 *
 * @param folder in which the workbooks are: addresses bear its name, as those of the other side may be called the same
 */
export function joinedSide(files: readonly SideOfFile[], folder: string): JoinedSide {
  const roster = joinRosters(
    files.map(({ name, side: { workbook, roster, date } }) => ({
      name,
      roster,
      date,
      unit: unitOfList(workbook, roster),
    })),
  );
  const lists = listsOf(roster);
  const others = new Set<string>();
  roster.members.forEach(({ part }, k) => {
    const name = roster.parts[part]?.workbook;
    if (lists[k] !== lists[0] && name !== undefined) others.add(name);
  });
  if (others.size > 0) return { kind: "several", others: [...others] };
  const dates = files.flatMap(({ side: { date } }) => date ?? []).sort();
  const parts = roster.parts.map((part) => ({ ...part, workbook: `${folder}/${part.workbook ?? ""}` }));
  return { kind: "one", side: { roster: { ...roster, parts }, date: dates.at(-1) } };
}
