import type { MinutesToolWords } from "./minutes-tool-words";

export const minutesToolEn: MinutesToolWords = {
  save: { ".docx": "Download minutes (.docx)", ".html": "Download minutes (.html)" },
  copy: "Copy minutes",
  copied: "The minutes were copied. Paste them into Word to print them.",
  failed: "The minutes could not be made. Try again.",
  fileName: (of) => `Minutes of the check - ${of}`,
};
