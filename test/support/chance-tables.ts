/** Tables in which nothing adds up, of the kinds that people keep: drawn by chance, the same for the same seed. */

type Cells = readonly (string | number)[];
type Draw = (from: number, to: number) => number;

const KINDS: Readonly<Record<string, (draw: Draw) => readonly Cells[]>> = {
  "years of birth and of founding": (draw) => [
    ["Tên", "Năm sinh", "Năm vào đảng", "Năm chuyển đến"],
    ...lines(9, (k) => [`Mục ${String(k)}`, draw(1950, 1999), draw(1970, 2019), draw(2000, 2021)]),
  ],
  "telephone numbers": (draw) => [
    ["TT", "Đơn vị", "Điện thoại", "Fax"],
    ...lines(9, (k) => [k + 1, `Xã ${String(k)}`, draw(9e8, 999999999), draw(24e7, 249999999)]),
  ],
  "codes of a budget": (draw) => [
    ["Mã chương", "Mã loại", "Mã khoản", "Nội dung", "Dự toán"],
    ...lines(9, (k) => [draw(400, 800), draw(10, 400), draw(10, 400), `Chi ${String(k)}`, draw(10, 5000)]),
  ],
  prices: (draw) => [
    ["Mặt hàng", "ĐVT", "Tháng 1", "Tháng 2", "Tháng 3"],
    ...lines(12, (k) => [`Hàng ${String(k)}`, "kg", ...lines(3, () => draw(10, 900) * 1000)]),
  ],
  "a timetable": (draw) => [
    ["Tiết", "Thứ 2", "Thứ 3", "Thứ 4", "Thứ 5", "Thứ 6"],
    ...lines(8, (k) => [k + 1, ...lines(5, () => draw(1, 12))]),
  ],
  "marks of pupils": (draw) => [
    ["Tổ", "Toán", "Văn", "Anh", "Lý"],
    ...lines(15, (k) => [`Tổ ${String(k)}`, ...lines(4, () => draw(6, 20) / 2)]),
  ],
  "winning numbers": (draw) => [
    ["Kỳ", "Giải nhất", "Giải nhì", "Giải ba", "Giải tư"],
    ...lines(12, (k) => [`Kỳ ${String(k)}`, ...lines(4, () => draw(0, 99999))]),
  ],
  "noughts, ones and twos": (draw) => [
    ["Đơn vị", "Khen", "Phạt", "Đến", "Đi", "Mất"],
    ...lines(12, (k) => [`Xã ${String(k)}`, ...lines(5, () => draw(0, 2))]),
  ],
  "indicators of all kinds": (draw) => [
    ["Chỉ tiêu", "Năm 2020", "Năm 2021"],
    ...["Tổng số chi bộ", "Số đảng viên", "Lượt người dự", "Số văn bản", "Tổng diện tích", "Dân số"].map(
      (name): Cells => [name, draw(1, 900), draw(1, 900)],
    ),
  ],
  "numbering over unlike things": (draw) => [
    ["TT", "Nội dung", "2020", "2021", "2022"],
    ...["I", 1, 2, 3, "II", 1, 2, "III", 1, 2, 3].map((number): Cells => [
      number,
      `Việc ${String(number)}`,
      ...lines(3, () => draw(5, 400)),
    ]),
  ],
  "dashes under what they are no parts of": (draw) => [
    ["Nội dung", "2020", "2021"],
    ...["Số lớp", "- Đối tượng", "- Đảng viên mới", "Số cuộc", "- Kế hoạch", "- Đột xuất", "Số bài"].map(
      (name): Cells => [name, draw(5, 90), draw(5, 90)],
    ),
  ],
  "yields and means at the foot": (draw) => {
    const rows = lines(6, (k): [string, number, number] => [`Xã ${String(k)}`, draw(50, 900), draw(30, 70)]);
    const area = rows.reduce((sum, [, one]) => sum + one, 0);
    const crop = rows.reduce((sum, [, one, yields]) => sum + one * yields, 0);
    return [["Xã", "Diện tích (ha)", "Năng suất (tạ/ha)"], ...rows, ["Cộng", area, Math.round(crop / area)]];
  },
  "zero-led codes and addresses": (draw) => [
    ["Đơn vị", "Ký hiệu", "Địa chỉ", "Buổi"],
    ...lines(9, (k) => [
      `Xã ${String(k)}`,
      String(draw(1, 40)).padStart(2, "0"),
      `${String(draw(1, 200))} Lê Lợi`,
      draw(1, 15),
    ]),
  ],
};

export const CHANCE_KINDS: readonly string[] = Object.keys(KINDS);

/** A table of the kind, as a drawn grid. */
export function chanceTable(kind: string, seed: number): string {
  let state = seed;
  const draw: Draw = (from, to) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return from + Math.floor((state / 2 ** 32) * (to - from + 1));
  };
  const rows = KINDS[kind]?.(draw) ?? [];
  return rows.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function lines<T>(count: number, make: (line: number) => T): T[] {
  return Array.from({ length: count }, (_, line) => make(line));
}
