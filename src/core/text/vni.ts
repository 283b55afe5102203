/**
 * VNI-Windows: most letters are two bytes, the plain letter and a mark; a few have a byte of their
 * own. A mark is a capital after a capital, but typists left it small: the letter before it decides.
 */
const ALONE = { í: "í", ì: "ì", æ: "ỉ", ó: "ĩ", ò: "ị", ñ: "đ", ô: "ơ", ö: "ư", î: "ỵ" } as const;

/** What each mark adds, as combining characters, and to which of VNI's letters. */
const MARKS: readonly (readonly [mark: string, adds: string, letters: string])[] = [
  ["ù", "\u0301", "aeouyôö"],
  ["ø", "\u0300", "aeouyôö"],
  ["û", "\u0309", "aeouyôö"],
  ["õ", "\u0303", "aeouyôö"],
  ["ï", "\u0323", "aeouôö"],
  ["â", "\u0302", "aeo"],
  ["á", "\u0302\u0301", "aeo"],
  ["à", "\u0302\u0300", "aeo"],
  ["å", "\u0302\u0309", "aeo"],
  ["ã", "\u0302\u0303", "aeo"],
  ["ä", "\u0302\u0323", "aeo"],
  ["ê", "\u0306", "a"],
  ["é", "\u0306\u0301", "a"],
  ["è", "\u0306\u0300", "a"],
  ["ú", "\u0306\u0309", "a"],
  ["ü", "\u0306\u0303", "a"],
  ["ë", "\u0306\u0323", "a"],
];

/** One or two characters of VNI, in each mixture of small and capital, to the letter they stand for. */
const LETTERS = new Map<string, string>();
for (const [vni, letter] of Object.entries(ALONE)) {
  LETTERS.set(vni, letter).set(vni.toUpperCase(), letter.toUpperCase());
}
for (const [mark, adds, letters] of MARKS) {
  for (const small of letters) {
    for (const vni of [small, small.toUpperCase()]) {
      const letter = ((LETTERS.get(vni) ?? vni) + adds).normalize("NFC");
      LETTERS.set(vni + mark, letter).set(vni + mark.toUpperCase(), letter);
    }
  }
}

/** Reads VNI whose bytes were taken for Windows-1252 or Latin-1; other characters stay. */
export function fromVni(text: string): string {
  let read = "";
  for (let i = 0; i < text.length; i++) {
    const pair = text.charCodeAt(i + 1) > 0x7f ? LETTERS.get(text.slice(i, i + 2)) : undefined;
    if (pair !== undefined) {
      read += pair;
      i++;
      continue;
    }
    const character = text.charAt(i);
    read += character > "\u007f" ? (LETTERS.get(character) ?? character) : character;
  }
  return read;
}
