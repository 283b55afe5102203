import { formatMessage, type Locale, type Text } from "./message";

/** What a person should know of a workbook that was written. */
export interface WriteRemark {
  readonly code: "signature-broken" | "formulas-without-value";
  /** The cells it is about, as addresses. */
  readonly cells: readonly string[];
}

const REMARKS: Readonly<Record<WriteRemark["code"], Text>> = {
  "signature-broken": {
    vi: "Tệp có chữ ký số; vì nội dung đã thay đổi nên chữ ký không còn giá trị. Hãy ký lại.",
    en: "The file bears a digital signature, which is no longer valid because the content has changed. Sign it again.",
  },
  "formulas-without-value": {
    vi: "Có {count} ô công thức chưa có giá trị: Excel sẽ tính khi mở tệp. Các ô: {cells}.",
    en: "Formulas without a value until Excel opens the file and computes them: {count}. Cells: {cells}.",
  },
};

/** The remark in the reader's language. */
export function writeRemarkText({ code, cells }: WriteRemark, locale: Locale): string {
  return formatMessage(REMARKS[code], { count: cells.length, cells }, locale);
}
