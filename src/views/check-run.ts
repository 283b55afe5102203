import type { FileErrorCode } from "../core/error-text";
import type { Overview } from "../core/overview";
import type { CheckReport } from "../core/report";
import { WorkbookError } from "../core/workbook/workbook-error";
import type { Step } from "../locales/view-words";

/** Where a check stands; every state has its screen. */
export type CheckRun =
  | { readonly kind: "ready" }
  | { readonly kind: "busy"; readonly step: Step }
  | { readonly kind: "stopped" }
  | { readonly kind: "done"; readonly report: CheckReport }
  | { readonly kind: "failed"; readonly trouble: Trouble };

/** What is seen of the workbook on opening. */
export type Survey =
  { readonly kind: "looking" } | { readonly kind: "seen"; readonly overview: Overview } | { kind: "none" };

export interface Trouble {
  readonly code: FileErrorCode;
  readonly file: string;
  readonly detail: string;
}

/** What the outside world refused, or a mistake of ours: both are shown as a sentence. */
export function troubleOf(error: unknown, file: string): Trouble {
  if (error instanceof WorkbookError) return { code: error.code, file: error.file, detail: error.detail };
  return { code: "unexpected", file, detail: error instanceof Error ? error.message : String(error) };
}
