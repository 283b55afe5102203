import type { Condition } from "../forms/condition";
import { foldLabel } from "../labels/fold-label";
import { conceptAmong } from "../labels/lexicon";

/** Captions of a tally by units, and what they count; all folded before they are compared. */
const MEANINGS: readonly (readonly [readonly string[], readonly Condition[]])[] = [
  [
    [
      "Tổng số",
      "Tổng số đảng viên",
      "Tổng số ĐV",
      "TSĐV",
      "T.số",
      "Số đảng viên",
      "Số ĐV",
      "Đảng viên",
      "Tổng cộng",
      "Tổng",
      "Total",
      "Members",
    ],
    [],
  ],
  [["Nam", "Đảng viên nam", "Số nam", "Male", "Men"], [{ field: "person.gender", is: ["male"] }]],
  [
    ["Nữ", "Đảng viên nữ", "Số nữ", "Trong đó nữ", "Female", "Women"],
    [{ field: "person.gender", is: ["female"] }],
  ],
  [["Dự bị", "Đảng viên dự bị", "Probationary"], [{ field: "party.stage", is: ["probationary"] }]],
  [["Chính thức", "Đảng viên chính thức", "Official"], [{ field: "party.stage", is: ["official"] }]],
  [
    ["Dân tộc thiểu số", "Dân tộc ít người", "Dân tộc", "Người dân tộc thiểu số", "DTTS", "Người DTTS"],
    [{ field: "person.ethnicity", not: ["kinh"] }],
  ],
  [
    ["Tôn giáo", "Theo tôn giáo", "Người theo tôn giáo", "Có đạo", "Đảng viên theo tôn giáo"],
    [{ field: "person.religion", not: ["none"] }],
  ],
];

/** Bands over columns that say nothing of whom is counted. */
const NEUTRAL = new Set(
  [
    "Đảng viên",
    "Số đảng viên",
    "Số lượng đảng viên",
    "Tổng số đảng viên",
    "Tổng số",
    "Trong đó",
    "Chia ra",
    "Giới tính",
    "Thành phần",
    "Members",
    "Of which",
  ].map(foldLabel),
);

const byCaption = new Map(
  MEANINGS.flatMap(([captions, where]) => captions.map((caption) => [foldLabel(caption), where] as const)),
);

/** A date that a caption says its figures are of: `có đến 31/12/2021`, `(đến ngày 31/12/2021)`, `năm 2021`. */
const OF_A_DATE =
  /[\s(]*(?:hiện )?(?:có )?(?:mặt )?(?:tính )?(?:đến|tại|năm)?(?: ngày)?\s*(?:\d{1,2}[/.-]\d{1,2}[/.-])?((?:19|20)\d{2})\)?$/u;

/** Whether captions say another year than that of the date: their figures are of another list. */
export function isOfOtherYear(path: readonly string[], asOf: string | undefined): boolean {
  return path.some((caption) => {
    const year = /(?<!\d)((?:19|20)\d{2})(?!\d)/u.exec(caption)?.[1];
    return year !== undefined && year !== asOf?.slice(0, 4);
  });
}

/**
 * Whom a column of a tally counts, by the captions over it from the top down; undefined where they say more than is
 * understood: a column is read as a whole or not at all.
 *
 * @param beside the captions of the columns under the same caption: `TS` is the total, but a doctor beside `ThS`
 */
export function columnMeaning(
  path: readonly string[],
  asOf: string | undefined,
  beside: readonly string[] = [],
): readonly Condition[] | undefined {
  if (isOfOtherYear(path, asOf)) return undefined;
  const captions = path
    .map((caption) => foldLabel(foldLabel(caption).replace(OF_A_DATE, "")))
    .filter((caption) => caption !== "");
  const last = captions.at(-1);
  if (last === undefined || !captions.slice(0, -1).every((caption) => NEUTRAL.has(caption))) return undefined;
  return byCaption.get(last) ?? (conceptAmong(last, beside) === "total" ? [] : undefined);
}
