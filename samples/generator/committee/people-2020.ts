import { deck, takeBest } from "../quota";
import type { Random } from "../random";
import type { Education, Theory } from "./member";
import { FIGURES_2020, YEAR_2021 } from "./figures";
import { newPerson, type Person } from "./person";
import type { Unit } from "./units";

/** The members at 31/12/2020 with age, education and admission; the exact numbers of FIGURES_2020. */
export function makePeople2020(units: readonly Unit[], random: Random): Person[] {
  const ages = random.shuffle(drawAges(random));
  const people = units
    .flatMap((unit) => Array.from({ length: unit.startSize }, () => unit.index))
    .map((unit, index) => newPerson(unit, 2020 - (ages[index] ?? 0)));
  educate(people, units, random);
  admit(people, random);
  return people;
}

function drawAges(random: Random): number[] {
  return FIGURES_2020.ages.flatMap(({ from, to, count }) =>
    Array.from({ length: count }, () =>
      // The youngest are few: the better of two draws.
      from === 18 ? Math.max(random.whole(20, to), random.whole(21, to)) : random.whole(from, to),
    ),
  );
}

/** Schools, hospitals and offices have more degrees than forestry and mining. */
function educate(people: readonly Person[], units: readonly Unit[], random: Random): void {
  const { postgraduate, university, college, other } = FIGURES_2020.education;
  const levels = deck<Education>([
    { value: "Thạc sĩ", count: postgraduate },
    { value: "Đại học", count: university },
    { value: "Cao đẳng", count: college },
    { value: "Trung cấp", count: other },
  ]);
  const ranked = takeBest(people, people.length, (person) => {
    const unit = units[person.startUnit ?? 0];
    const bias = unit === undefined ? 0 : learning(unit);
    const age = 2020 - person.birthYear;
    return bias + random.next() - (age < 26 ? 0.45 : age > 50 ? 0.15 : 0);
  });
  ranked.forEach((person, index) => {
    person.education = levels[index] ?? "Trung cấp";
    if (person.education === "Thạc sĩ" && index < 74) person.education = "Tiến sĩ";
    if (person.education === "Trung cấp" && random.next() < 0.38) {
      person.education = "Lao động phổ thông";
    }
  });
}

function learning({ name, type }: Unit): number {
  if (/^(Trường|Bệnh viện|Ban Tổ chức|Văn phòng|Tòa án|Sở)/.test(name)) return 0.4;
  if (/Lâm nghiệp|Cao su|Chè|Sắt|Thủy lợi|Môi trường|đường bộ/.test(name)) return -0.35;
  return type < 4 ? 0.2 : 0;
}

/** Those admitted in 2020 are on probation at its end. */
function admit(people: readonly Person[], random: Random): void {
  const recent = takeBest(people, YEAR_2021.probationersAtStart, (person) => {
    const age = 2020 - person.birthYear;
    return age > 38 ? -Infinity : random.next() - Math.abs(age - 27) / 25;
  });
  const onProbation = new Set(recent);
  for (const person of people) {
    const { birthYear } = person;
    const usual = birthYear + random.whole(20, 20 + random.whole(2, 14));
    const year = onProbation.has(person) ? 2020 : Math.min(2019, Math.max(birthYear + 19, usual));
    person.admitted = dayIn(year, random);
  }
}

export function dayIn(year: number, random: Random): string {
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${year}-${two(random.whole(1, 12))}-${two(random.whole(1, 28))}`;
}

/** Political theory follows age and office: call it once the offices are given. */
export function teachTheory(people: readonly Person[], random: Random): void {
  const { senior, intermediate } = FIGURES_2020.theory;
  const score = (person: Person): number => {
    const age = 2020 - person.birthYear;
    if (age < 30 || person.education === "Lao động phổ thông") return -Infinity;
    const office = person.position === "Bí thư" ? 3 : person.position === "" ? 0 : 1;
    return office + random.next() + Math.min(age, 52) / 40;
  };
  const ranked = takeBest(people, senior + intermediate, score);
  const levels = deck<Theory>([
    { value: "Cao cấp", count: senior },
    { value: "Trung cấp", count: intermediate },
  ]);
  const taught = new Map(ranked.map((person, index) => [person, levels[index] ?? ""]));
  for (const person of people) {
    const level = taught.get(person);
    person.theory = level ?? (random.next() < 0.55 ? "Sơ cấp" : "");
    if (level === "Cao cấp" && random.next() < 0.06) person.theory = "Cử nhân";
  }
}
