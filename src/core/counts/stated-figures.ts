import type { Condition } from "../forms/condition";
import { foldTerm } from "../roster/fold-term";
import { columnMeaning } from "./column-meaning";

/** What words say of how many there are. */
export interface StatedFigure {
  readonly reported: number;
  /** Who is counted, of those whom the line is about. */
  readonly where: readonly Condition[];
}

/** Whom a line of a list is about, by its words. */
export type StatedAbout =
  /** "Tổng cộng": whom, the list shows. */
  | { readonly kind: "any" }
  /** A branch, by its name where it has one. */
  | { readonly kind: "branch"; readonly name: string }
  | { readonly kind: "committee" }
  /** This page, or what is carried to the next. */
  | { readonly kind: "page" };

const PEOPLE = "(?:đồng chí|đ c|đc|đảng viên|đv|người|members?|people|persons?|comrades?)";
const LEAD =
  /^(?:ấn định danh sách(?: này)?|danh sách(?: này)?|list|tổng cộng|tổng số|tổng|cộng|total(?: number of)?|sum|trong đó|chia ra|bao gồm|gồm|có|of which|in which)(?![\p{L}])/u;
const IS = /(?:^| )(?:là|có|gồm|is|are|has|have|with|of)$/u;
const PAGE = /(?:^| )(?:(?:đến )?(?:hết )?trang|mang sang|chuyển sang|page)(?![\p{L}])/u;
const BRANCH = /(?:^| )((?:chi bộ|tổ đảng|cb|branch|cell)(?![\p{L}]).*)$/u;
const ENDS_IN_BRANCH = /(?:^| )(?:chi bộ|tổ đảng|cb|branch|cell)$/u;
const COMMITTEE = /(?:^| )(?:toàn |cả )?(?:đảng bộ|đảng ủy|committee)(?![\p{L}])/u;
/** A number of a date, of a share or of a decimal counts nobody. */
const FIGURE = /(?<![\p{L}\d.,/%-])(\d{1,6})(?![\d%]|[.,/-]\d|\s*%)/gu;
const MOST_FIGURES = 12;

/**
 * The figures in the words of a line such as "Cộng chi bộ 1: 27 đồng chí (nam: 15; nữ: 12)". What is not understood
 * as a whole gives no figure.
 *
 * @param isCounting whether a bare number after a colon counts people; else a word for people must stand beside it
 */
export function statedFigures(words: string, isCounting: boolean): readonly StatedFigure[] {
  const clauses = words.split(/[;()\n]|\s{2,}|,(?!\d)|[.](?=\s|$)|\s[-–—+]\s|\s(?:và|and)\s/u);
  const found: StatedFigure[] = [];
  for (const clause of clauses) {
    const figure = figureIn(clause, isCounting || found.length > 0);
    if (figure) found.push(figure);
  }
  return found.slice(0, MOST_FIGURES);
}

function figureIn(clause: string, isCounting: boolean): StatedFigure | undefined {
  const colon = clause.lastIndexOf(":");
  const [left, right] = colon < 0 ? ["", clause] : [clause.slice(0, colon), clause.slice(colon + 1)];
  const found = [...right.matchAll(FIGURE)];
  // Of two numbers without a colon the first may be that of a branch or a page.
  const figure = found.length > 1 && colon < 0 ? found.at(-1) : found[0];
  if (!figure || (colon >= 0 && found.length > 1)) return undefined;
  const at = figure.index;
  const before = foldTerm(`${left} ${right.slice(0, at)}`);
  const after = foldTerm(right.slice(at + figure[0].length));
  // "Chi bộ 5 đảng viên" is a title of five, or of the fifth; a sum is of five.
  if (!isCounting && colon < 0 && ENDS_IN_BRANCH.test(before)) return undefined;
  const isOfPeople = new RegExp(`^${PEOPLE}(?![\\p{L}])`, "u").test(after);
  // "Cộng trang 1", "Cộng chi bộ 2": the number is a name.
  const isNamed = colon < 0 && [/\d/u, PAGE, BRANCH, COMMITTEE].some((pattern) => pattern.test(before));
  if (!isOfPeople && (!isCounting || isNamed)) return undefined;
  const where = whoIsCounted(withoutPlace(before), after);
  return where && { reported: Number(figure[1]), where };
}

/** Who is counted by the words around a number; undefined where they say more than is understood. */
function whoIsCounted(before: string, after: string): readonly Condition[] | undefined {
  const words = [before, after].map((side) =>
    side
      .replace(new RegExp(`(?<![\\p{L}])${PEOPLE}(?![\\p{L}])`, "gu"), " ")
      .replace(/\s+/g, " ")
      .trim(),
  );
  const [first = "", second = ""] = words;
  if (first === "" && second === "") return [];
  if (first !== "" && second !== "") return undefined;
  return columnMeaning([first + second], undefined);
}

/** Without the words that only begin such a line, and those that say whose it is. */
function withoutPlace(before: string): string {
  let words = before;
  for (let was = ""; was !== words;) {
    was = words;
    words = words.replace(LEAD, "").replace(IS, "").trim();
  }
  return words
    .replace(PAGE, "\u001f")
    .replace(BRANCH, "\u001f")
    .replace(COMMITTEE, "\u001f")
    .replace(/\u001f.*$/su, "")
    .trim();
}

/** Whom the line is about. */
export function statedAbout(words: string): StatedAbout {
  const fold = foldTerm(words.replace(/[:(].*$/su, ""));
  if (PAGE.test(fold)) return { kind: "page" };
  const branch = BRANCH.exec(fold)?.[1];
  if (branch !== undefined) {
    const name = branch
      .replace(new RegExp(`(?: (?:là|có|gồm))? \\d+ ${PEOPLE}(?![\\p{L}]).*$`, "u"), "")
      .replace(IS, "");
    return { kind: "branch", name: /^(?:chi bộ|tổ đảng|cb|branch|cell)(?: này)?$/u.test(name) ? "" : name };
  }
  return COMMITTEE.test(fold) ? { kind: "committee" } : { kind: "any" };
}
