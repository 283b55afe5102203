import type { MemberKind } from "./member-kind";
import type { TitleRank } from "./row-kind";

/** A title over the rows of members. */
export interface Section {
  readonly title: string;
  readonly rank: TitleRank;
  /** It names no branch, but what kind of members they are. */
  readonly members?: MemberKind;
}

/** The titles in force once another one is met: it takes the place of the last of its kind and of what stood below that. */
export function below(
  sections: readonly Section[],
  { rank: given, ...section }: Section,
): readonly Section[] {
  const rank = given === "roman-or-letter" ? rankOfLetter(sections) : given;
  const same = sections.findIndex((section) => section.rank === rank);
  const above = same >= 0 ? sections.slice(0, same) : sections;
  return [...above, { ...section, rank }];
}

/** I, V, X, L and C are numbers among numbers, letters among letters; alone only I begins a list. */
function rankOfLetter(sections: readonly Section[]): TitleRank {
  const known = sections.find(({ rank }) => rank === "roman" || rank === "letter");
  return known?.rank ?? "roman";
}
