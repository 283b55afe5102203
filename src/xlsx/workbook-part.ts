import type { DefinedName, Sheet } from "../core/workbook/workbook";
import { unescapeXstring } from "./xml-entities";
import { XmlScanner } from "./xml-scanner";
import { xmlText } from "./xml-text";

/** What the workbook part says (ECMA-376 part 1, 18.2). */
export interface WorkbookPart {
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly DefinedName[];
  readonly date1904: boolean;
  readonly structureProtected: boolean;
}

/** A tab: its part is what `relationship` leads to. */
export interface SheetEntry {
  readonly name: string;
  readonly visibility: Sheet["visibility"];
  readonly relationship: string;
}

export function readWorkbookPart(bytes: Uint8Array): WorkbookPart {
  const sheets: SheetEntry[] = [];
  const names: { readonly name: string; readonly refersTo: string; readonly scope: string | undefined }[] =
    [];
  let date1904 = false;
  let structureProtected = false;
  const scanner = new XmlScanner(xmlText(bytes));
  for (let event = scanner.next(); event !== "end"; event = scanner.next()) {
    if (event !== "open") continue;
    if (scanner.name === "workbookPr") date1904 = scanner.flag("date1904");
    else if (scanner.name === "workbookProtection") structureProtected = scanner.flag("lockStructure");
    else if (scanner.name === "sheet") {
      sheets.push({
        name: unescapeXstring(scanner.attribute("name") ?? ""),
        visibility: visibilityOf(scanner.attribute("state")),
        relationship: scanner.relationshipId() ?? "",
      });
    } else if (scanner.name === "definedName") {
      const name = unescapeXstring(scanner.attribute("name") ?? "");
      const scope = scanner.attribute("localSheetId");
      names.push({ name, scope, refersTo: unescapeXstring(scanner.elementText()).replace(/^=/, "") });
    }
  }
  return {
    sheets,
    date1904,
    structureProtected,
    names: names.map(({ name, refersTo, scope }) => {
      // A local name counts sheets of every kind, also those without cells.
      const sheet = scope === undefined ? undefined : sheets[Number(scope)]?.name;
      return { name, refersTo, ...(sheet !== undefined && { sheet }) };
    }),
  };
}

function visibilityOf(state: string | undefined): Sheet["visibility"] {
  if (state === "veryHidden") return "very-hidden";
  return state === "hidden" ? "hidden" : "visible";
}
