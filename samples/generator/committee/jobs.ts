import type { Random } from "../random";
import { endUnit, type Person } from "./person";
import { UNIT_TYPES, type Unit } from "./units";

/** The post at work of those who have none by their Party office. */
export function giveJobs(people: Person[], units: readonly Unit[], random: Random): Person[] {
  for (const person of people) {
    if (person.job !== "") continue;
    const unit = units[endUnit(person) ?? person.startUnit ?? 0];
    person.job = random.pick(jobsIn(unit, person));
  }
  return people;
}

function jobsIn(unit: Unit | undefined, person: Person): readonly string[] {
  if (unit === undefined) return ["Chuyên viên"];
  const skilled = person.education !== "Trung cấp" && person.education !== "Lao động phổ thông";
  if (/Bệnh viện|Kiểm soát bệnh tật/.test(unit.name)) {
    return skilled ? ["Bác sĩ", "Dược sĩ", "Điều dưỡng"] : ["Điều dưỡng", "Nhân viên"];
  }
  if (unit.name.startsWith("Trường")) return skilled ? ["Giảng viên", "Giáo viên"] : ["Nhân viên"];
  if (unit.type === 2) return skilled ? ["Phóng viên", "Biên tập viên"] : ["Nhân viên"];
  if (UNIT_TYPES[unit.type]?.business === true) {
    return skilled ? ["Kỹ sư", "Kế toán", "Nhân viên", "Phó phòng"] : ["Công nhân", "Lái xe"];
  }
  return skilled ? ["Chuyên viên", "Chuyên viên", "Chuyên viên chính", "Phó phòng"] : ["Nhân viên", "Lái xe"];
}
