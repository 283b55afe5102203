import type { Condition } from "../forms/condition";
import { shownCell } from "../roster/find-headers";
import { foldTerm } from "../roster/fold-term";
import type { Roster, RosterPart, Slot, StatedLine, StatedScope } from "../roster/roster";
import { unitKey } from "../roster/unit-name";
import type { WorkbookView } from "../tables/sheet-view";
import { CellKind } from "../workbook/cells";
import { nearest } from "./count-relation";
import { ScopeCounter } from "./scope-counter";
import { type StatedAbout, statedAbout, type StatedFigure, statedFigures } from "./stated-figures";

/** What a line of a list says of how many are listed, beside the recount of the rows that it is about. */
export interface StatedCount {
  /** Index in the roster's parts. */
  readonly part: number;
  readonly row: number;
  readonly column: number;
  /** `undecided`: it may be about several stretches of rows, and none of them has as many. */
  readonly verdict: "consistent" | "inconsistent" | "undecided";
  readonly reported: number;
  readonly computed: number;
  readonly unsettled: number;
  /** First and last member that were counted, by their indexes; the last one included. */
  readonly counted: { readonly first: number; readonly last: number };
  readonly where: readonly Condition[];
}

/** Every figure in the lines of a list that say how many are listed, recounted. */
export function statedCounts(view: WorkbookView, roster: Roster): readonly StatedCount[] {
  const { stated = [], parts } = roster;
  if (stated.length === 0) return [];
  const counter = new ScopeCounter(roster);
  const earlier = new Map<string, StatedLine[]>();
  return stated.flatMap((line) => {
    const part = parts[line.part];
    if (!part) return [];
    const cells = cellsIn(view, part, line);
    const about = statedAbout(cells.find(({ text }) => text !== "")?.text ?? "");
    const key = part.sheet.name;
    const before = (earlier.get(key) ?? []).filter(({ row }) => row !== line.row);
    if (about.kind !== "page" && !line.below) earlier.set(key, [...before, line]);
    const scopes = line.below ?? scopesOf(line, about, before, isLast(roster, line));
    return figuresOf(cells, line, part).flatMap(({ column, reported, where }): StatedCount[] => {
      if (!counter.tells(where)) return [];
      const counted = judge(reported, where, scopes, counter, about.kind === "page" || line.isBeside);
      return counted ? [{ part: line.part, row: line.row, column, reported, where, ...counted }] : [];
    });
  });
}

interface LineCell {
  readonly column: number;
  readonly text: string;
  /** NaN: it is no number. */
  readonly value: number;
}

function cellsIn(view: WorkbookView, { sheet, span }: RosterPart, { row }: StatedLine): readonly LineCell[] {
  const { cells } = sheet;
  const found: LineCell[] = [];
  for (let i = cells.rowStart[row] ?? 0, end = cells.rowStart[row + 1] ?? 0; i < end; i++) {
    const column = cells.column[i] ?? 0;
    if (column >= (span?.end ?? Infinity)) continue;
    const value = cells.value[i] ?? 0;
    if (cells.kind[i] === CellKind.number) found.push({ column, text: "", value });
    if (cells.kind[i] !== CellKind.text) continue;
    const text = (view.workbook.strings[value] ?? "").trim();
    const isNumber = /^\d{1,6}$/.test(text);
    if (text !== "") found.push({ column, text: isNumber ? "" : text, value: isNumber ? Number(text) : NaN });
  }
  return found;
}

function figuresOf(
  cells: readonly LineCell[],
  line: StatedLine,
  part: RosterPart,
): readonly (StatedFigure & { readonly column: number })[] {
  let words = "";
  let isCounted = false;
  return cells.flatMap(({ column, text, value }) => {
    if (text !== "") {
      words = text;
      const figures = statedFigures(text, !line.below);
      isCounted ||= figures.length > 0;
      return figures.map((figure) => ({ ...figure, column }));
    }
    if (line.below || words === "" || !Number.isInteger(value) || value < 0) return [];
    const slot = part.columns.find((known) => known.column === column)?.slots[0];
    const isTold = slot ? false : isCounted || hasCaption(part, column);
    const where = isTold ? undefined : whereUnder(slot, words);
    if (slot?.kind === "field" || slot === undefined) isCounted = true;
    return where ? [{ column, reported: value, where }] : [];
  });
}

/** Whether a column has a heading: what is summed in it need not be people. */
function hasCaption({ sheet, headerTop, bodyTop }: RosterPart, column: number): boolean {
  for (let row = headerTop; row < bodyTop; row++) {
    const cell = shownCell(sheet, row, column);
    if (cell >= 0 && sheet.cells.kind[cell] !== CellKind.blank) return true;
  }
  return false;
}

/** Whom a bare number counts: those crossed in its column, or those that the words at its left name. */
function whereUnder(slot: Slot | undefined, words: string): readonly Condition[] | undefined {
  switch (slot?.kind) {
    case "mark":
      return [{ field: slot.field, is: [slot.value] }];
    case "by-sex":
      return [{ field: "person.gender", is: [slot.sex] }];
    case "field":
      return slot.field === "person.name" || slot.field === "row.index" ? wordsAs(words) : undefined;
    case "date-part":
      return undefined;
    case "nothing":
    case undefined:
      return wordsAs(words);
  }
}

function wordsAs(words: string): readonly Condition[] | undefined {
  return statedFigures(`${words.replace(/[\s:]+$/u, "")}: 0`, true)[0]?.where;
}

/** The stretches of rows that a sum may be of: one where its words or the lines before it show which. */
function scopesOf(
  line: StatedLine,
  about: StatedAbout,
  before: readonly StatedLine[],
  last: boolean,
): readonly StatedScope[] {
  const of = (what: StatedScope["what"]): readonly StatedScope[] =>
    line.above.filter((scope) => scope.what === what && scope.to > scope.from);
  const sections = of("section");
  // The last sheet of several may say how many all of them list.
  const wholes = [...of("list"), ...of("sheet"), ...(last ? of("all") : [])];
  switch (about.kind) {
    case "page":
      return line.above;
    case "branch": {
      const key = unitKey([foldTerm(about.name)]);
      const named = sections.filter(({ title }) => title !== undefined && unitKey([foldTerm(title)]) === key);
      if (named.length > 0) return named.slice(-1);
      if (sections.length === 0) return wholes;
      return about.name === "" ? sections.slice(0, 1) : [];
    }
    case "committee":
      return [...sections, ...wholes];
    case "any": {
      const to = line.above[0]?.to;
      // What stands right below another sum is the sum of more.
      const isOuter = before.some(({ above }) => above[0]?.to === to);
      if (isOuter || (last && before.length === 0)) return wholes;
      return [...sections, ...wholes, ...(before.length > 0 ? of("since-sum") : [])];
    }
  }
}

/** Whether nobody is listed on its sheet below a line. */
function isLast({ parts, members }: Roster, line: StatedLine): boolean {
  const sheet = parts[line.part]?.sheet;
  const next = members[line.above[0]?.to ?? members.length];
  return next === undefined || parts[next.part]?.sheet !== sheet;
}

type Judged = Pick<StatedCount, "verdict" | "computed" | "unsettled" | "counted">;

/** @param isVague nothing shows of which rows it is the sum: it is not for us to say that it is wrong */
function judge(
  reported: number,
  where: readonly Condition[],
  scopes: readonly StatedScope[],
  counter: ScopeCounter,
  isVague: boolean,
): Judged | undefined {
  const filled = scopes.filter(({ from, to }) => to > from);
  const [first, ...others] = filled.map(({ from, to, isOpen }) => {
    const recount = counter.count(where, from, to);
    const computed = nearest(reported, recount);
    const counted = { first: from, last: to - 1 };
    return { computed, unsettled: recount.unsettled, isOpen, counted, agrees: computed === reported };
  });
  if (!first) return undefined;
  const all = [first, ...others];
  const agreeing = all.find(({ agrees }) => agrees);
  const told = ({ computed, unsettled, counted }: typeof first): Omit<Judged, "verdict"> => ({
    computed,
    unsettled,
    counted,
  });
  if (agreeing) return { verdict: "consistent", ...told(agreeing) };
  const isOne = others.every(({ computed }) => computed === first.computed);
  const isSure = isOne && !isVague && !all.some(({ isOpen }) => isOpen);
  return { verdict: isSure ? "inconsistent" : "undecided", ...told(first) };
}
