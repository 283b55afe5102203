import type { FileErrorCode } from "../../core/error-text";
import type { Finding, RuleEntry } from "../../core/report";

/** What holds between workbooks and what does not. */
export interface BetweenFiles {
  /** How many were put beside each other. */
  readonly files: number;
  readonly findings: readonly Finding[];
  readonly rules: readonly RuleEntry[];
  /** Rules of packs that no place was found for. */
  readonly unplaced: readonly string[];
  readonly unread: readonly {
    readonly file: string;
    readonly code: FileErrorCode;
    readonly detail: string;
  }[];
}
