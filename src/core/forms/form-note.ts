import type { Text } from "../message";
import type { Form } from "./form";

/**
 * What is said of every form, in the picker, in the footer and in what is written as JSON: none was compared
 * with the document that issued it.
 */
export function footnoteOf({ source }: Pick<Form, "source">): Text {
  const { kind, collected } = source;
  const [vi, en] = collected === undefined ? ["", ""] : [` (${inDays(collected)})`, ` (${collected})`];
  switch (kind) {
    case "local-report":
      return {
        vi: "Bảng của một báo cáo địa phương, không phải mẫu biểu chính thức",
        en: "A table of a local report, no official form",
      };
    case "own":
      return { vi: "Mẫu của người dùng", en: "The user's own form" };
    case "export-template":
    case "unit-workbook":
      return {
        vi: `Theo mẫu thu thập${vi}, chưa đối chiếu văn bản gốc`,
        en: `After a form as it was collected${en}, not compared with the issuing document`,
      };
  }
}

/** 2022-07-05 as 05/7/2022 is written in documents. */
function inDays(day: string): string {
  const [year = "", month, date] = day.split("-");
  return [date, month && (Number(month) < 3 ? month : String(Number(month))), year].filter(Boolean).join("/");
}
