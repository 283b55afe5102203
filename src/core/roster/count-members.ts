import { type CountSettings, holds, type Predicate } from "./predicate";
import type { Roster } from "./roster";

/** How many members each cell of a partition counts, and who is in none or in several. */
export interface MemberCount {
  /** Indexes of the members of each cell, in their order. */
  readonly cells: readonly (readonly number[])[];
  /** Members who are in no cell for certain, because a fact is missing, or because no cell is for them. */
  readonly inNone: readonly { readonly member: number; readonly why: "fact-missing" | "no-cell" }[];
  readonly inSeveral: readonly { readonly member: number; readonly cells: readonly number[] }[];
}

/** Counts a roster's members into cells, each given by what holds of its members; nothing is guessed of missing facts. */
export function countMembers(
  roster: Pick<Roster, "members">,
  predicates: readonly Predicate[],
  settings: CountSettings,
): MemberCount {
  const cells = predicates.map((): number[] => []);
  const inNone: { member: number; why: "fact-missing" | "no-cell" }[] = [];
  const inSeveral: { member: number; cells: readonly number[] }[] = [];
  roster.members.forEach(({ facts }, member) => {
    let first = -1;
    let several: number[] | undefined;
    let isOpen = false;
    for (const [cell, predicate] of predicates.entries()) {
      const truth = holds(predicate, facts, settings);
      if (truth === "unknown") isOpen = true;
      if (truth !== "yes") continue;
      cells[cell]?.push(member);
      if (first < 0) first = cell;
      else (several ??= [first]).push(cell);
    }
    if (first < 0) inNone.push({ member, why: isOpen ? "fact-missing" : "no-cell" });
    if (several) inSeveral.push({ member, cells: several });
  });
  return { cells, inNone, inSeveral };
}
