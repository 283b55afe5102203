import type { XmlScanner } from "../xlsx/xml-scanner";

/** A format with those that take its place under a condition, the first whose condition holds. */
export interface OdsNumberFormat {
  readonly code: string;
  readonly instead: readonly string[];
}

const LONG: Readonly<Record<string, readonly [short: string, long: string]>> = {
  "number:year": ["yy", "yyyy"],
  "number:day": ["d", "dd"],
  "number:day-of-week": ["ddd", "dddd"],
  "number:hours": ["h", "hh"],
  "number:minutes": ["m", "mm"],
  "number:seconds": ["s", "ss"],
};

/** Reads on to the end of a `number:…-style` element just opened (OpenDocument part 3, 16.29). */
export function readNumberFormat(scanner: XmlScanner): OdsNumberFormat {
  const inside = scanner.depth;
  const instead: string[] = [];
  let code = scanner.name === "number:text-style" ? "@" : "";
  const isText = code !== "";
  for (let event = scanner.next(); event !== "end"; event = scanner.next()) {
    if (event === "close" && scanner.depth < inside) break;
    if (event !== "open" || isText) continue;
    if (scanner.name === "style:map") instead.push(scanner.attribute("style:apply-style-name") ?? "");
    else code += partOf(scanner);
  }
  return { code: code === "" ? "General" : code, instead };
}

function partOf(scanner: XmlScanner): string {
  const { name } = scanner;
  const isLong = scanner.attribute("number:style") === "long";
  const dated = LONG[name];
  if (dated) return dated[isLong ? 1 : 0] + secondsAfterPoint(scanner);
  switch (name) {
    case "number:number":
      return numberPart(scanner);
    case "number:scientific-number":
      return `${numberPart(scanner)}E+00`;
    case "number:month":
      return scanner.flag("number:textual") ? (isLong ? "mmmm" : "mmm") : isLong ? "mm" : "m";
    case "number:am-pm":
      return "AM/PM";
    case "number:text":
    case "number:currency-symbol":
      return literal(scanner.elementText());
    default:
      return "";
  }
}

function secondsAfterPoint(scanner: XmlScanner): string {
  const places =
    scanner.name === "number:seconds" ? Number(scanner.attribute("number:decimal-places") ?? 0) : 0;
  return places > 0 ? `.${"0".repeat(Math.min(places, 9))}` : "";
}

/** Without a number of places it is what Excel calls General. */
function numberPart(scanner: XmlScanner): string {
  const places = scanner.attribute("number:decimal-places");
  const isGrouped = scanner.flag("number:grouping");
  if (places === undefined && !isGrouped) return "General";
  const digits = Math.min(Number(scanner.attribute("number:min-integer-digits") ?? 1) || 0, 15);
  const whole = isGrouped ? `#,##${"0".repeat(Math.max(1, digits))}` : "0".repeat(digits) || "#";
  const count = Math.min(Number(places ?? 0) || 0, 30);
  return count > 0 ? `${whole}.${"0".repeat(count)}` : whole;
}

function literal(text: string): string {
  return /^[-+/(): %.,]*$/.test(text) ? text : `"${text.replaceAll('"', "")}"`;
}
