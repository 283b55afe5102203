import type { Sheet } from "../model/book";
import { denied } from "../model/write";
import type { ServedType } from "../wire/served";

export const worksheetProtectionType: ServedType<Sheet> = {
  page: "https://learn.microsoft.com/javascript/api/excel/excel.worksheetprotection",
  assumed: { Protect: "passwords are not kept; a protected sheet cannot be protected again" },
  properties: { Protected: { get: ({ protection }) => protection !== undefined } },
  methods: {
    Protect: (sheet, [options]) => {
      if (sheet.protection) throw denied("WorksheetProtection.protect");
      const allowed = typeof options === "object" && options !== null && "allowFormatCells" in options;
      sheet.protection = { allowFormatCells: allowed && options.allowFormatCells === true };
    },
    Unprotect: (sheet) => {
      sheet.protection = undefined;
    },
  },
};
