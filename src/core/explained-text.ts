import type { Explanation } from "./state/state";

export interface ExplainedWords {
  readonly explained: string;
  readonly explainedAndAccepted: string;
  readonly basis: string;
}

/** “có giải trình: lý do · căn cứ: Công văn 12 · 2026-11-23 · Chi bộ 4”, with what was given of it. */
export function explainedText(
  { status, reason, basis, date, by }: Explanation,
  words: ExplainedWords,
): string {
  const parts = [
    `${status === "accepted" ? words.explainedAndAccepted : words.explained}: ${reason}`,
    ...(basis ? [`${words.basis}: ${basis}`] : []),
    ...(date ? [date] : []),
    ...(by ? [by] : []),
  ];
  return parts.join(" · ");
}
