import { ONSETS, ONSETS_OF_Y, RIMES, RIMES_OF_QU, TONE_ON_EITHER } from "./spelling";

/** How a syllable bears its tone: the places where the mark may stand, and whether p, t, c or ch closes it. */
interface Shape {
  readonly tonePlaces: ReadonlySet<number>;
  readonly stopped: boolean;
}

/** Each letter with its tone mark, small and capital, to the letter without and the mark. */
const LETTERS = new Map<string, { readonly letter: string; readonly tone: string }>();
for (const letter of "bcdđghklmnpqrstvxaăâeêioôơuưy") {
  const isVowel = "aăâeêioôơuưy".includes(letter);
  for (const tone of isVowel ? ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"] : [""]) {
    const marked = (letter + tone).normalize("NFC");
    LETTERS.set(marked, { letter, tone }).set(marked.toUpperCase(), { letter, tone });
  }
}

/** Every syllable that Vietnamese spelling allows, without its tone. */
const SHAPES = new Map<string, Shape>();
for (const onset of ["", ...ONSETS]) {
  for (const rime of onset === "qu" ? [...RIMES, ...RIMES_OF_QU] : RIMES) {
    if (!isSpeltSo(onset, rime) || SHAPES.has(onset + rime)) continue;
    SHAPES.set(onset + rime, {
      tonePlaces: new Set(tonePlaces(rime).map((place) => onset.length + place)),
      stopped: /[ptc]$|ch$/.test(rime),
    });
  }
}

/** k, gh, ngh before e, ê, i, y; c, g, ng before the others (gì, giếng count g as their onset). */
function isSpeltSo(onset: string, rime: string): boolean {
  const isFront = /^[eêiy]/.test(rime);
  if (rime === "y" && onset !== "") return ONSETS_OF_Y.has(onset);
  if (rime.startsWith("y")) return onset === "" || onset === "qu";
  if (onset === "k" || onset === "gh" || onset === "ngh") return isFront;
  // What sounds like cua, cuy with a gliding u is spelt with q.
  if (onset === "c" && /^(?:o[aăe]|u[âêơy])/.test(rime)) return false;
  if (onset === "c" || onset === "ng") return !isFront;
  if (onset === "g") return !isFront || /^i(?!a)/.test(rime);
  if (onset === "gi") return !/^[iê]/.test(rime);
  return onset !== "qu" || /^(?:[aăâeêiơ]|ôc|ôt)/.test(rime);
}

/** Which vowel of a rime bears the tone mark. */
function tonePlaces(rime: string): readonly number[] {
  const vowels = /^[^bcghmnpt]+/.exec(rime)?.[0] ?? "";
  const marked = Math.max(...["ă", "â", "ê", "ô", "ơ"].map((vowel) => vowels.lastIndexOf(vowel)));
  if (marked >= 0) return [marked];
  if (TONE_ON_EITHER.has(rime)) return [0, 1];
  if (vowels.length < rime.length) return [vowels.length - 1];
  return [vowels.length === 3 ? 1 : 0];
}

/**
 * What a word is as Vietnamese: `well-spelt`; `readable` where its tone mark stands on another vowel
 * (`hòan`, `cuả`) or is left out (`Đăk`, `tôt`); `not`. Case does not matter.
 */
export function vietnameseSpelling(word: string): "well-spelt" | "readable" | "not" {
  let bare = "";
  let tone = "";
  let place = -1;
  for (let i = 0; i < word.length; i++) {
    const known = LETTERS.get(word.charAt(i));
    if (known === undefined) return "not";
    bare += known.letter;
    if (known.tone === "") continue;
    if (tone !== "") return "not";
    tone = known.tone;
    place = i;
  }
  const shape = SHAPES.get(bare);
  if (shape === undefined) return "not";
  if (tone === "") return shape.stopped ? "readable" : "well-spelt";
  if (shape.stopped && tone !== "\u0301" && tone !== "\u0323") return "not";
  if (shape.tonePlaces.has(place)) return "well-spelt";
  // Nobody puts the mark on the closing vowel of ao, au, eo, iu: in VNI it is a mark there.
  return /[ou]/.test(bare.charAt(place)) && place === bare.length - 1 ? "not" : "readable";
}
