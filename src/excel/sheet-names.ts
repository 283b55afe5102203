import { splitAddress } from "../core/address-list";
import type { Edit, Mark } from "../core/edit";
import type { UndoEntry } from "../core/undo/entry";
import { sheetPrefix } from "../core/workbook/address";
import type { Workbook } from "../core/workbook/workbook";

/**
 * Reports name sheets readably; Excel knows a sheet whose name was typed in an old encoding by the letters
 * that it has. Both ways, from what was read last.
 */
export class SheetNames {
  private readonly originals = new Map<string, string>();
  private readonly readable = new Map<string, string>();

  learn({ sheets }: Workbook): void {
    this.originals.clear();
    this.readable.clear();
    for (const { name, originalName } of sheets) {
      if (originalName === undefined) continue;
      this.originals.set(name, originalName);
      this.readable.set(originalName, name);
    }
  }

  /** The address as Excel knows it. */
  inExcel(address: string): string {
    return renamed(address, this.originals);
  }

  /** The address as reports write it. */
  inReports(address: string): string {
    return renamed(address, this.readable);
  }

  /** The name of a sheet as reports write it. */
  readableName(sheet: string): string {
    return this.readable.get(sheet) ?? sheet;
  }

  edit(edit: Edit): Edit {
    switch (edit.kind) {
      case "set-value":
      case "set-formula":
      case "set-note":
        return { ...edit, at: this.inExcel(edit.at) };
      case "add-overlay":
        return { ...edit, at: edit.at.map((address) => this.inExcel(address)) };
      case "remove-overlays":
        return {
          ...edit,
          ...(edit.marks && { marks: renamedMarks(edit.marks, this.originals) }),
          ...(edit.sheets && { sheets: edit.sheets.map((name) => this.originals.get(name) ?? name) }),
        };
      default:
        return edit;
    }
  }

  /** An entry of what was written in Excel, with sheets named as reports name them. */
  entryInReports(entry: UndoEntry, edits: readonly Edit[]): UndoEntry {
    return {
      ...entry,
      edits,
      touched: entry.touched.map((touched) => {
        switch (touched.kind) {
          case "cell":
          case "note":
            return { ...touched, at: this.inReports(touched.at) };
          case "marks":
            return {
              ...touched,
              removed: renamedMarks(touched.removed, this.readable),
              added: renamedMarks(touched.added, this.readable),
            };
          default:
            return touched;
        }
      }),
    };
  }
}

function renamedMarks(marks: readonly Mark[], names: ReadonlyMap<string, string>): Mark[] {
  return marks.map((mark) => ({ ...mark, at: mark.at.map((address) => renamed(address, names)) }));
}

function renamed(address: string, names: ReadonlyMap<string, string>): string {
  const { sheet, cell } = splitAddress(address);
  const other = names.get(sheet);
  return other === undefined ? address : `${sheetPrefix(other)}!${cell}`;
}
