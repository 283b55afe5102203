import { foldLabel, numberingOf } from "../../labels/fold-label";
import { dimensionOf, isAnalysis, isQuantity } from "./dimension";
import type { FormFrame } from "./form-frame";
import type { RowReason } from "./form-proposal";
import type { SheetTexts } from "./sheet-texts";

/** A row of an empty form, and how it stands to the others; rows are named by their place from the top. */
export interface ReadRow {
  readonly label: string;
  /** Without numbering, "trong đó", "chia ra". */
  readonly fold: string;
  /** What its numbering is: `I`, `1`, `a`, `-`; "" where it has none. */
  readonly mark: string;
  readonly parent: number | undefined;
  readonly depth: number;
  /** It, or one like it before, begins with "trong đó". */
  readonly isOfWhich: boolean;
  /** It says that the rows below make it up: `…, chia ra:`. */
  readonly splitsItself: boolean;
  /** It begins with such a word: it and those beside it make up the row above. */
  readonly splitsAbove: boolean;
  readonly isHeading: boolean;
  readonly isBold: boolean;
  readonly place: RowReason["place"];
}

/** How rows stand to each other, by what they are numbered with and by how far they are moved in. */
export function readRows(
  texts: SheetTexts,
  { rows, labelColumn, indexColumn }: FormFrame,
): readonly ReadRow[] {
  const seen = rows.map((row): Seen => {
    const label = texts.labelAt(row, labelColumn);
    const index = indexColumn === undefined ? "" : texts.textAt(row, indexColumn);
    const { ofWhich, split, rest } = prefixOf(label);
    const own = markOf(rest);
    return {
      label,
      rest,
      mark:
        own.kind === "none" && index !== "" ? markOf(/^\d+$/.test(index) ? `${index}.` : `${index} `) : own,
      indent: texts.indentAt(row, labelColumn),
      isBold: texts.isBoldAt(row, labelColumn),
      ofWhich,
      split,
    };
  });
  const byMark = parentsByMark(seen);
  const byIndent = parentsByIndent(seen);
  const isIndented = usesIndent(seen, byMark);
  const parents = isIndented ? byIndent : byMark;
  const depths: number[] = [];
  parents.forEach((parent) => depths.push(parent === undefined ? 0 : (depths[parent] ?? 0) + 1));
  const hasChildren = new Set(parents.filter((parent) => parent !== undefined));
  const boldBelow = seen.some(({ isBold }, i) => !isBold && (depths[i] ?? 0) > 0);
  const ofWhich = ofWhichRows(seen, parents);
  return seen.map((row, i): ReadRow => ({
    label: row.label,
    fold: foldLabel(row.rest.replace(NUMBER_AND_DASH, "")),
    mark: row.mark.text,
    parent: parents[i],
    depth: depths[i] ?? 0,
    isOfWhich: ofWhich.has(i),
    splitsItself: SPLIT_AT_END.test(foldLabel(row.label)) || (row.split && row.rest === ""),
    splitsAbove: row.split && row.rest !== "",
    isBold: row.isBold,
    isHeading:
      row.rest === "" ||
      (hasChildren.has(i) &&
        (isAnalysis(row.rest) ||
          (dimensionOf(row.rest) !== undefined &&
            !isQuantity(row.rest) &&
            RANK[row.mark.kind] !== RANK.dash) ||
          (row.isBold && boldBelow && (depths[i] ?? 0) > 0))),
    place: placeOf(isIndented, byMark[i] === byIndent[i]),
  }));
}

function placeOf(isIndented: boolean, agree: boolean): RowReason["place"] {
  if (isIndented) return agree ? "both" : "indent";
  return "numbering";
}

interface Mark {
  readonly kind:
    "roman" | "capital" | "number" | "number-2" | "number-3" | "letter" | "dash" | "plus" | "star" | "none";
  readonly text: string;
}

interface Seen {
  readonly label: string;
  readonly rest: string;
  readonly mark: Mark;
  readonly indent: number;
  readonly isBold: boolean;
  readonly ofWhich: boolean;
  readonly split: boolean;
}

const OF_WHICH =
  /^[*\s-]*(?:trong (?:đó|số đó|tổng số)(?: có)?|tr\.?\s?đó|t\.đó|of which|including)\s*[:,.]?\s*/iu;
const SPLIT = /^[*\s-]*(?:chia ra|gồm|bao gồm|phân ra)\s*[:,.]?\s*/iu;
/** `2 - Thời gian kết nạp` */
const NUMBER_AND_DASH = /^\s*\d{1,3}\s*[-–]\s+/u;
const SPLIT_AT_END = /(?:chia ra|chia theo .*|gồm(?: có)?|trong đó)$/u;

/** The words before a label that say how it stands to the row above, and the label without them. */
function prefixOf(label: string): {
  readonly ofWhich: boolean;
  readonly split: boolean;
  readonly rest: string;
} {
  const found = OF_WHICH.exec(label);
  if (found) return { ofWhich: true, split: false, rest: label.slice(found[0].length) };
  const split = SPLIT.exec(label);
  return split
    ? { ofWhich: false, split: true, rest: label.slice(split[0].length) }
    : { ofWhich: false, split: false, rest: label };
}

function markOf(text: string): Mark {
  const first = text.trim().charAt(0);
  if (first === "+") return { kind: "plus", text: "+" };
  if (first === "*" || first === "•") return { kind: "star", text: "*" };
  // `2 - Thời gian kết nạp`
  const number = /^(\d{1,3})\s*[-–]\s/.exec(text.trim());
  if (number) return { kind: "number", text: number[1] ?? "" };
  const kind = numberingOf(text);
  const words = /^\(?([IVX]{1,6}|\d{1,3}(?:\.\d{1,3})*|[A-Za-zĐđ])/u.exec(text.trim())?.[1] ?? "";
  switch (kind) {
    case "letter-capital":
      return { kind: "capital", text: words };
    case "dash":
      return { kind, text: "-" };
    case "none":
      return { kind, text: "" };
    default:
      return { kind, text: words };
  }
}

/** From the strongest to the weakest; dashes and crosses take turns. */
const RANK: Readonly<Record<Mark["kind"], number>> = {
  capital: 0,
  roman: 0,
  number: 1,
  "number-2": 2,
  "number-3": 3,
  letter: 4,
  dash: 5,
  plus: 5,
  star: 5,
  none: 6,
};

const TOTAL = /^(?:tổng số|tổng cộng|cộng|total)\b/u;

function parentsByMark(rows: readonly Seen[]): (number | undefined)[] {
  const open: {
    readonly key: string;
    readonly rank: number;
    readonly row: number;
    readonly isBase: boolean;
  }[] = [];
  return rows.map((row, i) => {
    const { kind } = row.mark;
    const isBare = kind === "none" && !row.ofWhich && !row.split;
    const key = row.ofWhich && kind === "none" ? "of which" : kind;
    const rank = RANK[kind];
    const at = open.findIndex((one) => one.key === key && !(one.isBase && !isBare));
    if (
      isBare &&
      (at < 0 || TOTAL.test(foldLabel(row.rest))) &&
      (i === 0 || TOTAL.test(foldLabel(row.rest)) || open[0]?.isBase)
    ) {
      // An unnumbered row over or under all others.
      open.length = 0;
      open.push({ key, rank, row: i, isBase: true });
      return undefined;
    }
    if (at >= 0) open.length = at;
    else
      while (open.length > 0 && !(open.at(-1)?.isBase ?? false) && (open.at(-1)?.rank ?? 0) > rank)
        open.pop();
    // What is numbered the strongest stands beside an unnumbered first row, not below it.
    // And so does what analyses it.
    const isHead = isAnalysis(row.rest) || (dimensionOf(row.rest) !== undefined && !isQuantity(row.rest));
    const overAnalysis = isAnalysis(rows[open[0]?.row ?? i]?.rest ?? "");
    const isBeside = rank === 0 || (isHead && !overAnalysis && rank < RANK.dash);
    if (open.length === 1 && open[0]?.isBase && isBeside) open.length = 0;
    const parent = open.at(-1)?.row;
    open.push({ key, rank, row: i, isBase: isBare && parent === undefined });
    return parent;
  });
}

function parentsByIndent(rows: readonly Seen[]): (number | undefined)[] {
  const open: number[] = [];
  return rows.map(({ indent }, i) => {
    while (open.length > 0 && (rows[open.at(-1) ?? 0]?.indent ?? 0) >= indent) open.pop();
    const parent = open.at(-1);
    open.push(i);
    return parent;
  });
}

const LEAST_INDENTED = 0.2;
const MOST_AGAINST = 0.2;

/** Whether rows are moved in by how deep they stand: many are, and few that are numbered deeper stand as far left. */
function usesIndent(rows: readonly Seen[], byMark: readonly (number | undefined)[]): boolean {
  const least = Math.min(...rows.map(({ indent }) => indent));
  const indented = rows.filter(({ indent }) => indent > least).length;
  if (indented < rows.length * LEAST_INDENTED) return false;
  const against = rows.filter(({ indent, mark }, i) => {
    const parent = byMark[i];
    return parent !== undefined && mark.kind !== "none" && indent < (rows[parent]?.indent ?? 0);
  }).length;
  const level = rows.filter(({ indent, mark }, i) => {
    const parent = byMark[i];
    const above = parent === undefined ? undefined : rows[parent];
    if (!above || above.mark.kind === "none" || mark.kind === "none") return false;
    return mark.kind !== above.mark.kind && indent === above.indent;
  }).length;
  return against + level <= rows.length * MOST_AGAINST;
}

/** "Trong đó" goes on over the rows that follow beside it, as long as they are marked alike. */
function ofWhichRows(rows: readonly Seen[], parents: readonly (number | undefined)[]): ReadonlySet<number> {
  const found = new Set<number>();
  const running = new Map<number | undefined, string>();
  rows.forEach(({ ofWhich, mark, rest }, i) => {
    const parent = parents[i];
    if (ofWhich) {
      // Alone on its line it speaks of all that stand beside or below it.
      running.set(parent, rest === "" ? "any" : mark.kind);
      if (rest === "") running.set(i, "any");
      else found.add(i);
      if (mark.kind === "none" && rest !== "") running.delete(parent);
      return;
    }
    const kind = running.get(parent);
    if (kind === undefined) return;
    if (kind === "any") running.set(parent, mark.kind);
    if (kind === "any" || kind === mark.kind) found.add(i);
    else running.delete(parent);
  });
  return found;
}
