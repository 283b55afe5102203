import type { Workbook } from "../../../src/core/workbook/workbook";
import { readCsv } from "../../../src/csv/read-csv";
import { formulas, read, values } from "../../support/cells";
import { encodeTcvn3, encodeVni } from "../../support/legacy-encoders";
import { originalsOf } from "../../support/rich-workbook";
import { relationship, relationships, workbook as workbookPart } from "../../support/zip-workbook";

const FONTS = ["Times New Roman", ".VnTime", ".VnTimeH", "VNI-Times", "Phông lạ"];
const styles =
  `<fonts>${FONTS.map((name) => `<font><name val="${name}"/></font>`).join("")}</fonts>` +
  `<cellXfs>${FONTS.map((_, i) => `<xf numFmtId="0" fontId="${i}"/>`).join("")}</cellXfs>`;
const cell = (at: string, font: number, text: string): string =>
  `<c r="${at}" s="${font}" t="inlineStr"><is><t>${text}</t></is></c>`;
const noteOf = ({ remarks }: Workbook) => remarks.find(({ code }) => code === "legacy-font-read");

it("reads each text by its font: the same letters in two fonts are two texts", () => {
  const raw = encodeTcvn3("Tổng số");
  const row =
    cell("A1", 1, raw) + cell("B1", 2, raw) + cell("C1", 0, raw) + cell("D1", 3, encodeVni("Tổng số"));
  const workbook = read({ styles, rows: `<row r="1">${row}</row>` });
  expect(values(workbook)).toEqual({ A1: "Tổng số", B1: "TỔNG SỐ", C1: raw, D1: "Tổng số" });
  expect(originalsOf(workbook)).toEqual([
    `TỔNG SỐ < ${raw}`,
    `Tổng số < ${encodeVni("Tổng số")}`,
    `Tổng số < ${raw}`,
  ]);
  expect(noteOf(workbook)?.detail).toBe(".VnTime, .VnTimeH, VNI-Times");
});

it("reads by evidence where the font says nothing", () => {
  const workbook = read({
    styles,
    rows: `<row r="1">${cell("A1", 4, encodeTcvn3("Tổng số đảng viên"))}</row>`,
  });
  expect(values(workbook)).toEqual({ A1: "Tổng số đảng viên" });
  expect(noteOf(workbook)).toEqual({ code: "legacy-font-read", detail: "" });
});

it("reads by evidence where the fonts are gone, and not where they are there", () => {
  const texts = ["Tổng số", "Đơn vị", "Đảng viên nữ", "Dân tộc thiểu số", "Trình độ", "Đến hạn"];
  const encoded = texts.map(encodeTcvn3);
  const rows = encoded.map((text, i) => `<row r="${i + 1}">${cell(`A${i + 1}`, 0, text)}</row>`).join("");
  expect(Object.values(values(read({ rows })))).toEqual(texts);
  const inArial = '<fonts><font><name val="Arial"/></font></fonts><cellXfs><xf fontId="0"/></cellXfs>';
  expect(Object.values(values(read({ styles: inArial, rows })))).toEqual(texts);
  expect(Object.values(values(read({ styles, rows })))).toEqual(encoded);
});

it("leaves Unicode as it is, whatever its font, and says nothing", () => {
  const texts = ["Tổng số", "Ghi chú", "Café", "Øre", "Größe", "Phó", "25 °C", "Łódź"];
  const rows = texts.map((text, i) => `<row r="${i + 1}">${cell(`A${i + 1}`, 0, text)}</row>`);
  const workbook = read({ styles, rows: rows.join("") });
  expect(Object.values(values(workbook))).toEqual(texts);
  expect(noteOf(workbook)).toBeUndefined();
  expect(workbook.originals).toBeUndefined();
});

it("reads names of sheets, and what formulas call them", () => {
  const raw = encodeTcvn3("Biểu tổng hợp");
  const workbook = read({
    rows: `<row r="1"><c r="A1"><f>SUM('${raw}'!B1:B2)&amp;"'${raw}'!"</f><v>3</v></c></row>`,
    parts: {
      "xl/workbook.xml": workbookPart(`<sheet name="${raw}" sheetId="1" r:id="rId1"/>`),
      "xl/_rels/workbook.xml.rels": relationships(relationship("rId1", "worksheet", "worksheets/sheet1.xml")),
    },
  });
  expect(workbook.sheets[0]).toMatchObject({ name: "Biểu tổng hợp", originalName: raw });
  expect(formulas(workbook)).toEqual({ A1: `SUM('Biểu tổng hợp'!B1:B2)&"'${raw}'!"` });
});

it("reads .csv by evidence", () => {
  const text = ["Đơn vị,Tổng số,Ghi chú", "Xã Đông,5,Đủ", "Thị trấn,7,Thiếu một người"]
    .map(encodeTcvn3)
    .join("\n");
  const workbook = readCsv(
    Uint8Array.from(text, (letter) => letter.charCodeAt(0)),
    "a.csv",
  );
  expect(values(workbook)).toMatchObject({
    A1: "Đơn vị",
    B1: "Tổng số",
    A2: "Xã Đông",
    B2: 5,
    A3: "Thị trấn",
  });
  expect(noteOf(workbook)?.detail).toBe("");
});
