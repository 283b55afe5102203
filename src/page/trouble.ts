import { OtherFormatMet } from "./other-format-met";
import { WorkbookError, type WorkbookErrorCode } from "../core/workbook/workbook-error";

/** An error as it crosses from the worker to the page, where classes do not survive. */
export type Trouble =
  | {
      readonly kind: "workbook";
      readonly code: WorkbookErrorCode;
      readonly file: string;
      readonly detail: string;
    }
  /** To be asked again of a worker that reads other formats. */
  | { readonly kind: "other-format" }
  | { readonly kind: "unexpected"; readonly message: string };

export function toTrouble(error: unknown): Trouble {
  if (error instanceof OtherFormatMet) return { kind: "other-format" };
  if (error instanceof WorkbookError) {
    return { kind: "workbook", code: error.code, file: error.file, detail: error.detail };
  }
  return { kind: "unexpected", message: error instanceof Error ? error.message : String(error) };
}

export function toError(trouble: Trouble): Error {
  switch (trouble.kind) {
    case "workbook":
      return new WorkbookError(trouble.code, trouble.file, trouble.detail);
    case "other-format":
      return new OtherFormatMet();
    case "unexpected":
      return new Error(trouble.message);
  }
}
