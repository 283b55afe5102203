import { WorkbookError, type WorkbookErrorCode } from "../core/workbook/workbook-error";

/**
 * What Excel refuses, by the `code` of its error. Documented:
 * https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling
 */
const CODES: Readonly<Record<string, WorkbookErrorCode>> = {
  InvalidOperationInCellEditMode: "cell-editing",
  AccessDenied: "locked",
  ApiNotFound: "old-program",
  ApiNotAvailable: "old-program",
  UnsupportedFeature: "old-program",
  ActivityLimitReached: "program-busy",
  RequestAborted: "program-busy",
  ServiceNotAvailable: "program-busy",
  Timeout: "program-busy",
  HostRestartNeeded: "program-busy",
  RequestPayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceeded: "too-large",
  MemoryLimitReached: "too-large",
  OperationCellsExceedLimit: "too-large",
  RangeExceedsLimit: "too-large",
  InactiveWorkbook: "workbook-behind",
  InvalidSelection: "workbook-behind",
  SessionNotFound: "workbook-closed",
  InvalidOrTimedOutSession: "workbook-closed",
  InvalidRequestContext: "workbook-closed",
  ItemNotFound: "place-gone",
  InvalidReference: "place-gone",
  NonBlankCellOffSheet: "place-gone",
  ItemAlreadyExists: "sheet-name-refused",
};

/** The codes under which less at a time may still succeed. */
const TOO_MUCH: ReadonlySet<string> = new Set([
  "RequestPayloadSizeLimitExceeded",
  "ResponsePayloadSizeLimitExceeded",
  "MemoryLimitReached",
  "OperationCellsExceedLimit",
  "RangeExceedsLimit",
]);

/** The code of an error of Microsoft's library; "" of any other. Its class differs from frame to frame. */
export function officeCode(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error && typeof error.code === "string"
    ? error.code
    : "";
}

/** Where in the object model an error of Microsoft's library arose, such as `Worksheet.activate`. */
export function officePlace(error: unknown): string {
  if (typeof error !== "object" || error === null || !("debugInfo" in error)) return "";
  const { debugInfo } = error;
  return typeof debugInfo === "object" &&
    debugInfo !== null &&
    "errorLocation" in debugInfo &&
    typeof debugInfo.errorLocation === "string"
    ? debugInfo.errorLocation
    : "";
}

/**
 * Whether asking for less at a time is worth trying. Which code more than 512 merged areas have is not
 * documented, nor where it is said to arise: a general error is taken for that too.
 */
export function isTooMuch(error: unknown): boolean {
  const code = officeCode(error);
  return TOO_MUCH.has(code) || code === "GeneralException" || /getMergedAreas/i.test(officePlace(error));
}

/** What Excel refused, as a `WorkbookError`; a mistake of ours stays what it is. */
export function toWorkbookError(error: unknown, file: string): unknown {
  const code = officeCode(error);
  if (code === "" || error instanceof WorkbookError) return error;
  const place = officePlace(error);
  return new WorkbookError(CODES[code] ?? "refused", file, [code, place].filter(Boolean).join(", "));
}
