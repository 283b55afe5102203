import { formatNumber } from "../core/message";
import type { FilterWords } from "./filter-words";

const n = (value: number): string => formatNumber(value, "vi");

export const filtersVi: FilterWords = {
  label: "Xem",
  names: { all: "tất cả", open: "đang mở", explained: "đã giải trình", accepted: "đã chấp nhận" },
  shown: (shown, of) => `Đang xem ${n(shown)}/${n(of)} chỗ.`,
  none: "Không có chỗ nào như vậy.",
};
