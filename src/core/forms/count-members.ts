import type { Condition, FactsByField, Measure } from "./condition";
import { answersOf, OPEN, YES } from "./count";
import { Group } from "./population";

/** How many members each cell of a partition counts, and who is in none or in several. */
export interface MemberCount {
  /** Indexes of the members of each cell, in their order. */
  readonly cells: readonly (readonly number[])[];
  /** Members who are in no cell for certain, because a fact is missing, or because no cell is for them. */
  readonly inNone: readonly { readonly member: number; readonly why: "fact-missing" | "no-cell" }[];
  readonly inSeveral: readonly { readonly member: number; readonly cells: readonly number[] }[];
}

/**
 * Counts members into cells, each given by all that must hold of its members; nothing is guessed of missing facts.
 *
 * @param cells the conditions of each cell; none count everybody
 */
export function countMembers(
  members: readonly { readonly facts: FactsByField }[],
  cells: readonly (readonly Condition[])[],
  measure: Measure,
): MemberCount {
  const group = new Group(members.map(({ facts }) => ({ facts, at: "" })));
  const answers = cells.map((where) => answersOf(group, where, measure));
  const counted = cells.map((): number[] => []);
  const inNone: { member: number; why: "fact-missing" | "no-cell" }[] = [];
  const inSeveral: { member: number; cells: readonly number[] }[] = [];
  for (let member = 0; member < members.length; member++) {
    let first = -1;
    let several: number[] | undefined;
    let isOpen = false;
    for (const [cell, answer] of answers.entries()) {
      if (answer[member] === OPEN) isOpen = true;
      if (answer[member] !== YES) continue;
      counted[cell]?.push(member);
      if (first < 0) first = cell;
      else (several ??= [first]).push(cell);
    }
    if (first < 0) inNone.push({ member, why: isOpen ? "fact-missing" : "no-cell" });
    if (several) inSeveral.push({ member, cells: several });
  }
  return { cells: counted, inNone, inSeveral };
}
