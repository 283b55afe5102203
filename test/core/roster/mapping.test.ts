import { checkWorkbook } from "../../../src/core/check-workbook";
import { readMapping, withHeading, withValue } from "../../../src/core/roster/mapping";
import { readRoster } from "../../../src/core/roster/read-roster";
import { readState, writeState } from "../../../src/core/state/read-state";
import { EMPTY_STATE, isEmptyState, type State } from "../../../src/core/state/state";
import { viewWorkbook } from "../../../src/core/tables/sheet-view";
import { gridWorkbook } from "../../support/grid";

const workbook = () =>
  gridWorkbook({
    DS: `
    | STT | Họ và tên     | Ngày sinh  | Dân tộc | Chuyên môn | Dự bị      | Mã NV | Nghề nghiệp |
    | 1   | Nguyễn Văn An | 02/03/1975 | Kih     | Lớp 9      | x          | N1    | Cố vấn      |
    | 2   | Trần Thị Hoa  | 05/06/1980 | Kinh    | CN         | 01/02/2020 | N2    | Nông dân    |
    | 3   | Lê Văn Bình   | 05/06/1981 | Kih     | ĐH         |            | N3    | Cố vấn      |`,
  });

const told: NonNullable<State["lists"]> = {
  headings: [{ heading: "Dự bị", field: "other" }],
  values: [
    { field: "person.ethnicity", text: "Kih", value: "kinh" },
    { field: "edu.professional", text: "CN", value: "Đại học" },
    { field: "edu.professional", text: "lớp  9", value: "" },
  ],
};

it("lists each column and value that was not understood once, what must be told first", () => {
  expect(checkWorkbook(workbook()).lists).toEqual({
    members: 3,
    sheets: ["DS"],
    areas: ["DS!A2:H4"],
    columns: [
      { heading: "Dự bị", at: "DS!F1", candidates: ["party.admitDate", "party.kind"] },
      { heading: "Mã NV", at: "DS!G1", candidates: [] },
    ],
    values: [
      {
        field: "person.ethnicity",
        heading: "Dân tộc",
        text: "Kih",
        options: [],
        suggestion: "kinh",
        isFree: false,
        count: 2,
        at: "DS!D2",
      },
      expect.objectContaining({ text: "Lớp 9", options: [], at: "DS!E2" }),
      expect.objectContaining({ text: "CN", count: 1, at: "DS!E3" }),
      expect.objectContaining({ text: "Cố vấn", isFree: true, count: 2, at: "DS!H2" }),
    ],
  });
});

it("a column that may be several things is a note, too", () => {
  expect(checkWorkbook(workbook()).notes).toContainEqual({
    code: "column-asked",
    at: "DS!F1",
    detail: "Dự bị",
  });
});

it("what was told is followed by reading, by checks and by the list of what is left", () => {
  const state: State = { ...EMPTY_STATE, lists: told };
  const { lists, findings, notes } = checkWorkbook(workbook(), { state });
  expect(lists?.columns.map(({ heading }) => heading)).toEqual(["Mã NV"]);
  expect(lists?.values.map(({ text }) => text)).toEqual(["Cố vấn"]);
  expect(findings.map(({ check }) => check)).toEqual([]);
  expect(notes).toEqual([]);
  const roster = readRoster(viewWorkbook(workbook()), readMapping(told));
  const facts = roster?.members.map((member) => member.facts);
  expect(facts?.map((one) => one["person.ethnicity"])).toEqual(["kinh", "kinh", "kinh"]);
  expect(facts?.map((one) => one["edu.professional"])).toEqual([undefined, "university", "university"]);
});

it("a heading of names that only a user knows makes a list of a table", () => {
  const strange = gridWorkbook(`
    | STT | Đồng chí      | Ngày sinh  |
    | 1   | Nguyễn Văn An | 02/03/1975 |
    | 2   | Trần Thị Hoa  | 05/06/1980 |`);
  expect(checkWorkbook(strange).lists).toBeUndefined();
  const lists = { headings: [{ heading: "Đồng chí", field: "person.name" }], values: [] };
  expect(checkWorkbook(strange, { state: { ...EMPTY_STATE, lists } }).lists?.members).toBe(2);
});

it("words of strangers that no vocabulary knows are not used", () => {
  const strange = {
    headings: [{ heading: "Dự bị", field: "party.future" }],
    values: [
      { field: "person.ethnicity", text: "Kih", value: "martian" },
      { field: "person.name", text: "Nguyễn Văn An", value: "" },
      { field: "nothing", text: "a", value: "b" },
    ],
  };
  expect(readMapping(strange)).toEqual({ headings: [], values: [] });
});

it("is part of the state: kept, read again, and gone when all is taken back", () => {
  const state: State = { ...EMPTY_STATE, lists: told };
  expect(isEmptyState(state)).toBe(false);
  expect(readState(writeState(state))).toEqual({ kind: "state", state });
  const without = told.values.reduce(
    (so, one) => withValue(so, one, undefined),
    withHeading(told, "Dự bị", ""),
  );
  expect(isEmptyState({ ...EMPTY_STATE, lists: without })).toBe(true);
  const damaged = JSON.stringify({ ...EMPTY_STATE, lists: { headings: [{ heading: "x" }], values: [] } });
  expect(readState(damaged)).toEqual({ kind: "unreadable", where: "lists.headings[0].field" });
});
