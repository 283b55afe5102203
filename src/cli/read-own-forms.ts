import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";

import { errorText } from "../core/error-text";
import { forms as FORMS } from "../core/forms";
import type { Form } from "../core/forms/form";
import { LARGEST_OWN_FORM, readOwnForm } from "../core/forms/own/own-form-file";
import type { Locale } from "../core/message";
import { wordsOf } from "../locales";

/** Whether a form is named by its file. */
export function isFormFile(name: string): boolean {
  return /\.json$/i.test(name);
}

/** The forms of files; of the first that cannot be used a sentence instead. */
export async function readFormFiles(
  paths: readonly string[],
  locale: Locale,
): Promise<readonly Form[] | string> {
  const own: Form[] = [];
  for (const path of paths.map((one) => one.trim())) {
    const form = isFormFile(path)
      ? await readFormFile(path, locale)
      : wordsOf(locale).formWords.noFormFile(path);
    if (typeof form === "string") return form;
    own.push(form);
  }
  return own;
}

/** A form of the program by its id or number, or one of a file; a sentence where there is none. */
export async function formNamed(name: string, locale: Locale): Promise<Form | string> {
  if (isFormFile(name)) return readFormFile(name, locale);
  const found = FORMS.find(({ id, number }) =>
    [id, number].some((one) => one?.toLowerCase() === name.toLowerCase()),
  );
  return found ?? wordsOf(locale).formWords.unknownForm(name);
}

/** Reads the file of a form; a sentence, that names the file and the place, where it cannot be used. */
export async function readFormFile(path: string, locale: Locale): Promise<Form | string> {
  const { formWords } = wordsOf(locale);
  const name = basename(path);
  const size = await stat(path).then(
    (found) => (found.isFile() ? found.size : undefined),
    () => undefined,
  );
  if (size === undefined) return errorText("not-found", name, "", locale);
  if (size > LARGEST_OWN_FORM) return formWords.tooLarge(name);
  const json = await readFile(path, "utf8").catch(() => undefined);
  if (json === undefined) return errorText("not-readable", name, "", locale);
  const reading = readOwnForm(json);
  if (reading.kind === "newer") return formWords.newer(name);
  if (reading.kind === "unreadable") return formWords.notAForm(name, reading.where);
  return reading.file.form;
}
