import { testReading } from "../../support/reading-cases";

/** What stands over the columns: trees of captions, code rows, years. */
testReading({
  "a tree of merged captions, two levels": {
    grid: `
      | TT | Đơn vị  | Tổng số | Giới tính |     | Độ tuổi |       |        |
      |    |         |         | Nam       | Nữ  | <30     | 30-50 | >50    |
      | 1  | Xã An   | 310     | 188       | 122 | 61      | 170   | 79     |
      | 2  | Xã Bình | 245     | 114       | 131 | 47      | 133   | 65     |
      | 3  | Xã Cam  | 415     | 298       | 117 | 83      | 241   | 91     |
      |    | Cộng    | 970     | 600       | 370 | 191     | 544   | 235    |
    `,
    options: { merges: ["A1:A2", "B1:B2", "C1:C2", "D1:E1", "F1:H1"] },
    holds: ["C = D + E | 3-6", "C = F..H | 3-6", "6 = 3..5 | C-H"],
    slips: ["G4 133 > 331", "D5 298 > 289", "C3 310 > 301", "H6 235 > 253"],
  },
  "three levels, a total under each caption": {
    grid: `
      | Đơn vị  | Tổng số | Chia ra |    |     |         |    |     |
      |         |         | Chính thức |  |    | Dự bị   |    |     |
      |         |         | Cộng    | Nam | Nữ | Cộng    | Nam | Nữ |
      | Xã An   | 310     | 298     | 181 | 117 | 12     | 7  | 5   |
      | Xã Bình | 245     | 240     | 112 | 128 | 5      | 2  | 3   |
      | Xã Cam  | 415     | 401     | 290 | 111 | 14     | 8  | 6   |
      | Tổng cộng | 970   | 939     | 583 | 356 | 31     | 17 | 14  |
    `,
    options: { merges: ["A1:A3", "B1:B3", "C1:H1", "C2:E2", "F2:H2"] },
    holds: ["B = C + F | 4-7", "C = D + E | 4-7", "F = G + H | 4-7", "7 = 4..6 | B-H"],
    slips: ["E5 128 > 182", "F6 14 > 41", "B4 310 > 319", "C7 939 > 993"],
  },
  "captions that are not merged, only typed over the first column": {
    grid: `
      | Đơn vị  | Tổng số | Giới tính |     | Dân tộc |      |
      |         |         | Nam       | Nữ  | Kinh    | Khác |
      | Xã An   | 310     | 188       | 122 | 280     | 30   |
      | Xã Bình | 245     | 114       | 131 | 245     | 0    |
      | Xã Cam  | 415     | 298       | 117 | 371     | 44   |
    `,
    holds: ["B = C + D | 3-5", "B = E + F | 3-5"],
    slips: ["C4 114 > 141", "E5 371 > 317", "B3 310 > 301"],
  },
  "a code row: A B 1 2 3=4+5": {
    grid: `
      | TT | Chi bộ | Đầu năm | Phát triển | Tổng cộng | Thôn | Cơ quan |
      | A  | B      | 1       | 2          | 3=4+5     | 4    | 5       |
      | 1  | Một    | 52      | 5          | 57        | 40   | 17      |
      | 2  | Hai    | 43      | 3          | 46        | 31   | 15      |
      | 3  | Ba     | 30      | 3          | 33        | 9    | 24      |
    `,
    holds: ["E = F + G | 3-5"],
    slips: ["?F4 31 > 13", "?E5 33 > 39"],
  },
  "a code row with a span: 2 (=3+…+12)": {
    grid: `
      | Chi bộ | Tổng số | Nông dân | Công nhân | Viên chức | Công chức | Học sinh | Khác |
      | A      | 1 (=2+…+7) | 2     | 3         | 4         | 5         | 6        | 7    |
      | Một    | 57      | 21       | 9         | 14        | 6         | 3        | 4    |
      | Hai    | 46      | 30       | 2         | 7         | 1         | 0        | 6    |
      | Ba     | 33      | 4        | 11        | 8         | 5         | 2        | 3    |
      | Cộng   | 136     | 55       | 22        | 29        | 12        | 5        | 13   |
    `,
    holds: ["B = C..H | 3-6", "6 = 3..5 | B-H"],
    slips: ["C4 30 > 33", "B3 57 > 75", "E6 29 > 92"],
  },
  "a share by the code row: 4(=2*100/3)": {
    grid: `
      | Tiêu chí      | Kỳ này | Kỳ trước | Kỳ này so với kỳ trước (%) |
      | 1             | 2      | 3        | 4(=2*100/3) |
      | Kết nạp       | 127    | 119      | 106.7       |
      | Chuyển đến    | 341    | 298      | 114.4       |
      | Chuyển đi     | 288    | 305      | 94.4        |
      | Khai trừ      | 7      | 9        | 77.8        |
    `,
    holds: ["D = B / C | 3-6"],
    slips: ["?D4 114.4 > 141.4", "?B5 288 > 228"],
  },
  "codes in brackets: (1) (2)=(3)+(4)": {
    grid: `
      | Đơn vị  | Tổng số     | Ngân sách | Xã hội hóa |
      | (1)     | (2)=(3)+(4) | (3)       | (4)        |
      | Xã An   | 1310        | 1188      | 122        |
      | Xã Bình | 2245        | 2114      | 131        |
      | Xã Cam  | 3415        | 3298      | 117        |
    `,
    holds: ["B = C + D | 3-5"],
    slips: ["?C4 2114 > 2141", "?B5 3415 > 3451"],
  },
  "codes with differences: 5=1+2-3-4": {
    grid: `
      | Chi bộ | Có đầu năm | Tăng | Chuyển đi | Từ trần | Có cuối năm |
      | A      | 1          | 2    | 3         | 4       | 5=1+2-3-4   |
      | Một    | 52         | 9    | 3         | 1       | 57          |
      | Hai    | 43         | 8    | 4         | 1       | 46          |
      | Ba     | 30         | 6    | 2         | 1       | 33          |
      | Cộng   | 125        | 23   | 9         | 3       | 136         |
    `,
    holds: ["F = B + C - D - E | 3-6", "6 = 3..5 | B-F"],
    slips: ["C4 8 > 6", "F5 33 > 39", "B6 125 > 152"],
  },
  "a wrong code row: the figures deny it, and go by another": {
    grid: `
      | Chi bộ | Tổng số | Xuất sắc | Tốt | Trong đó tiêu biểu | Hoàn thành | Không |
      | A      | 1=2+…+6 | 2        | 3   | 4                  | 5          | 6     |
      | Một    | 57      | 11       | 30  | 5                  | 14         | 2     |
      | Hai    | 46      | 9        | 25  | 4                  | 11         | 1     |
      | Ba     | 33      | 6        | 20  | 3                  | 7          | 0     |
      | Bốn    | 61      | 12       | 33  | 6                  | 13         | 3     |
      | Năm    | 40      | 8        | 21  | 4                  | 10         | 1     |
    `,
    holds: ["B = C + D + F + G | 3-7"],
    slips: ["?C4 9 > 6", "?B6 61 > 16"],
  },
  "years over the columns": {
    grid: `
      | Chi bộ | 2019 | 2020 | 2021 |
      | Một    | 57   | 59   | 62   |
      | Hai    | 46   | 44   | 45   |
      | Ba     | 33   | 37   | 38   |
      | Cộng   | 136  | 140  | 145  |
    `,
    holds: ["5 = 2..4 | B-D"],
    slips: ["?B3 46 > 64", "?D5 145 > 154"],
  },
  "years under a caption, and their sum": {
    grid: `
      | Chi bộ | Kết nạp trong năm |      |      | Tổng số |
      |        | 2019 | 2020 | 2021 |         |
      | Một    | 5    | 7    | 6    | 18      |
      | Hai    | 4    | 4    | 8    | 16      |
      | Ba     | 3    | 9    | 11   | 23      |
      | Cộng   | 12   | 20   | 25   | 57      |
    `,
    options: { merges: ["A1:A2", "B1:D1", "E1:E2"] },
    holds: ["E = B..D | 3-6", "6 = 3..5 | B-E"],
    slips: ["B4 4 > 7", "E5 23 > 32", "C6 20 > 29"],
  },
  "captions that are broken over lines, with their units": {
    grid: `
      | Xã, phường | Diện tích tự nhiên§(ha) | Dân số§(người) | Trong đó:§Nữ§(người) | Số hộ§(hộ) |
      | Xã An      | 812.5 | 5310 | 2700 | 1320 |
      | Xã Bình    | 640.2 | 4245 | 2131 | 1011 |
      | Phường Cam | 95.7  | 9415 | 4817 | 2480 |
      | Toàn huyện | 1548.4 | 18970 | 9648 | 4811 |
    `,
    holds: ["5 = 2..4 | B-E", "D <= C | 2-5"],
    slips: ["?C3 4245 > 4254", "?B5 1548.4 > 1584.4", "?E4 2480 > 2840"],
  },
  "half-years and quarters under the year": {
    grid: `
      | Nguồn thu | Cả năm | 6 tháng đầu năm |       |        | 6 tháng cuối năm |       |        |
      |           |        | Cộng  | Quý I | Quý II | Cộng  | Quý III | Quý IV |
      | Đảng phí  | 5120   | 2560  | 1250  | 1310   | 2560  | 1270    | 1290   |
      | Ngân sách | 3980   | 1985  | 980   | 1005   | 1995  | 990     | 1005   |
      | Thu khác  | 3120   | 1555  | 765   | 790    | 1565  | 770     | 795    |
      | Cộng      | 12220  | 6100  | 2995  | 3105   | 6120  | 3030    | 3090   |
    `,
    options: { merges: ["A1:A2", "B1:B2", "C1:E1", "F1:H1"] },
    holds: ["B = C + F | 3-6", "C = D + E | 3-6", "F = G + H | 3-6", "6 = 3..5 | B-H"],
    slips: ["D4 980 > 890", "F5 1565 > 1556", "B6 12220 > 12202"],
  },
});
