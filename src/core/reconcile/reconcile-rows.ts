import type { Locale } from "../message";
import { fieldName } from "../roster/field";
import { valueName } from "../roster/vocabulary";
import type { ChangeDocument, ReconcileDocument } from "./reconcile-document";
import { reasonOf, reconcileWord, type ReconcileWord } from "./reconcile-words";

/** One thing to look at, in words; an address that is left out is on the other list only. */
export interface ReconcileRow {
  readonly before?: string;
  readonly now?: string;
  readonly name?: string;
  readonly detail: string;
  /** The same, one fact a line, for those who see two lists beside each other. */
  readonly facts?: readonly ReconciledFact[];
}

/** What two lists say of one thing; a side that says nothing of it is left out. */
export interface ReconciledFact {
  readonly what: string;
  readonly before?: string;
  readonly now?: string;
}

export interface ReconcileSection {
  readonly word: ReconcileWord;
  readonly rows: readonly ReconcileRow[];
}

/** All that differs between two lists, the gravest first, in one language; empty sections too. */
export function reconcileSections(document: ReconcileDocument, locale: Locale): readonly ReconcileSection[] {
  const { probable, onlyBefore, onlyNow, moved, changed } = document;
  const pathOf = (unit: readonly string[]): string => unit.join(" / ");
  const moves = (level: "unit" | "branch"): ReconcileRow[] =>
    moved
      .filter((move) => move.level === level)
      .map(({ before, now, name, from, to }) => ({
        before,
        now,
        ...(name !== undefined && { name }),
        detail: `${pathOf(from)} → ${pathOf(to)}`,
        facts: [{ what: reconcileWord("unit", locale), before: pathOf(from), now: pathOf(to) }],
      }));
  return [
    { word: "onlyBefore", rows: onlyBefore.map(({ at, ...rest }) => ({ before: at, ...rest, detail: "" })) },
    { word: "onlyNow", rows: onlyNow.map(({ at, ...rest }) => ({ now: at, ...rest, detail: "" })) },
    {
      word: "probable",
      rows: probable.map(({ by, ...pair }) => ({ ...pair, detail: reasonOf(by, locale) })),
    },
    { word: "moved", rows: moves("unit") },
    { word: "branch", rows: moves("branch") },
    {
      word: "changed",
      rows: changed.map(({ fields, ...pair }) => ({
        ...pair,
        detail: fields.map((change) => changeText(change, locale)).join("; "),
        facts: fields.map((change) => factOf(change, locale)),
      })),
    },
  ];
}

function changeText({ field, hidden, before, now }: ChangeDocument, locale: Locale): string {
  const name = fieldName(field)[locale];
  if (hidden) return `${name} (${reconcileWord("hidden", locale)})`;
  const shown = (value: string | undefined): string =>
    value === undefined ? reconcileWord("blank", locale) : dayText(valueName(field, value)[locale]);
  return `${name}: ${shown(before)} → ${shown(now)}`;
}

function factOf({ field, hidden, before, now }: ChangeDocument, locale: Locale): ReconciledFact {
  const what = fieldName(field)[locale];
  if (hidden) return { what: `${what} (${reconcileWord("hidden", locale)})` };
  const shown = (value: string | undefined): string =>
    value === undefined ? reconcileWord("blank", locale) : dayText(valueName(field, value)[locale]);
  return { what, before: shown(before), now: shown(now) };
}

/** Days as they are written in Vietnam; other words as they are. */
export function dayText(text: string): string {
  const [, year = "", month = "", day = ""] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  return year === "" ? text : `${day}/${month}/${year}`;
}
