import { splitAddress } from "./address-list";
import { findingMessage } from "./check-document";
import type { AddSheet, CellFormat, EditValue, NewCell } from "./edit";
import { formatNumber, type Locale, type Text } from "./message";
import { parseAddress } from "./parse-address";
import type { CheckReport, Finding } from "./report";
import { rowLabelOf } from "./row-label-of";
import { type FindingStatus, statusOf } from "./state/finding-status";
import { suspectText } from "./suspect-text";
import { cellName } from "./workbook/address";
import type { Workbook } from "./workbook/workbook";

type Content = NonNullable<NewCell["content"]>;

const NAME: Text = { vi: "Kiểm tra số liệu", en: "Findings" };
const TITLE: Text = {
  vi: "Các chỗ không khớp hoặc cần xem lại: {count}",
  en: "Places that do not agree: {count}",
};

interface Column {
  readonly caption: Text;
  /** In characters. */
  readonly width: number;
  readonly format?: CellFormat;
}

const FIGURE: CellFormat = { horizontal: "right", numberFormat: "#,##0.##########" };
const TEXT: CellFormat = { wrap: true, vertical: "top" };

const COLUMNS: readonly Column[] = [
  { caption: { vi: "STT", en: "No." }, width: 5 },
  { caption: { vi: "Đơn vị", en: "Unit" }, width: 24 },
  { caption: { vi: "Trang", en: "Sheet" }, width: 16 },
  { caption: { vi: "Ô", en: "Cell" }, width: 10 },
  { caption: { vi: "Nội dung", en: "Finding" }, width: 50 },
  { caption: { vi: "Số ghi", en: "Reported" }, width: 12, format: FIGURE },
  { caption: { vi: "Tính được", en: "Computed" }, width: 12, format: FIGURE },
  { caption: { vi: "Lệch", en: "Difference" }, width: 10, format: FIGURE },
  { caption: { vi: "Gợi ý", en: "Suggestion" }, width: 36 },
  { caption: { vi: "Tình trạng", en: "State" }, width: 28 },
];

const STATUS: Readonly<Record<FindingStatus, Text>> = {
  open: { vi: "đang mở", en: "open" },
  explained: { vi: "có giải trình", en: "explained" },
  accepted: { vi: "có giải trình, đã chấp nhận", en: "explained, accepted" },
};

const HEAD_ROW = 2;

/** Points: a line of text, and the highest row there can be. */
const LINE = 15.5;
const HIGHEST = 409;

/**
 * The findings as a new sheet behind the others, in the user's language: a line each, with a link to its cell. Its
 * name is one that the workbook does not have yet.
 */
export function findingsSheet(
  workbook: Workbook,
  report: Pick<CheckReport, "findings" | "tables" | "lists">,
  locale: Locale,
): AddSheet {
  const title = TITLE[locale].replace("{count}", formatNumber(report.findings.length, locale));
  const cells: NewCell[] = [
    { at: "A1", content: { value: title }, format: { bold: true, fontSize: 14 } },
    ...COLUMNS.map(({ caption }, column) => ({
      at: cellName(HEAD_ROW, column),
      content: { value: caption[locale] },
      format: { bold: true, border: true, wrap: true, horizontal: "center" as const },
    })),
  ];
  const rowHeights: (number | undefined)[] = Array.from({ length: HEAD_ROW + 1 }, () => undefined);
  report.findings.forEach((finding, i) => {
    const line = lineOf(workbook, report, finding, i + 1, locale);
    rowHeights.push(heightOf(line));
    line.forEach((content, column) =>
      cells.push({
        at: cellName(HEAD_ROW + 1 + i, column),
        content,
        format: { ...TEXT, ...COLUMNS[column]?.format, border: true },
      }),
    );
  });
  return {
    kind: "add-sheet",
    sheet: {
      name: freeName(workbook, NAME[locale]),
      cells,
      merges: [],
      columnWidths: COLUMNS.map(({ width }) => width),
      rowHeights,
      print: { orientation: "landscape", fitToWidth: true, titleRows: [HEAD_ROW + 1, HEAD_ROW + 1] },
    },
  };
}

function lineOf(
  workbook: Workbook,
  report: Pick<CheckReport, "tables" | "lists">,
  finding: Finding,
  number: number,
  locale: Locale,
): readonly Content[] {
  const { sheet, cell } = splitAddress(finding.at);
  const value = (given: EditValue | undefined): Content => ({ value: given ?? null });
  const suggested = finding.suspects.map((one) => suspectText(one, splitAddress(one.cell).cell, locale));
  const status = STATUS[statusOf(finding)][locale];
  return [
    value(number),
    value(rowLabelOf(workbook, report, finding.at).replace(/^[-–+*•]+ */u, "")),
    value(sheet),
    linkTo(sheet, cell, finding.at),
    value(findingMessage(finding, locale)),
    value(finding.reported),
    value(finding.computed),
    value(finding.difference),
    value(suggested.join("; ")),
    value(finding.explanation ? `${status}: ${finding.explanation.reason}` : status),
  ];
}

/** Room for the cell with the most lines: not every program makes it for a sheet that it did not write. */
function heightOf(line: readonly Content[]): number {
  const lines = line.map((content, column) => {
    const text = "value" in content && typeof content.value === "string" ? content.value : "";
    const width = (COLUMNS[column]?.width ?? 1) * 0.9;
    return Math.ceil(text.length / width);
  });
  return Math.min(HIGHEST, LINE * Math.max(1, ...lines));
}

/** A link within the workbook; a formula may hold a text of 255 characters, and a longer address is a text. */
function linkTo(sheet: string, cell: string, at: string): Content {
  const place = parseAddress(at);
  const target = `#'${sheet.replaceAll("'", "''")}'!${cell}`;
  if (!place || target.length > 255) return { value: cell };
  return { formula: `HYPERLINK("${target.replaceAll('"', '""')}","${cell}")` };
}

function freeName({ sheets }: Workbook, wanted: string): string {
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
  for (let n = 1; ; n++) {
    const name = n === 1 ? wanted : `${wanted} (${String(n)})`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
