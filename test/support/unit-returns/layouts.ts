import { forms } from "../../../src/core/forms";
import type { ReturnFigures } from "./return-figures";

/** A sheet of a return: rows of cells, and what is merged. */
export interface Page {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  readonly merges?: readonly string[];
}

type Cell = string | number | undefined;

/** The labels that official forms print, and those that organizations write. */
const LABELS = new Map(
  ["B1-BTCTW", "B6F-BTCTW"].flatMap((id) =>
    (forms.find((form) => form.id === id)?.rows ?? []).map(
      ({ code, label }) => [`${id} ${code}`, label] as const,
    ),
  ),
);
const official = (form: string, code: string): string =>
  LABELS.get(`${form} ${code}`) ?? INTERNAL[code] ?? "";

const INTERNAL: Readonly<Record<string, string>> = {
  in: "c. Chuyển đến trong nội bộ Đảng bộ Khối",
  out: "c. Chuyển đi trong nội bộ Đảng bộ Khối",
};

const FLOWS = "A B B.1 B.2 B.2.a B.2.b in B.3 C C.1 C.2 C.3 C.4 C.5 C.5.a C.5.b out D".split(" ");
const REVIEWS = "1 2 3 3.1 3.2 3.3 3.4 4 4.1 4.2 4.3".split(" ");

const head = ({ unit, kind }: ReturnFigures, title: string): Cell[][] => [
  ["ĐẢNG ỦY KHỐI CQ&DN TỈNH VĨNH LAM", undefined, undefined, "ĐẢNG CỘNG SẢN VIỆT NAM"],
  [`${kind} ${unit}`.toUpperCase()],
  [],
  [title],
  ["Năm 2021"],
  [],
];

/** Two sheets as the forms are printed, code rows and all. */
export function asPrinted(one: ReturnFigures): readonly Page[] {
  return [
    {
      name: "Bieu 1",
      rows: [
        ...head(one, "THỐNG KÊ TĂNG, GIẢM ĐẢNG VIÊN"),
        ["Tiêu chí", "Thực hiện", undefined, "(%) kỳ này so với cùng kỳ năm trước"],
        [undefined, "Kỳ này", "Cùng kỳ năm trước"],
        ["1", "2", "3", "4(=2*100/3)"],
        ...FLOWS.map((code) => [official("B1-BTCTW", code), one.flows[code] ?? 0]),
        ["NGƯỜI LẬP BIỂU", undefined, "THỦ TRƯỞNG ĐƠN VỊ"],
      ],
      merges: ["A7:A8", "B7:C7", "D7:D8"],
    },
    {
      name: "Bieu 6F",
      rows: [...head(one, "THỐNG KÊ KẾT QUẢ KIỂM ĐIỂM TỰ PHÊ BÌNH VÀ PHÊ BÌNH"), ...reviews(one)],
    },
  ];
}

function reviews(one: ReturnFigures, swapped = false): Cell[][] {
  const pair = (figures: readonly [Cell, Cell] | undefined): Cell[] => {
    const [collectives, members] = figures ?? [undefined, undefined];
    return swapped ? [members, collectives] : [collectives, members];
  };
  return [
    ["TT", "Nội dung", ...pair(["Tập thể", "Đảng viên"]), "Ghi chú"],
    ...REVIEWS.map((code) => [code, official("B6F-BTCTW", code), ...pair(one.reviews[code] ?? [0, 0])]),
  ];
}

/** Without numbering, one column of figures, noughts left blank, abbreviations; the other form's columns change places. */
export function inOwnWords(one: ReturnFigures): readonly Page[] {
  const label = (code: string): string =>
    official("B1-BTCTW", code)
      .replace(/^(?:[A-D] - |\d\. |[a-c]\. )/u, "")
      .replace(/[Đđ]ảng viên/u, "ĐV");
  return [
    {
      name: "Tang giam",
      rows: [
        ...head(one, "BÁO CÁO TĂNG, GIẢM ĐẢNG VIÊN"),
        ["TT", "Chỉ tiêu", "Số lượng"],
        ...FLOWS.map((code, i) => [i + 1, label(code), one.flows[code] === 0 ? undefined : one.flows[code]]),
      ],
    },
    { name: "Kiem diem", rows: [...head(one, "KẾT QUẢ KIỂM ĐIỂM TỰ PHÊ BÌNH"), ...reviews(one, true)] },
  ];
}

/** One row of figures under captions in two rows, as tables that are to be pasted under each other. */
export function inOneRow(one: ReturnFigures): readonly Page[] {
  const { captions, merges } = captionRows(7);
  return [
    {
      name: "Sheet1",
      rows: [
        ...head(one, "BIỂU TĂNG, GIẢM ĐẢNG VIÊN"),
        ...captions,
        [`${one.kind} ${one.unit}`, ...FLOWS.map((code) => one.flows[code] ?? 0)],
      ],
      merges,
    },
    { name: "Sheet2", rows: [...head(one, "BIỂU KIỂM ĐIỂM"), ...reviews(one)] },
  ];
}

function captionRows(row: number): { readonly captions: Cell[][]; readonly merges: readonly string[] } {
  const bare = (code: string): string =>
    official("B1-BTCTW", code).replace(/^(?:[A-D] - |\d\. |[a-c]\. )/u, "");
  const [over, under] = [["Đơn vị"] as Cell[], [undefined] as Cell[]];
  const merges = [`A${String(row)}:A${String(row + 1)}`];
  FLOWS.forEach((code, i) => {
    const name = String.fromCharCode(66 + i);
    const isBelow = /^[BC]\.\d$/u.test(code) || code.length > 3 || code === "in" || code === "out";
    over.push(isBelow ? (/^(?:B|in)/u.test(code) ? "Tăng trong kỳ" : "Giảm trong kỳ") : bare(code));
    under.push(isBelow ? bare(code) : undefined);
    if (!isBelow) merges.push(`${name}${String(row)}:${name}${String(row + 1)}`);
  });
  return { captions: [over, under], merges };
}

/** Both forms under each other on one sheet. */
export function onOneSheet(one: ReturnFigures): readonly Page[] {
  return [
    {
      name: "Bao cao",
      rows: [
        ...head(one, "BÁO CÁO NĂM 2021"),
        ["I. Tăng, giảm đảng viên"],
        ["TT", "Tiêu chí", "Kỳ này"],
        ...FLOWS.map((code) => [
          code.length === 1 ? code : undefined,
          official("B1-BTCTW", code),
          one.flows[code] ?? 0,
        ]),
        [],
        ["II. Kiểm điểm tự phê bình và phê bình"],
        ...reviews(one),
      ],
    },
  ];
}

/** Many organizations in one table, a row each. */
export function rowEach(all: readonly ReturnFigures[]): readonly Page[] {
  const { captions, merges } = captionRows(4);
  return [
    {
      name: "Tong hop",
      rows: [
        ["ĐẢNG ỦY KHỐI CQ&DN TỈNH VĨNH LAM"],
        ["TĂNG, GIẢM ĐẢNG VIÊN CÁC CHI BỘ DOANH NGHIỆP NĂM 2021"],
        [],
        ...captions,
        ...all.map(({ unit, kind, flows }) => [`${kind} ${unit}`, ...FLOWS.map((code) => flows[code] ?? 0)]),
        ["Tổng cộng", ...FLOWS.map((code) => all.reduce((sum, { flows }) => sum + (flows[code] ?? 0), 0))],
      ],
      merges,
    },
  ];
}
