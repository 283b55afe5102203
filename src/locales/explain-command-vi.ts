import type { ExplainCommandWords } from "./explain-command-words";

export const explainCommandVi: ExplainCommandWords = {
  optionNotOfExplain: (name) => `Lệnh explain không có tùy chọn ${name}.`,
  optionOfExplain: (name) => `Tùy chọn ${name} chỉ dùng với lệnh explain.`,
  noFinding: "Hãy nói giải trình chỗ nào: --finding MÃ (lấy từ check --json) hoặc --finding Ô.",
  noReason: "Hãy ghi lý do: --reason “…”.",
  notFound: (asked) =>
    `Không có chỗ nào cần giải trình với mã hoặc ô ${asked}. Hãy chạy lại check --json để lấy mã (cả bộ tệp: check --together --json).`,
  several: (asked, ids) => `Ở ${asked} có nhiều chỗ: ${ids.join(", ")}. Hãy dùng một trong các mã này.`,
};
