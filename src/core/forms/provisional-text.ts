import { formatNumber, type Locale, type Text } from "../message";
import type { Provisional } from "./gathered";
import { type FormPlan, provisionalOf } from "./plan-form";

const MOST_UNITS = 8;

/** Why a figure is not final, and which units it waits for: a sentence without its full stop. */
export function provisionalText({ why, units }: Provisional, locale: Locale): string {
  const rest = units.length - MOST_UNITS;
  const more = rest > 0 ? ` ${MORE[locale].replace("{n}", formatNumber(rest, locale))}` : "";
  const names = `${units.slice(0, MOST_UNITS).join("; ")}${more}`;
  return WHY[why][locale].replace("{units}", names);
}

const MORE: Text = { vi: "và {n} đơn vị khác", en: "and {n} other units" };

const WHY: Readonly<Record<Provisional["why"], Text>> = {
  "missing-units": { vi: "chưa có số của {units}", en: "nothing was sent by {units}" },
  "open-findings": {
    vi: "còn chỗ sai trong biểu của {units}",
    en: "there are open errors in what {units} sent",
  },
  "not-given": { vi: "biểu gửi lên không có số này: {units}", en: "not among what was sent by {units}" },
  "internal-differs": {
    vi: "số chuyển đến và chuyển đi giữa các đơn vị với nhau không bằng nhau",
    en: "moves among the units differ between those who sent and those who received",
  },
};

/** What stands under a form that has figures which are not final; nothing where all are. */
export function provisionalRemarks(plan: FormPlan): readonly Text[] {
  const units = new Map<Provisional["why"], Set<string>>();
  for (const { row, column } of plan.cells)
    for (const { why, units: some } of provisionalOf(plan, row.code, column.id))
      units.set(why, new Set([...(units.get(why) ?? []), ...some]));
  return [...units].map(([why, some]) => {
    const said = (locale: Locale): string => provisionalText({ why, units: [...some] }, locale);
    return {
      vi: `Ô nền vàng, chữ nghiêng là số tạm tính: ${said("vi")}.`,
      en: `Yellow cells in italics are provisional: ${said("en")}.`,
    };
  });
}
