import { newSheet, put, cellName, type Sheet } from "../../../samples/generator/xlsx/sheet";
import { OCCUPATION_WORDS } from "./members";
import { PEOPLE_WORDS, RELIGION_WORDS } from "./peoples";
import type { Lists, Person, Unit } from "./person";

/** Made-up people who differ in all that lists can say: every column of roster.json that a form asks for. */
export function fullLists(units: readonly Unit[], size = 600): Lists {
  const people = Array.from({ length: size }, (_, i) => made(i, units));
  const isOf = (list: "now" | "before" | "gone") => people.filter((one) => one.lists.includes(list));
  const later = ({ person, education }: Made): Person => ({ ...person, education });
  return {
    year: 2021,
    now: isOf("now").map(later),
    before: isOf("before").map(({ person, had }) => ({
      ...person,
      status: "Đang sinh hoạt",
      ...(person.badges && { badges: had }),
      ...(person.official !== undefined && person.official > "2020-12-31" && { official: undefined }),
    })),
    gone: isOf("gone").map(({ person, way }) => ({ ...person, status: way })),
    units,
  };
}

interface Made {
  readonly person: Person;
  readonly lists: readonly ("now" | "before" | "gone")[];
  readonly education: string;
  readonly had: readonly number[];
  readonly way: string;
}

const GENERAL = ["12/12", "Trung học phổ thông", "9/12", "Tiểu học", "Biết đọc, biết viết"];
const EDUCATION = [
  "Đại học",
  "Thạc sĩ",
  "Trung cấp",
  "Cao đẳng",
  "Tiến sĩ",
  "Tiến sĩ khoa học",
  "Công nhân kỹ thuật",
  "Sơ cấp",
];
const WAYS = ["Từ trần", "Khai trừ", "Xóa tên", "Xin ra khỏi Đảng", "Chuyển đi"];
const OFFICES = ["", "Đảng viên", "Bí thư", "Phó Bí thư", "Đảng ủy viên", "Chi ủy viên", "Ủy viên UBKT"];
const MARKS = [30, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90];

const two = (number: number): string => String(number).padStart(2, "0");
const at = <T>(list: readonly T[], i: number, otherwise: T): T => list[i % list.length] ?? otherwise;

function made(i: number, units: readonly Unit[]): Made {
  const isNew = i % 13 === 5;
  const birthYear = isNew ? 1955 + ((i * 7) % 48) : 1928 + ((i * 11) % 72);
  const admittedYear = isNew
    ? 2021
    : Math.min(2020, Math.max(1944, birthYear + 18 + ((i * 5) % 12)) + (i % 17 === 0 ? 9 : 0));
  const admitted = `${String(admittedYear)}-${two(1 + ((i * 7) % 12))}-${two(1 + ((i * 3) % 28))}`;
  const isOnProbation = admittedYear === 2021 || (admittedYear === 2020 && i % 3 === 0);
  const years = 2021 - admittedYear;
  const reached = MARKS.filter((mark) => mark <= years);
  const isArrival = i % 19 === 7;
  const isGone = i % 9 === 4 && !isNew;
  const isOld = 2021 - birthYear > 65;
  const unit = at(units, i * 5, { name: "", type: "", isCommittee: false });
  const education = at(EDUCATION, i, "");
  return {
    person: {
      id: String(100_000_000_000 + i * 7919),
      gender: i % 5 < 2 ? "Nữ" : "Nam",
      birth: `${String(birthYear)}-${two(1 + (i % 12))}-${two(1 + ((i * 5) % 28))}`,
      ethnicity: i % 3 === 0 ? at(PEOPLE_WORDS, Math.floor(i / 3), "") : "Kinh",
      religion: i % 4 === 0 ? at(RELIGION_WORDS, Math.floor(i / 4), "") : "Không",
      admitted,
      ...(!isOnProbation && { official: `${String(admittedYear + 1)}${admitted.slice(4)}` }),
      general: at(GENERAL, i * 3, ""),
      education,
      ...(i % 6 === 4 && { title: i % 12 === 4 ? "PGS" : "GS" }),
      theory: at(["", "Sơ cấp", "Trung cấp", "Cao cấp", "Cử nhân"], i * 2, ""),
      occupation: at(OCCUPATION_WORDS, i, ""),
      status: isOld && i % 2 === 0 ? "Miễn sinh hoạt" : "Đang sinh hoạt",
      ...(birthYear > 1975 && i % 2 === 0 && { joinedUnion: `${String(birthYear + 16)}-03-26` }),
      badges: isArrival ? [] : reached,
      office: at(OFFICES, i * 3, ""),
      hasCard: !isOnProbation && i % 23 !== 3,
      unit: unit.name,
      branch: unit.isCommittee ? `Chi bộ ${String(1 + (i % 3))}` : "",
    },
    lists: isGone ? ["before", "gone"] : isNew || isArrival ? ["now"] : ["now", "before"],
    education: i % 10 === 0 ? "Thạc sĩ" : education,
    // The last one was given in the year, of every second.
    had: i % 2 === 0 ? reached.slice(0, -1) : reached,
    way: at(WAYS, Math.floor(i / 9), ""),
  };
}

const COLUMNS: readonly (readonly [string, (person: Person, i: number) => string | undefined])[] = [
  ["STT", (_, i) => String(i + 1)],
  [
    "Họ và tên",
    ({ id }) =>
      `Nguyễn Văn ${WORDS[Number(id) % WORDS.length] ?? ""} ${WORDS[Math.floor(Number(id) / 97) % WORDS.length] ?? ""}`,
  ],
  ["Ngày sinh", ({ birth }) => printed(birth)],
  ["Giới tính", ({ gender }) => gender],
  ["Dân tộc", ({ ethnicity }) => ethnicity],
  ["Tôn giáo", ({ religion }) => religion],
  ["Số định danh cá nhân", ({ id }) => id],
  ["Số thẻ đảng viên", ({ id, hasCard }) => (hasCard ? id.slice(4) : undefined)],
  ["Ngày vào Đảng", ({ admitted }) => printed(admitted)],
  ["Ngày chính thức", ({ official }) => official && printed(official)],
  ["Trình độ giáo dục phổ thông", ({ general }) => general],
  ["Trình độ chuyên môn nghiệp vụ", ({ education }) => education],
  ["Chức danh khoa học", ({ title }) => title],
  ["Lý luận chính trị", ({ theory }) => theory],
  ["Nghề nghiệp", ({ occupation }) => occupation],
  ["Ngày vào Đoàn", ({ joinedUnion }) => joinedUnion && printed(joinedUnion)],
  ["Trạng thái", ({ status }) => status],
  ["Huy hiệu Đảng", ({ badges }) => badges?.join("; ")],
  ["Chức vụ Đảng", ({ office }) => office],
  ["Đảng bộ", ({ unit }) => unit],
  ["Chi bộ", ({ branch }) => branch],
];

const WORDS = "An Bình Chiến Dũng Giang Hải Hiếu Khoa Lâm Long Nghĩa Phong Quân Sơn Tài Tuấn Vinh".split(" ");

const printed = (day: string): string => day.split("-").reverse().join("/");

/** A list of people with these columns. */
export function listSheet(name: string, people: readonly Person[]): Sheet {
  const sheet = newSheet({ name, widths: COLUMNS.map(() => 14) });
  const line = (row: number, texts: readonly (string | undefined)[]): void => {
    texts.forEach((text, column) => {
      put(sheet, cellName(row, column), text === "" ? undefined : text, {});
    });
  };
  line(
    0,
    COLUMNS.map(([head]) => head),
  );
  people.forEach((person, i) => {
    line(
      i + 1,
      COLUMNS.map(([, tell]) => tell(person, i)),
    );
  });
  return sheet;
}
