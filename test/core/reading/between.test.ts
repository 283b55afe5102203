import { testReading } from "../../support/reading-cases";

/** The same figures on several sheets, and what one sheet carries to another. */
testReading({
  "the total of each unit's sheet is carried to the summary": {
    grid: {
      TongHop: `
        | Chi bộ       | Tổng số | Nam | Nữ |
        | Thượng  | 136     | 75  | 61 |
        | Hạ      | 118     | 64  | 54 |
        | Trường   | 97      | 22  | 75 |
        | Cộng         | 351     | 161 | 190 |`,
      Thượng: `
        | Tổ   | Tổng số | Nam | Nữ |
        | Tổ 1 | 57      | 38  | 19 |
        | Tổ 2 | 46      | 29  | 17 |
        | Tổ 3 | 33      | 8   | 25 |
        | Cộng | 136     | 75  | 61 |`,
      Hạ: `
        | Tổ   | Tổng số | Nam | Nữ |
        | Tổ 1 | 48      | 27  | 21 |
        | Tổ 2 | 41      | 25  | 16 |
        | Tổ 3 | 29      | 12  | 17 |
        | Cộng | 118     | 64  | 54 |`,
      Trường: `
        | Tổ   | Tổng số | Nam | Nữ |
        | Tổ 1 | 36      | 9   | 27 |
        | Tổ 2 | 33      | 7   | 26 |
        | Tổ 3 | 28      | 6   | 22 |
        | Cộng | 97      | 22  | 75 |`,
    },
    holds: [
      "TongHop!B2 == Thượng!B5",
      "TongHop!C3 == Hạ!C5",
      "TongHop!D4 == Trường!D5",
      "TongHop!B5 = TongHop!B2 + TongHop!B3 + TongHop!B4",
      "Hạ!B5 = Hạ!B2 + Hạ!B3 + Hạ!B4",
    ],
    slips: ["TongHop!B3 118 > 181", "TongHop!D4 75 > 57"],
  },
  "a summary that adds up sheets of one layout": {
    grid: {
      An: `
        | Chỉ tiêu     | Năm 2020 | Năm 2021 |
        | Kết nạp      | 12       | 15       |
        | Chuyển đến   | 31       | 28       |
        | Chuyển đi    | 22       | 19       |
        | Đảng viên    | 310      | 326      |`,
      Bình: `
        | Chỉ tiêu     | Năm 2020 | Năm 2021 |
        | Kết nạp      | 9        | 11       |
        | Chuyển đến   | 17       | 24       |
        | Chuyển đi    | 25       | 20       |
        | Đảng viên    | 245      | 251      |`,
      Cam: `
        | Chỉ tiêu     | Năm 2020 | Năm 2021 |
        | Kết nạp      | 21       | 18       |
        | Chuyển đến   | 44       | 39       |
        | Chuyển đi    | 37       | 41       |
        | Đảng viên    | 415      | 409      |`,
      Huyện: `
        | Chỉ tiêu     | Năm 2020 | Năm 2021 |
        | Kết nạp      | 42       | 44       |
        | Chuyển đến   | 92       | 91       |
        | Chuyển đi    | 84       | 80       |
        | Đảng viên    | 970      | 986      |`,
    },
    holds: ["Huyện!B2 = An!B2 + Bình!B2 + Cam!B2", "Huyện!C5 = An!C5 + Bình!C5 + Cam!C5"],
    slips: ["?Huyện!C3 91 > 19", "?Bình!B5 245 > 254"],
  },
  "what was at the end of the year is what there is at the start of the next": {
    grid: {
      "2020": `
        | Chi bộ | Đầu năm | Tăng | Giảm | Cuối năm |
        | Một    | 152     | 19   | 14   | 157 |
        | Hai    | 143     | 18   | 15   | 146 |
        | Ba     | 130     | 16   | 13   | 133 |
        | Cộng   | 425     | 53   | 42   | 436 |`,
      "2021": `
        | Chi bộ | Đầu năm | Tăng | Giảm | Cuối năm |
        | Một    | 157     | 12   | 17   | 152 |
        | Hai    | 146     | 21   | 11   | 156 |
        | Ba     | 133     | 14   | 10   | 137 |
        | Cộng   | 436     | 47   | 38   | 445 |`,
    },
    holds: ["2020!E2 == 2021!B2", "2020!E5 == 2021!B5", "2021!E3 = 2021!B3 + 2021!C3 - 2021!D3"],
    slips: ["2021!B3 146 > 164", "2020!E4 133 > 313"],
  },
  "one total, split in two ways on two sheets": {
    grid: {
      TheoGiới: `
        | Đơn vị  | Tổng số | Nam  | Nữ   |
        | An   | 5310    | 2610 | 2700 |
        | Bình | 4245    | 2114 | 2131 |
        | Cam  | 9415    | 4598 | 4817 |
        | Cộng    | 18970   | 9322 | 9648 |`,
      TheoTuổi: `
        | Đơn vị  | Tổng số | Dưới 30 | 30-50 | Trên 50 |
        | An   | 5310    | 2012    | 1986  | 1312    |
        | Bình | 4245    | 1544    | 1690  | 1011    |
        | Cam  | 9415    | 3480    | 3725  | 2210    |
        | Cộng    | 18970   | 7036    | 7401  | 4533    |`,
    },
    holds: [
      "TheoGiới!B3 == TheoTuổi!B3",
      "TheoGiới!B2 = TheoGiới!C2 + TheoGiới!D2",
      "TheoTuổi!B5 = TheoTuổi!B2 + TheoTuổi!B3 + TheoTuổi!B4",
    ],
    slips: ["TheoTuổi!B3 4245 > 4254", "TheoGiới!C4 4598 > 4589"],
  },
});
