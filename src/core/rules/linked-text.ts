import type { LinkedPlace, LinkedRule, LinkedTerm } from "./linked-rule";
import { placeText } from "./rule-text";

const MOST_NAMED = 8;

/**
 * A rule between places by the words it is bound by, the same in every language:
 * `[Tổng hợp] nam = Σ [*] nam`. A star stands for every other sheet or workbook of the same captions.
 */
export function linkedText({ total, parts }: LinkedRule): string {
  const named = parts.slice(0, MOST_NAMED).map(termText);
  const terms = [...named, ...(parts.length > named.length ? ["+ …"] : [])];
  return `${whereText(total)} = ${terms.join(" ")}`;
}

function termText(term: LinkedTerm, k: number): string {
  const { sign, to, each } = term;
  const words = `${each ? "Σ " : ""}${whereText(term)}${to ? ` … ${placeText(to)}` : ""}`;
  if (sign === -1) return `− ${words}`;
  return k === 0 ? words : `+ ${words}`;
}

function whereText({ workbook, sheet, column, row, each, before = 0 }: LinkedPlace & LinkedTerm): string {
  const names = each ? ["*"] : [workbook, sheet].filter((name) => name !== undefined);
  const earlier = before === 0 ? "" : ` (${before > 0 ? "−" : "+"}${String(Math.abs(before))})`;
  const places = [row, column].flatMap((place) => (place ? [placeText(place)] : []));
  return `[${names.join(" · ")}${earlier}] ${places.join(" × ")}`;
}
