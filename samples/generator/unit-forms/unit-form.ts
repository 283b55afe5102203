import type { Committee } from "../committee/make-committee";
import type { Member } from "../committee/member";
import { PROVINCE, type Unit } from "../committee/units";
import type { Frame } from "../frame";
import { countFacts, countMembers, type Facts, type MemberFacts } from "../tally/facts";
import type { Style } from "../xlsx/sheet";

/** Everything a form needs to know of one organization. */
export interface UnitView {
  readonly unit: Unit;
  readonly kind: "Đảng bộ" | "Chi bộ";
  readonly members: readonly Member[];
  readonly all: Facts;
  readonly men: MemberFacts;
  readonly women: MemberFacts;
}

export function viewUnit(committee: Committee, name: string): UnitView {
  const unit = committee.units.find((candidate) => candidate.name === name);
  if (!unit) throw new Error(`no organization: ${name}`);
  const members = committee.roster2021.filter((member) => member.unit === unit.index);
  return {
    unit,
    kind: committee.partyCommittees.has(unit.index) ? "Đảng bộ" : "Chi bộ",
    members,
    all: countFacts(committee, unit.index),
    men: countMembers(members.filter(({ gender }) => gender === "Nam")),
    women: countMembers(members.filter(({ gender }) => gender === "Nữ")),
  };
}

/** The title block of a form that one organization sends up. */
export function unitFrame(view: UnitView, title: string, lastColumn: number, measure = "người"): Frame {
  return {
    committee: `ĐẢNG ỦY KHỐI CQ&DN TỈNH ${PROVINCE.toUpperCase()}`,
    unit: `${view.kind} ${view.unit.name}`.toUpperCase(),
    title,
    subtitle: "(Có đến 31/12/2021)",
    measure: `Đơn vị tính: ${measure}`,
    date: "ngày 05 tháng 01 năm 2022",
    lastColumn,
  };
}

export const signerOf = ({ kind }: UnitView): string => (kind === "Đảng bộ" ? "T/M ĐẢNG ỦY" : "T/M CHI BỘ");

export const HEAD: Style = { border: true, bold: true, align: "center", wrap: true };
export const CODE: Style = { border: true, italic: true, size: 10, align: "center" };
export const LABEL: Style = { border: true, wrap: true };
export const COUNT: Style = { border: true, format: "#,##0" };

export const AGE_LABELS = ["18 - 30", "31 - 35", "36 - 40", "41 - 45", "46 - 50", "51 - 55", "56 - 60"];
