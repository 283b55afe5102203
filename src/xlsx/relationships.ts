import type { Package } from "./package";
import { XmlScanner } from "./xml-scanner";
import { xmlText } from "./xml-text";

/** One relationship of a part (ECMA-376 part 2, 9.3). Those that lead outside the package are left out. */
export interface Relationship {
  /** The last word of the type's URI, such as `worksheet`: the same in strict and transitional files. */
  readonly type: string;
  /** The path in the package it leads to. */
  readonly path: string;
}

/** The relationships of a part by their ids, in order; `""` for those of the package itself. */
export function readRelationships(from: Package, path: string): ReadonlyMap<string, Relationship> {
  const slash = path.lastIndexOf("/") + 1;
  const folder = path.slice(0, slash);
  const found = from.read(`${folder}_rels/${path.slice(slash)}.rels`, (bytes) => {
    const relationships = new Map<string, Relationship>();
    const scanner = new XmlScanner(xmlText(bytes));
    for (let event = scanner.next(); event !== "end"; event = scanner.next()) {
      if (
        event !== "open" ||
        scanner.name !== "Relationship" ||
        scanner.attribute("TargetMode") === "External"
      )
        continue;
      const type = scanner.attribute("Type") ?? "";
      relationships.set(scanner.attribute("Id") ?? "", {
        type: type.slice(type.lastIndexOf("/") + 1),
        path: resolvePath(folder, scanner.attribute("Target") ?? ""),
      });
    }
    return relationships;
  });
  return found ?? new Map();
}

/** The path of the first relationship of a type, if there is one. */
export function relatedPath(
  relationships: ReadonlyMap<string, Relationship>,
  type: string,
): string | undefined {
  for (const relationship of relationships.values()) if (relationship.type === type) return relationship.path;
  return undefined;
}

/** `xl/worksheets/` and `../tables/table1.xml` → `xl/tables/table1.xml`; a leading `/` means the package's root. */
export function resolvePath(folder: string, target: string): string {
  const written = target.replaceAll("\\", "/");
  const path: string[] = [];
  for (const step of (written.startsWith("/") ? written : folder + written).split("/")) {
    if (step === "..") path.pop();
    else if (step !== "" && step !== ".") path.push(step);
  }
  const joined = path.join("/");
  try {
    return decodeURIComponent(joined);
  } catch {
    // A stray % is part of the name.
    return joined;
  }
}
