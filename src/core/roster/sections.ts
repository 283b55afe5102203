import type { MemberKind } from "./member-kind";
import type { TitleRank } from "./row-kind";

/** A title over the rows of members. */
export interface Section {
  readonly title: string;
  readonly rank: TitleRank;
  /** The letters it is numbered by. */
  readonly letters?: string;
  /** It names no branch, but what kind of members they are. */
  readonly members?: MemberKind;
}

/** The titles in force once another one is met: it takes the place of the last of its kind and of what stood below that. */
export function below(
  sections: readonly Section[],
  { rank: given, ...section }: Section,
): readonly Section[] {
  const rank = given === "roman-or-letter" ? rankOfLetter(sections, section.letters) : given;
  const same = sections.findIndex((section) => section.rank === rank);
  const above = same >= 0 ? sections.slice(0, same) : sections;
  return [...above, { ...section, rank }];
}

/** I, V, X, L and C are numbers, but letters where the letter before them stands above: I after A is a number, after H it is none. */
function rankOfLetter(sections: readonly Section[], letters = ""): TitleRank {
  const above = sections.find(({ rank }) => rank === "letter")?.letters;
  return above !== undefined && (BEFORE[letters] ?? "").includes(above) ? "letter" : "roman";
}

const BEFORE: Readonly<Record<string, string>> = { C: "B", I: "GH", L: "K", V: "TU", X: "VY" };
