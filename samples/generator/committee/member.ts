/** What a roster says of one member at one date. */

export type Gender = "Nam" | "Nữ";
export type Education = "Tiến sĩ" | "Thạc sĩ" | "Đại học" | "Cao đẳng" | "Trung cấp" | "Lao động phổ thông";
export type Theory = "Cao cấp" | "Cử nhân" | "Trung cấp" | "Sơ cấp" | "";
export type Position = "Bí thư" | "Phó Bí thư" | "Đảng ủy viên" | "Chi ủy viên" | "Ủy viên UBKT" | "";

/** ISO text, `2021-12-31`: sorts as it should. */
export type Day = string;

export interface Member {
  /** Number of the card, or of the file while the member has no card yet. */
  readonly card: string;
  readonly name: string;
  readonly birth: Day;
  readonly gender: Gender;
  readonly ethnicity: string;
  readonly religion: string;
  readonly admitted: Day;
  /** Missing while the member is on probation. */
  readonly official?: Day;
  /** Index of the organization. */
  readonly unit: number;
  readonly cell: number;
  readonly education: Education;
  readonly theory: Theory;
  readonly position: Position;
  readonly job: string;
}

/** Age in the year of the date: at 31/12 this is also the number of completed years. */
export function ageIn(year: number, birth: Day): number {
  return year - Number(birth.slice(0, 4));
}
