import type { Day, Education, Gender, Position, Theory } from "./member";

/** A member in the making: the steps fill it in one after another. */
export interface Person {
  readonly startUnit: number | undefined;
  readonly birthYear: number;
  admitted: Day;
  education: Education;
  theory: Theory;
  position: Position;
  job: string;
  gender: Gender;
  name: string;
  birth: Day;
  card: string;
  ethnicity: string;
  religion: string;
  fate: Fate;
}

/** What became of the person in 2021. */
export type Fate =
  | { readonly kind: "stayed" }
  | { readonly kind: "transferred"; readonly to: number }
  | { readonly kind: "left"; readonly why: Leaving }
  | { readonly kind: "joined"; readonly how: Joining; readonly to: number };

export type Leaving = "movedOut" | "died" | "removed";
export type Joining = "admitted" | "movedIn" | "restored";

export function newPerson(startUnit: number | undefined, birthYear: number): Person {
  return {
    startUnit,
    birthYear,
    admitted: "",
    education: "Đại học",
    theory: "",
    position: "",
    job: "",
    gender: "Nam",
    name: "",
    birth: "",
    card: "",
    ethnicity: "Kinh",
    religion: "Không",
    fate: { kind: "stayed" },
  };
}

/** Where the person is at 31/12/2021, if anywhere. */
export function endUnit(person: Person): number | undefined {
  switch (person.fate.kind) {
    case "stayed":
      return person.startUnit;
    case "left":
      return undefined;
    case "transferred":
    case "joined":
      return person.fate.to;
  }
}
