import { takeBest } from "../quota";
import type { Random } from "../random";
import { YEAR_2021 } from "./figures";
import { dayIn } from "./people-2020";
import { newPerson, type Joining, type Leaving, type Person } from "./person";
import type { Unit } from "./units";

/** The three large organizations end the year with 494, 388 and 356 members. */
const LARGE: Readonly<Record<string, { admitted: number; movedIn: number; movedOut: number }>> = {
  "Cục Thuế tỉnh": { admitted: 14, movedIn: 6, movedOut: 11 },
  "Công ty Điện lực Vĩnh Lam": { admitted: 15, movedIn: 2, movedOut: 9 },
  "Bệnh viện Đa khoa tỉnh": { admitted: 12, movedIn: 5, movedOut: 9 },
};

/** Lets the year 2021 pass: marks who left or moved, and returns those who came. */
export function passYear(people: readonly Person[], units: readonly Unit[], random: Random): Person[] {
  const others = units.filter((unit) => LARGE[unit.name] === undefined);
  const joiners: Person[] = [];
  const join = (how: Joining, to: Unit, count: number): void => {
    for (let i = 0; i < count; i++) joiners.push(newcomer(how, to.index, random));
  };
  const leave = (why: Leaving, pool: readonly Person[], count: number): void => {
    const free = pool.filter((person) => person.position === "" && person.fate.kind === "stayed");
    const score = (person: Person): number => random.next() + reason(why, 2021 - person.birthYear);
    for (const person of takeBest(free, count, score)) person.fate = { kind: "left", why };
  };
  let { admitted, movedIn, movedOut } = YEAR_2021;
  for (const unit of units) {
    const plan = LARGE[unit.name];
    if (!plan) continue;
    join("admitted", unit, plan.admitted);
    join("movedIn", unit, plan.movedIn);
    leave(
      "movedOut",
      people.filter((person) => person.startUnit === unit.index),
      plan.movedOut,
    );
    admitted -= plan.admitted;
    movedIn -= plan.movedIn;
    movedOut -= plan.movedOut;
  }
  const indices = new Set(others.map((unit) => unit.index));
  const rest = people.filter((person) => indices.has(person.startUnit ?? -1));
  leave("died", rest, YEAR_2021.died);
  leave("removed", rest, YEAR_2021.removed);
  leave("movedOut", rest, movedOut);
  transfer(rest, others, random);
  for (let i = 0; i < admitted; i++) join("admitted", bySize(others, random), 1);
  for (let i = 0; i < movedIn; i++) join("movedIn", bySize(others, random), 1);
  join("restored", random.pick(others), YEAR_2021.restored);
  return joiners;
}

/** The retired move to the branch where they live; the old die more often. */
function reason(why: Leaving, age: number): number {
  if (why === "movedOut") return age > 60 ? 0.8 : 0;
  return why === "died" ? age / 20 : 0;
}

/** Larger organizations are picked more often. */
function bySize(units: readonly Unit[], random: Random): Unit {
  const chosen = [random.pick(units), random.pick(units), random.pick(units)];
  return chosen.reduce((a, b) => (b.startSize > a.startSize ? b : a));
}

function transfer(pool: readonly Person[], others: readonly Unit[], random: Random): void {
  const free = pool.filter((person) => person.position === "" && person.fate.kind === "stayed");
  random
    .shuffle(free)
    .slice(0, YEAR_2021.transferred)
    .forEach((person) => {
      const elsewhere = others.filter((unit) => unit.index !== person.startUnit);
      person.fate = { kind: "transferred", to: random.pick(elsewhere).index };
    });
}

function newcomer(how: Joining, to: number, random: Random): Person {
  const birthYear = how === "admitted" ? random.whole(1986, 2001) : random.whole(1968, 1993);
  const person = newPerson(undefined, birthYear);
  person.fate = { kind: "joined", how, to };
  person.admitted = dayIn(how === "admitted" ? 2021 : random.whole(birthYear + 21, 2019), random);
  person.education = random.pick(["Đại học", "Đại học", "Đại học", "Thạc sĩ", "Cao đẳng", "Trung cấp"]);
  if (birthYear > 1997 && person.education === "Thạc sĩ") person.education = "Đại học";
  person.theory = how === "movedIn" && random.next() < 0.3 ? "Trung cấp" : "";
  return person;
}
