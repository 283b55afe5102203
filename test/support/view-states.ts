import type { Conflict } from "../../src/core/undo/conflict";
import type { Touched, UndoEntry } from "../../src/core/undo/entry";
import { WorkbookError } from "../../src/core/workbook/workbook-error";
import type { Checker } from "../../src/host/checker";
import { checkHere, fakeHost, type FakeHost, type FakeStore, fakeStore, untilStopped } from "./fake-host";
import { countedList } from "./counted-list";
import { gridWorkbook } from "./grid";
import { LIST_GRIDS } from "./member-lists";
import { NEW_FORM } from "./new-form";
import { listNow } from "./two-lists";
import { tallyNow } from "./two-tallies";
import { blank, correct, digitsSwapped, faulty, undecidable } from "./sheets";
import { writingHost } from "./writing-host";

/** What is done before a state is looked at. “next” is what a ribbon would send. */
export type ViewStep =
  | "check"
  | "stop"
  | "change"
  | "next"
  | "to the end"
  | "other list"
  | "other figures"
  | "unit files"
  | ViewPress
  | ViewTyping
  | ViewChoosing
  | ViewFinding
  | ViewTick
  | ViewUntick
  | ViewUnfold;

/** What is chosen in a list, by the beginnings of their names. */
export interface ViewChoosing {
  readonly choose: string;
  readonly in: string;
}

/** A heading that is brought into sight, by the beginning of its words. */
export interface ViewFinding {
  readonly find: string;
}

/** A button that is pressed, by the beginning of its name. */
export interface ViewPress {
  readonly press: string;
}

/** A box that is ticked, by the beginning of its words. */
export interface ViewTick {
  readonly tick: string;
}

/** A box whose tick is taken away. */
export interface ViewUntick {
  readonly untick: string;
}

/** What is folded away is opened. */
export interface ViewUnfold {
  readonly unfold: string;
}

/** What is typed into a field. */
export interface ViewTyping {
  readonly type: string;
  readonly into: string;
}

export interface ViewState {
  readonly host: () => FakeHost;
  readonly checker?: () => Checker;
  readonly steps: readonly ViewStep[];
}

const never = (): Checker => ({ ...checkHere, check: (_, signal) => untilStopped(signal) });

/** The first check ends, the second fails. */
const failsLater = (): Checker => {
  let calls = 0;
  return {
    ...checkHere,
    check: (workbook, signal) =>
      ++calls === 1
        ? checkHere.check(workbook, signal)
        : Promise.reject(new WorkbookError("damaged", "bieu-1.xlsx")),
  };
};

/** Everything a first look can say. */
const wellKnown = (): Checker => ({
  ...checkHere,
  survey: async (workbook, signal) => ({
    ...(await checkHere.survey(workbook, signal)),
    fonts: [".VnTime", ".VnTimeH"],
    hiddenSheets: 2,
    lockedSheets: 3,
  }),
});

/** Two sheets, several rules broken, texts among the figures, something that cannot be judged, a hidden sheet. */
const mixed = () =>
  gridWorkbook(
    {
      "Biểu 1 - Tổng hợp đảng viên theo đơn vị": `
        | Đơn vị                                  | Tổng số | Nam | Nữ  | Trong đó: dự bị |
        | Chi bộ Văn phòng                        | 22      | 10  | 12  | 3               |
        | Chi bộ Tổ chức - Hành chính và Tổng hợp | 17      | 8   | 9   | 1               |
        | Chi bộ Kế toán                          | 1250    | 700 | 505 | 2               |
        | Chi bộ Thanh tra                        | 12      | 6   | 6   | 15              |
        | Chi bộ Dân vận                          | 20      | 16  | 4   | 2               |
        | Chi bộ Tuyên giáo                       | 31      | 20  | 11  | 4               |
        | Chi bộ Nội chính                        | 18      | #REF! | 9 | 1               |`,
      "Biểu 2": `
        | Đơn vị  | Nam | Nữ   | Tổng số |
        | Xã Đông | 11  | 12   | 23      |
        | Xã Tây  | 8   | "3"  | 11      |
        | Xã Nam  | 7   | 5    | 12      |
        | Xã Bắc  | 6   | 6    | 19      |
        | Xã Hạ   | 16  | 4    | 20      |`,
      "Kỳ trước": `
        | Đơn vị  | Nam | Nữ | Tổng số |
        | Xã Đông | 11  | 12 | 23      |
        | Xã Tây  | 8   | 3  | 11      |
        | Xã Nam  | 7   | 5  | 12      |`,
    },
    { name: "bao-cao-6-thang.xlsx", hidden: ["Kỳ trước"] },
  );

const lists = () => gridWorkbook(LIST_GRIDS, { name: "danh-sach.xlsx" });

const EXPLAINING: readonly ViewStep[] = ["check", { press: "Giải trình" }];
const ASKING: readonly ViewStep[] = [
  ...EXPLAINING,
  { type: "Hai đồng chí chuyển đến ngày 30, chưa có hồ sơ", into: "Lý do" },
  { type: "Công văn số 12", into: "Căn cứ" },
  { press: "Lưu lại" },
];

const on = (cell: string): string => `'Biểu 1 - Tổng hợp đảng viên theo đơn vị'!${cell}`;

/** What else a removal may touch, and what a view may write that suggests. */
const ALSO_TOUCHED: readonly Touched[] = [
  { kind: "cell", at: on("B4"), before: { value: 1250 }, after: { formula: "SUM(C4:D4)" } },
  { kind: "cell", at: on("D4"), before: { value: 505 }, after: { value: 550 } },
  { kind: "note", at: on("B4"), before: null, after: "Tổng ghi 1.250; cộng các phần được 1.205." },
  { kind: "marks", removed: [], added: [{ at: [on("B4:D4"), on("E5")], tone: "error" }] },
];

const writingStore = (): FakeStore => {
  const store = fakeStore("copy");
  const clear = async () => {
    const entry = await store.clear();
    return { ...entry, touched: [...ALSO_TOUCHED, ...entry.touched] };
  };
  return { ...store, clear };
};

const conflicts = ([entry]: readonly UndoEntry[]): readonly Conflict[] => [
  {
    ...{ kind: "cell-changed", entry: entry?.id ?? "", at: on("D4") },
    ...{ wrote: { value: 550 }, now: { value: 551 } },
  },
];

const WRITTEN: readonly ViewStep[] = [
  ...ASKING,
  { press: "Đồng ý" },
  { press: "Xóa mọi thứ" },
  { press: "Xóa" },
];

/** The total is picked, then two parts, one of which stands in another row. */
const teachable = () =>
  fakeHost(mixed(), {
    store: fakeStore("workbook"),
    selections: [["'Biểu 2'!D3"], ["'Biểu 2'!B3"], ["'Biểu 2'!C4"]],
    capabilities: { savesFiles: true },
  });

const PICKING: readonly ViewStep[] = [
  { press: "Lấy ô đang chọn" },
  { press: "Cộng ô đang chọn" },
  { press: "Trừ ô đang chọn" },
];

const FILLING: readonly ViewStep[] = [{ press: "Điền biểu thống kê" }];

/** Two forms of two lists, and what would be filled. */
const PLANNED: readonly ViewStep[] = [
  ...FILLING,
  { tick: "1-BTCTW" },
  { tick: "3-BTCTW" },
  { press: "Xem sẽ điền gì" },
];
/** A workbook without lists, filled from what units sent. */
const gathering = () =>
  Object.assign(
    writingHost(gridWorkbook("| Ghi chú |\n| Biểu gộp của các đơn vị |", { name: "bieu-2021.xlsx" }), {
      store: fakeStore("workbook"),
    }),
    { readBeside: () => Promise.resolve(lists()) },
  );

/** A new form beside the lists that fill it. */
const newForm = () =>
  writingHost(gridWorkbook({ "Biểu mới": NEW_FORM, ...LIST_GRIDS }, "danh-sach.xlsx"), {
    store: fakeStore("workbook"),
  });
const READ_FORM: readonly ViewStep[] = [{ press: "Mẫu biểu mới" }, { press: "Đọc mẫu biểu" }];

/** A list some of whose words and columns nobody knows. */
const listed = () =>
  fakeHost(
    gridWorkbook(
      {
        "Danh sách đảng viên": `
          | STT | Họ và tên     | Ngày sinh  | Dân tộc | Chuyên môn | Ngày vào Đảng | Dự bị      | Nghề nghiệp |
          | 1   | Nguyễn Văn An | 02/03/1975 | Kih     | ĐH         | 03/02/1980    | x          | Cố vấn      |
          | 2   | Trần Thị Hoa  | 05/06/1980 | Kinh    | CN         | 03/02/2010    | 01/02/2020 | Nông dân    |
          | 3   | Lê Văn Bình   | 05/06/1981 | Kih     | Lớp 9      | 03/02/2012    | không      | Cố vấn      |`,
      },
      { name: "danh-sach.xlsx" },
    ),
    { store: fakeStore("copy"), writes: {} },
  );

const beside = () => fakeHost(listNow(), { store: fakeStore("copy"), writes: {} });

/** Every state that “Check” can be in. */
export const VIEW_STATES: Readonly<Record<string, ViewState>> = {
  looking: {
    host: () => fakeHost(faulty()),
    checker: () => ({ ...checkHere, survey: (_, signal) => untilStopped(signal) }),
    steps: [],
  },
  opened: { host: () => fakeHost(mixed()), checker: wellKnown, steps: [] },
  busy: { host: () => fakeHost(faulty()), checker: never, steps: ["check"] },
  stopped: { host: () => fakeHost(faulty()), checker: never, steps: ["check", "stop"] },
  findings: { host: () => fakeHost(mixed()), steps: ["check"] },
  walking: { host: () => fakeHost(mixed()), steps: ["check", "next"] },
  end: { host: () => fakeHost(faulty()), steps: ["check", "next", "next"] },
  "hidden-sheet": {
    host: () => fakeHost(faulty(), { shown: { kind: "sheet-hidden", sheet: "Biểu 1" } }),
    steps: ["check", "next"],
  },
  explaining: { host: () => fakeHost(mixed(), { store: fakeStore("workbook") }), steps: EXPLAINING },
  "reason-missing": {
    host: () => fakeHost(mixed(), { store: fakeStore("workbook") }),
    steps: [...EXPLAINING, { press: "Lưu lại" }],
  },
  "asking-to-keep": { host: () => fakeHost(mixed(), { store: fakeStore("workbook") }), steps: ASKING },
  explained: {
    host: () => fakeHost(mixed(), { store: fakeStore("copy") }),
    steps: [...ASKING, { press: "Đồng ý" }],
  },
  "asking-to-remove": {
    host: () => fakeHost(mixed(), { store: fakeStore("beside") }),
    steps: [...ASKING, { press: "Đồng ý" }, { press: "Xóa mọi thứ" }],
  },
  written: {
    host: () => fakeHost(mixed(), { store: writingStore(), writes: {} }),
    steps: [...WRITTEN, "to the end"],
  },
  "left-as-it-is": {
    host: () => fakeHost(mixed(), { store: writingStore(), writes: { conflicts } }),
    steps: [...WRITTEN, { press: "Hoàn tác lần 2" }, "to the end"],
  },
  "taken-back": {
    host: () => fakeHost(mixed(), { store: writingStore(), writes: {} }),
    steps: [...WRITTEN, { press: "Hoàn tác cả" }, "to the end"],
  },
  suggestion: {
    host: () => writingHost(digitsSwapped()),
    steps: ["check", { press: "Sửa theo gợi ý" }],
  },
  "choosing-a-suggestion": {
    host: () => writingHost(faulty()),
    steps: ["check", { press: "Sửa theo gợi ý" }],
  },
  suggested: {
    host: () => writingHost(digitsSwapped()),
    steps: ["check", { press: "Sửa theo gợi ý" }, { press: "Ghi vào sổ tính" }],
  },
  rules: { host: teachable, steps: ["check", "to the end"] },
  "rules-decided": {
    host: teachable,
    steps: ["check", { press: "Tắt" }, { press: "Xác nhận" }, "to the end"],
  },
  "adding-a-rule": {
    host: teachable,
    steps: ["check", { press: "Thêm quy tắc" }, ...PICKING, "to the end"],
  },
  "rule-refused": {
    host: teachable,
    steps: ["check", { press: "Thêm quy tắc" }, ...PICKING, { press: "Lưu quy tắc" }],
  },
  "correcting-a-rule": { host: teachable, steps: ["check", { press: "Sửa…" }] },
  filling: { host: gathering, steps: [...FILLING, { tick: "1-BTCTW" }, "unit files"] },
  "filling-refused": {
    host: () => writingHost(lists()),
    steps: [...FILLING, { press: "Xem sẽ điền gì" }],
  },
  "filling-planned": { host: () => writingHost(lists()), steps: PLANNED },
  "filling-followed": {
    host: () => writingHost(lists()),
    steps: [...PLANNED, { unfold: "Xem từng ô" }, { press: "Từ đâu" }],
  },
  "filling-sent": {
    host: gathering,
    steps: [
      ...FILLING,
      { tick: "1-BTCTW" },
      "unit files",
      { press: "Xem sẽ điền gì" },
      { find: "Đơn vị nào đã gửi" },
    ],
  },
  "own-form-rows": { host: newForm, steps: [...READ_FORM, { untick: "Chỉ hiện chỗ cần" }] },
  "own-form-changed": {
    host: newForm,
    steps: [
      ...READ_FORM,
      { press: "Sửa: - Dân quân" },
      { tick: "Đếm từ danh sách" },
      { press: "Thêm điều kiện" },
    ],
  },
  "own-form-compared": {
    host: newForm,
    steps: [...READ_FORM, { unfold: "So với mẫu năm trước" }, { press: "So sánh" }],
  },
  lists: { host: listed, steps: ["check", { find: "Danh sách:" }] },
  "lists-told": {
    host: listed,
    steps: ["check", { choose: "Kinh", in: "“Kih”" }, { press: "Lưu 1 lựa chọn" }, { find: "Danh sách:" }],
  },
  reconciling: {
    host: beside,
    checker: () => ({
      ...checkHere,
      reconcile: (_, __, progress, signal) => {
        progress("reconciling");
        return untilStopped(signal);
      },
    }),
    steps: ["check", "other list", { find: "Đối khớp với" }],
  },
  reconciled: { host: beside, steps: ["check", "other list", { find: "Đối khớp nam-2020" }] },
  compared: {
    host: () => fakeHost(tallyNow(), { store: fakeStore("copy") }),
    steps: ["check", "other figures", { find: "Số liệu không theo" }],
  },
  traced: {
    host: () => fakeHost(countedList(), { selections: [["Biểu!D3"]] }),
    steps: ["check", { press: "Ô đang chọn đếm" }, { find: "Ô D3 ghi" }],
  },
  "newer-memory": {
    host: () => fakeHost(faulty(), { store: fakeStore("workbook", { kind: "newer", version: 2 }) }),
    steps: ["check", "to the end"],
  },
  "nothing-found": { host: () => fakeHost(correct()), steps: ["check"] },
  undecided: { host: () => fakeHost(undecidable()), steps: ["check", "to the end"] },
  "nothing-to-check": { host: () => fakeHost(blank()), steps: ["check"] },
  stale: { host: () => fakeHost(faulty()), steps: ["check", "change"] },
  "failed-later": { host: () => fakeHost(faulty()), checker: failsLater, steps: ["check", "check"] },
  error: {
    host: () => fakeHost(faulty(), { read: () => Promise.reject(new WorkbookError("damaged", "hong.xlsx")) }),
    steps: [],
  },
  unsupported: {
    host: () => fakeHost(faulty(), { capabilities: { unsupported: "old-program" } }),
    steps: [],
  },
};
