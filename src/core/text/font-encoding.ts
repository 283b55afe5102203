/** What a cell's font says of its text: `tcvn3-capitals` are shown as capitals; undefined if it says nothing. */
export type FontEncoding = "tcvn3" | "tcvn3-capitals" | "vni" | "unicode";

/** Families that come with Windows, Office, macOS and LibreOffice, by the beginnings of their names. */
const UNICODE_FAMILIES =
  /^(?:times new roman|arial|calibri|cambria|tahoma|verdana|courier new|segoe|aptos|georgia|consolas|candara|corbel|constantia|franklin|garamond|book antiqua|palatino|century|trebuchet|helvetica|roboto|noto|open sans|liberation|dejavu|carlito|caladea|utm |uvn|svn-)/i;

/** The encoding that a font was made for, by its name: `.VnTime`, `.VnArialH`, `VNI-Times`, `Arial`… */
export function fontEncoding(font: string | undefined): FontEncoding | undefined {
  const name = font?.trim() ?? "";
  if (/^\.vn/i.test(name)) {
    return /h(?: (?:bold|italic))*$/i.test(name) ? "tcvn3-capitals" : "tcvn3";
  }
  if (/^vni(?![a-z])/i.test(name)) return "vni";
  return UNICODE_FAMILIES.test(name) ? "unicode" : undefined;
}
