import type { Locale } from "../core/message";
import { wordsOf } from "../locales";

/** A form is read from its empty sheet, or two forms are set side by side. */
export interface FormRequest {
  readonly kind: "form";
  readonly locale: Locale;
  readonly json: boolean;
  readonly action:
    | {
        readonly kind: "read";
        readonly path: string;
        /** The first sheet that reads as a form, where none is named. */
        readonly sheet: string | undefined;
        /** The form that it follows, by its id or its file. */
        readonly like: string | undefined;
        /** Where the form goes. */
        readonly out: string | undefined;
      }
    /** Ids of forms that come with the program, or files. */
    | { readonly kind: "compare"; readonly forms: readonly [string, string] };
}

/** The options that are of `khopso form` alone. */
export const FORM_OPTIONS = { sheet: { type: "string" }, like: { type: "string" } } as const;

const OF_FORM: ReadonlySet<string> = new Set(["json", "out", "lang", "sheet", "like"]);

/** What the command line asks; a sentence where it cannot be done. */
export function formRequest(
  [action, ...paths]: readonly string[],
  values: Readonly<Record<string, unknown>>,
  locale: Locale,
): FormRequest | string {
  const { formWords } = wordsOf(locale);
  const foreign = Object.keys(values).find((name) => values[name] !== undefined && !OF_FORM.has(name));
  if (foreign !== undefined) return formWords.optionNotOfForm(`--${foreign}`);
  const text = (name: string): string | undefined => {
    const value = values[name];
    return typeof value === "string" ? value : undefined;
  };
  const start = { kind: "form", locale, json: values.json === true } as const;
  const [first, second] = paths;
  if (action === "read") {
    if (first === undefined || paths.length > 1) return formWords.readOneFile;
    const [sheet, like, out] = [text("sheet"), text("like"), text("out")];
    return { ...start, action: { kind: "read", path: first, sheet, like, out } };
  }
  if (action === "compare") {
    if (first === undefined || second === undefined || paths.length > 2) return formWords.compareTwo;
    const only = ["out", "sheet", "like"].find((name) => values[name] !== undefined);
    if (only !== undefined) return formWords.optionNotOfCompare(`--${only}`);
    return { ...start, action: { kind: "compare", forms: [first, second] } };
  }
  return formWords.readOrCompare;
}
