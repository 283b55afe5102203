import { columnName } from "../../src/core/workbook/address";
import { CellKind } from "../../src/core/workbook/cells";
import type { Sheet, Workbook } from "../../src/core/workbook/workbook";
import {
  relationship,
  relationships,
  workbook as workbookPart,
  worksheet,
  zipWorkbook,
} from "./zip-workbook";

/** Texts and numbers of a workbook as an .xlsx, so that reading it can be measured. */
export function xlsxOf({ sheets, strings }: Workbook): Uint8Array {
  const numbered = sheets.map((sheet, k) => ({ sheet, id: String(k + 1) }));
  const parts: Record<string, string> = {};
  for (const { sheet, id } of numbered) parts[`xl/worksheets/sheet${id}.xml`] = worksheet(rowsOf(sheet));
  return zipWorkbook({
    strings: strings.map((words) => `<si><t>${words}</t></si>`).join(""),
    parts: {
      ...parts,
      "xl/workbook.xml": workbookPart(
        numbered
          .map(({ sheet, id }) => `<sheet name="${sheet.name}" sheetId="${id}" r:id="rId${id}"/>`)
          .join(""),
      ),
      "xl/_rels/workbook.xml.rels": relationships(
        numbered
          .map(({ id }) => relationship(`rId${id}`, "worksheet", `worksheets/sheet${id}.xml`))
          .join("") + relationship("rIdS", "sharedStrings", "sharedStrings.xml"),
      ),
    },
  });
}

function rowsOf({ cells }: Sheet): string {
  const rows: string[] = [];
  for (let row = 0; row < cells.rowCount; row++) {
    const line: string[] = [];
    for (let i = cells.rowStart[row] ?? 0, end = cells.rowStart[row + 1] ?? 0; i < end; i++) {
      const type = cells.kind[i] === CellKind.text ? ' t="s"' : "";
      const at = columnName(cells.column[i] ?? 0) + String(row + 1);
      line.push(`<c r="${at}"${type}><v>${String(cells.value[i] ?? 0)}</v></c>`);
    }
    rows.push(`<row r="${String(row + 1)}">${line.join("")}</row>`);
  }
  return rows.join("");
}
