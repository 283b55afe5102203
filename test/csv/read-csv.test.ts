import { strToU8 } from "fflate";
import { thrownBy, values } from "../support/cells";
import type { Workbook } from "../../src/core/workbook/workbook";
import { readCsv } from "../../src/csv/read-csv";

function csv(text: string | Uint8Array, name = "t.csv"): Workbook {
  return readCsv(typeof text === "string" ? strToU8(text) : text, name);
}

const utf16 = (text: string, littleEndian: boolean): Uint8Array => {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), littleEndian);
  return new Uint8Array(view.buffer);
};

describe("fields", () => {
  test("numbers are those that read the same everywhere", () => {
    expect(values(csv("a,12,-3,0,007,8.341,1e3,+5,1234567890123456, 42 ,-0\n"))).toEqual({
      A1: "a",
      B1: 12,
      C1: -3,
      D1: 0,
      E1: "007",
      F1: "8.341",
      G1: "1e3",
      H1: "+5",
      I1: "1234567890123456",
      J1: 42,
      K1: 0,
    });
  });

  test("quotes, doubled quotes, delimiters and line ends within quotes", () => {
    expect(values(csv('"a ""b""","x,y"\r\n"two\nlines",5\r\n'))).toEqual({
      A1: 'a "b"',
      B1: "x,y",
      A2: "two\nlines",
      B2: 5,
    });
  });

  test("empty fields and lines are nothing, but keep their place", () => {
    expect(values(csv("a,,c\n\n,b,\n"))).toEqual({ A1: "a", C1: "c", B3: "b" });
  });

  test.each([["\n"], ["\r\n"], ["\r"]])("lines that end in %j", (end) => {
    expect(values(csv(`a,1${end}b,2`))).toEqual({ A1: "a", B1: 1, A2: "b", B2: 2 });
  });

  test("a quote within a field is a character; one that is never closed runs to the end", () => {
    expect(values(csv('5" pipe,1\n"open,2\n'))).toEqual({ A1: '5" pipe', B1: 1, A2: "open,2\n" });
    expect(values(csv('"a"b,1\nc,2'))).toEqual({ A1: "ab", B1: 1, A2: "c", B2: 2 });
  });
});

describe("the delimiter", () => {
  test.each([[";"], ["\t"], ["|"]])("%j", (delimiter) => {
    const workbook = csv(`Tên${delimiter}Số\nA, B${delimiter}1,5\nC${delimiter}2\n`);
    expect(values(workbook)).toEqual({ A1: "Tên", B1: "Số", A2: "A, B", B2: "1,5", A3: "C", B3: 2 });
    expect(workbook.remarks).toEqual([
      { code: "delimiter-found", detail: delimiter === "\t" ? "tab" : delimiter },
    ]);
  });

  test("a comma is no news, and one column has no delimiter", () => {
    expect(csv("a,b\n1,2\n").remarks).toEqual([]);
    expect(values(csv("a\nb c\n"))).toEqual({ A1: "a", A2: "b c" });
  });

  test("a first line sep= names it and is no record", () => {
    expect(values(csv("\uFEFFsep=;\r\na,b;1\r\n"))).toEqual({ A1: "a,b", B1: 1 });
  });

  test("a title above the table does not hide it", () => {
    expect(values(csv("Biểu 1, năm 2024\n\na;b;c\n1;2;3\n4;5;6\n"))).toMatchObject({
      A1: "Biểu 1, năm 2024",
      C4: 3,
      B5: 5,
    });
  });
});

describe("the encoding", () => {
  test("UTF-8 with and without a mark", () => {
    expect(values(csv("đảng viên,1"))).toEqual({ A1: "đảng viên", B1: 1 });
    expect(values(csv("\uFEFFđảng viên,1"))).toEqual({ A1: "đảng viên", B1: 1 });
    expect(csv("\uFEFFđảng viên,1").remarks).toEqual([]);
  });

  test.each([
    ["utf-16le", true],
    ["utf-16be", false],
  ])("%s with and without a mark", (encoding, littleEndian) => {
    for (const mark of ["\uFEFF", ""]) {
      const workbook = csv(utf16(`${mark}Huyện,1\r\nXã,2\r\n`, littleEndian));
      expect(values(workbook)).toEqual({ A1: "Huyện", B1: 1, A2: "Xã", B2: 2 });
      expect(workbook.remarks).toEqual([{ code: "encoding-found", detail: encoding }]);
    }
  });

  test("windows-1258, its tone marks joined to the vowels", () => {
    // Huyê + dot below + n, Xa + tilde.
    const workbook = csv(
      Uint8Array.from([...strToU8("Huy"), 0xea, 0xf2, ...strToU8("n,Xa"), 0xde, ...strToU8(",1\n")]),
    );
    expect(values(workbook)).toEqual({ A1: "Huyện", B1: "Xã", C1: 1 });
    expect(workbook.remarks).toEqual([{ code: "encoding-found", detail: "windows-1258" }]);
  });

  test("windows-1252 where the bytes are Western letters", () => {
    const workbook = csv(
      Uint8Array.from([...strToU8("Espa"), 0xf1, ...strToU8("a,Citt"), 0xe0, ...strToU8(",1\n")]),
    );
    expect(values(workbook)).toEqual({ A1: "España", B1: "Città", C1: 1 });
    expect(workbook.remarks).toEqual([{ code: "encoding-found", detail: "windows-1252" }]);
  });
});

test("the sheet is named after the file", () => {
  const nameOf = (file: string): string | undefined => csv("1", file).sheets[0]?.name;
  expect([nameOf("a/b/Biểu 1.csv"), nameOf("x[1].csv"), nameOf(".csv")]).toEqual([
    "Biểu 1",
    "x_1_",
    "Sheet1",
  ]);
});

test("an empty file, and more rows than a sheet has", () => {
  expect(thrownBy(() => csv(""))).toMatchObject({ code: "empty-file" });
  expect(thrownBy(() => csv("1\n".repeat(1_048_577)))).toMatchObject({ code: "too-large" });
});
