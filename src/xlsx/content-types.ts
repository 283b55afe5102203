import type { Package } from "./package";
import { XmlScanner } from "./xml-scanner";
import { xmlText } from "./xml-text";

/** The content type of each part that `[Content_Types].xml` names, by its lower-case path without leading `/`. */
export function readContentTypes(from: Package): ReadonlyMap<string, string> {
  const found = from.read("[Content_Types].xml", (bytes) => {
    const types = new Map<string, string>();
    const scanner = new XmlScanner(xmlText(bytes));
    for (let event = scanner.next(); event !== "end"; event = scanner.next()) {
      if (event !== "open" || scanner.name !== "Override") continue;
      const path = (scanner.attribute("PartName") ?? "").replace(/^\/+/, "").toLowerCase();
      types.set(path, scanner.attribute("ContentType") ?? "");
    }
    return types;
  });
  return found ?? new Map();
}
