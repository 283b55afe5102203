import { fontEncoding } from "../core/text/font-encoding";

/** WHATWG labels of Windows' and the Macintosh's code pages, by number. */
const LABELS: Readonly<Record<number, string>> = {
  874: "windows-874",
  932: "shift_jis",
  936: "gbk",
  949: "euc-kr",
  950: "big5",
  10000: "macintosh",
  0x8000: "macintosh",
  0x8001: "windows-1252",
};

/** A text whose bytes were taken for Latin-1, in the code page that the workbook names. */
export function codePageText(text: string, codePage: number): string {
  if (!/[\u0080-\u00ff]/.test(text)) return text;
  const decoder = new TextDecoder(labelOf(codePage));
  return decoder.decode(Uint8Array.from(text, (letter) => letter.charCodeAt(0))).normalize("NFC");
}

function labelOf(codePage: number): string {
  if (codePage >= 1250 && codePage <= 1258) return `windows-${String(codePage)}`;
  return LABELS[codePage] ?? "windows-1252";
}

/** Letters of an old Vietnamese font have bytes of their own whatever the code page says: they stay as they are. */
export function byteText(text: string, font: string, codePage: number): string {
  const encoding = fontEncoding(font);
  return encoding === undefined || encoding === "unicode" ? codePageText(text, codePage) : text;
}
