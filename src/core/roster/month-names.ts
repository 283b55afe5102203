const MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];
const SHORTEST = 3;

/** The number of a month by its English name or the beginning of it, in small letters: `mar`, `sept`; 0 for other words. */
export function monthCalled(word: string): number {
  return word.length < SHORTEST ? 0 : MONTHS.findIndex((name) => name.startsWith(word)) + 1;
}

/** English days as days are written here: `2 Mar 1975`, `March 2, 1975`, `Mar 1975` become `2/3/1975`, `3/1975`; in small letters. */
export function withMonthNumber(text: string): string {
  const [, day = "", word = "", next = "", year = ""] =
    /^(?:(\d{1,2})[\s-])?([a-z]{3,9})\.?[\s-]+(?:(\d{1,2}),? )?(\d{4}|\d{2})$/.exec(text) ?? [];
  const month = monthCalled(word);
  if (month === 0 || (day !== "" && next !== "")) return text;
  return [day || next, String(month), year].filter((part) => part !== "").join("/");
}
