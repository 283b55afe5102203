import { WorkbookError } from "../core/workbook/workbook-error";

/** Workbooks that are read by parts loaded only when one is met. */
const OTHER_FORMATS = ["xls", "xlsb", "ods"] as const;
export type OtherFormat = (typeof OTHER_FORMATS)[number];

/** Which of them a file is, by what `readXlsx` threw over it; undefined where that says something else. */
export function otherFormatOf(error: unknown): OtherFormat | undefined {
  if (!(error instanceof WorkbookError) || error.code !== "unsupported-format") return undefined;
  return OTHER_FORMATS.find((format) => format === error.detail);
}
