import { testReading } from "../../support/reading-cases";

/** How rows stand under each other: numbering, indent, bold, outline, and the words between them. */
testReading({
  "numbered I, 1, a": {
    grid: `
      | TT  | Nội dung               | Dự toán | Thực hiện |
      |     | Tổng chi               | 6230    | 6041      |
      | I   | Chi thường xuyên       | 4180    | 4095      |
      | 1   | Lương và phụ cấp       | 2980    | 2931      |
      | a   | Lương                  | 2140    | 2102      |
      | b   | Phụ cấp                | 840     | 829       |
      | 2   | Nghiệp vụ              | 1200    | 1164      |
      | a   | Hội nghị               | 730     | 712       |
      | b   | Công tác phí           | 470     | 452       |
      | II  | Chi đầu tư             | 2050    | 1946      |
      | 1   | Sửa chữa trụ sở        | 1250    | 1187      |
      | 2   | Mua sắm                | 800     | 759       |
    `,
    holds: [
      "2 = 3 + 10 | C-D",
      "3 = 4 + 7 | C-D",
      "4 = 5 + 6 | C-D",
      "7 = 8 + 9 | C-D",
      "10 = 11 + 12 | C-D",
    ],
    slips: ["C4 2980 > 2890", "D7 1164 > 1146", "D10 1946 > 1964", "?C6 840 > 480"],
  },
  "numbering within the labels: I., 1., -": {
    grid: `
      | Chỉ tiêu                          | Năm 2020 | Năm 2021 |
      | I. Tổng số đảng viên              | 310      | 326      |
      | 1. Đảng viên chính thức           | 298      | 311      |
      | - Nam                             | 181      | 187      |
      | - Nữ                              | 117      | 124      |
      | 2. Đảng viên dự bị                | 12       | 15       |
      | - Nam                             | 7        | 9        |
      | - Nữ                              | 5        | 6        |
    `,
    holds: ["2 = 3 + 6 | B-C", "3 = 4 + 5 | B-C", "6 = 7 + 8 | B-C"],
    slips: ["B3 298 > 289", "C6 15 > 51", "?B4 181 > 118"],
  },
  "1, 1.1, 1.2, 2": {
    grid: `
      | STT | Chỉ tiêu          | Kế hoạch | Thực hiện |
      | 1   | Trồng trọt        | 1840     | 1795      |
      | 1.1 | Lúa               | 1210     | 1188      |
      | 1.2 | Màu               | 410      | 391       |
      | 1.3 | Rau               | 220      | 216       |
      | 2   | Chăn nuôi         | 930      | 955       |
      | 2.1 | Trâu, bò          | 340      | 352       |
      | 2.2 | Lợn               | 590      | 603       |
      | 3   | Thủy sản          | 270      | 281       |
      |     | Tổng cộng         | 3040     | 3031      |
    `,
    holds: ["10 = 2 + 6 + 9 | C-D", "2 = 3..5 | C-D", "6 = 7 + 8 | C-D"],
    slips: ["C2 1840 > 1804", "D6 955 > 995", "?D4 391 > 319"],
  },
  "indented labels": {
    grid: `
      | Đơn vị            | Đảng viên | Nữ  |
      | Khối xã           | 970       | 370 |
      | {>1}Xã An         | 310       | 122 |
      | {>1}Xã Bình       | 245       | 131 |
      | {>1}Xã Cam        | 415       | 117 |
      | Khối cơ quan      | 286       | 121 |
      | {>1}Công an       | 121       | 19  |
      | {>1}Bệnh viện     | 165       | 102 |
      | Tổng cộng         | 1256      | 491 |
    `,
    holds: ["2 = 3..5 | B-C", "6 = 7 + 8 | B-C", "9 = 2 + 6 | B-C"],
    slips: ["B2 970 > 907", "C6 121 > 112", "?C4 131 > 113"],
  },
  "labels indented by blanks": {
    grid: `
      | Đơn vị            | Đảng viên | Nữ  |
      | "Khối xã"           | 970       | 370 |
      | "   Xã An"         | 310       | 122 |
      | "   Xã Bình"       | 245       | 131 |
      | "   Xã Cam"        | 415       | 117 |
      | "Khối cơ quan"      | 286       | 121 |
      | "   Công an"       | 121       | 19  |
      | "   Bệnh viện"     | 165       | 102 |
    `,
    holds: ["2 = 3..5 | B-C", "6 = 7 + 8 | B-C"],
    slips: ["?B2 970 > 907", "?C6 121 > 112", "?C4 131 > 113"],
  },
  "bold subtotals": {
    grid: `
      | Đơn vị            | Đảng viên | Nữ  |
      | {b}Huyện Đông     | 970       | 370 |
      | Xã An             | 310       | 122 |
      | Xã Bình           | 245       | 131 |
      | Xã Cam            | 415       | 117 |
      | {b}Huyện Tây      | 653       | 252 |
      | Xã Dừa            | 267       | 140 |
      | Xã Em             | 386       | 112 |
      | {b}Huyện Nam      | 544       | 187 |
      | Xã Hà             | 204       | 82  |
      | Xã Kim            | 340       | 105 |
    `,
    holds: ["2 = 3..5 | B-C", "6 = 7 + 8 | B-C", "9 = 10 + 11 | B-C"],
    slips: ["?B2 970 > 907", "?C6 252 > 225", "?C4 131 > 113"],
  },
  "groups of the sheet's outline": {
    grid: `
      | Đơn vị            | Đảng viên | Nữ  |
      | Huyện Đông        | 970       | 370 |
      | Xã An             | 310       | 122 |
      | Xã Bình           | 245       | 131 |
      | Xã Cam            | 415       | 117 |
      | Huyện Tây         | 653       | 252 |
      | Xã Dừa            | 267       | 140 |
      | Xã Em             | 386       | 112 |
      | Toàn tỉnh         | 1623      | 622 |
    `,
    options: {
      levels: [
        { from: 3, to: 5, level: 1 },
        { from: 7, to: 8, level: 1 },
      ],
    },
    holds: ["2 = 3..5 | B-C", "6 = 7 + 8 | B-C", "9 = 2 + 6 | B-C"],
    slips: ["B2 970 > 907", "C6 252 > 225", "?C4 131 > 113"],
  },
  "'Trong đó' on a line of its own, not all of it": {
    grid: `
      | Chỉ tiêu                 | Năm 2019 | Năm 2020 | Năm 2021 |
      | Tổng số đảng viên        | 310      | 326      | 341      |
      | Trong đó:                |          |          |          |
      | - Nữ                     | 117      | 124      | 131      |
      | - Dân tộc thiểu số       | 22       | 25       | 27       |
      | - Đoàn viên thanh niên   | 61       | 66       | 63       |
    `,
    holds: ["4 <= 2 | B-D", "5 <= 2 | B-D", "6 <= 2 | B-D"],
    slips: ["?C4 124 > 412", "?D2 341 > 34"],
  },
  "'Trong đó' on the line of the part": {
    grid: `
      | Chỉ tiêu                 | Xã An | Xã Bình | Xã Cam | Cộng |
      | Đảng viên                | 310   | 245     | 415    | 970  |
      | Trong đó: nữ             | 122   | 131     | 117    | 370  |
      | Kết nạp mới              | 12    | 9       | 21     | 42   |
      | Tr.đó: đoàn viên         | 8     | 7       | 15     | 30   |
    `,
    holds: ["3 <= 2 | B-E", "5 <= 4 | B-E", "E = B..D | 2-5"],
    slips: ["?C3 131 > 311", "E4 42 > 24", "?B5 8 > 9"],
  },
  "'Trong đó' that happens to be all of it": {
    grid: `
      | Chỉ tiêu                 | 2019 | 2020 | 2021 |
      | Tổ chức cơ sở đảng       | 109  | 113  | 118  |
      | Trong đó: Đảng bộ        | 68   | 70   | 75   |
      | Chi bộ                   | 41   | 43   | 43   |
      | Đảng viên                | 8341 | 8467 | 8530 |
      | Trong đó: Nam            | 4340 | 4401 | 4417 |
      | Nữ                       | 4001 | 4066 | 4113 |
    `,
    holds: ["2 = 3 + 4 | B-D", "5 = 6 + 7 | B-D"],
    slips: ["?B3 68 > 86", "?C7 4066 > 4606"],
  },
  "'Chia ra' over columns: all of it": {
    grid: `
      | Đơn vị  | Tổng số | Chia ra   |           |       |
      |         |         | Đảng bộ   | Chi bộ    | Khác  |
      | Khối A  | 39      | 21        | 15        | 3     |
      | Khối B  | 44      | 30        | 13        | 1     |
      | Khối C  | 26      | 17        | 7         | 2     |
    `,
    options: { merges: ["A1:A2", "B1:B2", "C1:E1"] },
    holds: ["B = C..E | 3-5"],
    slips: ["?C4 30 > 33", "?B5 26 > 62"],
  },
  "'Trong đó' over columns: some of it": {
    grid: `
      | Đơn vị  | Tổng số | Trong đó  |           |
      |         |         | Nữ        | Dân tộc   |
      | Xã An   | 310     | 122       | 17        |
      | Xã Bình | 245     | 131       | 34        |
      | Xã Cam  | 415     | 117       | 8         |
      | Cộng    | 970     | 370       | 59        |
    `,
    options: { merges: ["A1:A2", "B1:B2", "C1:D1"] },
    holds: ["C <= B | 3-6", "D <= B | 3-6", "6 = 3..5 | B-D"],
    slips: ["?C4 131 > 311", "?B6 970 > 907"],
  },
  "'Cộng' after each block and 'Tổng cộng' at the end": {
    grid: `
      | Đơn vị      | Tổng số | Nam | Nữ  |
      | I. Khối xã  |         |     |     |
      | Xã An       | 310     | 188 | 122 |
      | Xã Bình     | 245     | 114 | 131 |
      | Cộng khối I | 555     | 302 | 253 |
      | II. Khối cơ quan |    |     |     |
      | Công an     | 121     | 102 | 19  |
      | Bệnh viện   | 165     | 63  | 102 |
      | Trường học  | 88      | 20  | 68  |
      | Cộng khối II | 374    | 185 | 189 |
      | Tổng cộng   | 929     | 487 | 442 |
    `,
    holds: ["B = C + D | 3-5,7-11", "5 = 3 + 4 | B-D", "10 = 7..9 | B-D", "11 = 5 + 10 | B-D"],
    slips: ["C4 114 > 141", "B5 555 > 565", "D10 189 > 198", "B11 929 > 992"],
  },
  "'Tổng số' on top, then 'Chia ra' by several ways": {
    grid: `
      | Chỉ tiêu                   | Tổng số | Nữ  |
      | TỔNG SỐ                    | 970     | 370 |
      | 1. Theo độ tuổi            |         |     |
      | - Dưới 30 tuổi             | 191     | 88  |
      | - Từ 30 đến 50 tuổi        | 544     | 201 |
      | - Trên 50 tuổi             | 235     | 81  |
      | 2. Theo trình độ           |         |     |
      | - Trung học                | 402     | 130 |
      | - Cao đẳng                 | 178     | 92  |
      | - Đại học                  | 390     | 148 |
      | 3. Theo dân tộc            |         |     |
      | - Kinh                     | 896     | 345 |
      | - Khác                     | 74      | 25  |
    `,
    holds: ["2 = 4..6 | B-C", "2 = 8..10 | B-C", "2 = 12 + 13 | B-C"],
    slips: ["?B5 544 > 454", "B2 970 > 907", "?C12 345 > 354"],
  },
  "rows that say what they add up: A. (A=I+II), Cộng (1+2+3)": {
    grid: `
      | TT | Nội dung             | Số tiền |
      | A  | Tổng thu (A = I + II) | 8750   |
      | I  | Thu đảng phí         | 5320    |
      | II | Ngân sách cấp        | 3430    |
      | B  | Tổng chi (B=1+2+3)   | 8125    |
      | 1  | Hoạt động            | 4200    |
      | 2  | Khen thưởng          | 1915    |
      | 3  | Sửa chữa             | 2010    |
      | C  | Còn lại (C = A - B)  | 625     |
    `,
    holds: ["C2 = C3 + C4", "C5 = C6..C8", "C9 = C2 - C5"],
    slips: ["C2 8750 > 8570", "?C7 1915 > 1951", "?C9 625 > 652"],
  },
  "codes of rows: 01, 02, 03 = 01 + 02": {
    grid: `
      | Chỉ tiêu                       | Mã số | Năm nay | Năm trước |
      | Doanh thu                      | 01    | 5320    | 5011      |
      | Các khoản giảm trừ             | 02    | 120     | 98        |
      | Doanh thu thuần (10 = 01 - 02) | 10    | 5200    | 4913      |
      | Giá vốn                        | 11    | 3890    | 3702      |
      | Lợi nhuận gộp (20 = 10 - 11)   | 20    | 1310    | 1211      |
    `,
    holds: ["4 = 2 - 3 | C-D", "6 = 4 - 5 | C-D"],
    slips: ["C4 5200 > 5020", "?D6 1211 > 1121"],
  },
});
