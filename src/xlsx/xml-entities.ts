const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
/** `&#x10FFFF;` is the longest reference; what runs on further is none. */
const LONGEST = 10;

/**
 * Character data as an XML processor hands it over: the five named entities and numeric references
 * replaced, line ends made `\n`. Any other entity stays as written: none is ever declared, because
 * a DOCTYPE is refused.
 */
export function unescapeXml(raw: string): string {
  const text = raw.includes("\r") ? raw.replace(/\r\n?/g, "\n") : raw;
  let mark = text.indexOf("&");
  if (mark < 0) return text;
  let plain = "";
  let from = 0;
  for (; mark >= 0; mark = text.indexOf("&", mark + 1)) {
    const length = text.slice(mark, mark + LONGEST).indexOf(";");
    const character = length < 0 ? undefined : referredTo(text.slice(mark + 1, mark + length));
    if (character === undefined) continue;
    plain += text.slice(from, mark) + character;
    from = mark + length + 1;
  }
  return plain + text.slice(from);
}

/** The character of a reference without `&` and `;`. */
function referredTo(name: string): string | undefined {
  if (!name.startsWith("#")) return Object.hasOwn(NAMED, name) ? NAMED[name] : undefined;
  const match = /^#(?:(\d+)|x([\da-fA-F]+))$/.exec(name);
  if (!match) return undefined;
  const code = match[1] === undefined ? parseInt(match[2] ?? "", 16) : Number(match[1]);
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

/**
 * `_x000D_` and the like, which stand for characters XML cannot hold (ECMA-376 part 1, 22.9.2.19,
 * ST_Xstring). `_x005F_` protects an underscore: `_x005F_x000D_` is the text `_x000D_`.
 */
export function unescapeXstring(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([\da-fA-F]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}
