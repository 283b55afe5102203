import { BADGES } from "../badges";
import { foldLabel } from "../../labels/fold-label";
import type { Field } from "../../roster/field";
import { readExplicit, readWord, vocabularyOf, type WordReading } from "../../roster/vocabulary";
import type { Condition } from "../condition";
import types from "../organization-types.json";
import type { Dimension } from "./dimension";
import type { CountReason } from "./form-proposal";
import { agesOf, daysOf, partyYearsOf } from "./range-of-label";

/** What a label asks of those it counts. */
export interface LabelMeaning {
  readonly where: readonly Condition[];
  readonly measure?: "mean-age";
  readonly reason: CountReason;
  /** Not read as a whole: to be looked at. */
  readonly isUnsure: boolean;
}

/** What is said wherever it stands; all is folded before it is compared. */
const PHRASES: readonly (readonly [readonly string[], readonly Condition[]])[] = [
  [
    ["nữ", "phụ nữ", "đảng viên nữ", "số nữ", "là nữ", "female", "women"],
    [{ field: "person.gender", is: ["female"] }],
  ],
  [["nam", "đảng viên nam", "số nam", "male", "men"], [{ field: "person.gender", is: ["male"] }]],
  [["dự bị", "đảng viên dự bị", "probationary"], [{ field: "party.stage", is: ["probationary"] }]],
  [["chính thức", "đảng viên chính thức", "full members"], [{ field: "party.stage", is: ["official"] }]],
  [
    ["dân tộc thiểu số", "dân tộc ít người", "người dân tộc thiểu số", "là người dân tộc thiểu số"],
    [{ field: "person.ethnicity", not: ["kinh"] }],
  ],
  [
    ["tôn giáo", "theo tôn giáo", "người theo tôn giáo", "có đạo", "có tôn giáo", "theo đạo"],
    [{ field: "person.religion", not: ["none"] }],
  ],
  [
    [
      "được miễn công tác và sinh hoạt đảng",
      "được miễn công tác, sinh hoạt đảng",
      "miễn sinh hoạt",
      "miễn công tác và sinh hoạt đảng",
      "được miễn công tác - sinh hoạt đảng",
      "được miễn sinh hoạt đảng",
    ],
    [{ field: "status", is: ["exempt"] }],
  ],
  [
    [
      "đoàn viên",
      "đoàn viên đoàn tncs hồ chí minh",
      "là đoàn viên",
      "đoàn viên thanh niên",
      "là đoàn viên tncshcm",
      "là đoàn viên đoàn tncs hồ chí minh",
    ],
    [
      { field: "union.date", known: true },
      { field: "person.birthDate", age: [null, 30] },
    ],
  ],
  [
    ["đảng viên đang làm việc và công tác", "đang làm việc và công tác", "đang công tác"],
    [{ field: "work.occupation", not: ["retired", "exempt"] }],
  ],
  [
    [
      "đảng viên đã nghỉ hưu và nghỉ công tác",
      "đảng viên đã nghỉ làm việc, công tác",
      "nghỉ hưu",
      "đã nghỉ hưu",
      "hưu trí",
    ],
    [{ field: "work.occupation", is: ["retired", "exempt"] }],
  ],
  [
    ["đảng viên chia theo tôn giáo", "đảng viên trong các tôn giáo", "đảng viên theo tôn giáo"],
    [{ field: "person.religion", not: ["none"] }],
  ],
  [
    [
      "đảng viên được công nhận chính thức",
      "được công nhận chính thức",
      "đảng viên dự bị được công nhận chính thức",
      "công nhận đảng viên chính thức",
    ],
    [
      { field: "party.stage", is: ["official"] },
      { field: "party.officialDate", from: "period.start", to: "period.end" },
    ],
  ],
  [
    ["tặng huy hiệu đảng", "được tặng huy hiệu đảng", "đảng viên được tặng huy hiệu đảng"],
    [{ field: "badge.new", not: ["none"] }],
  ],
  [
    ["đảng viên chính thức đã có thẻ đảng viên", "đã có thẻ đảng viên"],
    [
      { field: "party.stage", is: ["official"] },
      { field: "party.cardNo", known: true },
    ],
  ],
  [
    ["đảng viên chính thức chưa có thẻ đảng viên", "chưa có thẻ đảng viên"],
    [
      { field: "party.stage", is: ["official"] },
      { field: "party.cardNo", known: false },
    ],
  ],
];

const phrases = new Map(
  PHRASES.flatMap(([labels, where]) => labels.map((label) => [foldLabel(label), where] as const)),
);

/** Before what is asked of them: `đảng viên là người có đạo`. */
const WHO = /^(?:đảng viên )?(?:là )?(?:người )?/u;

const unitTypes = new Map(
  types.values.flatMap(({ is, terms }) => terms.map((term) => [foldLabel(term), is] as const)),
);

/** The types of organizations that a label names. */
export function unitTypesOf(label: string): readonly string[] | undefined {
  return unitTypes.get(bare(label));
}

/** What a label asks that speaks of members by itself, whatever it stands under. */
export function sentenceOf(label: string): LabelMeaning | undefined {
  const fold = bare(label).replace(/^(?:tổng )?số (?=đảng viên)| trong (?:năm|kì)$/gu, "");
  return /^(?:đảng viên \p{L}|tặng huy hiệu đảng$)/u.test(fold) ? phraseMeaning(fold) : undefined;
}

/** What a label asks under a heading that tells people apart by a dimension; undefined where it says nothing known. */
export function meaningOf(label: string, dimension: Dimension | undefined): LabelMeaning | undefined {
  const fold = bare(label);
  if (/(?:tuổi(?: đời)? (?:bình quân|trung bình)|(?:bình quân|trung bình) tuổi|mean age)/u.test(fold))
    return {
      where: [],
      measure: "mean-age",
      reason: { why: "range", field: "person.birthDate" },
      isUnsure: false,
    };
  return (
    rangeMeaning(fold, dimension) ?? (dimension && valueMeaning(fold, dimension.field)) ?? phraseMeaning(fold)
  );
}

/** Without what stands behind it: a note in brackets, `chia ra`. */
function bare(label: string): string {
  return foldLabel(
    foldLabel(label)
      .replace(/[,;:]?\s*(?:chia ra|gồm(?: có)?|trong đó)$/u, "")
      .replace(/\s*\((?:[ivx]+|[a-zđ]|\d+)?\s*=?[\s\d+.…ivx-]*\)$/u, ""),
  );
}

function rangeMeaning(fold: string, dimension: Dimension | undefined): LabelMeaning | undefined {
  const ofDays = dimension?.field === "party.admitDate" || /(?:kết nạp|vào đảng)/u.test(fold);
  const days = ofDays ? daysOf(fold.replace(/(?:được )?(?:kết nạp|vào đảng)\s*/gu, "").trim()) : undefined;
  if (days) return ranged("party.admitDate", { field: "party.admitDate", ...days });
  const years = partyYearsOf(fold);
  if (years !== undefined)
    return ranged("party.admitDate", { field: "party.admitDate", age: [years, null] }, true);
  const isAge =
    dimension?.field === "person.birthDate" || (fold.includes("tuổi") && !fold.includes("tuổi đảng"));
  const ages = isAge ? agesOf(fold) : undefined;
  return ages && ranged("person.birthDate", { field: "person.birthDate", age: ages });
}

function ranged(field: string, condition: Condition, isUnsure = false): LabelMeaning {
  return { where: [condition], reason: { why: "range", field }, isUnsure };
}

function phraseMeaning(fold: string): LabelMeaning | undefined {
  const where = phrases.get(fold) ?? phrases.get(fold.replace(WHO, ""));
  if (where) return { where, reason: { why: "value", field: where[0]?.field ?? "" }, isUnsure: false };
  const badge = /^(?:tặng )?huy hiệu đảng (\d\d) năm$/u.exec(fold)?.[1];
  if (badge !== undefined && BADGES.includes(badge)) return valued("badge.new", [badge]);
  for (const field of ["edu.title", "theory.level"] as const) {
    const ids = idsOf(readExplicit(field, fold), field);
    if (ids.length > 0) return valued(field, ids);
  }
  // Words of occupations say what they are; abbreviations mean other things elsewhere.
  const occupation = fold.length >= 7 ? valueMeaning(fold, "work.occupation") : undefined;
  return occupation && { ...occupation, isUnsure: true };
}

function valueMeaning(fold: string, name: string): LabelMeaning | undefined {
  const field = name as Field;
  if (!vocabularyOf(field)) return undefined;
  const whole = idsOf(readWord(field, fold), field);
  if (whole.length > 0) return valued(name, whole);
  // `Tiến sĩ, tiến sĩ khoa học`: all of it is to be understood.
  const parts = fold.split(/\s*[,;/]\s*|\s+(?:và|hoặc|and|or)\s+/u).filter((part) => part !== "");
  const read = parts.map((part) => idsOf(readWord(field, part), field));
  if (parts.length > 1 && read.every((ids) => ids.length > 0)) return valued(name, [...new Set(read.flat())]);
  const without = fold.replace(/^(?:trình độ|bằng|người|dân tộc|đạo|có) /u, "");
  const ids = without === fold ? [] : idsOf(readWord(field, without), field);
  if (ids.length > 0) return valued(name, ids);
  return /^(?:dân tộc|đạo|tôn giáo)? ?khác(?: \(.*\))?$/u.test(fold) && hasValue(field, "other")
    ? valued(name, ["other"])
    : undefined;
}

function hasValue(field: Field, id: string): boolean {
  return vocabularyOf(field)?.values.some((value) => value.id === id) ?? false;
}

function valued(field: string, is: readonly string[], isUnsure = false): LabelMeaning {
  return { where: [{ field, is }], reason: { why: "value", field }, isUnsure };
}

/** The ids of a word, with those that are kinds of it: `enterprise`, `enterprise.staff`. */
function idsOf(reading: WordReading, field: Field): readonly string[] {
  const ids = reading.kind === "value" ? [reading.id] : reading.kind === "ambiguous" ? reading.ids : [];
  const all = vocabularyOf(field)?.values.map(({ id }) => id) ?? [];
  return [...new Set(ids.flatMap((id) => [id, ...all.filter((one) => one.startsWith(`${id}.`))]))];
}
