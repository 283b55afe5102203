import { splitAddress } from "../core/address-list";
import type { Edit } from "../core/edit";
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
      default:
        return edit;
    }
  }
}

function renamed(address: string, names: ReadonlyMap<string, string>): string {
  const { sheet, cell } = splitAddress(address);
  const other = names.get(sheet);
  return other === undefined ? address : `${sheetPrefix(other)}!${cell}`;
}
