import type { OverlayTone } from "./edit";

/** By what we know again what is ours in a workbook, whichever host wrote it. */

/** The rule of a conditional format of ours, without `=`: always true, and nobody else would write it. */
export const OVERLAY_RULE: Readonly<Record<OverlayTone, string>> = {
  error: '"khopso:error"<>""',
  query: '"khopso:query"<>""',
};

/** The fill of a marked cell. */
export const OVERLAY_FILL: Readonly<Record<OverlayTone, string>> = { error: "#FFC7CE", query: "#FFEB9C" };

/** A note of ours begins so. */
export const NOTE_MARK = "Khớp Số: ";

/** The namespace of our custom XML part. */
export const STATE_NAMESPACE = "urn:khop-so:state:1";

/** Whether a conditional format's rule, with or without `=`, is one of ours. */
export function isOverlayRule(rule: string): boolean {
  const bare = rule.replace(/^=/, "").replace(/\s/g, "");
  return Object.values(OVERLAY_RULE).includes(bare);
}
