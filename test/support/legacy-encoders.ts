/**
 * Vietnamese into the old encodings, shown as Windows-1252: written apart from the readers, from the
 * other side, so that a slip in one is seen.
 */

/** VN3 of TCVN 5712:1993, the byte after each letter. */
const VN3 =
  "Ă=A1 Â=A2 Ê=A3 Ô=A4 Ơ=A5 Ư=A6 Đ=A7 ă=A8 â=A9 ê=AA ô=AB ơ=AC ư=AD đ=AE " +
  "à=B5 ả=B6 ã=B7 á=B8 ạ=B9 ằ=BB ẳ=BC ẵ=BD ắ=BE ặ=C6 ầ=C7 ẩ=C8 ẫ=C9 ấ=CA ậ=CB " +
  "è=CC ẻ=CE ẽ=CF é=D0 ẹ=D1 ề=D2 ể=D3 ễ=D4 ế=D5 ệ=D6 ì=D7 ỉ=D8 ĩ=DC í=DD ị=DE " +
  "ò=DF ỏ=E1 õ=E2 ó=E3 ọ=E4 ồ=E5 ổ=E6 ỗ=E7 ố=E8 ộ=E9 ờ=EA ở=EB ỡ=EC ớ=ED ợ=EE " +
  "ù=EF ủ=F1 ũ=F2 ú=F3 ụ=F4 ừ=F5 ử=F6 ữ=F7 ứ=F8 ự=F9 ỳ=FA ỷ=FB ỹ=FC ý=FD ỵ=FE";

const BYTES = new Map(
  VN3.split(" ").map((pair) => [pair.charAt(0), String.fromCharCode(parseInt(pair.slice(2), 16))] as const),
);

/** The letters that have a byte in TCVN3. */
export const TCVN3_LETTERS = [...BYTES.keys()];

/** Capitals without a byte of their own are written with that of the small letter. */
export function encodeTcvn3(text: string): string {
  return [...text].map((letter) => BYTES.get(letter) ?? BYTES.get(letter.toLowerCase()) ?? letter).join("");
}

const VNI_ALONE = new Map(Object.entries({ í: "í", ì: "ì", ỉ: "æ", ĩ: "ó", ị: "ò", đ: "ñ", ỵ: "î" }));
/** acute, grave, hook, tilde, dot below: with nothing else, with a circumflex, with a breve. */
const VNI_TONES = ["", "\u0301", "\u0300", "\u0309", "\u0303", "\u0323"];
const VNI_MARKS = {
  "": ["", "ù", "ø", "û", "õ", "ï"],
  "\u0302": ["â", "á", "à", "å", "ã", "ä"],
  "\u0306": ["ê", "é", "è", "ú", "ü", "ë"],
};

function encodeVniLetter(small: string): string {
  const alone = VNI_ALONE.get(small);
  if (alone !== undefined) return alone;
  const decomposed = small.normalize("NFD");
  const tone = /[\u0300\u0301\u0303\u0309\u0323]/.exec(decomposed)?.[0] ?? "";
  const shape = /[\u0302\u0306]/.exec(decomposed)?.[0] === "\u0306" ? "\u0306" : "\u0302";
  const marks = VNI_MARKS[/[\u0302\u0306]/.test(decomposed) ? shape : ""];
  const horned = decomposed.includes("\u031b") ? { o: "ô", u: "ö" }[decomposed.charAt(0)] : undefined;
  return (horned ?? decomposed.charAt(0)) + (marks[VNI_TONES.indexOf(tone)] ?? "");
}

/** The letter and its mark bear the same case. */
export function encodeVni(text: string): string {
  return [...text]
    .map((letter) => {
      const small = letter.toLowerCase();
      if (small === letter && small === letter.toUpperCase()) return letter;
      return small === letter ? encodeVniLetter(small) : encodeVniLetter(small).toUpperCase();
    })
    .join("");
}

/** Every small letter of Vietnamese that is not ASCII. */
export const ACCENTED_LETTERS = [
  "đ",
  ..."aăâeêioôơuưy".split("").flatMap((vowel) => VNI_TONES.map((tone) => (vowel + tone).normalize("NFC"))),
].filter((letter) => letter > "\u007f");
