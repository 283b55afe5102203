import { how, type Lists, type Need, oneDecimal, type Person, type Recount } from "./person";

/** Forms 4 of both series: peoples and religions, by the names printed in their rows. */

const PEOPLES =
  "Kinh|Tày|Thái|Hoa|Khơ-me|Mường|Nùng|Mông|Dao|Gia Rai|Ê-đê|Ngái|Ba-Na|Xơ-Đăng|Sán chay|Cơ Ho|Chăm|Sán Dìu|HRê|M.Nông|Raglai|XTiêng|Bru - Vân Kiều|Thổ|Giáy|Cơ Tu|Giẻ Triêng|Mạ|Khơ Mú|Co|Tà Ôi|Chơ - Ro|Kháng|Xinh Mun|Hà Nhì|Chu Ru|Lào|La Chí|La Ha|Phù Lá|La Hủ|Lự|Lô Lô|Chứt|Mảng|Pà Thẻn|Cơ Lao|Cống|Bố Y|Si La|Pu Péo|B Râu|Ơ Đu|Rơ - Măm".split(
    "|",
  );
const OTHER_PEOPLE = "Dân tộc khác";
const FOREIGN = "Q.tịch gốc nước ngoài";
export const PEOPLE_WORDS: readonly string[] = [...PEOPLES, OTHER_PEOPLE, FOREIGN];
/** As 4-BTCTW prints them, and 4-TCTW. */
const RELIGIONS_B = "Phật giáo|Công giáo|Phật giáo Hòa Hảo|Cao Đài|Tin Lành|Hồi giáo|Đạo khác".split("|");
const RELIGIONS_T = "Công giáo|Tin Lành|Phật giáo|Cao Đài|Phật giáo Hòa Hảo|Hồi giáo|Đạo khác".split("|");
export const RELIGION_WORDS: readonly string[] = ["Không", ...RELIGIONS_B];

type Fits = (person: Person) => boolean;

function rows(religions: readonly string[], last: readonly string[]): [string, readonly Need[], Fits][] {
  const ofPeople = (name: string): Fits => {
    return ({ ethnicity }) => ethnicity === name;
  };
  const ofReligion = (name: string): Fits => {
    return ({ religion }) => religion === name;
  };
  return [
    ["I", [], () => true],
    ...[...PEOPLES, ...last].map((name, i): [string, readonly Need[], Fits] => [
      `I.${String(i + 1)}`,
      ["person.ethnicity"],
      ofPeople(name),
    ]),
    ["II", ["person.religion"], ({ religion }) => religion !== "Không"],
    ...religions.map((name, i): [string, readonly Need[], Fits] => [
      `II.${String(i + 1)}`,
      ["person.religion"],
      ofReligion(name),
    ]),
  ];
}

function recounts(
  form: string,
  all: readonly [string, readonly Need[], Fits][],
  columns: { readonly women?: string; readonly share: string },
): Recount[] {
  const wholes = new Map(all.map(([row, , fits]) => [row, fits]));
  return all.flatMap(([row, needs, fits]) => {
    const number = ({ now, year }: Lists): number => how(fits)(now, year);
    const whole = wholes.get(row.startsWith("II") ? "II" : "I") ?? fits;
    const share = (lists: Lists): number | null => {
      const base = how(whole)(lists.now, lists.year);
      return base === 0 ? null : oneDecimal((100 * number(lists)) / base);
    };
    const women = ({ now, year }: Lists): number =>
      how((person) => fits(person) && person.gender === "Nữ")(now, year);
    return [
      { form, row, column: "3", needs, value: number },
      ...(columns.women === undefined
        ? []
        : [{ form, row, column: columns.women, needs: [...needs, "person.gender" as const], value: women }]),
      { form, row, column: columns.share, needs, value: share },
    ];
  });
}

export const peopleRecounts: readonly Recount[] = [
  ...recounts("B4-BTCTW", rows(RELIGIONS_B, [OTHER_PEOPLE, FOREIGN]), { women: "4", share: "5" }),
  // The last two rows changed places between the series.
  ...recounts("T4-TCTW", rows(RELIGIONS_T, [FOREIGN, OTHER_PEOPLE]), { share: "4" }),
];
