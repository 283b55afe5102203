/** Fewer digits are an ordinal, or an example. */
const LONG = /\d{5}/;

/**
 * The number of a card, a person or a file for comparing; undefined where it is too short to name anybody. Cells of
 * numbers lose the zeros at the front: `038075012345` and `38075012345` are one.
 */
export function numberKey(text: string | undefined): string | undefined {
  if (text === undefined || !LONG.test(text)) return undefined;
  return text.startsWith("0") ? text.replace(/^0+/, "") : text;
}
