import { type ByteCursor, seekTag, skipMarkup, startsWith } from "./byte-cursor";
import { characterData, textOf } from "./byte-text";

/** The characters of the element whose tag begins at the cursor, which moves behind the end tag. */
export function elementText(cursor: ByteCursor): string {
  if (skipMarkup(cursor)) return "";
  const { bytes } = cursor;
  let text = "";
  for (;;) {
    const start = cursor.at;
    seekTag(cursor);
    const tag = cursor.at;
    if (tag > start) text += characterData(bytes, start, tag);
    skipMarkup(cursor);
    if (bytes[tag + 1] === 0x2f) return text;
    if (startsWith(bytes, tag, "<![CDATA[")) text += textOf(bytes, tag + 9, cursor.at - 3);
  }
}
