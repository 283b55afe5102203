import type { FormFrame } from "./form-frame";
import type { SheetTexts } from "./sheet-texts";

/** What stands over the header of a form. */
export interface FormTitle {
  readonly title: string;
  /** `1-BTCTW`, as it is printed behind "Biểu số". */
  readonly number?: string;
}

const NUMBER = /(?:biểu|mẫu|bảng)(?: số)?\s*[:.]?\s*([\p{L}\d][\p{L}\d./-]{0,30})/iu;
const HEADING = /^(?:biểu|báo cáo|thống kê|tổng hợp|bảng|đảng viên|phân tích|danh sách)/iu;

/** The title: the longest line in capitals, else in bold, that stands over the header. */
export function titleOver(texts: SheetTexts, { headerTop, left, right }: FormFrame): FormTitle {
  let number: string | undefined;
  const lines: { readonly text: string; readonly weight: number; readonly row: number }[] = [];
  for (let row = 0; row < headerTop; row++)
    for (const column of texts.columnsOf(row)) {
      const text = texts.textAt(row, column);
      const found = NUMBER.exec(text)?.[1];
      if (found !== undefined && /\d/.test(found) && text.length <= 40) {
        number ??= found.replace(/[.:]$/, "");
        continue;
      }
      if (/^(?:năm|kì|kỳ|tháng|quý|đơn vị)(?![\p{L}])/iu.test(text) || !/\p{L}{2}/u.test(text)) continue;
      const area = texts.areaAt(row, column);
      const isWide = (area?.columnCount ?? 1) >= (right - left) * 0.7;
      const weight =
        (text === text.toUpperCase() ? 2 : 0) +
        (texts.isBoldAt(row, column) ? 1 : 0) +
        (isWide ? 2 : 0) +
        (HEADING.test(text) ? 2 : 0);
      lines.push({ text, weight, row });
    }
  const most = Math.max(...lines.map(({ weight }) => weight));
  const best = lines.filter(({ weight }) => weight === most && weight >= 3);
  return {
    title: best
      .slice(0, 3)
      .map(({ text }) => text)
      .join(" "),
    ...(number !== undefined && { number }),
  };
}
