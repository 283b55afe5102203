import type { MinutesToolWords } from "./minutes-tool-words";

export const minutesToolVi: MinutesToolWords = {
  save: { ".docx": "Tải biên bản (.docx)", ".html": "Tải biên bản (.html)" },
  copy: "Chép biên bản",
  copied: "Đã chép biên bản. Hãy dán vào Word để in.",
  failed: "Không làm được biên bản. Hãy thử lại.",
  fileName: (of) => `Bien ban kiem tra - ${of}`,
};
