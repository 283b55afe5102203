import { BAR } from "./candidate";
import type { Chosen } from "./chosen";

/** What has been taken so far, looked up by total and by parts. */
export class TakenRules {
  readonly all: Chosen[] = [];
  private readonly byTotal = new Map<number, Chosen[]>();
  private readonly byParts = new Map<string, Chosen>();
  /** By part, the rules that the figures bear out without exception. */
  private readonly adding = new Map<number, Chosen[]>();

  add(rule: Chosen): void {
    this.all.push(rule);
    const known = this.byTotal.get(rule.total);
    if (known) known.push(rule);
    else this.byTotal.set(rule.total, [rule]);
    this.byParts.set(rule.parts.join(), rule);
    if (!isBorneOut(rule)) return;
    for (const part of rule.parts) {
      const others = this.adding.get(part);
      if (others) others.push(rule);
      else this.adding.set(part, [rule]);
    }
  }

  /** Whether a position is the total of others. */
  hasTotal(position: number): boolean {
    return this.byTotal.has(position);
  }

  rulesOf(total: number): readonly Chosen[] {
    return this.byTotal.get(total) ?? [];
  }

  /** Whether the rule can be true beside all that was taken. */
  admits(rule: Chosen): boolean {
    const parts = new Set(rule.parts);
    if (this.byTotal.get(rule.total)?.some((other) => other.parts.some((part) => parts.has(part))))
      return false;
    // Two totals of the same parts: the second is the first's copy, a matter of equality and not of sums.
    if (!rule.declared && this.byParts.has(rule.parts.join())) return false;
    if (!rule.declared && this.isAddedWith(rule)) return false;
    for (const part of parts) {
      if (!this.byTotal.has(part)) continue;
      const below = this.descendants(part);
      if (below.has(rule.total)) return false;
      for (const other of parts) if (other !== part && below.has(other)) return false;
    }
    return true;
  }

  /** Whether the rule's total has a rule, or its parts make another total. */
  explains({ total, parts }: Pick<Chosen, "total" | "parts">): boolean {
    return this.byTotal.has(total) || this.byParts.has(parts.join());
  }

  /**
   * Whether a total that the figures bear out without exception adds all these: none of them is then the total of
   * others.
   */
  addsAll(positions: readonly number[]): boolean {
    return this.all.some((rule) => {
      if (rule.parts.length < positions.length || !isBorneOut(rule)) return false;
      const added = new Set(rule.parts);
      return positions.every((position) => added.has(position));
    });
  }

  /** Whether such a total adds the rule's total and one of its parts: it would count that twice. */
  private isAddedWith({ total, parts }: Chosen): boolean {
    const own = this.adding.get(total) ?? [];
    return own.some((rule) => parts.some((part) => this.adding.get(part)?.includes(rule)));
  }

  private descendants(from: number): Set<number> {
    const found = new Set<number>();
    const stack = [from];
    for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
      for (const { parts } of this.byTotal.get(next) ?? []) {
        for (const child of parts) {
          if (found.has(child)) continue;
          found.add(child);
          stack.push(child);
        }
      }
    }
    return found;
  }
}

function isBorneOut({ support }: Chosen): boolean {
  return support.fails === 0 && support.bits >= BAR;
}
