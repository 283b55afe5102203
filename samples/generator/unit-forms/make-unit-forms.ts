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
  readonly checked: CheckedSheet;
}

type Layout = (view: UnitView) => CheckedSheet;

const english =
  (organization: string): Layout =>
  (view) =>
    makeEnglishForm(view, organization);

const FORMS: readonly (readonly [file: string, unit: string, layout: Layout])[] = [
  ["01-so-noi-vu.xlsx", "Sở Nội vụ", makeVerticalForm],
  ["02-kho-bac.xlsx", "Kho bạc Nhà nước tỉnh", makeVerticalForm],
  ["03-dien-luc.xlsx", "Công ty Điện lực Vĩnh Lam", makeVerticalForm],
  ["04-bao-vinh-lam.xlsx", "Báo Vĩnh Lam", makeHorizontalForm],
  ["05-bao-hiem-xa-hoi.xlsx", "Bảo hiểm xã hội tỉnh", makeHorizontalForm],
  ["06-so-giao-thong.xlsx", "Sở Giao thông vận tải", makeTwoTableForm],
  ["07-thuy-loi-nam.xlsx", "Công ty Thủy lợi Nam Vĩnh Lam", makeTwoTableForm],
  ["08-dai-hoc.xlsx", "Trường Đại học Vĩnh Lam", english("VINH LAM UNIVERSITY")],
  ["09-gang-thep.xlsx", "Công ty TNHH Gang thép Vĩnh Lam", english("VINH LAM IRON AND STEEL CO., LTD")],
  ["10-cuc-thue.xlsx", "Cục Thuế tỉnh", makeLegendForm],
  ["11-so-xay-dung.xlsx", "Sở Xây dựng", makeTotalsOnTopForm],
  ["12-cong-ty-duoc.xlsx", "Công ty Dược Vĩnh Lam", makeTotalsOnTopForm],
];

/** Twelve workbooks as organizations would send them, all of them right. */
export function makeUnitForms(committee: Committee): UnitForm[] {
  return FORMS.map(([file, unit, make]) => ({ file, checked: make(viewUnit(committee, unit)) }));
}
