import { formatMessage, type Locale, type Text } from "../message";
import { readStatePart, stateIn } from "../state/read-state";
import type { Explanation } from "../state/state";

/**
 * What of a state another one does not have, in the reader's language: explanations by their reasons, all else
 * counted. Empty where it has nothing more.
 *
 * @param xml our part; null where there is none
 */
export function stateBeyond(xml: string | null, other: string | null, locale: Locale): readonly string[] {
  const reading = xml === null ? undefined : readStatePart(xml);
  if (reading && reading.kind !== "state") return [UNREADABLE[locale]];
  const state = stateIn(reading);
  const without = stateIn(other === null ? undefined : readStatePart(other));
  const explanations = beyond(state.explanations, without.explanations);
  const counts = {
    rules: beyond(state.rules, without.rules).length,
    mappings: beyond(state.mappings, without.mappings).length,
    filled: beyond(state.filled ?? [], without.filled ?? []).length,
    unitNames: beyond(state.unitNames ?? [], without.unitNames ?? []).length,
    settings: beyond(Object.entries(state.settings), Object.entries(without.settings)).length,
  };
  const more = KINDS.filter((kind) => counts[kind] > 0).map((kind) =>
    formatMessage(COUNTED[kind], { count: counts[kind] }, locale),
  );
  return [...explanations.map((one) => explained(one, locale)), ...more];
}

const KINDS = ["rules", "mappings", "filled", "unitNames", "settings"] as const;

function beyond<T>(items: readonly T[], others: readonly T[]): readonly T[] {
  const there = new Set(others.map((other) => JSON.stringify(other)));
  return items.filter((item) => !there.has(JSON.stringify(item)));
}

function explained({ status, reason }: Explanation, locale: Locale): string {
  return formatMessage(EXPLAINED[status], { reason }, locale);
}

const EXPLAINED: Readonly<Record<Explanation["status"], Text>> = {
  explained: { vi: "giải trình “{reason}”", en: "explanation “{reason}”" },
  accepted: { vi: "giải trình “{reason}”, đã chấp nhận", en: "explanation “{reason}”, accepted" },
};

const COUNTED: Readonly<Record<(typeof KINDS)[number], Text>> = {
  rules: { vi: "{count} quy tắc", en: "rules: {count}" },
  mappings: { vi: "{count} ô ứng với biểu mẫu", en: "cells of forms: {count}" },
  filled: { vi: "{count} biểu đã điền", en: "filled forms: {count}" },
  unitNames: { vi: "{count} cách ghi tên đơn vị", en: "names of units: {count}" },
  settings: { vi: "{count} thiết lập", en: "settings: {count}" },
};

const UNREADABLE: Text = { vi: "(không đọc được)", en: "(not readable)" };
