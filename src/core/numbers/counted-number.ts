/**
 * `109 chi bộ`, `4.083.đồng chí`, `5.000đ`: digits, then a unit of at most four words. Not `12a`, `3 - 5
 * người`, `1. Nam` (numbering), `5 tháng 7` (a day).
 */
const COUNTED =
  /^([+\-\u2212]?\d(?:[\d.,' \u00a0]*\d)?)(?:\.(?=\p{L})|\s+(?=\p{L})|(?=đ$|đồng$))(\p{L}[\p{L}/]*(?:\s\p{L}+){0,3})$/iu;

/** The number of a text such as `109 chi bộ`, without its unit; undefined for other texts. */
export function countedNumber(text: string): string | undefined {
  const first = text.charCodeAt(0);
  if (first > 64) return undefined;
  return COUNTED.exec(text)?.[1]?.trim();
}
