import { splitAddress } from "../address-list";
import { findingMessage } from "../check-document";
import { formatMessage, type Locale, type Text } from "../message";
import { rowLabelOf } from "../row-label-of";
import type { CheckReport, Finding } from "../report";
import { suspectText } from "../suspect-text";
import type { Workbook } from "../workbook/workbook";

const HEADING: Text = { vi: "Về số liệu trong tệp {file}", en: "On the figures in {file}" };
const OPENING: Text = {
  vi: "Qua kiểm tra, số liệu có {count} chỗ cần xem lại và sửa nếu sai:",
  en: "A check found {count} places to look at, and to correct where they are wrong:",
};
const CLOSING: Text = {
  vi: "Đề nghị sửa và gửi lại tệp; chỗ nào số liệu đúng thì xin giải trình lý do.",
  en: "Please correct them and send the file again; where the figures are right, please say why.",
};
const ROW: Text = { vi: "dòng", en: "row" };

export interface Letter {
  readonly heading: string;
  readonly opening: string;
  /** A line for each place. */
  readonly places: readonly string[];
  readonly closing: string;
}

/** What is asked of a unit; undefined where nothing is open. */
export function letterOf(workbook: Workbook, report: CheckReport, locale: Locale): Letter | undefined {
  const open = report.findings.filter(({ accepted }) => !accepted);
  if (open.length === 0) return undefined;
  return {
    heading: formatMessage(HEADING, { file: report.workbook }, locale),
    opening: formatMessage(OPENING, { count: open.length }, locale),
    places: open.map((finding) => placeText(workbook, report, finding, locale)),
    closing: CLOSING[locale],
  };
}

/** As plain text, ready to paste. */
export function letterText({ heading, opening, places, closing }: Letter): string {
  const lines = places.map((place, i) => `${String(i + 1)}. ${place}`);
  return `${[heading, "", opening, ...lines, "", closing].join("\n")}\n`;
}

/** As a page of its own, ready to print. */
export function letterHtml({ heading, opening, places, closing }: Letter, locale: Locale): string {
  const items = places.map((place) => `<li>${escaped(place)}</li>`).join("\n");
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><title>${escaped(heading)}</title></head>
<body>
<h1>${escaped(heading)}</h1>
<p>${escaped(opening)}</p>
<ol>
${items}
</ol>
<p>${escaped(closing)}</p>
</body></html>
`;
}

function placeText(workbook: Workbook, report: CheckReport, finding: Finding, locale: Locale): string {
  const { sheet, cell } = splitAddress(finding.at);
  const label = rowLabelOf(workbook, report.tables, finding.at);
  const where = [sheet, cell].filter((part) => part !== "").join(" · ");
  const row = label === "" ? "" : ` (${ROW[locale]} ${label})`;
  const suggested = finding.suspects.map((one) => suspectText(one, splitAddress(one.cell).cell, locale));
  const hint = suggested.length > 0 ? ` ${suggested.join("; ")}.` : "";
  return oneLine(`${where}${row}: ${findingMessage(finding, locale)}${hint}`);
}

function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim();
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
