import { type CellObject, read, type WorkBook } from "@e965/xlsx";
import type { DefinedName } from "../core/workbook/workbook";
import { PartError } from "../xlsx/part-error";

/** What is taken from the library: formulas in English by the number of their sheet, and names. */
export interface LibraryFormulas {
  /** Whether the library read the sheet at all: it keeps to itself what goes wrong in one. */
  hasSheet(sheet: number): boolean;
  /** Undefined where the cell has none. */
  formulaAt(sheet: number, row: number, column: number): string | undefined;
  readonly names: readonly DefinedName[];
}

export const NO_FORMULAS: LibraryFormulas = {
  hasSheet: () => true,
  formulaAt: () => undefined,
  names: [],
};

/**
 * Has the library read a file that was made for it.
 *
 * @param sheetNames of the sheets, in the order in which they stand in the file
 * @throws PartError where it cannot, whatever it says
 */
export function formulasOf(bytes: Uint8Array, sheetNames: readonly string[]): LibraryFormulas {
  const workbook = readQuietly(bytes);
  const rows = workbook.SheetNames.map(
    (name) => (workbook.Sheets[name] as DenseSheet | undefined)?.["!data"],
  );
  const names = (workbook.Workbook?.Names ?? []).map(({ Name, Ref, Sheet }): DefinedName => {
    const sheet = Sheet === undefined ? undefined : sheetNames[Sheet];
    return { name: Name, refersTo: Ref.replace(/^=/, ""), ...(sheet !== undefined && { sheet }) };
  });
  return {
    hasSheet: (sheet) => rows[sheet] !== undefined,
    formulaAt: (sheet, row, column) => rows[sheet]?.[row]?.[column]?.f,
    names: names.filter(({ name }) => typeof name === "string" && name !== ""),
  };
}

interface DenseSheet {
  readonly "!data"?: readonly (readonly (CellObject | undefined)[] | undefined)[];
}

/** The library complains on the console of what it does not know; users are told by us. */
function readQuietly(bytes: Uint8Array): WorkBook {
  try {
    return read(bytes, { type: "buffer", dense: true, cellText: false, cellHTML: false });
  } catch {
    throw new PartError("has formulas that cannot be read");
  }
}
