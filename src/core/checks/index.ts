import type { Check } from "../check";
import type { Severity } from "../report";

function scaffold(id: string, severity: Severity, vi: string, en: string): Check {
  const differs = {
    vi: "Ghi {reported}; tính được {computed}.",
    en: "Shows {reported}; computed {computed}.",
  };
  return { id, severity, title: { vi, en }, messages: { differs }, run: () => [] };
}

/** Scaffolding. */
export const checks: readonly Check[] = [
  scaffold("total-not-sum", "error", "Tổng số bằng cộng các phần", "A total equals the sum of its parts"),
  scaffold("part-exceeds-total", "error", "Mỗi phần không lớn hơn tổng số", "No part exceeds its total"),
  scaffold(
    "share-differs",
    "error",
    "Tỷ lệ bằng phần chia cho tổng",
    "A share equals its part over its whole",
  ),
  scaffold("number-stored-as-text", "query", "Số được lưu là số", "A number is stored as a number"),
  scaffold(
    "total-formula-misses-cells",
    "error",
    "Công thức tổng lấy đủ các ô của nó",
    "A total's formula takes all of its cells",
  ),
];
