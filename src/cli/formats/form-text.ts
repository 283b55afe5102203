import { type Form, type FormRef, leavesOf } from "../../core/forms/form";
import type { CarriedForm } from "../../core/forms/own/carry-over";
import { columnCountText, countText } from "../../core/forms/own/count-text";
import { type FormComparison, LINE_CHANGES, type LineChange } from "../../core/forms/own/form-comparison";
import type { FormProposal } from "../../core/forms/own/form-proposal";
import { changeText, countReasonText, relationReasonText } from "../../core/forms/own/proposal-text";
import { oneLine, type Presentation } from "./presentation";

/** A form that was read from its sheet, for people: its columns and rows, what each counts and adds up to. */
export function proposalText(
  { form, rows, columns, relations }: FormProposal,
  sheet: string,
  { words, colours, locale }: Presentation,
): string {
  const { formWords } = words;
  const mark = (isUnsure: boolean, text: string): string => (isUnsure ? formWords.lookAt(text) : `  ${text}`);
  const figures = form.rows.filter(({ heading }) => heading !== true);
  const known = figures.filter(({ code }) => form.counts?.[code] !== undefined).length;
  const unsure = [...rows, ...columns, ...relations].filter(({ isUnsure }) => isUnsure).length;
  const lines = [
    colours.bold(formWords.heading(form.title, form.id, sheet)),
    formWords.size(form.rows.length, leavesOf(form.columns).length, form.relations.length),
    formWords.counted(known, figures.length),
    ...(unsure > 0 ? [formWords.unsure(unsure)] : []),
    "",
    colours.bold(formWords.columns),
    ...leavesOf(form.columns).map(({ id, label }, i) => {
      const counts = form.columnCounts?.[id];
      const asks = counts?.typed ? formWords.typed : counts && columnCountText(counts, locale);
      return mark(columns[i]?.isUnsure === true, [`${id}: ${label}`, asks].filter(Boolean).join(" — "));
    }),
    "",
    colours.bold(formWords.rows),
    ...form.rows.map(({ code, label, indent }, i) => {
      const counts = form.counts?.[code];
      const reason = rows[i]?.counts;
      const says = reason && countReasonText(reason, locale);
      const text = counts ? `${countText(counts, locale)} (${says ?? ""})` : says;
      return mark(rows[i]?.isUnsure === true, `${"  ".repeat(indent)}${code}: ${label} — ${text ?? ""}`);
    }),
    "",
    colours.bold(formWords.relations),
    ...form.relations.map((relation, i) => {
      const reason = relations[i];
      return mark(
        reason?.isUnsure === true,
        `${equation(relation)}${reason ? ` (${relationReasonText(reason, locale)})` : ""}`,
      );
    }),
  ];
  return `${lines.map(keepIndent).join("\n")}\n`;
}

function keepIndent(line: string): string {
  const indent = /^\s*/.exec(line)?.[0] ?? "";
  return indent + oneLine(line.slice(indent.length));
}

const SIGNS = { sum: "=", equal: "=", "of-which": "≥", share: "=" } as const;

function equation({ kind, total, parts }: Form["relations"][number]): string {
  const name = ({ form, row, column }: FormRef): string =>
    [form, row, column && `[${column}]`].filter(Boolean).join(" ");
  const named = parts.map(
    (part, i) => `${part.sign === -1 ? "− " : i > 0 && kind !== "share" ? "+ " : ""}${name(part)}`,
  );
  return `${name(total)} ${SIGNS[kind]} ${named.join(kind === "share" ? " : " : " ")}`;
}

interface Compared {
  readonly before: Form;
  readonly now: Form;
  readonly comparison: FormComparison;
  readonly carried: CarriedForm;
}

/** Two forms side by side as programs read it. */
export function comparisonDocument({ before, now, comparison, carried }: Compared): object {
  const count = (changes: readonly LineChange[]): Readonly<Record<string, number>> =>
    Object.fromEntries(LINE_CHANGES.map((kind) => [kind, changes.filter((one) => one.kind === kind).length]));
  const taken = (changes: readonly LineChange[], codes: readonly string[]): readonly object[] =>
    changes.map(({ kind, from, to, isSure }) => ({
      kind,
      from,
      to,
      sure: isSure,
      carried: kind !== "split" && to.some((code) => codes.includes(code)),
    }));
  return {
    before: before.id,
    now: now.id,
    counts: { rows: count(comparison.rows), columns: count(comparison.columns) },
    rows: taken(comparison.rows, carried.rows),
    columns: taken(comparison.columns, carried.columns),
    carried: { rows: carried.rows.length, columns: carried.columns.length, relations: carried.relations },
  };
}

/** The same for people: what is no longer as it was, and what can be taken over. */
export function comparisonText(
  { before, now, comparison, carried }: Compared,
  { words, colours, locale }: Presentation,
): string {
  const { formWords } = words;
  const labels = (form: Form): ReadonlyMap<string, string> =>
    new Map([...form.rows.map(({ code, label }) => [code, label] as const)]);
  const captions = (form: Form): ReadonlyMap<string, string> =>
    new Map(leavesOf(form.columns).map(({ id, label }) => [id, label] as const));
  const section = (
    title: string,
    changes: readonly LineChange[],
    old: ReadonlyMap<string, string>,
    fresh: ReadonlyMap<string, string>,
  ): readonly string[] => {
    const shown = changes.filter(({ kind }) => kind !== "same");
    if (shown.length === 0) return [];
    const name = (codes: readonly string[], of: ReadonlyMap<string, string>): string =>
      codes.map((code) => `${code} “${of.get(code) ?? ""}”`).join(", ");
    return [
      "",
      colours.bold(title),
      ...shown.map(({ kind, from, to, isSure }) => {
        const sides = [name(from, old), name(to, fresh)].filter((side) => side !== "").join(" → ");
        const text = `${changeText(kind, locale)}: ${sides}`;
        return `  ${isSure ? text : formWords.doubtful(text)}`;
      }),
    ];
  };
  const counts = LINE_CHANGES.flatMap((kind) => {
    const count = comparison.rows.filter((one) => one.kind === kind).length;
    return count > 0 ? [formWords.changeCount(changeText(kind, locale), count)] : [];
  });
  const body = [
    ...section(formWords.rows, comparison.rows, labels(before), labels(now)),
    ...section(formWords.columns, comparison.columns, captions(before), captions(now)),
  ];
  const lines = [
    colours.bold(formWords.compared(before.id, now.id)),
    counts.join("; "),
    ...(body.length === 0 ? [formWords.nothingChanged] : body),
    "",
    formWords.carries(carried.rows.length, carried.relations),
  ];
  return `${lines.map(keepIndent).join("\n")}\n`;
}
