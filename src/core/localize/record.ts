import { type Component, componentsOf } from "./components";
import type { LinearEdit, Quotient, Values } from "./linear-edit";
import { normaliseEdits } from "./linear-edit";
import type { LocalizeOptions } from "./options";
import type { Figure } from "./search/problem";
import type { Circumstances } from "./typing/explain-changes";
import { partsOfTotals } from "./typing/total-error";

/** Edits and figures as the methods are given them: checked, in an order of their own. */
export interface LocalizeRecord {
  readonly edits: readonly LinearEdit[];
  /** By variable, in the order in which ties are broken: that of the names. */
  readonly figures: ReadonlyMap<string, Figure>;
  readonly tolerance: number;
  readonly blank: ReadonlySet<string>;
  readonly quotients: readonly Quotient[];
  /** Figures of equations that are no quotients; not looked for where there are no quotients. */
  readonly inSums: ReadonlySet<string>;
  /** What is known of figures beside their digits. */
  readonly circumstances: Circumstances;
  readonly options: LocalizeOptions;
}

export function makeRecord(
  edits: readonly LinearEdit[],
  values: Values,
  options: LocalizeOptions,
): LocalizeRecord {
  const all = normaliseEdits([...edits, ...boundsAsEdits(options)]);
  const fixed = new Set(options.fixed);
  const whole = new Set(options.whole);
  const nonNegative = new Set(options.nonNegative);
  const names = new Set([
    ...Object.keys(values),
    ...all.flatMap(({ terms }) => terms.map((t) => t.variable)),
  ]);
  const figures = [...names].sort().map((variable): Figure => {
    const weight = options.weights?.[variable] ?? 1;
    return {
      variable,
      value: finiteOrNull(variable, values[variable]),
      weight: fixed.has(variable) || weight === "Inf" ? Infinity : weight,
      whole: whole.has(variable),
      nonNegative: nonNegative.has(variable),
    };
  });
  const quotients = all.flatMap(({ quotient }) => quotient ?? []);
  const sums = quotients.length === 0 ? [] : all.filter((edit) => edit.operator === "==" && !edit.quotient);
  const byName = new Map(figures.map((figure) => [figure.variable, figure]));
  return {
    edits: all,
    figures: byName,
    circumstances: {
      partsOf: partsOfTotals(all),
      valueOf: (variable) => byName.get(variable)?.value ?? null,
      texts: new Set(options.texts),
      hidden: new Set(options.hidden),
      previous: options.previous ?? {},
    },
    tolerance: options.tolerance ?? 0,
    blank: new Set(options.blank),
    quotients,
    inSums: new Set(sums.flatMap(({ terms }) => terms.map(({ variable }) => variable))),
    options,
  };
}

function finiteOrNull(variable: string, value: number | null | undefined): number | null {
  if (value === null || value === undefined) return null;
  if (!Number.isFinite(value)) throw new TypeError(`the value of ${variable} is no finite number`);
  return value;
}

function boundsAsEdits({ bounds = {} }: LocalizeOptions): LinearEdit[] {
  return Object.entries(bounds).flatMap(([variable, [low, high]]): LinearEdit[] => {
    const terms = [{ variable, coefficient: 1 }];
    return [
      ...(low === null ? [] : [{ terms, operator: ">=" as const, constant: low }]),
      ...(high === null ? [] : [{ terms, operator: "<=" as const, constant: high }]),
    ];
  });
}

export function valueIn(record: LocalizeRecord): (variable: string) => number | null {
  return (variable) => record.figures.get(variable)?.value ?? null;
}

/** The connected parts of a record: figures that cannot change do not connect. */
export function partsOf({ edits, figures }: LocalizeRecord): Component[] {
  return componentsOf(edits, (variable) => {
    const figure = figures.get(variable);
    return figure !== undefined && (figure.weight < Infinity || figure.value === null);
  });
}
