/** Small vowels with a tone at the beginning of a word. */
const TONED_INITIAL = /(^|\s)([àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ])/g;

/**
 * A person's name with the capitals that TCVN3 lacks: it has none for vowels with a tone, so that whoever is called
 * Thái Cẩm Ánh stands in an old file, and in what was converted from one, as Thái Cẩm ánh. A name all in small
 * letters stays.
 */
export function withToneCapitals(name: string): string {
  TONED_INITIAL.lastIndex = 0;
  if (!TONED_INITIAL.test(name) || !/\p{Lu}/u.test(name)) return name;
  return name.replace(TONED_INITIAL, (_, before: string, letter: string) => before + letter.toUpperCase());
}
