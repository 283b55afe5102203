import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Field } from "../../../src/core/roster/field";
import { datePart, headingFields, stackedFields } from "../../../src/core/roster/heading";
import { describeWithCorpus } from "../../support/corpora";

it("reads headings whatever their case, spacing, marks and brackets", () => {
  const cases: readonly (readonly [string, Field])[] = [
    ["HỌ VÀ TÊN *", "person.name"],
    ["Họ  và\ntên", "person.name"],
    ["Ho va ten", "person.name"],
    ["Ngày sinh (dd/mm/yyyy)", "person.birthDate"],
    ["Ngày vào Đảng (Dự bị)", "party.admitDate"],
    ["Ngày vào Đảng chính thức*", "party.officialDate"],
    ["Trình độ lí luận chính trị", "theory.level"],
    ["Số thẻ Đảng* (12 số)", "party.cardNo"],
    ["so_ly_lich", "party.fileNo"],
  ];
  for (const [heading, field] of cases) expect([heading, headingFields(heading)]).toEqual([heading, [field]]);
});

it("knows nothing of other headings", () => {
  for (const heading of ["", "Lương", "Tổng số", "1", "Sản lượng", "Ngày"])
    expect(headingFields(heading)).toEqual([]);
});

it("gives every meaning of an ambiguous heading", () => {
  for (const heading of ["Chức vụ", "Trình độ", "Dự bị", "TC", "CN", "TS", "KT", "NN", "Mức"])
    expect([heading, headingFields(heading).length > 1]).toEqual([heading, true]);
});

it("reads two headings in one cell, and the parts of a date", () => {
  expect(stackedFields("Ngày vào Đảng\nNgày chính thức")).toEqual(["party.admitDate", "party.officialDate"]);
  expect(stackedFields("Chức vụ, nơi ở của vợ")).toEqual([]);
  expect(["Ngày", "THÁNG", "Năm", "Nam"].map(datePart)).toEqual(["day", "month", "year", undefined]);
});

interface DomainColumn {
  readonly concept: string;
  readonly canonical: string;
  readonly synonyms: readonly string[];
}

/** What the domain file says of a synonym, not what stands in a heading. */
const REMARK =
  /\s*\((?:inferred|two columns|a different date!|different!|TĐV attested in T11|tally column[^)]*)\)/g;

/** Headings that the file itself calls something else, or that are several columns. */
const ASKED = [
  "NGÀY QUYẾT ĐỊNH KẾT NẠP",
  "Chi bộ nơi cư trú",
  "DÂN TỘC KHÁC",
  "Chức vụ",
  "Trình độ",
  "Dự bị",
  "Mức",
];

describeWithCorpus("domain/roster.json", "the synonyms of the domain file", (file) => {
  const { columns } = JSON.parse(readFileSync(join(file), "utf8")) as { columns: readonly DomainColumn[] };
  const headings = columns.flatMap(({ concept, canonical, synonyms }) =>
    [canonical, ...synonyms]
      .map((heading) => heading.replace(REMARK, ""))
      .flatMap((heading) => (heading.includes(": Quốc gia |") ? partsOf(heading) : [heading]))
      .filter((heading) => heading !== "Nam | Nữ")
      .map((heading) => [heading, concept] as const),
  );

  it("are many", () => expect(headings.length).toBeGreaterThan(170));

  it("are all recognised, or asked where they mean several things", () => {
    const missed = headings.filter(([heading, concept]) => !meantBy(concept, heading));
    expect(missed).toEqual([]);
  });

  it("are told apart from all others, but for those that are asked", () => {
    const several = headings
      .filter(([heading]) => headingFields(heading).length > 1)
      .map(([heading]) => heading);
    expect([...new Set(several)].sort()).toEqual([...ASKED].sort());
  });
});

/** Fields of our own within one of the domain file's: an earlier occupation is not the present one. */
const WITHIN: Readonly<Partial<Record<Field, string>>> = {
  "work.occupationBefore": "work.occupation",
  "status.note": "status.date",
  "person.oldId": "person.id",
};

/** A heading of two fields stands for both. */
function meantBy(concept: string, heading: string): boolean {
  const fields = [...headingFields(heading), ...stackedFields(heading)];
  return fields.some((field) => field === concept || WITHIN[field] === concept);
}

function partsOf(heading: string): string[] {
  const [group = "", parts = ""] = heading.split(": ");
  return parts.split("|").map((part) => `${group} ${part.trim()}`);
}
