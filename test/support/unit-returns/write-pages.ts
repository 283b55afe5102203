import { cellName, newSheet, put, putMerged } from "../../../samples/generator/xlsx/sheet";
import { writeXlsx } from "../../../samples/generator/xlsx/write-xlsx";
import { biffStream, compoundFile, f64, fontRecord, formatRecord, latin, record, u16 } from "../biff";
import { encodeTcvn3 } from "../legacy-encoders";
import type { Page } from "./layouts";

export function pagesAsXlsx(pages: readonly Page[]): Uint8Array {
  return writeXlsx(
    pages.map(({ name, rows, merges = [] }) => {
      const sheet = newSheet({ name, widths: [40, 14, 14, 14] });
      rows.forEach((cells, row) => {
        cells.forEach((value, column) => {
          if (value !== undefined) put(sheet, cellName(row, column), value, {});
        });
      });
      for (const range of merges) {
        const at = range.split(":")[0] ?? "";
        putMerged(sheet, range, String(sheet.cells.get(at)?.value ?? ""), {});
      }
      return sheet;
    }),
  );
}

/** The only page as Excel 5 saved it, typed in TCVN3 with .VnTime. */
export function pageAsOldXls({ name, rows }: Page): Uint8Array {
  const cells = rows.flatMap((values, row) =>
    values.flatMap((value, column) => {
      const at = u16(row, column, 0);
      if (value === undefined) return [];
      if (typeof value === "number") return record(0x203, ...at, ...f64(value));
      const bytes = latin(encodeTcvn3(value));
      return record(0x204, ...at, ...u16(bytes.length), ...bytes);
    }),
  );
  const globals = [...fontRecord(".VnTime"), ...formatRecord(0)];
  return compoundFile(biffStream({ globals, sheet: cells, name }));
}
