import { errorText } from "../core/error-text";
import type { Locale } from "../core/message";
import { WorkbookError } from "../core/workbook/workbook-error";

/** What a command was asked for cannot be done; its message is a sentence for the user. */
export class Refusal extends Error {}

/**
 * The sentence for what a user can do something about.
 * @param file names the workbook where the error itself does not
 * @throws any other error, which is ours
 */
export function refusalText(error: unknown, locale: Locale, file = ""): string {
  if (error instanceof WorkbookError) return errorText(error.code, error.file || file, error.detail, locale);
  if (error instanceof Refusal) return error.message;
  throw error;
}
