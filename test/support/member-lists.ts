/** A list of members as rows of text; day of birth and of admission as `dd/mm/yyyy`. */
export const LIST_HEAD = [
  "STT",
  "Họ và tên",
  "Ngày sinh",
  "Giới tính",
  "Dân tộc",
  "Tôn giáo",
  "Số thẻ đảng viên",
  "Ngày vào Đảng",
  "Ngày chính thức",
  "Đảng bộ",
] as const;

type Person = readonly string[];

const AN: Person = [
  "Trần Văn An",
  "05/02/1970",
  "Nam",
  "Kinh",
  "Không",
  "10000001",
  "01/03/1995",
  "01/03/1996",
];
const BINH: Person = [
  "Lê Thị Bình",
  "07/08/1985",
  "Nữ",
  "Tày",
  "Không",
  "10000002",
  "02/04/2010",
  "02/04/2011",
];
const CHI: Person = ["Ngô Thị Chi", "09/10/1998", "Nữ", "Kinh", "Công giáo", "10000003", "03/05/2021", ""];
const DUNG: Person = [
  "Phạm Văn Dũng",
  "11/12/1979",
  "Nam",
  "Kinh",
  "Không",
  "10000004",
  "04/06/2003",
  "04/06/2004",
];

const rows = (people: readonly Person[]): readonly (readonly string[])[] => [
  LIST_HEAD,
  ...people.map((person, i) => [String(i + 1), ...person, "Đảng bộ Sở Y tế"]),
];

/** Two lists of a year's beginning and end: Bình left, Chi was admitted. */
export const LISTS = {
  "Danh sách 2020": rows([AN, BINH, DUNG]),
  "Danh sách 2021": rows([AN, CHI, DUNG]),
} as const;

const grid = (lines: readonly (readonly string[])[]): string =>
  lines
    .map((line, i) => `| ${line.map((text) => (i > 0 && text !== "" ? `"${text}"` : text)).join(" | ")} |`)
    .join("\n");

/** The same as `gridWorkbook` draws them. */
export const LIST_GRIDS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(LISTS).map(([sheet, lines]) => [sheet, grid(lines)]),
);
