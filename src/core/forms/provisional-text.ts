import { formatMessage, formatNumber, type Locale, type Text } from "../message";
import type { Provisional } from "./gathered";
import { type FormPlan, joinProvisional, provisionalOf } from "./plan-form";
import { fieldName } from "./unfilled-text";

const MOST_UNITS = 8;

/** Why a figure is not final, and which units it waits for: a sentence without its full stop. */
export function provisionalText({ why, units, fields = [], at = [] }: Provisional, locale: Locale): string {
  if (why === "facts-missing")
    return formatMessage(WHY[why], { columns: fields.map((field) => fieldName(field)[locale]) }, locale);
  if (why === "list-errors") {
    const more = at.length > MOST_UNITS ? ` ${OTHERS[locale]}` : "";
    return WHY[why][locale].replace("{at}", () => `${at.slice(0, MOST_UNITS).join("; ")}${more}`);
  }
  const rest = units.length - MOST_UNITS;
  const more = rest > 0 ? ` ${MORE[locale].replace("{n}", formatNumber(rest, locale))}` : "";
  const names = `${units.slice(0, MOST_UNITS).join("; ")}${more}`;
  return WHY[why][locale].replace("{units}", names);
}

const MORE: Text = { vi: "và {n} đơn vị khác", en: "and {n} other units" };

const OTHERS: Text = { vi: "và các chỗ khác", en: "and others" };

const WHY: Readonly<Record<Provisional["why"], Text>> = {
  "missing-units": { vi: "chưa có số của {units}", en: "nothing was sent by {units}" },
  "open-findings": {
    vi: "còn chỗ sai trong biểu của {units}",
    en: "there are open errors in what {units} sent",
  },
  "not-given": { vi: "biểu gửi lên không có số này: {units}", en: "not among what was sent by {units}" },
  "facts-missing": {
    vi: "nguồn chưa ghi cho tất cả: {columns}",
    en: "the sources do not say of all: {columns}",
  },
  "list-errors": {
    vi: "danh sách còn chỗ sai ở {at}",
    en: "there are open errors in the list at {at}",
  },
  "internal-differs": {
    vi: "số chuyển đến và chuyển đi giữa các đơn vị với nhau không bằng nhau",
    en: "moves among the units differ between those who sent and those who received",
  },
};

/** What stands under a form that has figures which are not final; nothing where all are. */
export function provisionalRemarks(plan: FormPlan): readonly Text[] {
  const all = plan.cells.flatMap(({ row, column }) => provisionalOf(plan, row.code, column.id));
  return joinProvisional(all).map((one) => ({
    vi: `Ô nền vàng, chữ nghiêng là số tạm tính: ${provisionalText(one, "vi")}.`,
    en: `Yellow cells in italics are provisional: ${provisionalText(one, "en")}.`,
  }));
}

/** What stands under a form of which a row counts more than it says; nothing where none does. */
export function countedTooRemarks(plan: FormPlan): readonly Text[] {
  const rows = new Set(
    plan.cells.flatMap(({ row, cell }) =>
      cell.kind === "counted" && cell.alsoCounts !== undefined && cell.value > 0 ? [row.label.trim()] : [],
    ),
  );
  return [...rows].map((label) => ({
    vi: `Dòng “${label}” ${ALSO_RESTORED.vi}.`,
    en: `The row “${label}” ${ALSO_RESTORED.en}.`,
  }));
}

/** Said of such a row, or of its cell. */
export const ALSO_RESTORED: Text = {
  vi: "tính cả người được phục hồi đảng tịch, nếu có: danh sách không phân biệt",
  en: "counts those restored to membership too, if any: a list does not tell them apart",
};
