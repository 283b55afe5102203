import { takeBest } from "../quota";
import type { Random } from "../random";
import type { Person } from "./person";

/** Cards of the members whose field is another one at the end of the year. */
export interface Changes {
  readonly education: readonly string[];
  readonly theory: readonly string[];
  readonly position: readonly string[];
}

/** Degrees and courses finished in 2021, and three committees whose secretary gave way to the deputy. */
export function changeFields(people: readonly Person[], random: Random): Changes {
  const stayed = people.filter((person) => person.fate.kind === "stayed");
  const choose = (count: number, fits: (person: Person) => boolean): Person[] =>
    takeBest(stayed.filter(fits), count, () => random.next());
  const young = (person: Person): boolean => person.birthYear > 1978 && person.birthYear < 1996;
  const masters = choose(48, (person) => young(person) && person.education === "Đại học");
  const graduates = choose(26, (person) => young(person) && /Cao đẳng|Trung cấp/.test(person.education));
  const senior = choose(41, (person) => person.birthYear < 1985 && person.theory === "Trung cấp");
  const intermediate = choose(118, (person) => person.birthYear < 1991 && /^(Sơ cấp)?$/.test(person.theory));
  for (const person of masters) person.education = "Thạc sĩ";
  for (const person of graduates) person.education = "Đại học";
  for (const person of senior) person.theory = "Cao cấp";
  for (const person of intermediate) person.theory = "Trung cấp";
  const moved = oldestSecretaries(stayed).flatMap((person) => handOver(person, stayed, random));
  const cards = (list: readonly Person[]): string[] => list.map((person) => person.card).sort();
  return {
    education: cards([...masters, ...graduates]),
    theory: cards([...senior, ...intermediate]),
    position: cards(moved),
  };
}

/** The three secretaries that are next to retire. */
function oldestSecretaries(people: readonly Person[]): Person[] {
  const secretaries = people.filter(({ position }) => position === "Bí thư");
  return takeBest(secretaries, 3, ({ birthYear }) => -birthYear);
}

/** Offices and posts move up by one; the secretary has none any more, and who is new to the committee keeps the post. */
function handOver(secretary: Person, people: readonly Person[], random: Random): Person[] {
  const own = people.filter(({ startUnit }) => startUnit === secretary.startUnit);
  const next = (fits: (person: Person) => boolean): Person[] =>
    takeBest(own.filter(fits), 1, () => random.next());
  const chain = [
    secretary,
    ...next(({ position }) => position === "Phó Bí thư"),
    ...next(({ position }) => position === "Đảng ủy viên" || position === "Chi ủy viên"),
    ...next(
      ({ position, education, birthYear }) =>
        position === "" && birthYear > 1966 && /Đại học|sĩ$/.test(education),
    ),
  ];
  const seats = chain.map(({ position, job }) => ({ position, job }));
  chain.forEach((person, index) => {
    const { position, job } = seats[index - 1] ?? { position: "", job: "Cố vấn" };
    person.position = position;
    if (index < chain.length - 1) person.job = job;
  });
  return chain;
}
