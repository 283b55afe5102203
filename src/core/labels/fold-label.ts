import { onceAText } from "../text/once-a-text";

/**
 * Labels as people mean them: the same words in other case, spacing, numbering, punctuation or
 * placing of the tone mark fold to one text. Used for comparing only, never shown.
 */

/** Old and new placing of the tone mark on oa, oe, uy: hòa and hoà, khỏe and khoẻ, thủy and thuỷ. */
const TONE_ON_SECOND: readonly (readonly [RegExp, string])[] = [
  ["òa", "oà"],
  ["óa", "oá"],
  ["ỏa", "oả"],
  ["õa", "oã"],
  ["ọa", "oạ"],
  ["òe", "oè"],
  ["óe", "oé"],
  ["ỏe", "oẻ"],
  ["õe", "oẽ"],
  ["ọe", "oẹ"],
  ["ùy", "uỳ"],
  ["úy", "uý"],
  ["ủy", "uỷ"],
  ["ũy", "uỹ"],
  ["ụy", "uỵ"],
].map(([from = "", to = ""]) => [new RegExp(from, "g"), to] as const);

/** Whether there is any of them: most labels have none. */
const OLD_PLACING = /[òóỏõọ][ae]|[ùúủũụ]y/;

/** Both letters are written for one sound: sỹ and sĩ, kỳ and kì, tỷ and tỉ, lý and lí. Not in quy, thuỷ. */
const Y_FOR_I = /(?<=(?<!\p{L})[hklmst])[yýỳỷỹỵ](?!\p{L})/gu;
const ANY_Y = /[hklmst][yýỳỷỹỵ]/;
const I_OF: Readonly<Record<string, string>> = { y: "i", ý: "í", ỳ: "ì", ỷ: "ỉ", ỹ: "ĩ", ỵ: "ị" };

/**
 * Numbering before a label: `I.`, `1.2)`, `1.2 Nam`, `a/`, `A -`, `-`, `+`, `*`, bullets. No numbering
 * are the beginnings of `12/2020`, `31.12.2020`, and of abbreviations such as `T.số`, `đ/v`.
 */
const NUMBERING =
  /^(?:[([]?(?:[ivxlc]{1,6}[.):/\]]|\d{1,3}(?:\.\d{1,3})*[.):/\]](?!\d)|[a-zđ](?:[):\]]|[./](?=\s))|[a-e][./])\s*|\d{1,2}(?:\.\d{1,2})+\s+(?=\p{L})|(?:[ivxlc]{1,6}|[a-zđ])\s*[-–]\s+|[-–—+*•·]+\s*)+/u;

/** Labels of a large sheet, and more. */
const MOST_REMEMBERED = 200_000;

/** The label in folded form: lower case, one space between words, no numbering, no closing marks. */
export const foldLabel = onceAText(makeFold, MOST_REMEMBERED);

function makeFold(label: string): string {
  let text = label
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\s\u00a0\u200b]+/g, " ")
    .trim();
  if (OLD_PLACING.test(text)) for (const [from, to] of TONE_ON_SECOND) text = text.replace(from, to);
  if (ANY_Y.test(text)) text = text.replace(Y_FOR_I, (letter) => I_OF[letter] ?? letter);
  const bare = text
    .replace(NUMBERING, "")
    .replace(/[\s:;.,*]+$/, "")
    .trim();
  return bare === "" ? text : bare;
}

/** What numbering a label bears, from the strongest to the weakest: how deep its row stands. */
export type Numbering =
  "roman" | "letter-capital" | "number" | "number-2" | "number-3" | "letter" | "dash" | "plus" | "none";

/** The numbering before a label, or in a column of its own. */
export const numberingOf = onceAText(findNumbering, MOST_REMEMBERED);

function findNumbering(label: string): Numbering {
  const text = label.trim();
  // Lists get no further than XXXIX; C and L are letters after A, B and K.
  if (/^[IVX]{1,6}\s*[.):/-]?(\s|$)/.test(text)) return "roman";
  if (/^[A-ZĐ]\s*[.):/-](\s|$)/.test(text) || /^[A-ZĐ]$/.test(text)) return "letter-capital";
  if (/^\d{1,3}\.\d{1,3}\.\d{1,3}/.test(text)) return "number-3";
  if (/^\d{1,3}\.\d{1,3}(?:[.)]|\s|$)/.test(text)) return "number-2";
  if (/^\d{1,3}(?:[.)/]|$)/.test(text)) return "number";
  if (/^[a-zđ]\s*[.)/]/.test(text)) return "letter";
  if (text.startsWith("+")) return "plus";
  return /^[-–—*•]/.test(text) ? "dash" : "none";
}
