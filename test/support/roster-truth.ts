import type { Member as Person } from "../../samples/generator/committee/member";
import type { Field } from "../../src/core/roster/field";

/** What a layout says of a member, in the words of our vocabularies: written down here by hand, not looked up. */
export type Expected = Partial<Record<Field, string>>;

const EDUCATION: Readonly<Record<Person["education"], string>> = {
  "Tiến sĩ": "doctor",
  "Thạc sĩ": "master",
  "Đại học": "university",
  "Cao đẳng": "college",
  "Trung cấp": "intermediate",
  "Lao động phổ thông": "unskilled",
};
const THEORY: Readonly<Record<Person["theory"], string>> = {
  "Cao cấp": "advanced",
  "Cử nhân": "bachelor",
  "Trung cấp": "intermediate",
  "Sơ cấp": "elementary",
  "": "none",
};
const POSITION: Readonly<Record<Person["position"], string>> = {
  "Bí thư": "secretary",
  "Phó Bí thư": "deputy",
  "Đảng ủy viên": "committee",
  "Chi ủy viên": "cell",
  "Ủy viên UBKT": "inspection",
  "": "none",
};
const ETHNICITY: Readonly<Record<string, string>> = { Kinh: "kinh", Mường: "muong", Thái: "thai" };
const RELIGION: Readonly<Record<string, string>> = { Không: "none", "Công giáo": "catholic" };

/** All that a roster can say of a person of the generator. */
export function truthOf(person: Person): Expected {
  return {
    "person.name": person.name,
    "person.birthDate": person.birth,
    "person.gender": person.gender === "Nam" ? "male" : "female",
    "person.ethnicity": ETHNICITY[person.ethnicity] ?? "",
    "person.religion": RELIGION[person.religion] ?? "",
    "party.cardNo": person.card,
    "party.admitDate": person.admitted,
    ...(person.official !== undefined && { "party.officialDate": person.official }),
    "edu.professional": EDUCATION[person.education],
    "theory.level": THEORY[person.theory],
    "party.position": POSITION[person.position],
    "work.position": person.job,
  };
}
