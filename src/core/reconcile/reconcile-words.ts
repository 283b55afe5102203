import { formatMessage, type Locale, type MessageData, type Text } from "../message";
import type { MatchedBy } from "./likeness";

/** What two lists side by side are told with. */
const WORDS = {
  title: { vi: "Đối khớp {before} → {now}", en: "Reconciled {before} → {now}" },
  sheet: { vi: "Đối khớp", en: "Reconciled" },
  sizes: {
    vi: "{before} người ở danh sách trước, {now} người ở danh sách nay; {matched} người chắc chắn có ở cả hai.",
    en: "{before} people on the list before, {now} on the list now; {matched} are certainly on both.",
  },
  reversedDates: {
    vi: "Danh sách trước ({file}) ghi {before}, sau {now} của danh sách nay: có lẽ hai tệp đã bị đổi thứ tự, hãy xem lại tệp nào trước.",
    en: "The list before ({file}) says {before}, which is later than {now} on the list now: the two files may be the wrong way round, so see which one is earlier.",
  },
  reversedFileNames: {
    vi: "Tên tệp trước ({file}) ghi năm {before}, sau năm {now} của tệp nay: có lẽ hai tệp đã bị đổi thứ tự, hãy xem lại tệp nào trước.",
    en: "The name of the file before ({file}) says {before}, which is later than {now} of the file now: the two files may be the wrong way round, so see which one is earlier.",
  },
  reversedNewestMembers: {
    vi: "Danh sách trước ({file}) có người vào Đảng ngày {before}, còn ở danh sách nay không ai vào Đảng sau ngày {now}: có lẽ hai tệp đã bị đổi thứ tự, hãy xem lại tệp nào trước.",
    en: "The list before ({file}) has people admitted on {before}, but on the list now nobody was admitted after {now}: the two files may be the wrong way round, so see which one is earlier.",
  },
  flows: {
    vi: "Biến động từ {start} đến {end}: đầu kỳ {opening}, kết nạp {admitted}, đến {arrived}, giảm {left}, cuối kỳ {closing}.",
    en: "Flows from {start} to {end}: opening {opening}, admitted {admitted}, arrived {arrived}, left {left}, closing {closing}.",
  },
  leftBy: { vi: "Giảm vì: {reasons}.", en: "Left by: {reasons}." },
  withoutReason: { vi: "danh sách không nói", en: "the lists do not say" },
  probable: {
    vi: "Có lẽ là một người, cần xem lại: {count}",
    en: "Probably one person, to be looked at: {count}",
  },
  onlyBefore: { vi: "Chỉ có ở danh sách trước: {count}", en: "Only on the list before: {count}" },
  onlyNow: { vi: "Chỉ có ở danh sách nay: {count}", en: "Only on the list now: {count}" },
  moved: {
    vi: "Ở đơn vị khác so với trước: {count}",
    en: "In another unit than before: {count}",
  },
  branch: {
    vi: "Ở chi bộ khác của cùng đơn vị: {count}",
    en: "In another branch of the same unit: {count}",
  },
  changed: { vi: "Thông tin thay đổi: {count} người", en: "Facts that changed: {count} people" },
  nothing: { vi: "Hai danh sách khớp nhau.", en: "The two lists agree." },
  more: {
    vi: "… và {count} người nữa (xem đủ với --json hoặc --out)",
    en: "… and {count} more (all of them with --json or --out)",
  },
  unit: { vi: "Đơn vị", en: "Unit" },
  hidden: { vi: "không hiện", en: "not shown" },
  blank: { vi: "trống", en: "blank" },
  columnIndex: { vi: "STT", en: "No." },
  columnWhat: { vi: "Kết quả", en: "Result" },
  columnBefore: { vi: "Ô ở danh sách trước", en: "Cell on the list before" },
  columnNow: { vi: "Ô ở danh sách nay", en: "Cell on the list now" },
  columnName: { vi: "Họ và tên", en: "Name" },
  columnDetail: { vi: "Chi tiết (trước → nay)", en: "Detail (before → now)" },
} as const satisfies Readonly<Record<string, Text>>;

export type ReconcileWord = keyof typeof WORDS;

export function reconcileWord(word: ReconcileWord, locale: Locale, data: MessageData = {}): string {
  return formatMessage(WORDS[word], data, locale);
}

const REASONS: Readonly<Record<MatchedBy, Text>> = {
  card: { vi: "cùng số thẻ", en: "the same card number" },
  id: { vi: "cùng số định danh", en: "the same identity number" },
  file: { vi: "cùng số lý lịch", en: "the same file number" },
  "name-and-birth": { vi: "cùng họ tên và ngày sinh", en: "the same name and birth date" },
  "near-name": { vi: "họ tên gần giống, cùng ngày sinh", en: "nearly the same name, the same birth date" },
  "near-date": { vi: "cùng họ tên, ngày sinh khác", en: "the same name, another birth date" },
  "near-both": { vi: "họ tên và ngày sinh gần giống", en: "nearly the same name and birth date" },
  "name-alone": {
    vi: "họ tên giống, không có ngày sinh để so",
    en: "the same name, no birth date to compare",
  },
};

/** Why two entries are taken for one person. */
export function reasonOf(by: MatchedBy, locale: Locale): string {
  return REASONS[by][locale];
}
