import { testReading } from "../../support/reading-cases";

/** Where tables stand on a sheet, and what stands around them. */
testReading({
  "a report with its heading, its unit and those who sign": {
    grid: `
      | ĐẢNG ỦY XÃ AN PHÚ |  |  | ĐẢNG CỘNG SẢN VIỆT NAM |  |
      | Số 12-BC/ĐU       |  |  | An Phú, ngày 15 tháng 12 năm 2021 |  |
      |                   |  |  |  |  |
      | BÁO CÁO THỐNG KÊ ĐẢNG VIÊN NĂM 2021 |  |  |  |  |
      | Đơn vị tính: người |  |  |  |  |
      | TT | Chi bộ       | Tổng số | Nam | Nữ |
      | 1  | Thôn Thượng  | 57      | 38  | 19 |
      | 2  | Thôn Hạ      | 46      | 29  | 17 |
      | 3  | Trường học   | 33      | 8   | 25 |
      | 4  | Quân sự      | 21      | 19  | 2  |
      |    | Cộng         | 157     | 94  | 63 |
      |    | Ghi chú: số liệu tính đến 30/11/2021 |  |  |  |
      |    | NGƯỜI LẬP BIỂU |  | T/M ĐẢNG ỦY |  |
      |    | (Ký, ghi rõ họ tên) |  | BÍ THƯ |  |
      |    | Lê Văn An    |  | Trần Thị Bình |  |
    `,
    options: { merges: ["A4:E4", "A5:E5"] },
    holds: ["C = D + E | 7-11", "11 = 7..10 | C-E"],
    slips: ["D8 29 > 26", "E9 25 > 52", "C11 157 > 175", "D11 94 > 49"],
  },
  "three tables one below the other, each with its own head": {
    grid: `
      | 1. Số lượng đảng viên |  |  |  |
      | Chi bộ | Tổng số | Chính thức | Dự bị |
      | Một    | 57      | 50  | 7  |
      | Hai    | 46      | 41  | 5  |
      | Ba     | 33      | 30  | 3  |
      | Cộng   | 136     | 121 | 15 |
      |  |  |  |  |
      | 2. Trình độ học vấn |  |  |  |
      | Chi bộ | Tiểu học | THCS | THPT |
      | Một    | 4   | 12 | 41 |
      | Hai    | 3   | 10 | 33 |
      | Ba     | 1   | 9  | 23 |
      | Cộng   | 8   | 31 | 97 |
      |  |  |  |  |
      | 3. Kết quả thu đảng phí (nghìn đồng) |  |  |  |
      | Chi bộ | Quý I | Quý II | Cả năm |
      | Một    | 1250  | 1310   | 2560   |
      | Hai    | 980   | 1005   | 1985   |
      | Ba     | 765   | 790    | 1555   |
      | Cộng   | 2995  | 3105   | 6100   |
    `,
    holds: [
      "B = C + D | 3-6",
      "6 = 3..5 | B-D",
      "13 = 10..12 | B-D",
      "D = B + C | 17-20",
      "20 = 17..19 | B-D",
    ],
    slips: ["C4 41 > 14", "?C11 10 > 19", "D19 1555 > 1565", "B20 2995 > 2959"],
  },
  "two tables side by side, an empty column between them": {
    grid: `
      | Chi bộ | Tổng số | Nam | Nữ |  | Đoàn thể  | Hội viên | Nam | Nữ  |
      | Một    | 57      | 38  | 19 |  | Nông dân  | 212      | 130 | 82  |
      | Hai    | 46      | 29  | 17 |  | Phụ nữ    | 187      | 0   | 187 |
      | Ba     | 33      | 8   | 25 |  | Thanh niên | 95      | 51  | 44  |
      | Bốn    | 21      | 19  | 2  |  | CCB       | 64       | 58  | 6   |
      | Cộng   | 157     | 94  | 63 |  | Cộng      | 558      | 239 | 319 |
    `,
    holds: ["B = C + D | 2-6", "6 = 2..5 | B-D", "G = H + I | 2-6", "6 = 2..5 | G-I"],
    slips: ["C3 29 > 92", "I4 44 > 41", "G6 558 > 585"],
  },
  "two tables side by side of unlike height": {
    grid: `
      | Chi bộ | Tổng số | Nam | Nữ |  | Độ tuổi  | Số người |
      | Một    | 57      | 38  | 19 |  | Dưới 30  | 21       |
      | Hai    | 46      | 29  | 17 |  | 31-40    | 48       |
      | Ba     | 33      | 8   | 25 |  | Trên 40  | 88       |
      | Bốn    | 21      | 19  | 2  |  | Cộng     | 157      |
      | Cộng   | 157     | 94  | 63 |  |          |          |
    `,
    holds: ["B = C + D | 2-6", "6 = 2..5 | B-D", "G5 = G2..G4"],
    slips: ["C3 29 > 92", "?G4 88 > 80"],
  },
  "a table that goes on after 'Tiếp biểu', with its head again": {
    grid: `
      | Biểu số 2: Đảng viên chia theo chi bộ |  |  |  |
      | Chi bộ | Tổng số | Nam | Nữ |
      | Một    | 57      | 38  | 19 |
      | Hai    | 46      | 29  | 17 |
      | Ba     | 33      | 8   | 25 |
      | (Tiếp biểu số 2) |  |  |  |
      | Chi bộ | Tổng số | Nam | Nữ |
      | Bốn    | 21      | 19  | 2  |
      | Năm    | 40      | 23  | 17 |
      | Cộng   | 197     | 117 | 80 |
    `,
    holds: ["B = C + D | 3-5,8-10", "B10 = B3..B5 + B8 + B9", "C10 = C3..C5 + C8 + C9"],
    slips: ["C4 29 > 92", "D9 17 > 71", "B10 197 > 179"],
  },
  "pages with 'Cộng trang' and 'Mang sang'": {
    grid: `
      | TT | Nội dung chi | Số tiền |
      | 1  | Văn phòng phẩm | 1250 |
      | 2  | Điện, nước     | 865  |
      | 3  | Hội nghị       | 3410 |
      |    | Cộng chuyển trang sau | 5525 |
      |    | Mang sang      | 5525 |
      | 4  | Khen thưởng    | 2700 |
      | 5  | Công tác phí   | 1935 |
      |    | Tổng cộng      | 10160 |
    `,
    holds: ["C5 = C2..C4", "C9 = C6..C8", "C5 == C6"],
    slips: ["?C3 865 > 856", "?C8 1935 > 1953", "C6 5525 > 5552"],
  },
  "pages each with its own sum, and the sum of the pages": {
    grid: `
      | TT | Nội dung chi | Số tiền |
      | 1  | Văn phòng phẩm | 1250 |
      | 2  | Điện, nước     | 865  |
      | 3  | Hội nghị       | 3410 |
      |    | Cộng trang 1   | 5525 |
      | 4  | Khen thưởng    | 2700 |
      | 5  | Công tác phí   | 1935 |
      | 6  | Sửa chữa       | 820  |
      |    | Cộng trang 2   | 5455 |
      |    | Tổng cộng      | 10980 |
    `,
    holds: ["C5 = C2..C4", "C9 = C6..C8", "C10 = C5 + C9"],
    slips: ["?C3 865 > 856", "C5 5525 > 5552", "?C10 10980 > 10890"],
  },
  "notes and empty lines within the table": {
    grid: `
      | Đơn vị | Tổng số | Nam | Nữ |
      | Xã An  | 310     | 188 | 122 |
      |        |         |     |     |
      | Xã Bình | 245    | 114 | 131 |
      | (số liệu xã Bình do huyện cung cấp) |  |  |  |
      | Xã Cam | 415     | 298 | 117 |
      |        |         |     |     |
      | Tổng cộng | 970  | 600 | 370 |
    `,
    holds: ["B = C + D | 2,4,6,8", "B8 = B2 + B4 + B6", "C8 = C2 + C4 + C6", "D8 = D2 + D4 + D6"],
    slips: ["C4 114 > 141", "D6 117 > 111", "B8 970 > 907"],
  },
  "the total on top": {
    grid: `
      | Đơn vị    | Tổng số | Nam | Nữ  |
      | TỔNG SỐ   | 970     | 600 | 370 |
      | Xã An     | 310     | 188 | 122 |
      | Xã Bình   | 245     | 114 | 131 |
      | Xã Cam    | 415     | 298 | 117 |
    `,
    holds: ["B = C + D | 2-5", "2 = 3..5 | B-D"],
    slips: ["C4 114 > 141", "D5 117 > 111", "B2 970 > 907"],
  },
  "units across, what is counted down": {
    grid: `
      | Chỉ tiêu            | Xã An | Xã Bình | Xã Cam | Toàn huyện |
      | Tổng số đảng viên   | 310   | 245     | 415    | 970        |
      | - Nam               | 188   | 114     | 298    | 600        |
      | - Nữ                | 122   | 131     | 117    | 370        |
      | Đảng viên chính thức | 298  | 240     | 401    | 939        |
      | Đảng viên dự bị     | 12    | 5       | 14     | 31         |
    `,
    holds: ["2 = 3 + 4 | B-E", "2 = 5 + 6 | B-E", "E = B..D | 2-6"],
    slips: ["C3 114 > 141", "D6 14 > 41", "E2 970 > 790"],
  },
});
