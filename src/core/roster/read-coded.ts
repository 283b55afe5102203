import type { Field } from "./field";
import { levelOf, readExplicit, readWord, vocabularyOf } from "./vocabulary";

/** What a cell of a vocabulary's column says. */
export type CodedReading =
  | {
      readonly kind: "values";
      /** Of levels the highest only. */
      readonly values: readonly (readonly [field: Field, id: string])[];
      /** Several levels of one field, where one was to be given. */
      readonly levels?: readonly string[];
    }
  | { readonly kind: "ambiguous"; readonly ids: readonly string[] }
  | { readonly kind: "unknown" };

/**
 * Reads a cell by the vocabulary of its column: "ThS" in the column of education, "TC" there or in that of
 * political theory, several at once as in "PGS.TS". A word that could mean two things is left open, and so is a
 * cell of which one word is not known.
 */
export function readCoded(field: Field, text: string): CodedReading {
  const whole = readOne(field, text);
  const pieces = whole?.isWhole === true ? [] : piecesOf(text);
  if (pieces.length < 2) return whole?.reading ?? { kind: "unknown" };
  const found: (readonly [Field, string])[] = [];
  for (const piece of pieces) {
    const one = readOne(field, piece);
    if (!one) {
      // "Đại học Kinh tế, Luật": what follows a level says more of it.
      if (vocabularyOf(field)?.tail === true && found.length > 0 && !/đang/iu.test(piece)) continue;
      return { kind: "unknown" };
    }
    if (one.reading.kind !== "values") return one.reading;
    found.push(...one.reading.values);
  }
  return highest(found);
}

/** Parts of a cell that names several things; "PGS.TS" too, but not "T.sĩ". */
function piecesOf(text: string): string[] {
  return text
    .split(/[,;+&\n]|\/(?!\d)|\s[-–]\s|\svà\s|(?<=\b\p{Lu}{2,})\./u)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "");
}

function readOne(field: Field, word: string): { reading: CodedReading; isWhole: boolean } | undefined {
  const own = readWord(field, word);
  const isShort = piecesOf(word).length < 2;
  for (const other of (vocabularyOf(field)?.others ?? []) as Field[]) {
    const reading = readExplicit(other, word);
    if (reading.kind === "value")
      return { reading: { kind: "values", values: [[other, reading.id]] }, isWhole: true };
  }
  if (own.kind === "unknown") return undefined;
  if (own.kind === "ambiguous") return { reading: { kind: "ambiguous", ids: own.ids }, isWhole: isShort };
  return { reading: { kind: "values", values: [[field, own.id]] }, isWhole: isShort || isTerm(field, word) };
}

function isTerm(field: Field, word: string): boolean {
  const vocabulary = vocabularyOf(field);
  return vocabulary?.tail !== true || vocabulary.values.some(({ terms }) => terms.includes(word.trim()));
}

function highest(found: readonly (readonly [Field, string])[]): CodedReading {
  const values = new Map<Field, string>();
  let levels: readonly string[] | undefined;
  for (const [field, id] of found) {
    const before = values.get(field);
    if (before === undefined || before === id) {
      values.set(field, id);
      continue;
    }
    const [low, high] = [levelOf(field, before), levelOf(field, id)];
    if (low < 0 || high < 0) return { kind: "unknown" };
    values.set(field, low < high ? id : before);
    levels = [...new Set([...(levels ?? []), before, id])];
  }
  return { kind: "values", values: [...values], ...(levels && { levels }) };
}
