import { age, how, indicators, meanAge, type Need, type Person, type Recount, type Row } from "./person";

/** Forms 2 and 3 of both series: those admitted in the period, and all who are on the list at its end. */

const all = (people: readonly Person[]): readonly Person[] => people;
const admittedIn = (people: readonly Person[], year: number): readonly Person[] =>
  people.filter(({ admitted }) => admitted.startsWith(String(year)));

const BIRTH: readonly Need[] = ["person.birthDate"];
const ADMITTED: readonly Need[] = ["party.admitDate"];

const aged = (row: string, from: number, to: number): Row => [
  row,
  BIRTH,
  how((person, year) => age(person, year) >= from && age(person, year) <= to),
];
/** Of those who have not ceased to work: who is exempt has, whatever they did. */
const isExempt = ({ status }: Person): boolean => status === "Miễn sinh hoạt";
const stillWorks = (row: string, ...printed: readonly string[]): Row => [
  row,
  ["work.occupation"],
  how((person) => !isExempt(person) && printed.includes(person.occupation ?? "")),
];
const general = (row: string, ...printed: readonly string[]): Row => [
  row,
  ["edu.general"],
  how((person) => printed.includes(person.general)),
];
const trained = (row: string, ...printed: readonly string[]): Row => [
  row,
  ["edu.professional"],
  how(({ education }) => printed.includes(education)),
];
const titled = (row: string, printed: string): Row => [
  row,
  ["edu.title"],
  how(({ title }) => title === printed),
];
const theory = (row: string, ...printed: readonly string[]): Row => [
  row,
  ["theory.level"],
  how((person) => printed.includes(person.theory)),
];

const women: readonly [readonly Need[], Row[2]] = [["person.gender"], how(({ gender }) => gender === "Nữ")];
const minority: readonly [readonly Need[], Row[2]] = [
  ["person.ethnicity"],
  how(({ ethnicity }) => ethnicity !== "Kinh"),
];
const believers: readonly [readonly Need[], Row[2]] = [
  ["person.religion"],
  how(({ religion }) => religion !== "Không"),
];
/** A member of the Youth Union: who joined it and is not older than its age. */
const youth: readonly [readonly Need[], Row[2]] = [
  ["union.date", "person.birthDate"],
  how((person, year) => person.joinedUnion !== undefined && age(person, year) <= 30),
];
const everybody: readonly [readonly Need[], Row[2]] = [[], (people) => people.length];

const admittedBetween = (row: string, from: string, to: string): Row => [
  row,
  ADMITTED,
  how(({ admitted }) => admitted >= from && admitted <= to),
];
/** Years of membership on the last day of the year. */
const inParty = (row: string, from: number, to: number): Row => [
  row,
  ADMITTED,
  how(({ admitted }, year) => {
    const years = year - Number(admitted.slice(0, 4));
    return years >= from && years <= to;
  }),
];

const UPPER = ["12/12", "10/10", "Trung học phổ thông"];
const LOWER = ["9/12", "Trung học cơ sở"];
const SHORT_TRAINING = ["Công nhân kỹ thuật", "Sơ cấp"];
const OCCUPATIONS = [
  "Cán bộ, công chức cơ quan Nhà nước tính từ cấp huyện trở lên",
  "Cán bộ, công chức cơ quan Đảng, Mặt trận Tổ quốc, đoàn thể chính trị - xã hội tính từ cấp huyện trở lên",
  "Cán bộ, công chức; người hoạt động không chuyên trách ở xã, phường, thị trấn",
  "Người hoạt động không chuyên trách thôn, tổ dân phố, bản (ấp, khóm)",
  "Viên chức trong các đơn vị sự nghiệp công lập",
  "Người lao động trong các đơn vị sự nghiệp ngoài công lập",
] as const;
const ENTERPRISE = [
  "Người lãnh đạo, quản lý doanh nghiệp",
  "Nhân viên, người gián tiếp sản xuất",
  "Công nhân, lao động trực tiếp sản xuất",
] as const;
const FARMERS = "Người làm nông, lâm, ngư nghiệp";
const ARMED = ["Bộ đội", "Công an"] as const;
const OTHERS = "Khác (lao động hợp đồng, tự do…)";
export const OCCUPATION_WORDS: readonly string[] = [
  ...OCCUPATIONS,
  ...ENTERPRISE,
  FARMERS,
  ...ARMED,
  "Sinh viên",
  "Học sinh",
  OTHERS,
  "Hưu trí",
];

const BANDS_OF_FIVE = [
  [0, 30],
  [31, 35],
  [36, 40],
  [41, 45],
  [46, 50],
  [51, 55],
  [56, 60],
  [61, 200],
] as const;

const occupationRows = (start: string, row: typeof stillWorks): Row[] => [
  ...OCCUPATIONS.map((printed, i) => row(`${start}${String(i + 1)}`, printed)),
  row(`${start}7`, ...ENTERPRISE),
  ...ENTERPRISE.map((printed, i) => row(`${start}7.x${String(i + 1)}`, printed)),
  row(`${start}8`, FARMERS),
  row(`${start}9`, ...ARMED),
  row(`${start}10`, "Sinh viên"),
  row(`${start}11`, "Học sinh"),
  row(`${start}12`, OTHERS),
];
const trainingRows = (start: string, ...highest: readonly (readonly string[])[]): Row[] => [
  trained(`${start}1`, ...SHORT_TRAINING),
  trained(`${start}2`, "Trung cấp"),
  trained(`${start}3`, "Cao đẳng"),
  trained(`${start}4`, "Đại học"),
  trained(`${start}5`, "Thạc sĩ"),
  ...highest.map((printed, i) => trained(`${start}${String(i + 6)}`, ...printed)),
];

const isRetired = ({ occupation }: Person): boolean => occupation === "Hưu trí";

export const memberRecounts: readonly Recount[] = [
  ...indicators("B2-BTCTW", admittedIn, [
    ["I", ADMITTED, everybody[1]],
    ["I.x1", ...minority],
    ["I.x2", ...youth],
    ...occupationRows("II.1.x", stillWorks).filter(([row]) => row !== "II.1.x12"),
    // Who does not work any more has no row but the last.
    [
      "II.1.x12",
      ["work.occupation"],
      how((person) => person.occupation === OTHERS || isRetired(person) || isExempt(person)),
    ],
    ...BANDS_OF_FIVE.map(([from, to], i) => aged(`II.2.x${String(i + 1)}`, from, to)),
    ["II.2.x9", BIRTH, meanAge],
    general("II.3.x1", "Biết đọc, biết viết"),
    general("II.3.x2", "Tiểu học"),
    general("II.3.x3", ...LOWER),
    general("II.3.x4", ...UPPER),
    ...trainingRows("II.4.x", ["Tiến sĩ", "Tiến sĩ khoa học"]),
    titled("II.5.x1", "PGS"),
    titled("II.5.x2", "GS"),
  ] satisfies Row[]),
  ...indicators("T2-TCTW", admittedIn, [
    ["I", ADMITTED, everybody[1]],
    ["I.x2", ...women],
    ["I.x3", ...minority],
    ["I.x4", ...believers],
    ["I.x5", ...youth],
    stillWorks("I.x7", OCCUPATIONS[4]),
    stillWorks("I.x10", FARMERS),
    stillWorks("I.x11", ...ARMED),
    stillWorks("I.x12", "Sinh viên", "Học sinh"),
    aged("II.1.x1", 0, 30),
    aged("II.1.x2", 31, 40),
    aged("II.1.x3", 41, 50),
    aged("II.1.x4", 51, 200),
    ["II.1.x5", BIRTH, meanAge],
    general("II.2.x1", "Biết đọc, biết viết"),
    general("II.2.x2", "Tiểu học"),
    general("II.2.x3", ...LOWER),
    general("II.2.x4", ...UPPER),
    ...trainingRows("II.3.x", ["Tiến sĩ"], ["Tiến sĩ khoa học"]),
  ] satisfies Row[]),
  ...indicators("B3-BTCTW", all, [
    ["I", ...everybody],
    ["I.x1", ...women],
    ["I.x2", ["party.officialDate"], how(({ official }) => official === undefined)],
    ["I.x3", ...minority],
    ["I.x4", ...believers],
    ["I.x5", ...youth],
    ["II.1.a", ["work.occupation"], how((person) => !isRetired(person) && !isExempt(person))],
    ...occupationRows("II.1.a.x", stillWorks),
    ["II.1.b", ["work.occupation"], how((person) => isRetired(person) || isExempt(person))],
    ["II.1.b.x1", ["status"], how(isExempt)],
    ...BANDS_OF_FIVE.map(([from, to], i) => aged(`II.2.x${String(i + 1)}`, from, to)),
    ["II.2.x9", BIRTH, meanAge],
    admittedBetween("II.3.x1", "1900-01-01", "1945-08-18"),
    admittedBetween("II.3.x2", "1945-08-19", "1954-07-20"),
    admittedBetween("II.3.x3", "1954-07-21", "1975-04-30"),
    admittedBetween("II.3.x4", "1975-05-01", "2999-12-31"),
    general("II.4.x1", "Biết đọc, biết viết"),
    general("II.4.x2", "Tiểu học"),
    general("II.4.x3", ...LOWER),
    general("II.4.x4", ...UPPER),
    ...trainingRows("II.5.x", ["Tiến sĩ", "Tiến sĩ khoa học"]),
    titled("II.6.x1", "PGS"),
    titled("II.6.x2", "GS"),
    theory("II.7.x1", "Sơ cấp"),
    theory("II.7.x2", "Trung cấp"),
    theory("II.7.x3", "Cao cấp", "Cử nhân"),
  ] satisfies Row[]),
  ...indicators("T3-TCTW", all, [
    ["R1", ...everybody],
    ["R1.x1", ["party.officialDate"], how(({ official }) => official === undefined)],
    ["R1.x2", ...women],
    ["R1.x3", ...minority],
    ["R1.x4", ...believers],
    ["R1.x5", ...youth],
    ["R1.x7", ["status"], how(isExempt)],
    aged("R2.1.x1", 0, 30),
    aged("R2.1.x2", 31, 40),
    aged("R2.1.x3", 41, 50),
    aged("R2.1.x4", 51, 60),
    aged("R2.1.x5", 61, 200),
    ["R2.1.x6", BIRTH, meanAge],
    admittedBetween("R2.2.x1", "1900-01-01", "1945-07-31"),
    admittedBetween("R2.2.x2", "1945-08-01", "1954-07-20"),
    admittedBetween("R2.2.x3", "1954-07-21", "1975-04-30"),
    admittedBetween("R2.2.x4", "1975-05-01", "2999-12-31"),
    // Everybody at the highest mark they have reached.
    ...[30, 40, 50, 55, 60, 65, 70, 75, 80, 85, 90].map((years, i, marks) =>
      inParty(`R2.3.x${String(i + 1)}`, years, (marks[i + 1] ?? 200) - 1),
    ),
    general("R2.4.x1", "Chưa biết chữ Quốc ngữ"),
    general("R2.4.x2", "Biết đọc, biết viết"),
    general("R2.4.x3", "Tiểu học"),
    general("R2.4.x4", ...LOWER),
    general("R2.4.x5", ...UPPER),
    ...trainingRows("R2.5.x", ["Tiến sĩ"], ["Tiến sĩ khoa học"]),
    titled("R2.6.x1", "PGS"),
    titled("R2.6.x2", "GS"),
    theory("R2.7.x1", "Sơ cấp"),
    theory("R2.7.x2", "Trung cấp"),
    theory("R2.7.x3", "Cao cấp", "Cử nhân"),
  ] satisfies Row[]),
  ...indicators("T6-TCTW", all, [
    ["R1", ...everybody],
    ["I", ["work.occupation"], how((person) => !isRetired(person) && !isExempt(person))],
    stillWorks("I.4", OCCUPATIONS[0]),
    stillWorks("I.5", OCCUPATIONS[4]),
    stillWorks("I.9", FARMERS),
    stillWorks("I.11", "Bộ đội"),
    stillWorks("I.12", "Công an"),
    stillWorks("I.13", OCCUPATIONS[2]),
    stillWorks("I.14", "Sinh viên", "Học sinh"),
    ["I~2", ["work.occupation"], how((person) => isRetired(person) || isExempt(person))],
    ["I~2.1", ["work.occupation"], how((person) => isRetired(person) && !isExempt(person))],
    ["I~2.2", ["status"], how(isExempt)],
  ] satisfies Row[]),
];
