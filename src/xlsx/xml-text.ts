import { PartError } from "./part-error";

/** V8 makes no longer strings; a part beyond it cannot be read as text. */
const LONGEST_TEXT = 2 ** 29 - 64;

/**
 * The text of an XML part: UTF-8 by default, UTF-16 by its byte order mark or its first zero byte
 * (XML 1.0, appendix F), else what the XML declaration names. A byte order mark is left out.
 */
export function xmlText(bytes: Uint8Array): string {
  if (bytes.length > LONGEST_TEXT) throw new PartError("too long to be read as text");
  return new TextDecoder(xmlEncoding(bytes)).decode(bytes);
}

/** The same part in UTF-8 without a byte order mark: itself where it already is that. */
export function xmlInUtf8(bytes: Uint8Array): Uint8Array {
  if (xmlEncoding(bytes) !== "utf-8") return new TextEncoder().encode(xmlText(bytes));
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return marked ? bytes.subarray(3) : bytes;
}

function xmlEncoding(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return "utf-16le";
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return "utf-16be";
  const head = String.fromCharCode(...bytes.subarray(0, 128));
  const label = /^(?:\xef\xbb\xbf)?<\?xml\s[^>]*?encoding\s*=\s*["']([\w.-]+)["']/
    .exec(head)?.[1]
    ?.toLowerCase();
  if (label === undefined || label.startsWith("utf-16")) return "utf-8";
  try {
    return new TextDecoder(label).encoding;
  } catch {
    throw new PartError(`unknown encoding ${label}`);
  }
}
