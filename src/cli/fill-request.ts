import { AGE_BY, type AgeBy } from "../core/forms/condition";
import { DEFAULT_ROUNDING, type Rounding, ROUNDINGS } from "../core/forms/rounding";
import { type Period, readPeriod } from "../core/forms/period";
import type { Locale } from "../core/message";
import { wordsOf } from "../locales";
import { isDay } from "./list-request";

/** Forms to be filled from lists of members, or a list of the forms. */
export interface FillRequest {
  readonly kind: "fill";
  readonly locale: Locale;
  readonly json: boolean;
  readonly action:
    | { readonly kind: "list" }
    | {
        readonly kind: "fill";
        /** Ids, or `all`. */
        readonly forms: readonly string[];
        readonly from: string | undefined;
        readonly previous: string | undefined;
        /** Workbooks and folders of units, and tallies of them. */
        readonly units: readonly string[];
        /** A list of the units that should send. */
        readonly unitList: string | undefined;
        /** A workbook that gives figures as they are. */
        readonly figures: string | undefined;
        readonly period: Period;
        /** As it was typed. */
        readonly periodAsked: string;
        readonly asOf: string | undefined;
        readonly ageBy: AgeBy;
        readonly rounding: Rounding;
        /** Undefined: the plan is only shown. */
        readonly out: string | undefined;
        /** A workbook with sheets of the forms, which are filled in a copy of it. */
        readonly into: string | undefined;
        readonly replaces: boolean;
        readonly freeze: boolean;
        /** Formulas over the list, which is copied along: the forms are added to a copy of its workbook. */
        readonly live: boolean;
        readonly charts: boolean;
        /** A cell of which the origin is asked: `B1-BTCTW:B.2` or `B1-BTCTW:B.2:3`. */
        readonly where: string | undefined;
        readonly unit: string | undefined;
        readonly upper: string | undefined;
      };
}

/** The options that are of `khopso fill` alone. */
export const FILL_OPTIONS = {
  form: { type: "string" },
  from: { type: "string" },
  previous: { type: "string" },
  units: { type: "string" },
  "unit-list": { type: "string" },
  figures: { type: "string" },
  plan: { type: "boolean" },
  where: { type: "string" },
  period: { type: "string" },
  "as-of": { type: "string" },
  age: { type: "string" },
  rounding: { type: "string" },
  unit: { type: "string" },
  upper: { type: "string" },
  into: { type: "string" },
  freeze: { type: "boolean" },
  live: { type: "boolean" },
  charts: { type: "boolean" },
  replace: { type: "boolean" },
  "list-forms": { type: "boolean" },
} as const;

const NOT_OF_FILL = ["ndjson", "together", "set", "remove", "in-place", "rules", "all"] as const;

/** What the command line asks; a sentence where it cannot be done. */
export function fillRequest(
  paths: readonly string[],
  values: Readonly<Record<string, unknown>>,
  locale: Locale,
): FillRequest | string {
  const { fillWords } = wordsOf(locale);
  const text = (name: string): string | undefined => {
    const value = values[name];
    return typeof value === "string" ? value : undefined;
  };
  const foreign = NOT_OF_FILL.find((name) => values[name] !== undefined);
  if (foreign !== undefined) return fillWords.optionNotOfFill(`--${foreign}`);
  const unitPaths = [text("units") ?? [], ...paths].flat();
  // `--units *.xlsx`: the first is the option's, the others stand behind it.
  if (paths.length > 0 && text("units") === undefined) return fillWords.pathNotOfFill(paths[0] ?? "");
  const start = { kind: "fill", locale, json: values.json === true } as const;
  if (values["list-forms"]) return { ...start, action: { kind: "list" } };
  const [form, from, given, out] = [text("form"), text("from"), text("period"), text("out")];
  if (form === undefined) return fillWords.missing("--form");
  const figures = text("figures");
  if (
    from === undefined &&
    (text("previous") !== undefined || (unitPaths.length === 0 && figures === undefined))
  )
    return fillWords.missing("--from");
  if (given === undefined) return fillWords.missing("--period");
  const isPlan = values.plan === true;
  const isLive = values.live === true;
  const against = ["freeze", "into"].find((name) => values[name] !== undefined);
  if (isLive && against !== undefined) return fillWords.liveOrElse(`--${against}`);
  if (isLive && (from ?? unitPaths[0] ?? figures) === undefined) return fillWords.missing("--from");
  if (out === undefined && !isPlan) return fillWords.missing("-o");
  if (out !== undefined && isPlan) return fillWords.planOrOut;
  if (out !== undefined && !/\.xlsx$/i.test(out)) return fillWords.outIsNoXlsx(out);
  const period = readPeriod(given);
  if (!period) return fillWords.badPeriod(given);
  const [asOf, age] = [text("as-of"), text("age") ?? AGE_BY[0]];
  if (asOf !== undefined && !isDay(asOf)) return fillWords.badDay(asOf);
  const ageBy = AGE_BY.find((known) => known === age);
  if (!ageBy) return fillWords.badAge(age, AGE_BY);
  const howRounded = text("rounding") ?? DEFAULT_ROUNDING;
  const rounding = ROUNDINGS.find((known) => known === howRounded);
  if (!rounding) return fillWords.badRounding(howRounded, ROUNDINGS);
  const ids = form.split(",").map((id) => id.trim());
  return {
    ...start,
    action: {
      kind: "fill",
      forms: [...new Set(ids.filter((id) => id !== ""))],
      from,
      previous: text("previous"),
      units: unitPaths,
      unitList: text("unit-list"),
      figures,
      period,
      periodAsked: given.trim(),
      asOf,
      ageBy,
      rounding,
      out,
      into: text("into"),
      replaces: values.replace === true,
      freeze: values.freeze === true,
      live: isLive,
      charts: values.charts === true,
      where: text("where"),
      unit: text("unit"),
      upper: text("upper"),
    },
  };
}
