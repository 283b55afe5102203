import fc from "fast-check";

import { toUnicode } from "../../../src/core/text/to-unicode";
import { encodeTcvn3, encodeVni } from "../../support/legacy-encoders";

describe("toUnicode leaves", () => {
  it.each([
    ["nothing", ""],
    ["blanks", " \u00a0\n"],
    ["numbers", "1.250.000,5"],
    ["codes", "KH-2005/A1"],
    ["English", "Revenue of the year (of which: women)"],
    ["signs", "5 µm, 20°C ±2, m², § 5, £m, ¥n, ©, Ø 20, 2 × 3, ½, Nº 4"],
    ["a unit", "µm"],
    ["currency", "£m"],
    ["a note after a word", "Cho¹"],
    ["French", "Élève âgé, où déjà la fête, garçon, maïs, naïve, dîner sûr, côte à côte"],
    ["French", "tôt"],
    ["French", "Thaï"],
    ["French", "thé"],
    ["French in guillemets", "«bonjour» « anh »"],
    ["German", "Größe für Mädchen, Straße, Köln, Büro"],
    ["Spanish", "El niño y la señora, mañana, año, ¿qué?"],
    ["Portuguese", "São João não está, mãe"],
    ["Swedish", "På gården är två små hus för år"],
    ["soft hyphens of other words", "infor\u00admation, Ver\u00adfah\u00adren"],
    ["UTF-8 taken for Windows-1252", "Tá»•ng sá»‘ Ä‘áº£ng viÃªn"],
    ["Unicode Vietnamese", "Tổng số đảng viên nữ"],
    ["Unicode Vietnamese within Latin-1", "Ghi chú"],
    ["Unicode Vietnamese within Latin-1", "Tên công ty, bình quân, trong đó: có, không"],
    ["old placing of tones", "hòa, khỏe, thủy"],
    ["new placing of tones", "hoà, khoẻ, thuỷ"],
    ["misplaced tones", "hòan thành qúy, của cuả"],
    ["mistyped capitals among Unicode", "TÊn đơn vị"],
    ["notes after words among Unicode", "Số hộ² cho¹"],
    ["what could be either", "Phó"],
    ["minorities' names", "Đăk Lăk, Kôn"],
    ["other scripts", "人民, Москва"],
  ])("%s: %p", (_, text) => {
    expect(toUnicode(text)).toBe(text);
    expect(toUnicode(text, { font: "Times New Roman" })).toBe(text);
  });

  it("what is in a Unicode font, whatever it looks like", () => {
    expect(toUnicode("Tæng sè", { font: "Arial" })).toBe("Tæng sè");
  });

  it("Unicode retyped in a cell that kept its old font", () => {
    expect(toUnicode("Ghi chú", { font: ".VnTime" })).toBe("Ghi chú");
    expect(toUnicode("Tổng số", { font: ".VnTime" })).toBe("Tổng số");
    expect(toUnicode("Tổng số", { font: ".VnTimeH" })).toBe("Tổng số");
    expect(toUnicode("Số thứ tự, hòa", { font: "VNI-Times" })).toBe("Số thứ tự, hòa");
  });

  it("ASCII, always", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary-ascii" }),
        fc.constantFrom(".VnTime", ".VnTimeH", "VNI-Times", "Arial"),
        (text, font) => {
          expect(toUnicode(text)).toBe(text);
          expect(toUnicode(text, { font })).toBe(text);
        },
      ),
    );
  });
});

const LABELS = [
  "Tổng số đảng viên cuối kỳ",
  "Trong đó: nữ",
  "Họ và tên",
  "Đơn vị tính: nghìn đồng",
  "Quyết định số 12/2005/QĐ-UBND ngày 3 tháng 2",
  "Sản lượng lương thực bình quân đầu người",
];

describe("toUnicode reads", () => {
  it.each(LABELS)("with a font: %s", (label) => {
    expect(toUnicode(encodeTcvn3(label), { font: ".VnTime" })).toBe(label);
    expect(toUnicode(encodeVni(label), { font: "VNI-Times" })).toBe(label);
  });

  it.each(LABELS)("without a font, or in one that says nothing: %s", (label) => {
    for (const legacy of [encodeTcvn3(label), encodeVni(label)]) {
      expect(toUnicode(legacy)).toBe(label);
      expect(toUnicode(legacy, { font: "Symbol" })).toBe(label);
    }
  });

  it("capitals where the font has only those", () => {
    expect(toUnicode("tæng hîp", { font: ".VnTimeH" })).toBe("TỔNG HỢP");
  });

  it.each([
    ["gi¸", "giá"],
    ["tÊn", "tấn"],
    ["S§", "SĐ"],
    ["QÑ", "QĐ"],
    ["Xim¨ng", "Ximăng"],
    ["Bé y tÕ", "Bộ y tế"],
    ["Ch­a cã", "Chưa có"],
  ])("short text without a font: %s", (legacy, text) => {
    expect(toUnicode(legacy)).toBe(text);
  });

  it("Unicode with legacy words in it", () => {
    expect(toUnicode("Ủy ban nh©n d©n tØnh")).toBe("Ủy ban nhân dân tỉnh");
    expect(toUnicode("Ủy ban nhaân daân")).toBe("Ủy ban nhân dân");
    expect(toUnicode("§ường", { font: ".VnTime" })).toBe("Đường");
  });

  it("decomposed Unicode", () => {
    for (const label of LABELS) expect(toUnicode(label.normalize("NFD"))).toBe(label);
  });

  it("the combining marks of Windows-1258, whatever the font", () => {
    const text = "T\u00f4\u0309ng s\u00f4\u0301 h\u00f4\u0323";
    expect(toUnicode(text)).toBe("Tổng số hộ");
    expect(toUnicode(text, { font: "Times New Roman" })).toBe("Tổng số hộ");
  });

  it("Ƣ typed for Ư", () => {
    expect(toUnicode("NĂM TRƢỚC, ƣu tiên")).toBe("NĂM TRƯỚC, ưu tiên".normalize("NFC"));
    expect(toUnicode("TRƢ\u01a0\u0301C")).toBe("TRƯỚC");
  });

  it("punctuation that a reader left as control characters", () => {
    expect(toUnicode("\u0093Tæng sè\u0094 \u0096 n¨m\u0085", { font: ".VnTime" })).toBe("“Tổng số” – năm…");
    expect(toUnicode("“Tæng sè” – n¨m…")).toBe("“Tổng số” – năm…");
  });
});

describe("what toUnicode has read", () => {
  const letters = "aeouyôönghtcTHBĐ 1§®©¸µ­æèéùøûõïâáàåãäêúüëíìóòñîßçÊÕÑÒƢ\u0301ựổ";
  const pieces = fc.constantFrom(...letters.split(""));
  const texts = fc.oneof(
    fc.array(pieces, { maxLength: 24 }).map((characters) => characters.join("")),
    fc.array(fc.constantFrom(...LABELS.flatMap((label) => label.split(" ")))).map((words) => words.join(" ")),
    fc
      .array(fc.constantFrom(...LABELS.flatMap((label) => [label, encodeVni(label)]).map(encodeTcvn3)))
      .map((words) => words.join(" ")),
  );

  it("stays as it is", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const read = toUnicode(text);
        expect(toUnicode(read)).toBe(read);
      }),
      { numRuns: 2000 },
    );
  });

  it("is NFC", () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(".VnTime", ".VnTimeH", "VNI-Times", "Arial"), (text, font) => {
        for (const read of [toUnicode(text), toUnicode(text, { font })])
          expect(read).toBe(read.normalize("NFC"));
      }),
    );
  });
});
