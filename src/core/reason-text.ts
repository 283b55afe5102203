import type { Locale, Text } from "./message";
import type { UndecidedReason } from "./report";

/** Why a place could not be checked, as a person reads it. */
const REASONS: Readonly<Record<UndecidedReason, Text>> = {
  "part-is-text": { vi: "Một ô thành phần là chữ, không phải số", en: "A part is text, not a number" },
  "part-is-error": { vi: "Một ô thành phần đang báo lỗi", en: "A part shows an error" },
  "total-is-text": { vi: "Ô tổng là chữ, không phải số", en: "The total is text, not a number" },
  "total-is-error": { vi: "Ô tổng đang báo lỗi", en: "The total shows an error" },
  "formula-without-value": {
    vi: "Công thức chưa được tính; hãy mở tệp trong Excel, tính lại rồi lưu",
    en: "A formula has no value yet; open the file in Excel, recalculate and save",
  },
  "ambiguous-number": {
    vi: "Số đọc được hai cách (8.341 là tám nghìn hay tám phẩy?)",
    en: "A number reads in two ways (is 8.341 eight thousand or eight point three?)",
  },
  "base-unknown": {
    vi: "Không rõ tính trên số nào: tỷ lệ, hoặc số tạm tính vì có người thiếu thông tin",
    en: "It is not clear on what it is counted: a share, or a provisional figure as not all is known of everybody",
  },
  "contradicting-declarations": {
    vi: "Các chỗ trong bảng nói khác nhau về cách tính",
    en: "Parts of the table disagree on how it is computed",
  },
  "too-large": { vi: "Số quá lớn để so chính xác", en: "The numbers are too large to compare exactly" },
  "not-localised": {
    vi: "Không khoanh được ô sai trong giới hạn tìm kiếm",
    en: "The wrong cell was not found within the limit of the search",
  },
};

/** The sentence of a reason, without a full stop. */
export function reasonText(reason: UndecidedReason, locale: Locale): string {
  return REASONS[reason][locale];
}
