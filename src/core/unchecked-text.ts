import type { Locale, Text } from "./message";
import type { UncheckedReason } from "./report";

const REASONS: Readonly<Record<UncheckedReason, Text>> = {
  "no-table": {
    vi: "Có số nhưng không nhận ra bảng nào",
    en: "There are numbers, but no table was recognised",
  },
  "no-rule": {
    vi: "Không tìm thấy phép tính nào để đối chiếu các số này",
    en: "Nothing was found to hold these figures against",
  },
};

/** Why nothing was held against figures, without a full stop. */
export function uncheckedText(reason: UncheckedReason, locale: Locale): string {
  return REASONS[reason][locale];
}
