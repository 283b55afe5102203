import type { Condition } from "../forms/condition";
import { answersOf, OPEN, YES } from "../forms/count";
import { isListed } from "../forms/listed-members";
import { populationOf } from "../forms/population-of-roster";
import type { Roster } from "../roster/roster";
import { measureOn, type Recount } from "./count-relation";

/** Nothing that is counted so hangs on a day. */
const ANY_DAY = measureOn("9999-12-31");

/** Counts stretches of a list's members; each question is asked of everybody once, however many the stretches. */
export class ScopeCounter {
  private readonly population;
  private readonly sums = new Map<string, { readonly found: Uint32Array; readonly open: Uint32Array }>();

  constructor(private readonly roster: Roster) {
    this.population = populationOf(roster, ANY_DAY);
  }

  /** Whether the list has columns for what is asked. */
  tells(where: readonly Condition[]): boolean {
    return where.every(({ field }) => this.population.fields.has(field));
  }

  /** Who is listed and gone, or of another list, may be in such a figure or not. */
  count(where: readonly Condition[], from: number, to: number): Recount {
    const { found, open } = this.sumsOf(where);
    const between = (sums: Uint32Array): number => (sums[to] ?? 0) - (sums[from] ?? 0);
    return { found: between(found), unsettled: between(open) };
  }

  private sumsOf(where: readonly Condition[]): { readonly found: Uint32Array; readonly open: Uint32Array } {
    const key = JSON.stringify(where);
    const known = this.sums.get(key);
    if (known) return known;
    const { members } = this.roster;
    const group = this.population.groups.members;
    const answers = group ? answersOf(group, where, ANY_DAY) : undefined;
    const [found, open] = [new Uint32Array(members.length + 1), new Uint32Array(members.length + 1)];
    let listed = 0;
    members.forEach((member, k) => {
      const answer = isListed(member) ? answers?.[listed++] : OPEN;
      found[k + 1] = (found[k] ?? 0) + Number(answer === YES);
      open[k + 1] = (open[k] ?? 0) + Number(answer === OPEN);
    });
    const made = { found, open };
    this.sums.set(key, made);
    return made;
  }
}
