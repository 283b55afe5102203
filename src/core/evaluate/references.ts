import type { DefinedName, Workbook } from "../workbook/workbook";
import type { Expression, ReferenceExpression } from "./expression";
import { parseFormula } from "./parse-formula";

/** These find their cells while they run: what they depend on cannot be read off them. */
const WANDERING = new Set(["OFFSET", "INDIRECT", "CELL", "INFO", "TABLE"]);
const DEEPEST_NAME = 8;

/**
 * The cells a formula without `=` reads; undefined where that cannot be told, so that it may be any.
 *
 * @param sheet the sheet it stands on, whose own names come first
 */
export function referencesOf(
  formula: string,
  sheet: string,
  workbook: Pick<Workbook, "names" | "sheets">,
  depth = 0,
): readonly ReferenceExpression[] | undefined {
  const expression = parseFormula(formula);
  if (!expression) return undefined;
  const found: ReferenceExpression[] = [];
  return collect(expression) ? found : undefined;

  function collect(part: Expression): boolean {
    switch (part.kind) {
      case "value":
        return true;
      case "reference":
        return found.push(part) > 0;
      case "unary":
        return collect(part.of);
      case "binary":
        return collect(part.left) && collect(part.right);
      case "call":
        return !WANDERING.has(part.name) && part.arguments.every((given) => !given || collect(given));
      case "name": {
        const refersTo = nameOf(part.name, sheet, workbook.names)?.refersTo;
        if (refersTo === undefined || depth >= DEEPEST_NAME) return false;
        const inside = referencesOf(refersTo, sheet, workbook, depth + 1);
        return inside !== undefined && found.push(...inside) >= 0;
      }
      case "table":
        // Whichever of its cells are meant, they are within.
        return workbook.sheets.some(({ name, tables }) =>
          tables.some((table) => {
            const isMeant = table.name.toLowerCase() === part.name.toLowerCase();
            if (isMeant) found.push({ kind: "reference", sheet: name, range: table.range });
            return isMeant;
          }),
        );
    }
  }
}

function nameOf(name: string, sheet: string, names: readonly DefinedName[]): DefinedName | undefined {
  const same = names.filter((one) => one.name.toLowerCase() === name.toLowerCase());
  return same.find((one) => one.sheet === sheet) ?? same.find((one) => one.sheet === undefined);
}
