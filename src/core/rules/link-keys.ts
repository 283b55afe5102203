import type { CellPlace, Link, LinkPattern } from "../relations/link";
import type { Sheet } from "../workbook/workbook";

/** What the relations of rules between places say, to compare: their cells. Of two equal figures the order has no meaning. */
export class LinkKeys {
  private readonly numbers = new Map<Sheet, number>();
  private readonly made = new Map<LinkPattern, ReadonlySet<string>>();

  /** The relations that hold figures. */
  judged(pattern: LinkPattern): ReadonlySet<string> {
    const known = this.made.get(pattern) ?? this.keysOf(pattern, false);
    this.made.set(pattern, known);
    return known;
  }

  all(pattern: LinkPattern): ReadonlySet<string> {
    return this.keysOf(pattern, true);
  }

  private keysOf({ kind, links }: LinkPattern, isAll: boolean): ReadonlySet<string> {
    const counted = isAll ? links : links.filter(({ verdict }) => verdict !== "empty");
    return new Set(counted.map((link) => this.keyOf(kind, link)));
  }

  private keyOf(kind: LinkPattern["kind"], { shown, parts, signs }: Link): string {
    const terms = parts.map((part, k) => `${(signs[k] ?? 1) < 0 ? "-" : "+"}${this.nameOf(part)}`);
    if (kind === "equal") return [`+${this.nameOf(shown)}`, ...terms].sort().join("|");
    return `${this.nameOf(shown)}=${terms.sort().join("|")}`;
  }

  private nameOf({ sheet, row, column }: CellPlace): string {
    const number = this.numbers.get(sheet) ?? this.numbers.size;
    this.numbers.set(sheet, number);
    return [number, row, column].join(" ");
  }
}
