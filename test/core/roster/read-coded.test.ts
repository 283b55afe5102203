import type { Field } from "../../../src/core/roster/field";
import { readCoded } from "../../../src/core/roster/read-coded";

/** Values, `?` and the meanings of an ambiguous word, or "unknown". */
function told(field: Field, text: string): string {
  const reading = readCoded(field, text);
  if (reading.kind === "values") return reading.values.map(([of, id]) => `${of}=${id}`).join(" ");
  return reading.kind === "ambiguous" ? `? ${reading.ids.join(" ")}` : "unknown";
}

it.each<[Field, string, string]>([
  ["edu.professional", "ThS", "edu.professional=master"],
  ["edu.professional", "Thạc sỹ Luật", "edu.professional=master"],
  ["edu.professional", "Kỹ sư CNTT", "edu.professional=university"],
  ["edu.professional", "TC", "edu.professional=intermediate"],
  ["edu.professional", "CN kỹ thuật", "edu.professional=elementary"],
  ["edu.professional", "TS", "edu.professional=doctor"],
  ["edu.professional", "PGS.TS", "edu.title=associate edu.professional=doctor"],
  ["edu.professional", "12/12", "edu.general=upper"],
  ["edu.professional", "Cao cấp LLCT", "theory.level=advanced"],
  ["edu.professional", "Đại học Kinh tế, Luật", "edu.professional=university"],
  ["edu.professional", "CN", "? university elementary"],
  ["edu.professional", "Trên đại học", "? master doctor"],
  ["edu.professional", "đang học ĐH", "unknown"],
  ["edu.professional", "ĐH (đang học)", "unknown"],
  ["edu.professional", "TSX", "unknown"],
  ["theory.level", "TC", "theory.level=intermediate"],
  ["theory.level", "CN", "theory.level=bachelor"],
  ["theory.level", "Cao cấp, cử nhân", "? advanced bachelor"],
  ["edu.general", "10/12", "? lower upper"],
  ["edu.general", "TH", "? primary lower upper"],
  ["edu.general", "9/12", "edu.general=lower"],
  ["person.ethnicity", "Ê - Đê", "person.ethnicity=e-de"],
  ["person.ethnicity", "H’Mông", "person.ethnicity=mong"],
  ["person.ethnicity", "KINH", "person.ethnicity=kinh"],
  ["person.ethnicity", "M.Nông", "person.ethnicity=mnong"],
  ["person.ethnicity", "NN", "? foreign"],
  ["person.religion", "Đạo Hoà Hảo", "person.religion=hoahao"],
  ["person.religion", "0", "person.religion=none"],
  ["person.religion", "có", "? buddhist catholic protestant caodai hoahao muslim other"],
  ["discipline", "KT", "? expulsion reprimand"],
  ["discipline", "KTr", "discipline=reprimand"],
  ["status", "KT", "status=expelled"],
  ["work.occupation", "KT", "? other"],
  ["person.gender", "nữ", "person.gender=female"],
  ["person.gender", "1", "? male female"],
])("in the column of %s, %s is %s", (field, text, expected) => expect(told(field, text)).toBe(expected));

it("keeps the highest of several levels and tells them all", () => {
  expect(readCoded("edu.professional", "Đại học, Thạc sĩ")).toEqual({
    kind: "values",
    values: [["edu.professional", "master"]],
    levels: ["university", "master"],
  });
});
