import type { Explanation } from "./state/state";

export interface ExplainedWords {
  readonly explained: string;
  readonly explainedAndAccepted: string;
  readonly basis: string;
  /** `2026-11-23` as readers write it. */
  day(date: string): string;
}

/** “có giải trình: lý do · căn cứ: Công văn 12 · 23/11/2026 · Chi bộ 4”, with what was given of it. */
export function explainedText(
  { status, reason, basis, date, by }: Explanation,
  words: ExplainedWords,
): string {
  const parts = [
    `${status === "accepted" ? words.explainedAndAccepted : words.explained}: ${reason}`,
    ...(basis ? [`${words.basis}: ${basis}`] : []),
    ...(date ? [words.day(date)] : []),
    ...(by ? [by] : []),
  ];
  return parts.join(" · ");
}
