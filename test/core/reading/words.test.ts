import { testReading } from "../../support/reading-cases";

/** A small table of men and women, its captions and its last label as somebody typed them. */
const table = (total: string, men: string, women: string, foot: string): string => `
  | Đơn vị  | ${total} | ${men} | ${women} |
  | Xã An   | 310      | 188    | 122      |
  | Xã Bình | 245      | 114    | 131      |
  | Xã Cam  | 415      | 298    | 117      |
  | ${foot} | 970      | 600    | 370      |
`;
const holds = ["B = C + D | 2-5", "5 = 2..4 | B-D"];
const slips = ["C3 114 > 141", "B5 970 > 907"];
const NFD = (text: string): string => text.normalize("NFD");

/** Labels as people mean them. */
testReading(
  Object.fromEntries(
    [
      ["TỔNG SỐ", "NAM", "NỮ", "TỔNG CỘNG"],
      ["T.số", "Nam", "Nữ", "Cộng:"],
      ["TS", "Nam", "Nữ", "TC"],
      ["Tổng số ĐV", "ĐV nam", "ĐV nữ", "CỘNG"],
      ["ĐV", "Nam", "Nữ", "T. cộng"],
      ["Tổng số§đảng viên", "Nam§giới", "Nữ§giới", "Tổng§cộng"],
      [NFD("Tổng số"), NFD("Nam"), NFD("Nữ"), NFD("Cộng")],
      ["Tong so", "Nam", "Nu", "Tong cong"],
      ["1. Tổng số", "1.1. Nam", "1.2. Nữ", "II. Tổng cộng"],
      ["Số đảng viên", "Tr.đó: nam", "Nữ", "Toàn Đảng bộ"],
      ["Tổng số (người)", "Nam (người)", "Nữ (người)", "Tổng cộng (người)"],
      ["Tổng cộng*", "Nam", "Nữ (1)", "Cộng chung"],
      ["Cộng", "Nam", "Nữ", "Tổng"],
      ["Sĩ số", "Học sinh nam", "Học sinh nữ", "Toàn trường"],
      ["Dân số", "Nam", "Nữ", "Toàn huyện"],
      ["Total", "Male", "Female", "Grand total"],
      ["Persons", "Men", "Women", "All"],
    ].map(([total = "", men = "", women = "", foot = ""]) => [
      `${total} = ${men} + ${women}, ${foot}`,
      { grid: table(total, men, women, foot), holds, slips },
    ]),
  ),
);

testReading({
  "TS that is a doctor": {
    grid: `
      | Khoa      | Tổng số | TS | ThS | ĐH |
      | Toán      | 42      | 9  | 25  | 8  |
      | Lý        | 37      | 6  | 22  | 9  |
      | Hóa       | 31      | 7  | 18  | 6  |
      | Cộng      | 110     | 22 | 65  | 23 |
    `,
    holds: ["B = C..E | 2-5", "5 = 2..4 | B-E"],
    slips: ["C3 6 > 9", "B4 31 > 13"],
  },
  "uỷ and ủy, hoà and hòa, sỹ and sĩ on two sheets": {
    grid: {
      BieuA: `
        | Đơn vị               | Uỷ viên | Chiến sỹ |
        | Chi bộ Hoà Bình      | 412     | 1312     |
        | Chi bộ Thuỷ sản      | 388     | 1207     |
        | Chi bộ Xã hội hoá    | 301     | 966      |
        | Cộng                 | 1101    | 3485     |`,
      BieuB: `
        | Đơn vị               | Ủy viên | Chiến sĩ |
        | Chi bộ Hòa Bình      | 412     | 1312     |
        | Chi bộ Thủy sản      | 388     | 1207     |
        | Chi bộ Xã hội hóa    | 301     | 966      |
        | Cộng                 | 1101    | 3485     |`,
    },
    holds: ["BieuA!B5 = BieuA!B2 + BieuA!B3 + BieuA!B4", "BieuA!B3 == BieuB!B3", "BieuA!C4 == BieuB!C4"],
    slips: ["BieuB!B3 388 > 338", "BieuA!C4 966 > 669"],
  },
});
