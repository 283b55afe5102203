import { testReading } from "../../support/reading-cases";

/** Shares, changes, averages and what comes in and goes out. */
testReading({
  "the share of the row's own total": {
    grid: `
      | Đơn vị  | Tổng số | Nữ  | Tỷ lệ nữ (%) |
      | Xã An   | 310     | 122 | 39.4 |
      | Xã Bình | 245     | 131 | 53.5 |
      | Xã Cam  | 415     | 117 | 28.2 |
      | Cộng    | 970     | 370 | 38.1 |
    `,
    holds: ["D = C / B | 2-5", "5 = 2..4 | B-C"],
    slips: ["D3 53.5 > 55.3", "C4 117 > 171", "B5 970 > 907"],
  },
  "the share of the last row's total": {
    grid: `
      | Dân tộc | Số người | Cơ cấu (%) |
      | Kinh    | 8961     | 88.4 |
      | Thái    | 642      | 6.3  |
      | Mường   | 388      | 3.8  |
      | Khác    | 142      | 1.4  |
      | Tổng    | 10133    | 100  |
    `,
    holds: ["B6 = B2..B5", "C = B / B6 | 2-6"],
    slips: ["C3 6.3 > 3.6", "B4 388 > 883"],
  },
  "figures and shares in turn, under merged captions": {
    grid: `
      | Đơn vị  | Tổng số | Xuất sắc |      | Tốt      |      | Hoàn thành |      |
      |         |         | Số lượng | %    | Số lượng | %    | Số lượng   | %    |
      | Xã An   | 310     | 61       | 19.7 | 170      | 54.8 | 79         | 25.5 |
      | Xã Bình | 245     | 47       | 19.2 | 133      | 54.3 | 65         | 26.5 |
      | Xã Cam  | 415     | 83       | 20.0 | 241      | 58.1 | 91         | 21.9 |
      | Cộng    | 970     | 191      | 19.7 | 544      | 56.1 | 235        | 24.2 |
    `,
    options: { merges: ["A1:A2", "B1:B2", "C1:D1", "E1:F1", "G1:H1"] },
    holds: [
      "B = C + E + G | 3-6",
      "D = C / B | 3-6",
      "F = E / B | 3-6",
      "H = G / B | 3-6",
      "6 = 3..5 | B-C,E,G",
    ],
    slips: ["C4 47 > 74", "F5 58.1 > 51.8", "G6 235 > 253"],
  },
  "shares as percentages of the program": {
    grid: `
      | Đơn vị  | Kế hoạch | Thực hiện | Tỷ lệ đạt |
      | Xã An   | 320      | 310       | {0.0%}0.96875 |
      | Xã Bình | 240      | 245       | {0.0%}1.0208333333 |
      | Xã Cam  | 400      | 415       | {0.0%}1.0375 |
      | Cộng    | 960      | 970       | {0.0%}1.0104166667 |
    `,
    holds: ["D = C / B | 2-5", "5 = 2..4 | B-C"],
    slips: ["?C3 245 > 254", "B5 960 > 906"],
  },
  "increase against last year, in figures and per cent": {
    grid: `
      | Đơn vị  | Năm 2020 | Năm 2021 | Tăng (+), giảm (-) | Tỷ lệ tăng (%) |
      | Xã An   | 322      | 310      | -12                | -3.7 |
      | Xã Bình | 231      | 245      | 14                 | 6.1  |
      | Xã Cam  | 401      | 415      | 14                 | 3.5  |
      | Xã Dừa  | 254      | 267      | 13                 | 5.1  |
      | Cộng    | 1208     | 1237     | 29                 | 2.4  |
    `,
    holds: ["C = B + D | 2-6", "E = C ~ B | 2-6", "6 = 2..5 | B-D"],
    slips: ["B3 231 > 213", "D4 14 > 41", "?E5 5.1 > 1.5"],
  },
  "this year against last in per cent": {
    grid: `
      | Chỉ tiêu    | Năm 2020 | Năm 2021 | So với năm trước (%) |
      | Kết nạp     | 119      | 127      | 106.7 |
      | Chuyển đến  | 298      | 341      | 114.4 |
      | Chuyển đi   | 305      | 288      | 94.4  |
      | Từ trần     | 41       | 37       | 90.2  |
      | Khen thưởng | 85       | 102      | 120.0 |
    `,
    holds: ["D = C / B | 2-6"],
    slips: ["?D3 114.4 > 141.4", "?C4 288 > 228"],
  },
  "opening, in, out, closing over columns": {
    grid: `
      | Chi bộ | Đầu kỳ | Tăng trong kỳ | Giảm trong kỳ | Cuối kỳ |
      | Một    | 52     | 9             | 4             | 57 |
      | Hai    | 43     | 8             | 5             | 46 |
      | Ba     | 30     | 6             | 3             | 33 |
      | Cộng   | 125    | 23            | 12            | 136 |
    `,
    holds: ["E = B + C - D | 2-5", "5 = 2..4 | B-E"],
    slips: ["C3 8 > 3", "E4 33 > 39", "B5 125 > 152"],
  },
  "opening, in, out, closing down the rows, with what in and out are made of": {
    grid: `
      | Chỉ tiêu                  | Xã An | Xã Bình | Xã Cam |
      | A. Đảng viên đầu kỳ       | 302   | 240     | 401    |
      | B. Tăng trong kỳ          | 21    | 14      | 27     |
      | 1. Kết nạp                | 12    | 9       | 16     |
      | 2. Chuyển đến             | 9     | 5       | 11     |
      | C. Giảm trong kỳ          | 13    | 9       | 13     |
      | 1. Chuyển đi              | 8     | 6       | 9      |
      | 2. Từ trần                | 4     | 3       | 3      |
      | 3. Khai trừ               | 1     | 0       | 1      |
      | D. Đảng viên cuối kỳ      | 310   | 245     | 415    |
    `,
    holds: ["10 = 2 + 3 - 6 | B-D", "3 = 4 + 5 | B-D", "6 = 7..9 | B-D"],
    slips: ["B3 21 > 12", "C6 9 > 6", "?D10 415 > 451"],
  },
  "stores: what there was, came in, went out and is left": {
    grid: `
      | Vật tư  | Tồn đầu kỳ | Nhập | Xuất | Tồn cuối kỳ |
      | Giấy    | 120        | 350  | 410  | 60  |
      | Mực     | 35         | 60   | 71   | 24  |
      | Bút     | 210        | 400  | 388  | 222 |
      | Cặp     | 48         | 90   | 102  | 36  |
    `,
    holds: ["E = B + C - D | 2-5"],
    slips: ["?C3 60 > 66", "?E4 222 > 212"],
  },
  "what is left of the plan": {
    grid: `
      | Nội dung   | Kế hoạch | Đã thực hiện | Còn lại | Đạt (%) |
      | Đường giao thông | 1250 | 980  | 270 | 78.4 |
      | Kênh mương | 860      | 795  | 65  | 92.4 |
      | Nhà văn hóa | 430     | 310  | 120 | 72.1 |
      | Cộng       | 2540     | 2085 | 455 | 82.1 |
    `,
    holds: ["B = C + D | 2-5", "E = C / B | 2-5", "5 = 2..4 | B-D"],
    slips: ["C3 795 > 759", "D4 120 > 102", "?E2 78.4 > 87.4"],
  },
  "number times price": {
    grid: `
      | Tên hàng | Số lượng | Đơn giá | Thành tiền |
      | Giấy A4  | 50       | 65000   | 3250000 |
      | Mực in   | 8        | 420000  | 3360000 |
      | Bút bi   | 200      | 4500    | 900000  |
      | Cộng     |          |         | 7510000 |
    `,
    holds: ["D5 = D2..D4"],
    slips: ["?D5 7510000 > 7150000"],
  },
  "an average for each row": {
    grid: `
      | Xã      | Vụ xuân | Vụ hè | Vụ đông | Bình quân |
      | Xã An   | 61.2    | 55.4  | 48.1    | 54.9 |
      | Xã Bình | 58.7    | 52.3  | 47.5    | 52.8 |
      | Xã Cam  | 63.0    | 57.9  | 50.2    | 57.0 |
      | Xã Dừa  | 60.4    | 54.1  | 49.8    | 54.8 |
    `,
    holds: ["E = mean B..D | 2-5"],
    slips: ["?E3 52.8 > 58.2", "?B4 63.0 > 36.0"],
  },
});
