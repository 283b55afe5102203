import { formatNumber, type Text } from "../message";
import { isBefore } from "../roster/compare-dates";
import type { Roster } from "../roster/roster";
import { isListed } from "./listed-members";
import type { Period } from "./period";

/** Of so many somebody joins in a year: where nobody did, the list is rather of another one. */
const MANY = 100;

/**
 * What makes it doubtful that lists are those of the period: two that were swapped, a list of a later or of an earlier
 * year. A question to who chose them, never a refusal: the figures are what these lists tell.
 */
export function listsAndPeriod(
  current: Roster | undefined,
  previous: Roster | undefined,
  period: Period,
): readonly Text[] {
  if (!current) return [];
  const admitted = admissionsIn(current);
  const last = latest(admitted);
  const lastBefore = previous && latest(admissionsIn(previous));
  if (last !== undefined && lastBefore !== undefined && isBefore(last, lastBefore))
    return [
      {
        vi: `Danh sách đầu kỳ có người vào Đảng ngày ${day(lastBefore, "vi")}, muộn hơn mọi người trong danh sách cuối kỳ (${day(last, "vi")}): có phải hai danh sách bị đổi chỗ cho nhau?`,
        en: `The list of the beginning has somebody admitted on ${day(lastBefore, "en")}, later than everybody in the list of the end (${day(last, "en")}): were the two lists swapped?`,
      },
    ];
  const after = admitted.filter((one) => isBefore(period.end, one)).length;
  if (after > 0)
    return [
      {
        vi: `Danh sách có ${formatNumber(after, "vi")} người vào Đảng sau ngày ${day(period.end, "vi")} mà vẫn được đếm: có phải nhầm kỳ hoặc nhầm danh sách?`,
        en: `The list has ${formatNumber(after, "en")} ${after === 1 ? "person" : "people"} admitted after ${day(period.end, "en")}, who ${after === 1 ? "is" : "are"} counted all the same: is it the wrong period or the wrong list?`,
      },
    ];
  // In a shorter period nobody may have been admitted.
  const since = period.isYear
    ? period.start
    : `${String(Number(period.end.slice(0, 4)) - 1)}${period.end.slice(4)}`;
  if (last === undefined || admitted.length < MANY || !isBefore(last, since)) return [];
  return [
    {
      vi: `Không ai trong danh sách vào Đảng từ ngày ${day(since, "vi")}; người mới nhất vào ngày ${day(last, "vi")}: có phải nhầm kỳ hoặc nhầm danh sách?`,
      en: `Nobody in the list was admitted since ${day(since, "en")}, the last one on ${day(last, "en")}: is it the wrong period or the wrong list?`,
    },
  ];
}

/** Days of admission as far as they are known, of those whom the list has at its end. */
function admissionsIn({ members }: Roster): readonly string[] {
  return members.flatMap((member) => {
    const admitted = member.facts["party.admitDate"];
    return admitted !== undefined && isListed(member) ? [admitted] : [];
  });
}

function latest(days: readonly string[]): string | undefined {
  let last: string | undefined;
  for (const one of days) if (last === undefined || one > last) last = one;
  return last;
}

/** 31/12/2021, as far as it is known. */
function day(date: string, locale: "vi" | "en"): string {
  return locale === "vi" ? date.split("-").reverse().join("/") : date;
}
