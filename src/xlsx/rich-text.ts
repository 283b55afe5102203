import { unescapeXstring } from "./xml-entities";
import type { XmlScanner } from "./xml-scanner";

/** A text of a cell: plain, or several runs joined. */
export interface RichText {
  readonly text: string;
  /** The runs in superscript, joined: footnote marks such as the 1 of "Tổng số¹". They are not in `text`. */
  readonly raised: string;
}

/**
 * Reads on to the end of the element just opened — `si`, `is`, or a comment's `text` (ECMA-376
 * part 1, CT_Rst) — and joins its runs. Phonetic runs are left out: they say how it is read aloud.
 */
export function readRichText(scanner: XmlScanner): RichText {
  const inside = scanner.depth;
  let text = "";
  let raised = "";
  let isRaised = false;
  for (let event = scanner.next(); event !== "end"; event = scanner.next()) {
    if (event === "close" && scanner.depth < inside) break;
    if (event !== "open") continue;
    if (scanner.name === "r") isRaised = false;
    else if (scanner.name === "vertAlign") isRaised = scanner.attribute("val") === "superscript";
    else if (scanner.name === "rPh") scanner.skip();
    else if (scanner.name === "t") {
      const part = unescapeXstring(scanner.elementText());
      if (isRaised) raised += part;
      else text += part;
    }
  }
  // A text all of which stands raised is no footnote mark: "m" of an area that was formatted whole.
  return text === "" && raised !== "" ? { text: raised, raised: "" } : { text, raised };
}
