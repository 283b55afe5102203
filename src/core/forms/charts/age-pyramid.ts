import type { Text } from "../../message";
import type { Form } from "../form";

const BANDS: readonly (readonly [from: number | null, to: number | null])[] = [
  [null, 30],
  [31, 35],
  [36, 40],
  [41, 45],
  [46, 50],
  [51, 55],
  [56, 60],
  [61, null],
];

export const MEN = "1";
export const WOMEN = "2";

export const PYRAMID_TITLE: Text = {
  vi: "Tháp tuổi đảng viên theo giới tính",
  en: "Members by age and sex",
};

export const SEX_NAMES: readonly Text[] = [
  { vi: "Nam", en: "Men" },
  { vi: "Nữ", en: "Women" },
];

/** `31–35`; open at its ends. */
export function bandName([from, to]: (typeof BANDS)[number]): Text {
  if (from === null) return { vi: `Đến ${String(to)}`, en: `Up to ${String(to)}` };
  if (to === null) return { vi: `Từ ${String(from)} trở lên`, en: `${String(from)} and over` };
  return { vi: `${String(from)}–${String(to)}`, en: `${String(from)}–${String(to)}` };
}

/** Men and women of each age: no form that is printed asks for both at once. */
export const AGE_PYRAMID: Form = {
  id: "CHART-AGES",
  series: "local",
  title: PYRAMID_TITLE.vi,
  level: "",
  source: { kind: "own" },
  layout: "indicators",
  page: { paper: "A4", orientation: "portrait" },
  columns: [
    { label: "", id: "0", role: "label" },
    { label: "Nam", id: MEN, role: "value" },
    { label: "Nữ", id: WOMEN, role: "value" },
  ],
  rows: BANDS.map((band, i) => ({
    code: String(i + 1),
    label: bandName(band).vi,
    indent: 0,
    kind: "partition",
  })),
  relations: [],
  counts: Object.fromEntries(
    BANDS.map((age, i) => [String(i + 1), { of: "members", where: [{ field: "person.birthDate", age }] }]),
  ),
  columnCounts: {
    [MEN]: { where: [{ field: "person.gender", is: ["male"] }] },
    [WOMEN]: { where: [{ field: "person.gender", is: ["female"] }] },
  },
};

/** What the bands of the pyramid are called, from the youngest. */
export const BAND_NAMES: readonly Text[] = BANDS.map(bandName);
