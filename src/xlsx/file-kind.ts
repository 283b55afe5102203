import { utf16Encoding } from "../core/workbook/utf16";

/** What a file's first bytes say it is; `text` is anything readable without a mark of its own. */
export type FileKind =
  | "empty"
  | "zip"
  | "ole2"
  | "pdf"
  | "html"
  | "xml"
  | "rtf"
  | "image"
  | "gzip"
  | "rar"
  | "7z"
  | "text"
  | "binary";

const MAGIC: readonly (readonly [FileKind, readonly number[]])[] = [
  ["zip", [0x50, 0x4b, 0x03, 0x04]],
  // An archive without entries, and one split in pieces.
  ["zip", [0x50, 0x4b, 0x05, 0x06]],
  ["zip", [0x50, 0x4b, 0x07, 0x08]],
  ["ole2", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ["pdf", [0x25, 0x50, 0x44, 0x46]],
  ["rtf", [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ["image", [0x89, 0x50, 0x4e, 0x47]],
  ["image", [0xff, 0xd8, 0xff]],
  ["image", [0x47, 0x49, 0x46, 0x38]],
  ["gzip", [0x1f, 0x8b]],
  ["rar", [0x52, 0x61, 0x72, 0x21]],
  ["7z", [0x37, 0x7a, 0xbc, 0xaf]],
];

/** Tells a file by its content, whatever its name. */
export function fileKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return "empty";
  const magic = MAGIC.find(([, start]) => start.every((byte, i) => bytes[i] === byte));
  if (magic) return magic[0];
  const head = bytes.subarray(0, 4096);
  const utf16 = utf16Encoding(head);
  const text = new TextDecoder(utf16 ?? "windows-1252").decode(head);
  const start = text
    .replace(/^(?:\xef\xbb\xbf|\ufeff)?\s*/, "")
    .slice(0, 1024)
    .toLowerCase();
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body|table|meta)\b/s.test(start))
    return "html";
  if (start.startsWith("<?xml")) return "xml";
  return /[\0-\x08\x0e-\x1a\x1c-\x1f]/.test(text) ? "binary" : "text";
}
