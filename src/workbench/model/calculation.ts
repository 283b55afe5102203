import type { Book, Calculation, Sheet } from "./book";
import type { Calculator } from "./calculator";
import type { Cell, CellValue } from "./cell";

/**
 * Keeps formula cells true to what they refer to. The engine is filled at the first change with the
 * workbook as it was before, so a cell gets a new value only where the change makes it another: values
 * saved by another program stay until then, as they do in Excel.
 *
 * @param start makes an empty engine; without one, a workbook with formulas cannot be changed
 */
export function calculationOf(book: () => Book, start: (() => Calculator) | undefined): Calculation {
  let engine: Calculator | undefined;
  let isStale = false;
  const computed = new Map<Cell, CellValue>();
  return {
    prepare: (writesFormula) => {
      if (engine || (!writesFormula && !hasFormulas(book()))) return;
      if (!start) throw new Error("This workbook was opened without a formula engine");
      engine = filled(start(), book(), computed);
    },
    cellSet: (sheet, row, column, cell) => {
      const place = book().sheets.indexOf(sheet);
      if (cell?.formula === undefined) engine?.set(place, row, column, cell?.value);
      else engine?.setFormula(place, row, column, cell.formula);
      isStale = true;
    },
    sheetAdded: (name) => engine?.addSheet(name),
    sheetDeleted: (place) => {
      engine?.deleteSheet(place);
      isStale = true;
    },
    sheetRenamed: (place, name) => engine?.renameSheet(place, name),
    settle: () => {
      if (!isStale || !engine) return [];
      isStale = false;
      engine.calculate();
      return settled(engine, book().sheets, computed);
    },
  };
}

function hasFormulas({ sheets }: Book): boolean {
  return sheets.some((sheet) => {
    for (const { item } of sheet.cells.within()) if (item.formula !== undefined) return true;
    return false;
  });
}

function filled(engine: Calculator, book: Book, computed: Map<Cell, CellValue>): Calculator {
  for (const sheet of book.sheets) engine.addSheet(sheet.name);
  for (const { name, sheet, formula } of book.names) {
    try {
      engine.defineName(name, sheet && book.sheets.indexOf(sheet), formula);
    } catch {
      // What the engine cannot read, such as a name of another workbook, makes #NAME? before and after.
    }
  }
  book.sheets.forEach((sheet, i) => {
    for (const { row, column, item } of sheet.cells.within()) {
      if (item.formula === undefined) engine.set(i, row, column, item.value);
      else engine.setFormula(i, row, column, item.formula);
    }
  });
  engine.calculate();
  book.sheets.forEach((sheet, i) => {
    for (const { row, column, item } of sheet.cells.within())
      if (item.formula !== undefined) computed.set(item, engine.value(i, row, column));
  });
  return engine;
}

function settled(
  engine: Calculator,
  sheets: readonly Sheet[],
  computed: Map<Cell, CellValue>,
): readonly Sheet[] {
  return sheets.filter((sheet, i) => {
    let hasChanged = false;
    for (const { row, column, item } of [...sheet.cells.within()]) {
      if (item.formula === undefined) continue;
      const value = engine.value(i, row, column);
      const before = computed.get(item);
      if (before !== undefined && isSame(before, value)) continue;
      const cell = { value, formula: item.formula };
      computed.delete(item);
      computed.set(cell, value);
      sheet.cells.set(row, column, cell);
      hasChanged = true;
    }
    return hasChanged;
  });
}

function isSame(a: CellValue, b: CellValue): boolean {
  return typeof a === "object" && typeof b === "object" ? a.error === b.error : a === b;
}
