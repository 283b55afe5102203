import type { PageWords } from "./page-words";

export const pageEn: PageWords = {
  tagline: "Finds what should add up in workbooks and shows where it does not.",
  open: "Open a workbook…",
  openAnother: "Open another…",
  sample: "Try the sample workbook",
  openFolder: "Open a folder…",
  backToFolder: "Back to the units",
  drop: "Drop a file here, or",
  dropHere: "Drop the file here",
  formats:
    "It reads .xlsx, .xlsm, .xltx, .xls, .xlsb, .ods and .csv; a .khopso.json memory is opened together with its workbook.",
  leave: "What you explained was not downloaded and goes when another file is opened. Open it all the same?",
  privacy: "Files are read on this computer only: not changed, and sent nowhere.",
  sheets: "Worksheets",
  hiddenSheet: (name) => `${name} (hidden)`,
  grid: (sheet) => `Worksheet ${sheet}`,
  loadingSheet: "Opening the workbook…",
  emptySheet: "This sheet holds no cells.",
  unseen: "This workbook cannot be shown.",
  activeCell: "Selected cell",
  workbook: "Workbook",
};
