import { vietnameseSpelling } from "./syllable";
import { fromTcvn3 } from "./tcvn3";
import { fromVni } from "./vni";
import { onceAText } from "./once-a-text";

export type Legacy = "tcvn3" | "vni";

const READERS = { tcvn3: fromTcvn3, vni: fromVni } satisfies Record<Legacy, (text: string) => string>;

/** Reads every letter of a text in one legacy encoding. */
export function readLegacy(text: string, encoding: Legacy): string {
  return READERS[encoding](text);
}

/** What a word can be; more than one may hold. */
export interface WordSense {
  /** Vietnamese in Unicode, in whatever case. */
  readonly spelt: boolean;
  /** The same with its capitals where capitals stand. */
  readonly unicode: boolean;
  /** A syllable, an abbreviation or a borrowed word if read so. */
  readonly tcvn3: boolean;
  readonly vni: boolean;
  /** No language writes it so in Unicode: signs among its letters, capitals after small ones. */
  readonly onlyLegacy: boolean;
}

export const senseOf = onceAText(makeSense, 50_000);

function makeSense(word: string): WordSense {
  const spelt = vietnameseSpelling(word) !== "not";
  const rest = word.slice(1);
  // `tÊn`, `BÒn`: neither small, nor capital, nor with a capital first.
  const hasStrayCapital = rest !== rest.toLowerCase() && word !== word.toUpperCase();
  const isVniAbbreviation = VNI_ABBREVIATION.test(word);
  return {
    spelt,
    unicode: spelt && !hasStrayCapital,
    tcvn3: !isVniAbbreviation && (isTcvn3Alone(word) || isSyllableAs(word, "tcvn3")),
    vni: isVniAbbreviation || isSyllableAs(word, "vni"),
    onlyLegacy: hasStrayCapital || /[\u00a1-\u00be\u00d7\u00f7]/.test(word),
  };
}

/** `QÑ`, `ÑVT`: consonants only; Spanish words have vowels. */
const VNI_ABBREVIATION = /^(?!.$)[BCDGHKLMNPQRSTVX]*\u00d1[BCDGHKLMNPQRSTVX\u00d1]*$/;

/** Abbreviations (`Q§`, `¦TH`) and words of any language with a sign between letters (`Xim¨ng`). */
function isTcvn3Alone(word: string): boolean {
  if (/[a-z][\u00a8-\u00ac\u00b5\u00b6\u00b8\u00b9\u00bb-\u00be][a-z]/i.test(word)) return true;
  return /^[A-Z\u00a6\u00a7]{2,}$/.test(word) && /[A-Z]/.test(word);
}

function isSyllableAs(word: string, encoding: Legacy): boolean {
  const read = readLegacy(word, encoding);
  return read.length > 1 && vietnameseSpelling(read) === "well-spelt" && !hasOtherSense(word);
}

/** Signs before a unit or a letter (`µm`, `£m`, `§a`), a note after a word (`Cho¹`), French `Thaï`. */
function hasOtherSense(word: string): boolean {
  if (/^[\u00a2-\u00a7\u00b5][a-z]$|[ao]\u00ef$/i.test(word)) return true;
  const beforeSign = /^([a-z]+)[\u00a9\u00aa\u00ae\u00b7\u00b9]$/i.exec(word)?.[1];
  return beforeSign !== undefined && vietnameseSpelling(beforeSign) !== "not";
}
