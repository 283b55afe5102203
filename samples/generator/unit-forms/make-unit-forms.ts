import type { Committee } from "../committee/make-committee";
import type { CheckedSheet } from "../relations";
import { makeEnglishForm } from "./english";
import { makeHorizontalForm } from "./horizontal";
import { makeLegendForm } from "./legend";
import { makeTotalsOnTopForm } from "./totals-on-top";
import { makeTwoTableForm } from "./two-tables";
import { viewUnit, type UnitView } from "./unit-form";
import { makeVerticalForm } from "./vertical";

export interface UnitForm {
  readonly file: string;
  readonly vi: string;
  readonly checked: CheckedSheet;
}

type Layout = readonly [title: string, make: (view: UnitView) => CheckedSheet];

const VERTICAL: Layout = ["Biểu dọc: chỉ tiêu là dòng; cột Tổng số, Nam, Nữ", makeVerticalForm];
const HORIZONTAL: Layout = ["Biểu ngang: một dòng số liệu", makeHorizontalForm];
const TWO: Layout = [
  "Hai bảng trên một trang tính: tăng giảm, chi bộ trực thuộc",
  makeTwoTableForm,
];
const LEGEND: Layout = ["Số trên một nghìn, chữ viết tắt và bảng giải thích", makeLegendForm];
const ON_TOP: Layout = ["Tổng ở trên, “Chia ra”, “Trong đó” ở dưới", makeTotalsOnTopForm];
const english = (organization: string): Layout => [
  "Tiêu đề tiếng Anh: Total, Male, Female",
  (view) => makeEnglishForm(view, organization),
];

const FORMS: readonly (readonly [file: string, unit: string, layout: Layout])[] = [
  ["01-so-noi-vu.xlsx", "Sở Nội vụ", VERTICAL],
  ["02-kho-bac.xlsx", "Kho bạc Nhà nước tỉnh", VERTICAL],
  ["03-dien-luc.xlsx", "Công ty Điện lực Vĩnh Lam", VERTICAL],
  ["04-bao-vinh-lam.xlsx", "Báo Vĩnh Lam", HORIZONTAL],
  ["05-bao-hiem-xa-hoi.xlsx", "Bảo hiểm xã hội tỉnh", HORIZONTAL],
  ["06-so-giao-thong.xlsx", "Sở Giao thông vận tải", TWO],
  ["07-thuy-loi-nam.xlsx", "Công ty Thủy lợi Nam Vĩnh Lam", TWO],
  ["08-dai-hoc.xlsx", "Trường Đại học Vĩnh Lam", english("VINH LAM UNIVERSITY")],
  [
    "09-gang-thep.xlsx",
    "Công ty TNHH Gang thép Vĩnh Lam",
    english("VINH LAM IRON AND STEEL CO., LTD"),
  ],
  ["10-cuc-thue.xlsx", "Cục Thuế tỉnh", LEGEND],
  ["11-so-xay-dung.xlsx", "Sở Xây dựng", ON_TOP],
  ["12-cong-ty-duoc.xlsx", "Công ty Dược Vĩnh Lam", ON_TOP],
];

/** Twelve workbooks as organizations would send them, all of them right. */
export function makeUnitForms(committee: Committee): UnitForm[] {
  return FORMS.map(([file, unit, [vi, make]]) => ({
    file,
    vi,
    checked: make(viewUnit(committee, unit)),
  }));
}
