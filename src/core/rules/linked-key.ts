import { hash } from "../relations/identify";
import type { LinkedRule, LinkedTerm } from "./linked-rule";
import type { RulePlace } from "./rule";

/** Two rules between places that say the same have one key. */
export function linkedKey({ kind, direction, total, parts }: LinkedRule): string {
  return hash(["between", kind, direction, termKey(total), ...parts.map(termKey)].join("\u001f"));
}

function termKey({ workbook = "", sheet = "", column, row, sign, to, each, before = 0 }: LinkedTerm) {
  const places = [column, row, to].map(placeKey);
  return [workbook, sheet, ...places, sign === -1 ? "-" : "+", each ?? "", String(before)].join("\u001e");
}

function placeKey(place: RulePlace | undefined): string {
  return place ? `${place.label}\u001d${String(place.nth ?? 1)}` : "";
}
