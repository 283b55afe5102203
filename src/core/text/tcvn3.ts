/**
 * TCVN3, the eight-bit VN3 of TCVN 5712:1993 ("ABC"): one byte a letter. Only seven capitals have a
 * byte of their own; the others share that of the small letter, and fonts ending in H draw capitals.
 */
const LETTERS_FROM: readonly (readonly [first: number, letters: string])[] = [
  [0xa1, "ĂÂÊÔƠƯĐăâêôơưđ"],
  [0xb5, "àảãáạ"],
  [0xbb, "ằẳẵắ"],
  [0xc6, "ặầẩẫấậè"],
  [0xce, "ẻẽéẹềểễếệìỉ"],
  [0xdc, "ĩíịò"],
  [0xe1, "ỏõóọồổỗốộờởỡớợù"],
  [0xf1, "ủũúụừửữứựỳỷỹýỵ"],
];

/** Each byte to the code of its letter; to itself where the standard has none. */
const CODES = Uint16Array.from({ length: 0x100 }, (_, byte) => byte);
for (const [first, letters] of LETTERS_FROM) {
  for (let i = 0; i < letters.length; i++) CODES[first + i] = letters.charCodeAt(i);
}

/** Reads TCVN3 whose bytes were taken for Windows-1252 or Latin-1; other characters stay. */
export function fromTcvn3(text: string): string {
  // A function takes only so many arguments; cells are shorter than that.
  if (text.length > 0x8000) return fromTcvn3(text.slice(0, 0x8000)) + fromTcvn3(text.slice(0x8000));
  const codes: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    codes.push(CODES[code] ?? code);
  }
  return String.fromCharCode(...codes);
}
