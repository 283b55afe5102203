import type { Text } from "../message";
import { FIELDS, fieldName } from "../roster/field";

/** Fields of counts that no list has a column of its own for. */
const DERIVED: Readonly<Record<string, Text>> = {
  "party.stage": { vi: "Ngày chính thức, loại đảng viên", en: "Date of full membership, kind of member" },
  "unit.name": { vi: "Đơn vị", en: "Unit" },
  "unit.type": { vi: "Loại hình đơn vị", en: "Type of the unit" },
  "unit.kind": { vi: "Loại tổ chức", en: "Kind of organization" },
};

/** What a field that counts ask for is called. */
export function countedFieldName(name: string): Text {
  const field = FIELDS.find((known) => known === name);
  return field ? fieldName(field) : (DERIVED[name] ?? { vi: name, en: name });
}
