import { parseArgs } from "node:util";

import { type Locale, LOCALES } from "../core/message";
import { wordsOf } from "../locales";

/** What a command line asks for. */
export type Request =
  | { readonly kind: "help" | "version"; readonly locale: Locale }
  | { readonly kind: "mistake"; readonly locale: Locale; readonly sentence: string }
  | RunRequest;

export interface RunRequest {
  readonly kind: "run";
  readonly command: "check" | "detect";
  readonly paths: readonly string[];
  readonly format: "text" | "json" | "ndjson";
  readonly together: boolean;
  readonly locale: Locale;
}

const OPTIONS = {
  json: { type: "boolean" },
  ndjson: { type: "boolean" },
  together: { type: "boolean" },
  lang: { type: "string" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean" },
} as const;

/** Reads the arguments after `node khopso`. Never throws: a bad command line is a request of its own. */
export function parseArguments(argv: readonly string[]): Request {
  // Not strict: the parser's own complaints are in English and speak to programmers.
  const { values, positionals, tokens } = parseArgs({
    args: [...argv],
    options: OPTIONS,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const lang = values.lang ?? "vi";
  const locale = LOCALES.find((known) => known === lang) ?? "vi";
  const { problems } = wordsOf(locale);
  const mistake = (sentence: string): Request => ({ kind: "mistake", locale, sentence });

  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const option = (OPTIONS as Readonly<Record<string, { type: string } | undefined>>)[token.name];
    if (!option) return mistake(problems.unknownOption(token.rawName));
    const hasValue = token.value !== undefined;
    if (option.type === "string" && !hasValue) return mistake(problems.optionWithoutValue(token.rawName));
    if (option.type === "boolean" && hasValue) return mistake(problems.optionWithValue(token.rawName));
  }
  if (lang !== locale) return mistake(problems.unknownLanguage(String(lang)));
  if (values.help) return { kind: "help", locale };
  if (values.version) return { kind: "version", locale };

  const [command, ...paths] = positionals;
  if (command === undefined) return mistake(problems.noCommand);
  if (command !== "check" && command !== "detect") return mistake(problems.unknownCommand(command));
  if (paths.length === 0) return mistake(problems.noPaths);
  if (values.json && values.ndjson) return mistake(problems.jsonAndNdjson);
  const format = values.json ? "json" : values.ndjson ? "ndjson" : "text";
  return { kind: "run", command, paths, format, together: values.together === true, locale };
}
