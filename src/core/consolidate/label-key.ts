import { foldTerm } from "../roster/fold-term";
import { onceAText } from "../text/once-a-text";

/** Words that a label has or has not without meaning something else. */
const FILLERS = new Set(
  "trong đó chia ra gồm của các những và có số là được bị do đã để thì với theo tuổi người đồng chí of which the".split(
    " ",
  ),
);

/** Of these both labels have the same, or they mean different things; so it is with numbers. */
const TELLING = new Set(
  "trên dưới không chưa ngoài khác nam nữ dự chính từ đến đi mới cũ over under not male female".split(" "),
);

const LONG: Readonly<Record<string, string>> = {
  đv: "đảng viên",
  tccsđ: "tổ chức cơ sở đảng",
  htxs: "hoàn thành xuất sắc nhiệm vụ",
  htxsnv: "hoàn thành xuất sắc nhiệm vụ",
  htt: "hoàn thành tốt nhiệm vụ",
  httnv: "hoàn thành tốt nhiệm vụ",
  htnv: "hoàn thành nhiệm vụ",
  khtnv: "không hoàn thành nhiệm vụ",
  tsvm: "trong sạch vững mạnh",
  bhxh: "bảo hiểm xã hội",
  ubkt: "uỷ ban kiểm tra",
  dtts: "dân tộc thiểu số",
  llct: "lí luận chính trị",
};

/** What a label says, and how it may be compared. */
export interface LabelKey {
  /** Its words without those that say nothing: labels that share it are alike. */
  readonly text: string;
  readonly words: ReadonlySet<string>;
  readonly telling: string;
}

/**
 * A label as others may word it: without numbering and “Trong đó”, abbreviations spelt out, `18 - 30` and “từ 18 đến
 * 30 tuổi” alike.
 */
export const labelKey = onceAText(makeKey, 50_000);

/** The whole code of a row before its words, as programs write it (`B.1`, `II.2.a`), and a number that follows it. */
const CODE =
  /^\s*(?:[A-ZĐ]|[IVXLC]+)(?:\.(?:x?\d{1,2}|[a-zđ]))+(?:\s*[-–.):]+\s*|\s+)(?:(?:\d{1,2}|[a-zđ])[.)]\s*|[-–]\s+)?(?=\p{L})/u;

function makeKey(label: string): LabelKey {
  const bare = label
    .replace(CODE, "")
    // What a row is made of: (A = 1+2).
    .replace(/\([^)]*[=+][^)]*\)/gu, " ")
    .replace(/^\s*(?:trong đó|trong tổng số|chia ra|gồm|of which)\s*[:：]?/iu, " ")
    .replace(/(\d)\s*[-–]\s*(?=\d)/gu, "$1 đến ");
  const long = foldTerm(bare)
    .split(" ")
    .map((word) => LONG[word] ?? word)
    .join(" ");
  const text = ` ${long} `
    .replace(/ (?:từ )?(\d+) (?:tuổi )?đến (?:đủ )?(\d+)(?: tuổi)? /gu, " $1~$2 ")
    .replace(/ trên (\d+)(?: tuổi)? /gu, " >$1 ")
    .replace(
      / (?:từ )?(\d+) (?:tuổi )?trở lên /gu,
      (_whole, from: string) => ` >${String(Number(from) - 1)} `,
    );
  const words = text.split(" ").filter((word) => word !== "" && !FILLERS.has(word));
  const telling = words.filter((word) => TELLING.has(word) || /\d/.test(word));
  return { text: words.join(" "), words: new Set(words), telling: [...new Set(telling)].sort().join(" ") };
}

/** Labels of fewer words must be the same. */
const LONG_ENOUGH = 4;
const ALIKE = 0.75;

/** How alike two labels are: 1 the same, 0 others. Words beside them may differ where most are the same. */
export function likeness(a: LabelKey, b: LabelKey): number {
  if (a.text === b.text) return a.text === "" ? 0 : 1;
  if (a.telling !== b.telling || Math.min(a.words.size, b.words.size) < LONG_ENOUGH) return 0;
  let shared = 0;
  for (const word of a.words) if (b.words.has(word)) shared++;
  const share = (2 * shared) / (a.words.size + b.words.size);
  return share >= ALIKE ? share * 0.95 : 0;
}
