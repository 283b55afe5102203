import { checkWorkbook } from "../../src/core/check-workbook";
import type { FillWish } from "../../src/core/forms/fill-workbook";
import { withEdits } from "../../src/core/evaluate/with-edits";
import { readStatePart, stateIn } from "../../src/core/state/read-state";
import { EMPTY_STATE, type State } from "../../src/core/state/state";
import { newWorkbook, readWorkbook } from "../../src/node";
import { heldWorkbook } from "../../src/worker/held-workbook";
import type { FillStep } from "../../src/host/checker";
import { gridWorkbook } from "../support/grid";
import { LIST_GRIDS } from "../support/member-lists";

const YEARS = `
  | KẾT QUẢ XẾP LOẠI                                                                                              | | | | | |
  | Năm  | Số TCCSĐ | Dự xếp loại | Hoàn thành xuất sắc nhiệm vụ | Hoàn thành tốt nhiệm vụ | Hoàn thành nhiệm vụ | Không hoàn thành nhiệm vụ |
  | 2018 | 41       | 40          | 8                            | 30                      | 2                   | 0                         |
  | 2019 | 43       | 43          | 9                            | 31                      | 2                   | 1                         |`;

const wish: FillWish = {
  forms: ["LOCAL-XEPLOAI-TCD"],
  period: "2019",
  ageBy: "completed-years",
  figures: { sheets: ["Xếp loại"] },
};

it("tells how many forms are counted, and that the lists are then checked", () => {
  const held = heldWorkbook();
  held.hold(gridWorkbook(LIST_GRIDS));
  const steps: FillStep[] = [];
  const counted: FillWish = {
    ...wish,
    forms: ["B1-BTCTW", "B3-BTCTW", "B4-BTCTW"],
    figures: { sheets: [] },
    list: { sheets: ["Danh sách 2021"] },
  };
  held.fill(counted, undefined, undefined, (step) => steps.push(step));
  expect(steps).toEqual([
    ...[0, 1, 2].map((done) => ({ kind: "counting", done, all: 3 })),
    { kind: "checking" },
  ]);
});

it("a form of years has a row for every year that the user's sheet gives", () => {
  const held = heldWorkbook();
  held.hold(gridWorkbook({ "Xếp loại": YEARS }));
  const planned = held.fill(wish);
  if (planned.kind === "refused") throw new Error(planned.why);
  const [form] = planned.documents.vi.forms;
  const values = (row: string) =>
    ["2", "3", "9", "10", "11", "12"].map(
      (column) => form?.cells.find((cell) => cell.row === row && cell.column === column)?.value,
    );
  expect([values("2018"), values("2019")]).toEqual([
    [41, 40, 8, 30, 2, 0],
    [43, 43, 9, 31, 2, 1],
  ]);
  expect(form?.proof).toMatchObject({ inconsistent: 0 });
  expect(planned.captions[form?.id ?? ""]?.rows).toEqual({ 2018: "Năm 2018", 2019: "Năm 2019" });
  const [sheet] = planned.alone;
  expect(sheet?.kind === "add-sheet" && sheet.sheet.cells.map(({ content }) => content)).toContainEqual({
    value: "Năm 2018",
  });
  // Followed back to the sheet that gave it.
  const at = form?.cells.find((cell) => cell.row === "2018" && cell.column === "10")?.at ?? "";
  expect(held.whereFrom({ at, hasNames: false })).toMatchObject({
    kind: "found",
    origin: { sources: [{ value: 30 }] },
  });
});

it("a figure that a sheet gave is followed back to it when the workbook is opened again", () => {
  const workbook = gridWorkbook({ "Xếp loại": YEARS });
  const first = heldWorkbook();
  first.hold(workbook);
  const planned = first.fill(wish);
  if (planned.kind === "refused") throw new Error(planned.why);
  const at = planned.documents.vi.forms[0]?.cells.find(
    ({ row, column }) => row === "2018" && column === "10",
  )?.at;
  const opened = (filled: State["filled"]) => {
    const again = heldWorkbook();
    again.hold(withEdits(workbook, planned.edits));
    return again.whereFrom({ at: at ?? "", hasNames: false }, { ...EMPTY_STATE, ...(filled && { filled }) });
  };
  expect(opened(planned.records)).toMatchObject({
    kind: "found",
    origin: { value: 30, sources: [{ file: workbook.name, at: "'[grid.xlsx]Xếp loại'!E3", value: 30 }] },
  });
  // Of a file that was chosen beside it, its name is what is known.
  const filled = planned.records.map((record) => ({ ...record, figures: [], files: ["bao-cao.xlsx"] }));
  expect(opened(filled)).toEqual({ kind: "other-files", files: ["bao-cao.xlsx"] });
});

it("a workbook of the forms alone knows which figures people may be missing in, and is found in order", async () => {
  const held = heldWorkbook();
  held.hold(
    gridWorkbook({
      "Danh sách": `
  | Họ và tên  | Ngày sinh  | Giới tính | Dân tộc | Ngày vào Đảng | Ngày chính thức |
  | Người Một  | 05/02/1970 | Nữ        | Kinh    | 01/03/2014    | 01/03/2015      |
  | Người Hai  |            | Nữ        | Kinh    | 01/03/2014    | 01/03/2015      |
  | Người Ba   | 05/02/1991 | Nam       |         | 01/03/2014    | 01/03/2015      |`,
    }),
  );
  const planned = held.fill({
    forms: ["4-BTCTW", "LOCAL-TUOI"],
    period: "2021",
    ageBy: "completed-years",
    list: { sheets: ["Danh sách"] },
  });
  if (planned.kind === "refused") throw new Error(planned.why);
  const workbook = await readWorkbook(newWorkbook(planned.alone, "bieu.xlsx"), { name: "bieu.xlsx" });
  const state = planned.alone.flatMap((one) =>
    one.kind === "set-state" && one.xml !== null ? [stateIn(readStatePart(one.xml))] : [],
  )[0];
  expect(state?.filled?.map(({ files, list }) => ({ files, list }))).toEqual([{ files: ["grid.xlsx"] }]);
  const found = (known: typeof state) =>
    checkWorkbook(workbook, known && { state: known }).findings.map(({ check }) => check);
  expect(found(undefined)).toEqual(["total-not-sum"]);
  expect(found(state)).toEqual([]);
});
