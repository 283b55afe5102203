import { formatMessage, type Locale, type Text } from "../message";
import type { Field } from "../roster/field";
import { vocabularyOf } from "../roster/vocabulary";
import type { Condition } from "./condition";
import types from "./organization-types.json";
import { fieldName } from "./unfilled-text";

const QUESTIONS = {
  known: { vi: "có {field}", en: "{field} is given" },
  unknown: { vi: "không có {field}", en: "{field} is not given" },
  is: { vi: "{field}: {values}", en: "{field}: {values}" },
  not: { vi: "{field} không phải: {values}", en: "{field} is not: {values}" },
  years: {
    vi: "từ {field} đến ngày tính đủ {from} đến {to} năm",
    en: "{from} to {to} years since {field}",
  },
  yearsFrom: {
    vi: "từ {field} đến ngày tính đủ {from} năm trở lên",
    en: "{from} years or more since {field}",
  },
  yearsTo: { vi: "từ {field} đến ngày tính không quá {to} năm", en: "{to} years at most since {field}" },
  age: { vi: "tuổi từ {from} đến {to}", en: "aged {from} to {to}" },
  ageFrom: { vi: "từ {from} tuổi trở lên", en: "aged {from} or more" },
  ageTo: { vi: "không quá {to} tuổi", en: "aged {to} at most" },
  membership: { vi: "từ {from} đến {to} năm tuổi Đảng", en: "{from} to {to} years of membership" },
  membershipFrom: { vi: "từ {from} năm tuổi Đảng trở lên", en: "{from} years of membership or more" },
  membershipTo: { vi: "không quá {to} năm tuổi Đảng", en: "{to} years of membership at most" },
  between: { vi: "{field} từ {from} đến {to}", en: "{field} from {from} to {to}" },
  since: { vi: "{field} từ {from}", en: "{field} from {from}" },
  until: { vi: "{field} đến {to}", en: "{field} up to {to}" },
} as const satisfies Readonly<Record<string, Text>>;

const BOUNDS: Readonly<Record<string, Text | undefined>> = {
  "period.start": { vi: "đầu kỳ", en: "the beginning of the period" },
  "period.end": { vi: "cuối kỳ", en: "the end of the period" },
};

const OTHERS: Readonly<Record<string, Text | undefined>> = {
  official: { vi: "Chính thức", en: "Full" },
  probationary: { vi: "Dự bị", en: "Probationary" },
  committee: { vi: "Đảng bộ", en: "Committee" },
  branch: { vi: "Chi bộ", en: "Branch" },
  section: { vi: "Đảng bộ bộ phận", en: "Section" },
  exempt: { vi: "Miễn công tác và sinh hoạt đảng", en: "Exempt from work and meetings" },
  none: { vi: "không có", en: "none" },
};

/** What years since a field's day are called, where there is a word for it. */
const YEARS: Readonly<Record<string, "age" | "membership" | undefined>> = {
  "person.birthDate": "age",
  "party.admitDate": "membership",
};

/** `1945-08-19` as the language writes it. */
function dayText(day: string, locale: Locale): string {
  return locale === "vi" ? day.split("-").reverse().map(Number).join("/") : day;
}

/** What a condition asks, as part of a sentence. */
export function conditionText(condition: Condition, locale: Locale): string {
  const { field, is, not, known, age, from, to } = condition;
  const name = fieldName(field)[locale];
  const values = (is ?? not ?? []).map((id) => valueName(field, id, locale));
  const [least, most] = age ?? [null, null];
  const bound = (day = ""): string => BOUNDS[day]?.[locale] ?? (day === "" ? "" : dayText(day, locale));
  const question =
    known !== undefined
      ? QUESTIONS[known ? "known" : "unknown"]
      : is
        ? QUESTIONS.is
        : not
          ? QUESTIONS.not
          : age
            ? QUESTIONS[`${YEARS[field] ?? "years"}${least === null ? "To" : most === null ? "From" : ""}`]
            : QUESTIONS[from === undefined ? "until" : to === undefined ? "since" : "between"];
  const data = age ? { from: least ?? 0, to: most ?? 0 } : { from: bound(from), to: bound(to) };
  return formatMessage(question, { field: name, values, ...data }, locale);
}

/** What a value of a field is called. */
export function valueName(field: string, id: string, locale: Locale): string {
  if (field === "unit.type")
    return types.values.find(({ is }) => is.length === 1 && is[0] === id)?.terms[0] ?? id;
  const known = vocabularyOf(field as Field)?.values.find((value) => value.id === id) ?? OTHERS[id];
  return known?.[locale] ?? id;
}
