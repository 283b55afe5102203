import { takeBest } from "../quota";
import type { Random } from "../random";
import { endUnit, type Person } from "./person";
import { FOUNDED_2021, type Unit } from "./units";

/** Cards of the members whose field is another one at the end of the year. */
export interface Changes {
  readonly education: readonly string[];
  readonly theory: readonly string[];
  readonly position: readonly string[];
}

/** Degrees and courses finished in 2021, and the first committee of the new organization. */
export function changeFields(
  people: readonly Person[],
  units: readonly Unit[],
  random: Random,
): Changes {
  const stayed = people.filter((person) => person.fate.kind === "stayed");
  const choose = (count: number, fits: (person: Person) => boolean): Person[] =>
    takeBest(stayed.filter(fits), count, () => random.next());
  const young = (person: Person): boolean => person.birthYear > 1978 && person.birthYear < 1996;
  const masters = choose(48, (person) => young(person) && person.education === "Đại học");
  const graduates = choose(
    26,
    (person) => young(person) && /Cao đẳng|Trung cấp/.test(person.education),
  );
  const senior = choose(41, (person) => person.birthYear < 1985 && person.theory === "Trung cấp");
  const intermediate = choose(
    118,
    (person) => person.birthYear < 1991 && /^(Sơ cấp)?$/.test(person.theory),
  );
  for (const person of masters) person.education = "Thạc sĩ";
  for (const person of graduates) person.education = "Đại học";
  for (const person of senior) person.theory = "Cao cấp";
  for (const person of intermediate) person.theory = "Trung cấp";
  const founded = units.find((unit) => unit.name === FOUNDED_2021);
  const first = people
    .filter((person) => endUnit(person) === founded?.index && person.fate.kind === "transferred")
    .slice(0, 3);
  first.forEach((person, index) => {
    person.position = index === 0 ? "Bí thư" : index === 1 ? "Phó Bí thư" : "Chi ủy viên";
    person.job = index === 0 ? "Giám đốc" : index === 1 ? "Phó giám đốc" : "Trưởng phòng";
  });
  const cards = (list: readonly Person[]): string[] => list.map((person) => person.card).sort();
  return {
    education: cards([...masters, ...graduates]),
    theory: cards([...senior, ...intermediate]),
    position: cards(first),
  };
}
