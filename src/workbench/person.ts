import type { WorkbenchHost } from "./host";
import { isOnSheet, parseArea } from "./model/area";
import type { Sheet } from "./model/book";
import type { CellInput } from "./model/cell";
import { goTo } from "./model/move";
import { findSheet } from "./model/sheets";
import { writeCells } from "./model/write";

/** What a person does before the grid, as Excel would tell an add-in of it. */
export interface Person {
  /** Types into one cell. */
  type(sheet: string, at: string, input: CellInput): void;
  /** Goes to a sheet and selects: `B3` or `B3:D5`. */
  select(sheet: string, at: string): void;
  activate(sheet: string): void;
}

export function personBefore(host: WorkbenchHost): Person {
  const sheetCalled = (name: string): Sheet => {
    const sheet = findSheet(host.book, name);
    if (!sheet) throw new Error(`There is no sheet ${name}`);
    return sheet;
  };
  const areaAt = (at: string) => {
    const area = parseArea(at);
    if (!area || !isOnSheet(area)) throw new Error(`no range: ${at}`);
    return area;
  };
  return {
    type: (sheet, at, input) => {
      writeCells(sheetCalled(sheet), areaAt(at), [[input]], "person");
      host.tell();
    },
    select: (sheet, at) => {
      goTo(sheetCalled(sheet), [areaAt(at)]);
      host.tell();
    },
    activate: (sheet) => {
      goTo(sheetCalled(sheet), undefined);
      host.tell();
    },
  };
}
