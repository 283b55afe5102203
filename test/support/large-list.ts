const FAMILY = "Nguyễn Trần Lê Phạm Hoàng Phan Võ Vũ Đặng Bùi Đỗ Hồ Ngô Dương Đinh Trương".split(" ");
const MIDDLE = "Văn Đức Hữu Quang Minh Xuân Thị Thu Ngọc Thanh Hồng Kim Mai Phương Thúy Hoài".split(" ");
const GIVEN = "An Bình Chiến Dũng Giang Hải Hiếu Khoa Lâm Long Nghĩa Phong Quân Sơn Tài Tuấn Vinh Yến".split(
  " ",
);
const HEADINGS =
  "STT,Họ và tên,Ngày sinh,Giới tính,Dân tộc,Số CCCD,Số thẻ đảng viên,Ngày vào Đảng,Chuyên môn,Lý luận chính trị,Chi bộ".split(
    ",",
  );

/**
 * The header and the rows of a list of different people, in eleven columns.
 *
 * @param first the number of the first: of two lists that begin with different ones, the people between are on one alone
 */
export function largeList(count: number, first = 0): string[][] {
  const rows = [HEADINGS];
  for (let k = first; k < first + count; k++) {
    const pick = (words: readonly string[], by: number): string =>
      words[Math.floor(k / by) % words.length] ?? "";
    const day = (from: number): string =>
      [1 + (k % 28), 1 + (Math.floor(k / 28) % 12), from + (Math.floor(k / 336) % 25)]
        .map((part) => String(part).padStart(2, "0"))
        .join("/");
    const isWoman = MIDDLE.indexOf(pick(MIDDLE, 16)) > 5;
    rows.push([
      String(k + 1),
      `${pick(FAMILY, 1)} ${pick(MIDDLE, 16)} ${pick(GIVEN, 256)}`,
      day(1955),
      isWoman ? "Nữ" : "Nam",
      "Kinh",
      `0${String(38_000_000_000 + k * 13)}`,
      String(10_000_000 + k),
      day(1995),
      "Đại học",
      "Sơ cấp",
      `Chi bộ ${String(Math.floor(k / 25) + 1)}`,
    ]);
  }
  return rows;
}
