import { testCheck } from "../../support/check-tester";

const FAMILY = ["Lê", "Trần", "Phạm", "Đỗ", "Vũ", "Hồ", "Bùi", "Ngô", "Đinh", "Phan", "Võ", "Mai"];

/** Twelve members of three branches; nobody's sex is missing but where `unknown` says so. */
const list = (unknown: Readonly<Record<number, string>> = {}): string =>
  [
    "| DANH SÁCH ĐẢNG VIÊN ĐẾN 31/12/2021 | | | | | | |",
    "| STT | Họ và tên | Ngày sinh | Giới tính | Dân tộc | Ngày vào Đảng | Chi bộ |",
    ...FAMILY.map((family, k) => {
      const branch = k < 5 ? 1 : k < 9 ? 2 : 3;
      const sex = [0, 1, 5, 6, 9].includes(k) ? "Nữ" : "Nam";
      const day = String(10 + k);
      return `| ${String(k + 1)} | ${family} An | "${day}/03/19${String(70 + k)}" | ${unknown[k] ?? sex} | Kinh | "${day}/05/2005" | Chi bộ ${String(branch)} |`;
    }),
  ].join("\n");

const TALLY = `
  | Đơn vị    | Tổng số | Nam | Nữ |
  | Chi bộ 1  | 5       | 3   | 2  |
  | Chi bộ 2  | 4       | 2   | 2  |
  | Chi bộ 3  | 3       | 2   | 1  |
  | Tổng cộng | 12      | 7   | 5  |`;

const book = (members: string, table = TALLY) => ({ "Danh sách": members, "Tổng hợp": table });

testCheck("not-counted-once", {
  silent: {
    "a split that takes in everybody once": { grid: book(list()) },
    "a list alone": { grid: list({ 3: "" }) },
    "columns that are no split of their total": {
      grid: book(list({ 3: "" }), TALLY.replace("| Nam | Nữ |", "| Chuyển đến | Chuyển đi |")),
    },
  },
  finds: {
    "who is in none of the cells, and why": {
      grid: book(list({ 2: "", 3: "?", 7: "" })),
      findings: [
        {
          at: "'Tổng hợp'!B2",
          related: ["'Danh sách'!A5", "'Danh sách'!A6"],
          severity: "query",
          messageId: "none",
          data: {
            none: 2,
            twice: 0,
            parts: ["C2", "D2"],
            overlap: [],
            whyVi: "thiếu hoặc chưa nhận ra “Giới tính”",
            whyEn: "“Sex” is blank or not recognised",
          },
        },
        { at: "'Tổng hợp'!B3", related: ["'Danh sách'!A10"], messageId: "none" },
        { at: "'Tổng hợp'!B5", messageId: "none" },
      ],
    },
    "who is in two of them": {
      grid: book(
        list(),
        TALLY.replace("| Tổng số | Nam | Nữ |", "| Tổng số | Nam | Đảng viên nam |")
          .replace("| 5       | 3   | 2  |", "| 6       | 3   | 3  |")
          .replace("| 4       | 2   | 2  |", "| 4       | 2   | 2  |")
          .replace("| 3       | 2   | 1  |", "| 4       | 2   | 2  |")
          .replace("| 12      | 7   | 5  |", "| 14      | 7   | 7  |"),
      ),
      findings: [
        { at: "'Tổng hợp'!B2", messageId: "both", data: { none: 2, twice: 3, overlap: ["C2", "D2"] } },
        { at: "'Tổng hợp'!B3", messageId: "both" },
        { at: "'Tổng hợp'!B4", messageId: "both" },
        { at: "'Tổng hợp'!B5", messageId: "both" },
      ],
    },
  },
});
