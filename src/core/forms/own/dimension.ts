import { foldLabel } from "../../labels/fold-label";

/** What a group of rows tells people apart by. */
export interface Dimension {
  /** A field of member lists. */
  readonly field: string;
  /** Everybody belongs to one of its rows; where not, those without have none. */
  readonly isWhole: boolean;
}

const DIMENSIONS: readonly (readonly [RegExp, Dimension])[] = [
  [/tuổi đảng/u, { field: "party.admitDate", isWhole: false }],
  [/tuổi đời|độ tuổi|nhóm tuổi|^tuổi$|theo tuổi|\bage\b/u, { field: "person.birthDate", isWhole: true }],
  [
    /(?:học vấn|giáo dục) phổ thông|trình độ (?:học vấn|văn hóa|văn hoá)$|general education/u,
    { field: "edu.general", isWhole: true },
  ],
  [/lí luận chính trị|lý luận chính trị|llct|political theory/u, { field: "theory.level", isWhole: false }],
  [/chuyên môn|nghiệp vụ$|professional education/u, { field: "edu.professional", isWhole: false }],
  [/chức danh khoa học|học hàm|academic title/u, { field: "edu.title", isWhole: false }],
  [/nghề nghiệp|occupation/u, { field: "work.occupation", isWhole: true }],
  [
    /thời gian (?:kết nạp|vào đảng)|ngày vào đảng|date of admission/u,
    { field: "party.admitDate", isWhole: true },
  ],
  [/(?:theo|thành phần|tên) dân tộc|^dân tộc$|ethnicity/u, { field: "person.ethnicity", isWhole: true }],
  [/(?:theo|trong các|tên) tôn giáo|^tôn giáo$|religion/u, { field: "person.religion", isWhole: true }],
  [/giới tính|\bsex\b|gender/u, { field: "person.gender", isWhole: true }],
  [/xếp loại đảng viên|chất lượng đảng viên/u, { field: "rating", isWhole: false }],
];

/** What the rows under a label are told apart by; undefined where it names no such thing. */
export function dimensionOf(label: string): Dimension | undefined {
  const fold = foldLabel(label);
  return DIMENSIONS.find(([words]) => words.test(fold))?.[1];
}

const ANALYSIS = /^(?:phân tích|một số nội dung|chia theo|phân theo|analysis)/u;

/** Whether a label heads rows and has no figure of its own: `Phân tích đội ngũ đảng viên`. */
export function isAnalysis(label: string): boolean {
  return ANALYSIS.test(foldLabel(label));
}

const QUANTITY =
  /^(?:tổng số|tổng cộng|cộng|số(?! liệu)|đảng viên|đ\.? ?viên|đảng bộ|chi bộ|đ\/v|đv|total|number of|members)(?!\p{L})/u;

/** Whether a label names something that is counted: `Số lượt đảng viên …`, `Đảng viên tăng trong kỳ`. */
export function isQuantity(label: string): boolean {
  return QUANTITY.test(foldLabel(label));
}

/** Whether it says that it is how many there are: its own rows then are of the same things. */
export function isNumberOf(label: string): boolean {
  return /^(?:tổng số|số(?! liệu)|number of)(?!\p{L})/u.test(foldLabel(label));
}
