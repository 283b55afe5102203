import { takeBest } from "../quota";
import type { Random } from "../random";
import { FIGURES_2020, FIGURES_2021 } from "./figures";
import { makeName } from "./names";
import { dayIn } from "./people-2020";
import { endUnit, type Person } from "./person";
import type { Unit } from "./units";

/** Gender, name, birthday, number, ethnicity and religion of everybody who was ever on a roster. */
export function identify(people: readonly Person[], units: readonly Unit[], random: Random): void {
  const women = (person: Person): number =>
    random.next() + womenIn(units[endUnit(person) ?? person.startUnit ?? 0]?.name ?? "");
  const present = people.filter((person) => endUnit(person) !== undefined);
  const female = new Set(takeBest(present, FIGURES_2021.female, women));
  const seen = new Set<string>();
  for (const person of people) {
    const isFemale = endUnit(person) === undefined ? random.next() < 0.45 : female.has(person);
    person.gender = isFemale ? "Nữ" : "Nam";
    do {
      person.name = makeName(person.gender, random);
      person.birth = dayIn(person.birthYear, random);
    } while (seen.has(person.name + person.birth));
    seen.add(person.name + person.birth);
    person.card = newCard(seen, random);
  }
  const staying = random.shuffle(
    people.filter((person) => person.fate.kind === "stayed" && person.position === ""),
  );
  const { minority, catholic } = FIGURES_2020;
  staying.slice(0, minority).forEach((person, index) => {
    person.ethnicity = index === 0 ? "Mường" : "Thái";
  });
  for (const person of staying.slice(minority, minority + catholic)) person.religion = "Công giáo";
}

/** How much more often an organization's members are women. */
function womenIn(unitName: string): number {
  if (/Phụ nữ|Bệnh viện|Y tế|Trường|Ngân hàng|Kho bạc|May|Bảo hiểm/.test(unitName)) return 0.17;
  if (/Điện lực|Lâm|Kiểm lâm|Sắt|Nhiệt điện|Cựu chiến binh|Thủy lợi|Cảng/.test(unitName)) return -0.2;
  return 0;
}

function newCard(seen: Set<string>, random: Random): string {
  for (;;) {
    const card = `98${random.whole(100_000, 999_999)}`;
    if (seen.has(card)) continue;
    seen.add(card);
    return card;
  }
}
