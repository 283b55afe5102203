/**
 * `109 chi bộ`, `4.083.đồng chí`, `5.000đ`: digits, then a unit of at most four words. Not `12a`, `3 - 5
 * người`, `1. Nam` (numbering), `5 tháng 7` (a day).
 */
const COUNTED =
  /^([+\-\u2212]?\d(?:[\d.,' \u00a0]*\d)?)(?:\.(?=\p{L})|\s+(?=\p{L})|(?=đ$|đồng$))(\p{L}[\p{L}/]*(?:\s\p{L}+){0,3})$/iu;

/** What follows a number and is no unit: a span of time, `6 tháng đầu năm`; names, as in `12 Nguyễn Huệ`. */
const NO_UNIT =
  /^(?:năm|tháng|quý|tuần|ngày|years?|months?|weeks?|days?)(?!\p{L})|^\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}/u;

/** The number of a text such as `109 chi bộ`, without its unit; undefined for other texts. */
export function countedNumber(text: string): string | undefined {
  const first = text.charCodeAt(0);
  if (first > 64) return undefined;
  const [, number, unit = ""] = COUNTED.exec(text) ?? [];
  return NO_UNIT.test(unit) ? undefined : number?.trim();
}
