import { apportion, takeBest } from "../quota";
import type { Random } from "../random";
import { FIGURES_2021, ORGANIZATIONS } from "./figures";
import type { Person } from "./person";
import type { Unit } from "./units";

/** Party offices and the posts at work that go with them; holders stay where they are in 2021. */
export function giveOffices(
  people: readonly Person[],
  units: readonly Unit[],
  partyCommittees: ReadonlySet<number>,
  random: Random,
): void {
  const seats = apportion(
    FIGURES_2021.committeeMembers,
    units.map((unit) => (partyCommittees.has(unit.index) ? Math.sqrt(unit.startSize) : 1)),
    3,
  );
  const larger = units.filter((unit) => partyCommittees.has(unit.index));
  const inspectors = apportion(
    FIGURES_2021.inspectors,
    larger.map((unit) => Math.sqrt(unit.startSize)),
    2,
  );
  const notHeads = new Set(
    random.shuffle(units).slice(0, ORGANIZATIONS - FIGURES_2021.secretariesWhoAreHeads),
  );
  units.forEach((unit, index) => {
    const own = people.filter((person) => person.startUnit === unit.index);
    const inspectorSeats = inspectors[larger.indexOf(unit)] ?? 0;
    const seated = takeBest(own, (seats[index] ?? 0) + inspectorSeats, (person) => fitness(person, random));
    const title = partyCommittees.has(unit.index) ? "Đảng ủy viên" : "Chi ủy viên";
    seated.forEach((person, rank) => {
      if (rank >= (seats[index] ?? 0)) person.position = "Ủy viên UBKT";
      else person.position = rank === 0 ? "Bí thư" : rank === 1 ? "Phó Bí thư" : title;
      person.job =
        rank > 2 ? "Trưởng phòng" : rank === 0 ? headOf(unit.name) : `Phó ${lower(headOf(unit.name))}`;
      if (rank === 0 && notHeads.has(unit)) person.job = `Phó ${lower(headOf(unit.name))}`;
    });
  });
}

function fitness(person: Person, random: Random): number {
  const age = 2020 - person.birthYear;
  if (person.admitted >= "2019") return -10 - age / 100;
  const learned = person.education === "Thạc sĩ" ? 0.4 : person.education === "Đại học" ? 0.3 : 0;
  return random.next() * 0.5 + learned - Math.abs(age - 49) / 20;
}

/** The title of whoever heads an organization of this name. */
export function headOf(unitName: string): string {
  const titles: readonly (readonly [RegExp, string])[] = [
    [/^(Văn phòng|Thanh tra|Tòa án)/, "Chánh Văn phòng"],
    [/^(Ban |Cơ quan)/, "Trưởng ban"],
    [/^Trường/, "Hiệu trưởng"],
    [/^(Cục|Chi cục)/, "Cục trưởng"],
    [/^(Hội|Liên|Ủy ban)/, "Chủ tịch"],
    [/^Báo/, "Tổng Biên tập"],
    [/^Viện/, "Viện trưởng"],
    [/^Tỉnh đoàn/, "Bí thư Tỉnh đoàn"],
  ];
  const special: Readonly<Record<string, string>> = {
    "Thanh tra tỉnh": "Chánh Thanh tra",
    "Tòa án nhân dân tỉnh": "Chánh án",
    "Chi cục Kiểm lâm tỉnh": "Chi cục trưởng",
    "Ủy ban Kiểm tra Tỉnh ủy": "Chủ nhiệm",
  };
  return special[unitName] ?? titles.find(([start]) => start.test(unitName))?.[1] ?? "Giám đốc";
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
