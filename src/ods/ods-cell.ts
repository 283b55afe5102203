import { CellKind } from "../core/workbook/cells";
import { serialOfIsoDate } from "../xlsx/iso-date";
import type { XmlScanner } from "../xlsx/xml-scanner";
import { excelFormula } from "./ods-formula";

/** What a cell's tag says (OpenDocument part 3, 9.1.4). A text may stand in the tag or in the cell. */
export interface OdsCellTag {
  readonly kind: CellKind;
  /** NaN where the value is a text. */
  readonly value: number;
  readonly text: string | undefined;
  readonly formula: string | undefined;
  readonly style: string | undefined;
  readonly columns: number;
  readonly spannedColumns: number;
  readonly spannedRows: number;
}

export function readCellTag(scanner: XmlScanner, date1904: boolean): OdsCellTag {
  const formula = scanner.attribute("table:formula");
  return {
    ...valueOf(scanner, date1904),
    formula: formula === undefined ? undefined : excelFormula(formula),
    style: scanner.attribute("table:style-name"),
    columns: count(scanner.attribute("table:number-columns-repeated")),
    spannedColumns: count(scanner.attribute("table:number-columns-spanned")),
    spannedRows: count(scanner.attribute("table:number-rows-spanned")),
  };
}

/** A count in an attribute: at least 1. */
export function count(text: string | undefined): number {
  const value = Number(text ?? 1);
  return Number.isInteger(value) && value > 0 ? value : 1;
}

function valueOf(scanner: XmlScanner, date1904: boolean): Pick<OdsCellTag, "kind" | "value" | "text"> {
  const type = scanner.attribute("office:value-type");
  const text = scanner.attribute("office:string-value");
  const number = (value: number): Pick<OdsCellTag, "kind" | "value" | "text"> =>
    Number.isFinite(value)
      ? { kind: CellKind.number, value, text: undefined }
      : { kind: CellKind.text, value: NaN, text: undefined };
  if (scanner.attribute("calcext:value-type") === "error")
    return { kind: CellKind.error, value: NaN, text: undefined };
  switch (type) {
    case "float":
    case "percentage":
    case "currency":
      return number(Number(scanner.attribute("office:value") ?? NaN));
    case "date":
      return number(serialOfIsoDate(scanner.attribute("office:date-value") ?? "", date1904));
    case "time":
      return number(daysOf(scanner.attribute("office:time-value") ?? ""));
    case "boolean":
      return { kind: CellKind.boolean, value: scanner.flag("office:boolean-value") ? 1 : 0, text: undefined };
    case "string":
      return { kind: CellKind.text, value: NaN, text };
    default:
      return { kind: CellKind.blank, value: NaN, text };
  }
}

/** `PT08H30M00S` as a part of a day. */
function daysOf(duration: string): number {
  const match = /^(-?)P(?:(\d+)D)?T?(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?$/.exec(duration);
  if (!match) return NaN;
  const [, sign, days = "0", hours = "0", minutes = "0", seconds = "0"] = match;
  const total = Number(days) + (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  return sign === "-" ? -total : total;
}

const ERROR = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)$/;

/** What an error cell shows; other programs' own errors (`Err:502`) are Excel's general one. */
export function errorOf(shown: string): string {
  return ERROR.test(shown) ? shown : "#VALUE!";
}
