import { splitAddress } from "../address-list";
import { foldLabel } from "../labels/fold-label";
import { organizationKey } from "../forms/unit-facts";
import type { CheckReport } from "../report";
import { parseRange } from "../workbook/address";
import { CellKind } from "../workbook/cells";
import { stringOf } from "../workbook/read-cell";
import type { Sheet, Workbook } from "../workbook/workbook";

type Tables = readonly Pick<CheckReport["tables"][number], "range" | "header">[];

/** Who sent a workbook, as far as it says so itself. */
export interface UnitInWorkbook {
  /** As it is written there; undefined where it is not said, or said in several ways. */
  readonly name: string | undefined;
  /** The words above the tables, in which the name may stand. */
  readonly titles: readonly string[];
}

const TITLE_ROWS = 12;
const HEAD_ROWS = 4;
const MOST_TITLES = 60;

/** `Đơn vị báo cáo: Sở Y tế`, and not the unit of measure. */
const DECLARED =
  /^(?:tên )?(?:đơn vị|cơ quan|tổ chức)(?: (?:báo cáo|lập biểu|gửi|nộp|thực hiện|cơ sở))?\s*[:：]\s*(.*)$/iu;
const DECLARED_EN = /^(?:reporting )?(?:unit|organi[sz]ation|agency)(?: name)?\s*:\s*(.*)$/iu;
const MEASURE =
  /^(?:\d|%|(?:lượt|người|đồng|triệu|nghìn|ngàn|tỷ|tỉ|đảng viên|ha|tấn|kg|m2|persons?|people|thousands?|millions?)(?=$|[\s,;.])|(?:tổ chức(?: đảng)?|chi bộ|đảng bộ)(?=$|[,;.]))/iu;

/** How names of organizations begin; the heads of state and party do not. */
const ORGANIZATION =
  /^(?:đảng (?:bộ|uỷ)|chi (?:bộ|uỷ|cục)|ban(?! chấp hành trung ương)|sở|phòng|ubnd|uỷ ban|trường|công ty|tổng công ty|cục|cơ quan|bệnh viện|trung tâm|hội|liên đoàn|đoàn|văn phòng|toà án|viện|bảo hiểm|kho bạc|ngân hàng|huyện|quận|thị xã|thành phố|xã|phường|thị trấn|chi nhánh|department|party (?:committee|cell)|office|school|company)(?= )/u;

/**
 * The name that a workbook gives its sender: after “Đơn vị:”, or the lower of the lines at its left head, where the
 * upper one is who it is sent to. Sheets that say different names say nothing together.
 */
export function unitInWorkbook(workbook: Workbook, { tables }: { readonly tables: Tables }): UnitInWorkbook {
  const names = new Map<string, string>();
  const titles: string[] = [];
  for (const sheet of workbook.sheets) {
    const lines = linesAbove(workbook, sheet, firstTableRow(sheet, tables));
    titles.push(...lines.flatMap(({ texts }) => texts));
    const name = declaredIn(lines) ?? headOf(lines);
    if (name !== undefined) names.set(organizationKey(name), name);
  }
  const [only] = names.size === 1 ? names.values() : [];
  return { name: only, titles: [...new Set(titles)].slice(0, MOST_TITLES) };
}

interface Line {
  readonly row: number;
  readonly texts: readonly string[];
}

function firstTableRow(sheet: Sheet, tables: Tables): number {
  const tops = tables.flatMap(({ range, header }) => {
    const { sheet: name, cell } = splitAddress(range);
    return name === sheet.name ? [parseRange(header)?.row ?? parseRange(cell)?.row ?? 0] : [];
  });
  return Math.min(TITLE_ROWS, ...tops);
}

function linesAbove(workbook: Workbook, { cells }: Sheet, end: number): Line[] {
  const lines: Line[] = [];
  for (let row = 0; row < Math.min(end, cells.rowCount); row++) {
    const texts: string[] = [];
    for (let i = cells.rowStart[row] ?? 0, last = cells.rowStart[row + 1] ?? 0; i < last; i++) {
      if (cells.kind[i] !== CellKind.text) continue;
      const text = stringOf(workbook, cells, i).replace(/\s+/g, " ").trim();
      if (/\p{L}{2}/u.test(text)) texts.push(text);
    }
    if (texts.length > 0) lines.push({ row, texts });
  }
  return lines;
}

function declaredIn(lines: readonly Line[]): string | undefined {
  for (const { texts } of lines) {
    for (const [k, text] of texts.entries()) {
      const match = DECLARED.exec(text) ?? DECLARED_EN.exec(text);
      if (!match) continue;
      const name = (match[1] === "" ? texts[k + 1] : match[1])?.trim() ?? "";
      if (/\p{L}{2}/u.test(name) && !MEASURE.test(name) && !/^[.…_ ]+$/u.test(name)) return name;
    }
  }
  return undefined;
}

function headOf(lines: readonly Line[]): string | undefined {
  return lines
    .filter(({ row }) => row < HEAD_ROWS)
    .flatMap(({ texts }) => texts.slice(0, 1))
    .filter((text) => text.length <= 120 && ORGANIZATION.test(foldLabel(text)))
    .at(-1);
}
