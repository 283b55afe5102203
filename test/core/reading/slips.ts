import type { ReadingCases } from "../../support/reading-cases";

/** Sheets of little, in which one slip leaves next to nothing that bears the others out. */
export const slips: ReadingCases = {
  "'Trong đó' after the parts is of the whole, not of the last part": {
    grid: `
      | Chỉ tiêu | Xã An | Xã Bình | Cộng |
      | Tổng số đảng viên | 214 | 187 | 401 |
      | - Chính thức | 205 | 178 | 383 |
      | - Dự bị | 9 | 9 | 18 |
      | Trong đó: |  |  |  |
      | - Hưu trí | 88 | 61 | 149 |
      | - Đoàn viên | 31 | 40 | 71 |
    `,
    holds: ["2 = 3 + 4 | B-D", "6 <= 2 | B-D", "7 <= 2 | B-D", "D = B + C | 2-4,6-7"],
    slips: ["B3 205 > 250", "C7 40 > 400"],
  },
  "shares of rows whose total bears no name of one": {
    grid: `
      | Khoa | Số lượt | % |
      | Bệnh viện Hòa Sơn | 723 | 100 |
      | Khoa Nội | 207 | 28,6 |
      | Khoa Ngoại | 85 | 11,8 |
      | Khoa Sản | 186 | 25,7 |
      | Khoa Nhi | 245 | 33,9 |
    `,
    holds: ["B2 = B3..B6", "C = B / B2 | 2-6"],
    slips: ["B4 85 > 58", "B6 245 > 254", "C5 25,7 > 27,5"],
  },
  "one column, the whole of it split twice": {
    grid: `
      | TT | Chỉ tiêu | Số lượng |
      |    | Tổng số học sinh | 462 |
      | 1  | Xếp loại |  |
      |    | Giỏi | 118 |
      |    | Khá  | 225 |
      |    | Đạt  | 119 |
      | 2  | Khối lớp |  |
      |    | Khối 6 | 161 |
      |    | Khối 7 | 157 |
      |    | Khối 8 | 144 |
    `,
    holds: ["C2 = C4..C6", "C2 = C8..C10"],
    slips: ["C2 462 > 426", "?C5 225 > 252", "?C9 157 > 175"],
  },
  "one column of amounts, split once": {
    grid: `
      | TT | Nội dung | Số tiền |
      |    | Doanh số | 82991000 |
      | 1  | Nhóm hàng |  |
      |    | Gạo  | 23108826 |
      |    | Đường | 29231548 |
      |    | Sữa  | 17773060 |
      |    | Dầu ăn | 12877566 |
      | 2  | Trong đó |  |
      |    | Trả lại | 614337 |
      |    | Khuyến mại | 432367 |
    `,
    holds: ["C2 = C4..C7"],
    slips: ["?C6 17773060 > 17773080", "?C5 29231548 > 29321548"],
  },
  "rows that make a little more than the whole, and lists of other things beside": {
    grid: `
      | Chỉ tiêu | Số lượng |
      | Tổng số đảng viên | 388 |
      | 1. Độ tuổi |  |
      | Dưới 40 tuổi | 126 |
      | Trên 40 tuổi | 262 |
      | 2. Đảng viên mới |  |
      | Kết nạp | 26 |
      | Chuyển đến | 19 |
    `,
    holds: ["B2 = B4 + B5"],
    slips: ["?B5 262 > 282"],
  },
  "all of a hospital, over its wards": {
    grid: `
      | Khoa | Số giường |
      | Toàn viện | 137 |
      | Khoa Nội | 48 |
      | Khoa Ngoại | 26 |
      | Khoa Sản | 19 |
      | Khoa Nhi | 44 |
    `,
    holds: ["B2 = B3..B6"],
    slips: ["?B4 26 > 62", "?B2 137 > 173"],
  },
  "men and women are of the row that is called their total, not of the one after them": {
    grid: `
      | Chỉ tiêu | Tổng cộng | Xã An | Xã Bình | Xã Cam |
      | Số đảng viên | 10 | 2 | 7 | 1 |
      | Nam | 8 | 1 | 6 | 1 |
      | Nữ | 2 | 1 | 1 | 0 |
      | Độ tuổi |  |  |  |  |
      | 18-30 | 4 | 2 | 1 | 1 |
      | 31-40 | 2 | 0 | 2 | 0 |
      | Trên 40 | 4 | 0 | 4 | 0 |
    `,
    holds: ["2 = 3 + 4 | B-E", "2 = 6 + 7 + 8 | B-E", "B = C + D + E | 2-4,6-8"],
    slips: ["D3 6 > 9", "?D7 2 > 22"],
  },
  "some of a whole may have changed by more than the whole": {
    grid: `
      | TT | Chỉ tiêu | Năm 2019 | Năm 2021 | Tăng, giảm |
      |    | Doanh số | 5661 | 5249 | -412 |
      | -  | Gạo      | 2992 | 2731 | -261 |
      | -  | Sữa      | 2669 | 2518 | -151 |
      |    | Trong đó |  |  |  |
      | -  | Xuất khẩu | 881 | 903 | 22 |
    `,
    holds: ["2 = 3 + 4 | C-E", "E = D - C | 2-4,6", "6 <= 2 | C-D"],
    slips: ["D4 2518 > 2158", "E3 -261 > -216"],
  },
};
