import { testReading } from "../../support/reading-cases";

/** Figures as people type them. */
testReading({
  "thousands with points as texts beside real numbers": {
    grid: `
      | Đơn vị  | Tổng số | Nam   | Nữ    |
      | Xã An   | "8.341" | "4.340" | "4.001" |
      | Xã Bình | 812     | 431   | 381   |
      | Xã Cam  | "1.205" | 704   | 501   |
      | Cộng    | "10.358" | "5.475" | "4.883" |
    `,
    holds: ["B = C + D | 2-5", "5 = 2..4 | B-D"],
    slips: ['B2 "8.341" > "8.314"', "C4 704 > 740", 'D5 "4.883" > "4.838"'],
  },
  "points, none and blanks between thousands in one table": {
    grid: `
      | Độ tuổi | Số lượng |
      | 18-30   | "2.428"  |
      | 31-35   | 1 021    |
      | 36-40   | 634      |
      | 41-45   | 1101     |
      | 46-50   | "1.358"  |
      | Cộng    | "6.542"  |
    `,
    holds: ["B7 = B2..B6"],
    slips: ["?B3 1 021 > 1 012", '?B7 "6.542" > "6.452"'],
  },
  "millions with points, decimals with commas": {
    grid: `
      | Nguồn      | Dự toán       | Thực hiện     |
      | Đảng phí   | 125.340.500   | 120.115.250   |
      | Ngân sách  | 1.250.000.000 | 1.190.435.700 |
      | Thu khác   | 45.600.000    | 51.200.500    |
      | Cộng       | 1.420.940.500 | 1.361.751.450 |
    `,
    holds: ["5 = 2..4 | B-C"],
    slips: ["?B3 1.250.000.000 > 1.520.000.000", "?C5 1.361.751.450 > 1.361.715.450"],
  },
  "decimals with commas, thousands with points": {
    grid: `
      | Xã      | Lúa     | Màu   | Cộng (ha) |
      | Xã An   | 1.234,5 | 310,2 | 1.544,7   |
      | Xã Bình | 980,3   | 241,0 | 1.221,3   |
      | Xã Cam  | 1.105,9 | 98,6  | 1.204,5   |
      | Cộng    | 3.320,7 | 649,8 | 3.970,5   |
    `,
    holds: ["D = B + C | 2-5", "5 = 2..4 | B-D"],
    slips: ["B3 980,3 > 908,3", "D4 1.204,5 > 1.240,5", "C5 649,8 > 694,8"],
  },
  "shares with a comma and the sign": {
    grid: `
      | Loại               | Số lượng | Tỷ lệ |
      | Hoàn thành xuất sắc | 21      | 19,4% |
      | Hoàn thành tốt     | 80       | 74,1% |
      | Hoàn thành         | 7        | 6,5%  |
      | Tổng số            | 108      | 100%  |
    `,
    holds: ["B5 = B2..B4", "C = B / B5 | 2-5"],
    slips: ["C3 74,1% > 71,4%", "B2 21 > 12"],
  },
  "shares as texts without the sign, decimals with commas": {
    grid: `
      | Trình độ   | Số lượng | Tỷ lệ % |
      | Trên đại học | "1.250" | 15,2   |
      | Đại học    | "4.735"  | 57,8    |
      | Cao đẳng   | 363      | 4,4     |
      | Trung cấp  | "1.849"  | 22,6    |
      | Cộng       | "8.197"  | 100     |
    `,
    holds: ["B6 = B2..B5", "C = B / B6 | 2-6"],
    slips: ["C3 57,8 > 58,7", 'B3 "4.735" > "4.753"'],
  },
  "negatives in brackets, with a minus behind, before": {
    grid: `
      | Đơn vị  | Đầu năm | Cuối năm | Tăng, giảm |
      | Xã An   | 322     | 310      | (12)       |
      | Xã Bình | 251     | 245      | 6-         |
      | Xã Cam  | 401     | 415      | +14        |
      | Xã Dừa  | 270     | 267      | -3         |
      | Cộng    | 1244    | 1237     | (7)        |
    `,
    holds: ["C = B + D | 2-6", "6 = 2..5 | B-D"],
    slips: ["B3 251 > 215", "D4 +14 > +41", "D2 (12) > 12"],
  },
  "dashes, crosses, dots and blanks": {
    grid: `
      | Chi bộ | Tổng số | Xuất sắc | Tốt | Hoàn thành | Không |
      | Một    | 57      | 11       | 30  | 16         | -     |
      | Hai    | 46      | 9        | 37  | –          |       |
      | Ba     | 33      | …        | 26  | 7          | x     |
      | Bốn    | 12      | -        | 12  |            | ...   |
      | Cộng   | 148     | 20       | 105 | 23         | -     |
    `,
    holds: ["B = C..F | 2-6", "6 = 2..5 | B-E"],
    slips: ["C3 9 > 6", "D4 26 > 62", "E6 23 > 32"],
  },
  "marks of notes": {
    grid: `
      | Đơn vị  | Tổng số | Nam  | Nữ     |
      | Xã An   | 310*    | 188  | 122    |
      | Xã Bình | 245     | 114¹ | 131    |
      | Xã Cam  | 415 (1) | 298  | 117(2) |
      | Cộng    | 970**   | 600  | 370    |
      | * Kể cả đảng viên sinh hoạt tạm thời |  |  |  |
      | (1) Số liệu của huyện |  |  |  |
    `,
    holds: ["B = C + D | 2-5", "5 = 2..4 | B-D"],
    slips: ["C3 114¹ > 141¹", "D4 117(2) > 171(2)", "B5 970** > 907**"],
  },
  "units behind the figures": {
    grid: `
      | Nội dung              | Năm 2020        | Năm 2021        |
      | Tổng số đảng viên     | 4.083.đồng chí  | 4.210 đồng chí  |
      | Nam                   | 2.998 đ/c       | 3.050 đ/c       |
      | Nữ                    | 1.085 đ/c       | 1.160 đ/c       |
    `,
    holds: ["2 = 3 + 4 | B-C"],
    slips: ["?B4 1.085 đ/c > 1.058 đ/c"],
  },
  "figures with zeros before them": {
    grid: `
      | Loại hình tổ chức    | Số lượng |
      | Cơ quan hành chính   | 44 |
      | Đơn vị sự nghiệp     | 16 |
      | Cơ quan báo chí      | 02 |
      | Hội quần chúng       | 07 |
      | Doanh nghiệp         | 40 |
      | Tổng số              | 109 |
    `,
    holds: ["B7 = B2..B6"],
    slips: ["?B2 44 > 54", "?B7 109 > 119"],
  },
  "money with its sign": {
    grid: `
      | Khoản       | Quý I      | Quý II     | Cộng        |
      | Văn phòng   | 5.250.000đ | 4.100.000đ | 9.350.000đ  |
      | Hội nghị    | 2.340.000đ | 3.655.000đ | 5.995.000đ  |
      | Khen thưởng | 1.180.000đ | 2.420.000đ | 3.600.000đ  |
      | Cộng        | 8.770.000đ | 10.175.000đ | 18.945.000đ |
    `,
    holds: ["D = B + C | 2-5", "5 = 2..4 | B-D"],
    slips: ["B3 2.340.000đ > 2.430.000đ", "D5 18.945.000đ > 18.954.000đ"],
  },
  "codes, years of birth, telephones and dates beside the figures": {
    grid: `
      | Mã  | Đơn vị  | Điện thoại | Ngày lập   | Tổng số | Nam | Nữ  |
      | 001 | Xã An   | 0912345678 | 15/12/2021 | 310     | 188 | 122 |
      | 002 | Xã Bình | 0987654321 | 16/12/2021 | 245     | 114 | 131 |
      | 003 | Xã Cam  | 0905111222 | 16/12/2021 | 415     | 298 | 117 |
      |     | Cộng    |            |            | 970     | 600 | 370 |
    `,
    holds: ["E = F + G | 2-5", "5 = 2..4 | E-G"],
    slips: ["F3 114 > 141", "G5 370 > 307"],
  },
  "numbers stored as such of codes and telephones": {
    grid: `
      | STT | Đơn vị  | Mã ĐV | Số ĐT     | Năm thành lập | Tổng số | Nam | Nữ  |
      | 1   | Xã An   | 70101 | 912345678 | 1976          | 310     | 188 | 122 |
      | 2   | Xã Bình | 70102 | 987654321 | 1984          | 245     | 114 | 131 |
      | 3   | Xã Cam  | 70103 | 905111222 | 1991          | 415     | 298 | 117 |
      |     | Cộng    |       |           |               | 970     | 600 | 370 |
    `,
    holds: ["F = G + H | 2-5", "5 = 2..4 | F-H"],
    slips: ["G3 114 > 141", "H5 370 > 307"],
  },
  "averages that are rounded": {
    grid: `
      | Chi bộ     | Tuổi bình quân | Đảng viên | Tuổi đảng |
      | Một        | 41,2           | 57        | 14,3      |
      | Hai        | 44,8           | 46        | 19,8      |
      | Ba         | 39,5           | 33        | 12,1      |
      | Bốn        | 46,1           | 21        | 22,6      |
      | Bình quân chung | 42,9      | 39,25     | 17,2      |
    `,
    holds: ["6 = mean 2..5 | B-D"],
    slips: ["?B6 42,9 > 49,2", "?D3 19,8 > 91,8"],
  },
  "rounded parts in millions": {
    grid: `
      | Khoản mục | Quý I | Quý II | Quý III | Cả năm |
      | Thuế      | 12,4  | 15,3   | 11,8    | 39,4   |
      | Phí       | 3,7   | 4,1    | 3,9     | 11,7   |
      | Lệ phí    | 1,2   | 1,4    | 0,9     | 3,6    |
      | Cộng      | 17,3  | 20,8   | 16,6    | 54,7   |
    `,
    holds: ["E = B..D | 2-5", "5 = 2..4 | B-E"],
    slips: ["E2 39,4 > 34,9", "B3 3,7 > 7,3"],
  },
});
