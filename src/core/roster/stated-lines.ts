import type { StatedLine, StatedScope } from "./roster";
import type { Section } from "./sections";

interface OpenSection {
  readonly section: Section;
  readonly from: number;
}

interface OpenTitle extends OpenSection {
  /** How many members were read before the first title among those below. */
  readonly firstWithin?: number;
  readonly part: number;
  readonly row: number;
  readonly isBeside: boolean;
}

/** Notes the lines of a list that say how many there are, and whom each may count, while its rows are read. */
export class StatedLines {
  private readonly found: StatedLine[] = [];
  private titles: OpenTitle[] = [];
  private open: readonly OpenSection[] = [];
  private readonly odd: number[] = [];
  private starts = { sheet: 0, list: 0, page: 0, sum: 0 };

  /** @param at how many members were read before */
  beginPart(at: number, isNewSheet: boolean, isNewList: boolean): void {
    const { sheet, list, sum } = this.starts;
    this.starts = {
      sheet: isNewSheet ? at : sheet,
      list: isNewList ? at : list,
      page: at,
      sum: isNewList ? at : sum,
    };
    if (isNewList) this.enter([], at);
  }

  /** A row in which somebody may stand who was not read. */
  meetOdd(at: number): void {
    this.odd.push(at);
  }

  /** The titles in force from here on. */
  enter(sections: readonly Section[], at: number): void {
    const isIn = (section: Section): boolean => sections.includes(section);
    for (const title of this.titles.filter(({ section }) => !isIn(section))) this.close(title, at);
    const isWithin = !sections.every((section) => this.open.some((known) => known.section === section));
    this.titles = this.titles
      .filter(({ section }) => isIn(section))
      .map((title) => (isWithin ? { firstWithin: at, ...title } : title));
    this.open = sections.map(
      (section) => this.open.find((known) => known.section === section) ?? { section, from: at },
    );
  }

  meetTitle(part: number, row: number, isBeside: boolean): void {
    const last = this.open.at(-1);
    if (last) this.titles.push({ ...last, part, row, isBeside });
  }

  meetSum(part: number, row: number, at: number, isBeside: boolean): void {
    const { sheet, list, page, sum } = this.starts;
    const scope = (what: StatedScope["what"], from: number, title?: string): StatedScope => ({
      what,
      from,
      to: at,
      isOpen: this.isOpen(from, at),
      ...(title !== undefined && { title }),
    });
    this.found.push({
      part,
      row,
      isBeside,
      above: [
        ...this.open.map(({ section, from }) => scope("section", from, section.title)).reverse(),
        scope("list", list),
        scope("sheet", sheet),
        scope("all", 0),
        scope("page", page),
        scope("since-sum", sum),
      ],
    });
    this.starts = { ...this.starts, sum: at };
  }

  /** Everything that was noted, titles after sums. */
  end(at: number): readonly StatedLine[] {
    this.enter([], at);
    return this.found;
  }

  private close({ part, row, isBeside, from, section, firstWithin = from }: OpenTitle, end: number): void {
    const below = [end, firstWithin].map(
      (to) => ({ what: "section", title: section.title, from, to, isOpen: this.isOpen(from, to) }) as const,
    );
    this.found.push({ part, row, isBeside, below, above: [] });
  }

  private isOpen(from: number, to: number): boolean {
    return this.odd.some((at) => at >= from && at <= to);
  }
}
