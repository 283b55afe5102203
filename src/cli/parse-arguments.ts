import { parseArgs } from "node:util";

import { type Locale, LOCALES } from "../core/message";
import { wordsOf } from "../locales";
import type { Target } from "../node/write-workbook";
import { EXPLAIN_OPTIONS, type ExplainRequest, explainRequest } from "./explain-request";
import { FILL_OPTIONS, fillRequest, type FillRequest } from "./fill-request";
import { FORM_OPTIONS, formRequest, type FormRequest } from "./form-request";
import {
  type GivenOfLists,
  givenOfLists,
  LIST_OPTIONS,
  listsRequest,
  type ListsRequest,
} from "./list-request";

/** What a command line asks for. */
export type Request =
  | { readonly kind: "help" | "version"; readonly locale: Locale }
  | { readonly kind: "mistake"; readonly locale: Locale; readonly sentence: string }
  | RunRequest
  | StateRequest
  | RulesRequest
  | ReconcileRequest
  | ListsRequest
  | ExplainRequest
  | FillRequest
  | FormRequest;

export interface RunRequest {
  readonly kind: "run";
  readonly command: "check" | "detect";
  readonly paths: readonly string[];
  readonly format: "text" | "json" | "ndjson";
  readonly together: boolean;
  /** Paths of the rule packs that are applied too. */
  readonly packs: readonly string[];
  /** Paths of forms of the user's own, which tables may be. */
  readonly forms?: readonly string[];
  /** Where a copy of the workbook goes that has the findings as a sheet. */
  readonly findingsSheet?: string | undefined;
  /** The folder that the letters to the units go to. */
  readonly letters?: string | undefined;
  /** How lists of members are taken; absent where nothing was said of it. */
  readonly given?: GivenOfLists;
  /** A list of the units that should send. */
  readonly units?: string | undefined;
  /** Where the minutes go, .docx or .html. */
  readonly minutes?: string | undefined;
  readonly locale: Locale;
}

/** The rules of one workbook, or of several as a set: listed, or saved as a rule pack. */
export interface RulesRequest {
  readonly kind: "rules";
  readonly paths: readonly string[];
  readonly together: boolean;
  /** Paths of the rule packs that are applied too. */
  readonly packs: readonly string[];
  readonly json: boolean;
  /** Not only what was confirmed. */
  readonly all: boolean;
  /** Where the rule pack goes. */
  readonly out: string | undefined;
  readonly locale: Locale;
}

/** What is remembered of one workbook: shown, put in, or removed with every trace of ours. */
export interface StateRequest {
  readonly kind: "state";
  readonly path: string;
  readonly action:
    | { readonly kind: "show"; readonly json: boolean }
    | { readonly kind: "set"; readonly from: string; readonly target: Target }
    | { readonly kind: "remove"; readonly target: Target };
  readonly locale: Locale;
}

/** Two member lists side by side. */
export interface ReconcileRequest {
  readonly kind: "reconcile";
  /** The list before, and the list now. */
  readonly paths: readonly [string, string];
  readonly json: boolean;
  readonly names: "hidden" | "shown";
  /** Where a copy of the second workbook with a sheet of the differences goes. */
  readonly out: string | undefined;
  readonly given: GivenOfLists;
  readonly locale: Locale;
}

const OPTIONS = {
  json: { type: "boolean" },
  ndjson: { type: "boolean" },
  together: { type: "boolean" },
  set: { type: "string" },
  remove: { type: "boolean" },
  out: { type: "string", short: "o" },
  names: { type: "boolean" },
  "in-place": { type: "boolean" },
  rules: { type: "string", multiple: true },
  "findings-sheet": { type: "string" },
  letters: { type: "string" },
  minutes: { type: "string" },
  all: { type: "boolean" },
  lang: { type: "string" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean" },
  ...FILL_OPTIONS,
  ...EXPLAIN_OPTIONS,
  ...FORM_OPTIONS,
  ...LIST_OPTIONS,
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
  if (command === "form") {
    const request = formRequest(paths, values, locale);
    return typeof request === "string" ? mistake(request) : request;
  }
  const onlyForm = Object.keys(FORM_OPTIONS).find((name) => values[name as keyof Values] !== undefined);
  if (onlyForm !== undefined) return mistake(wordsOf(locale).formWords.optionOfForm(`--${onlyForm}`));
  if (command === "reconcile") return reconcileRequest(paths, values, locale);
  if (command === "lists") {
    const request = listsRequest(paths, values, locale);
    return typeof request === "string" ? mistake(request) : request;
  }
  if (command === "explain") {
    const request = explainRequest(paths, values, locale);
    return typeof request === "string" ? mistake(request) : request;
  }
  const ofExplain = Object.keys(EXPLAIN_OPTIONS).find((name) => values[name as keyof Values] !== undefined);
  if (ofExplain !== undefined) return mistake(wordsOf(locale).explainWords.optionOfExplain(`--${ofExplain}`));
  const looks = command === "check" || command === "detect";
  if (values.names && command !== "check") return mistake(problems.optionOfReconcile("--names"));
  const ofLists = Object.keys(LIST_OPTIONS).find((name) => values[name as keyof Values] !== undefined);
  if (values.rows && command !== "detect") return mistake(wordsOf(locale).listWords.rowsOfDetect);
  if (ofLists !== undefined && !looks)
    return mistake(wordsOf(locale).listWords.optionOfLists(`--${ofLists}`));
  if (command === "fill") {
    const request = fillRequest(paths, values, locale);
    return typeof request === "string" ? mistake(request) : request;
  }
  const onlyFill = Object.keys(FILL_OPTIONS).find(
    (name) =>
      values[name as keyof Values] !== undefined &&
      !(looks && (name === "as-of" || name === "form")) &&
      (command !== "check" || name !== "units"),
  );
  if (onlyFill !== undefined) return mistake(wordsOf(locale).fillWords.optionOfFill(`--${onlyFill}`));
  if (command === "state") return stateRequest(paths, values, locale);
  if (command === "rules") return rulesRequest(paths, values, locale);
  const onlyState = STATE_OPTIONS.find((name) => values[name] !== undefined);
  if (onlyState !== undefined && (command === "check" || command === "detect"))
    return mistake(problems.optionOfState(`--${onlyState}`));
  if (command !== "check" && command !== "detect") return mistake(problems.unknownCommand(command));
  if (values.all) return mistake(problems.optionOfRules("--all"));
  if (paths.length === 0) return mistake(problems.noPaths);
  if (values.json && values.ndjson) return mistake(problems.jsonAndNdjson);
  const format = values.json ? "json" : values.ndjson ? "ndjson" : "text";
  const packs = textsIn(values.rules);
  const { "findings-sheet": sheet, letters, units, minutes } = values;
  const onlyCheck = CHECK_OPTIONS.find((name) => values[name] !== undefined);
  if (onlyCheck !== undefined && (command !== "check" || values.together))
    return mistake(problems.optionOfCheck(`--${onlyCheck}`));
  if (values.units !== undefined && values.together) return mistake(problems.optionOfCheck("--units"));
  if (sheet !== undefined && paths.length > 1) return mistake(problems.sheetOfOneFile);
  const given = givenOfLists(values, locale);
  if (typeof given === "string") return mistake(given);
  if (typeof minutes === "string" && !/\.(?:docx|html?)$/i.test(minutes))
    return mistake(problems.minutesEnding(minutes));
  return {
    ...{ kind: "run", command, paths, format, together: values.together === true, packs, locale },
    ...(typeof sheet === "string" && { findingsSheet: sheet }),
    ...(typeof values.form === "string" && { forms: values.form.split(",") }),
    ...(typeof letters === "string" && { letters }),
    ...(Object.keys(given).length > 0 && { given }),
    ...(typeof units === "string" && { units }),
    ...(typeof minutes === "string" && { minutes }),
  };
}

const CHECK_OPTIONS = ["findings-sheet", "letters", "minutes"] as const;
const STATE_OPTIONS = ["set", "remove", "out", "in-place"] as const;

type Values = Readonly<Partial<Record<keyof typeof OPTIONS, string | boolean | (string | boolean)[]>>>;

function stateRequest(
  paths: readonly string[],
  { json, ndjson, together, set, remove, out, "in-place": inPlace, rules, all, ...foreign }: Values,
  locale: Locale,
): Request {
  const { problems } = wordsOf(locale);
  const mistake = (sentence: string): Request => ({ kind: "mistake", locale, sentence });
  const [path, ...more] = paths;
  if (path === undefined) return mistake(problems.noPaths);
  if (more.length > 0) return mistake(problems.stateOfOneFile);
  if (ndjson || together) return mistake(problems.optionNotOfState(ndjson ? "--ndjson" : "--together"));
  if (rules || all) return mistake(problems.optionNotOfState(rules ? "--rules" : "--all"));
  const onlyCheck = CHECK_OPTIONS.find((name) => foreign[name] !== undefined);
  if (onlyCheck !== undefined) return mistake(problems.optionNotOfState(`--${onlyCheck}`));
  if (typeof set === "string" && remove) return mistake(problems.setAndRemove);
  const isWrite = typeof set === "string" || remove === true;
  if (!isWrite && (out !== undefined || inPlace)) return mistake(problems.targetWithoutWrite);
  if (!isWrite) return { kind: "state", path, action: { kind: "show", json: json === true }, locale };
  if ((typeof out === "string") === (inPlace === true)) return mistake(problems.noTarget);
  const target: Target = typeof out === "string" ? { copy: out } : { inPlace: true };
  const action =
    typeof set === "string"
      ? { kind: "set" as const, from: set, target }
      : { kind: "remove" as const, target };
  return { kind: "state", path, action, locale };
}

const NOT_OF_RULES = [...CHECK_OPTIONS, "ndjson", "set", "remove", "in-place"] as const;

function rulesRequest(paths: readonly string[], values: Values, locale: Locale): Request {
  const { problems } = wordsOf(locale);
  const mistake = (sentence: string): Request => ({ kind: "mistake", locale, sentence });
  const together = values.together === true;
  if (paths.length === 0) return mistake(problems.noPaths);
  if (paths.length > 1 && !together) return mistake(problems.rulesOfOneFile);
  const foreign = NOT_OF_RULES.find((name) => values[name] !== undefined);
  if (foreign !== undefined) return mistake(problems.optionNotOfRules(`--${foreign}`));
  const out = typeof values.out === "string" ? values.out : undefined;
  const packs = textsIn(values.rules);
  const [json, all] = [values.json === true, values.all === true];
  return { kind: "rules", paths, together, packs, json, all, out, locale };
}

const NOT_OF_RECONCILE = ["ndjson", "together", "set", "remove", "in-place", "rules", "all"] as const;

function reconcileRequest(paths: readonly string[], values: Values, locale: Locale): Request {
  const { problems } = wordsOf(locale);
  const mistake = (sentence: string): Request => ({ kind: "mistake", locale, sentence });
  const [before, now, ...more] = paths;
  if (before === undefined || now === undefined || more.length > 0) return mistake(problems.twoLists);
  const foreign = NOT_OF_RECONCILE.find((name) => values[name] !== undefined);
  if (foreign !== undefined) return mistake(problems.optionNotOfReconcile(`--${foreign}`));
  const out = typeof values.out === "string" ? values.out : undefined;
  const names = values.names === true ? "shown" : "hidden";
  const given = givenOfLists(values, locale);
  if (typeof given === "string") return mistake(given);
  return { kind: "reconcile", paths: [before, now], json: values.json === true, names, out, given, locale };
}

function textsIn(value: Values[keyof Values]): string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === "string") : [];
}
