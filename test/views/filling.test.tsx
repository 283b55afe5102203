/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { configure, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { forms } from "../../src/core/forms";
import { leavesOf } from "../../src/core/forms/form";
import { gridWorkbook } from "../support/grid";
import { installBrowserParts } from "../support/browser";
import { checkHere, fakeStore, untilStopped } from "../support/fake-host";
import { LIST_GRIDS } from "../support/member-lists";
import { renderCheck } from "../support/render-check";
import { csvFile, UNIT_FORMS, UNIT_LIST } from "../support/unit-csv";
import { writingHost, type WritingHost } from "../support/writing-host";

beforeAll(() => {
  installBrowserParts();
  // What is written is checked anew before it is said to be done, and parts are fetched when they are needed.
  configure({ asyncUtilTimeout: 10_000 });
});

/** By their words alone: to ask of every element what role it has takes seconds here. */
const button = (name: string | RegExp) => screen.getByText(name, { selector: "button" });
const box = (name: RegExp) => screen.getByLabelText(name, { selector: "input" });

const section = () =>
  within(screen.getByText("Điền biểu", { selector: "h2" }).parentElement ?? document.body);
const workbook = () => gridWorkbook(LIST_GRIDS, "danh-sach.xlsx");

async function choose(...forms: readonly string[]): Promise<void> {
  await userEvent.click(button("Điền biểu thống kê…"));
  await screen.findByLabelText("Năm");
  for (const name of forms) await userEvent.click(box(new RegExp(`^${name} `)));
}

it("forms are chosen, looked at before anything is written, and written with what is to be remembered", async () => {
  const host = writingHost(workbook(), { store: fakeStore("workbook") });
  await renderCheck(host);
  await choose("1-BTCTW", "3-BTCTW");
  const form = section();
  // Every form says what it was taken from.
  const notes = form.getAllByText("Theo mẫu thu thập (05/7/2022), chưa đối chiếu văn bản gốc");
  expect(notes.length).toBeGreaterThan(10);
  // The latest list and the one before are proposed, with the year.
  expect(form.getByLabelText("Năm")).toHaveValue("2021");
  expect(form.getByLabelText("Danh sách cuối kỳ")).toHaveDisplayValue(/^Danh sách 2021 \(3 người/);
  expect(form.getByLabelText(/^Danh sách đầu kỳ/)).toHaveDisplayValue(/^Danh sách 2020/);
  await userEvent.click(button("Xem sẽ điền gì"));
  expect(await section().findByText("Sẽ điền như sau")).toBeVisible();
  expect(section().getByText("Danh sách còn thiếu cột:")).toBeVisible();
  expect(section().getAllByText(/^\d+ ô đếm, \d+ ô tính từ ô khác/)).toHaveLength(2);
  expect(section().getAllByText(/0 không đúng/)).toHaveLength(2);
  expect(host.written).toEqual([]);
  await userEvent.click(button("Ghi 2 trang mới vào sổ tính"));
  expect(await section().findByText("Điền biểu thống kê…")).toBeVisible();
  expect(host.written.flat().map(({ kind }) => kind)).toEqual(["add-sheet", "add-sheet", "set-state"]);
  await userEvent.click(button("Xem biểu vừa ghi"));
  expect(host.asked).toEqual([["'Biểu 1-BTCTW'!A1"]]);
  const list = await screen.findByText("Những gì Khớp Số đã ghi", { selector: "h2" });
  expect(list.parentElement).toHaveTextContent("Biểu 3-BTCTW");
});

it("a figure is followed to the rows it counts; names only where they are asked for", async () => {
  const host = writingHost(workbook());
  await renderCheck(host);
  await choose("1-BTCTW");
  await userEvent.click(button("Xem sẽ điền gì"));
  await userEvent.click(await section().findByText("Xem từng ô"));
  const [first] = await section().findAllByText("Từ đâu?");
  await userEvent.click(first ?? document.body);
  expect(await section().findByText(/^Đếm được 3 dòng trong danh sách: mọi người/)).toBeVisible();
  expect(section().queryByText(/Trần Văn An/)).toBeNull();
  await userEvent.click(section().getByLabelText("Hiện họ tên"));
  await userEvent.click(await section().findByText(/Trần Văn An/));
  expect(host.asked).toEqual([["'Danh sách 2020'!A2"]]);
});

it("what is missing is said, and what was chosen is kept; counting can be stopped", async () => {
  const host = writingHost(workbook());
  let stops = false;
  await renderCheck(host, {
    ...checkHere,
    fill: (...asked) => {
      if (!stops) return checkHere.fill(...asked);
      asked[4]?.({ kind: "counting", done: 2, all: 13 });
      return untilStopped(asked[2]);
    },
  });
  await choose();
  await userEvent.click(button("Xem sẽ điền gì"));
  expect(await screen.findByText("Hãy chọn ít nhất một biểu.")).toHaveFocus();
  await userEvent.click(box(/^4-BTCTW /));
  const year = screen.getByLabelText("Năm");
  await userEvent.clear(year);
  await userEvent.type(year, "21");
  await userEvent.click(button("Xem sẽ điền gì"));
  expect(await screen.findByText(/^Hãy ghi năm bằng bốn chữ số/)).toBeVisible();
  stops = true;
  await userEvent.click(button("Xem sẽ điền gì"));
  expect(await section().findByText("Đang đếm biểu 3/13…")).toBeVisible();
  expect(section().getByRole("progressbar", { name: "Đang đếm biểu 3/13…" })).toHaveAttribute(
    "aria-valuenow",
    String(2 / 13),
  );
  await userEvent.click(await section().findByText("Dừng"));
  expect(await screen.findByText("Đã dừng. Chưa điền gì.")).toBeInTheDocument();
  expect(box(/^4-BTCTW /)).toBeChecked();
  // Forms are found by a word of their title, without its marks.
  await userEvent.type(screen.getByLabelText("Tìm biểu"), "dan toc");
  expect(section().getAllByText(/-BTCTW$/, { selector: "label span" })).toHaveLength(1);
  expect(host.written).toEqual([]);
});

it("a workbook without lists takes them from files; a host that reads none says so", async () => {
  const empty = gridWorkbook({ Sheet1: "| Ghi chú |\n| không có gì |" });
  const host = Object.assign(writingHost(empty), { readBeside: () => Promise.resolve(workbook()) });
  await renderCheck(host);
  await choose("1-BTCTW");
  await userEvent.click(button("Xem sẽ điền gì"));
  expect(await screen.findByText(/^Không đọc được danh sách đảng viên nào/)).toBeVisible();
  const file = new File(["x"], "danh-sach.xlsx");
  await userEvent.upload(screen.getByLabelText("Chọn tệp: Danh sách cuối kỳ", { selector: "input" }), file);
  expect(screen.getByLabelText("Danh sách cuối kỳ")).toHaveDisplayValue("danh-sach.xlsx");
  await userEvent.click(button("Xem sẽ điền gì"));
  expect(await section().findByText(/ô đếm/)).toBeVisible();
});

it("files of units are added up: who has sent, who has not, and a name that the user tells is remembered", async () => {
  const empty = gridWorkbook({ Sheet1: "| Ghi chú |\n| không có gì |" });
  const store = fakeStore("workbook");
  const host = Object.assign(writingHost(empty, { store }), {
    readBeside: () => Promise.resolve(workbook()),
  });
  await renderCheck(host);
  await choose("1-BTCTW");
  const files = Object.entries(UNIT_FORMS).map(([name, text]) => csvFile(name, text));
  await userEvent.upload(screen.getByLabelText("Chọn các tệp…"), files);
  // The same files again are the same.
  await userEvent.upload(screen.getByLabelText("Chọn các tệp…"), files);
  expect(section().getByText("Đã chọn 2 tệp.")).toBeVisible();
  await userEvent.upload(
    screen.getByLabelText("Chọn tệp ghi tên các đơn vị phải gửi…"),
    csvFile("don-vi.csv", UNIT_LIST),
  );
  await userEvent.click(button("Xem sẽ điền gì"));
  expect(await section().findByText("3 đơn vị phải gửi: 2 chưa gửi.")).toBeVisible();
  expect(section().getByText(/^1 tệp chưa rõ là của đơn vị nào/)).toBeVisible();
  await userEvent.click(section().getByText("Xem từng ô"));
  const waits = await section().findAllByText(/^tạm tính: chưa có số của Chi bộ Sở Y tế; Chi bộ Thanh tra/);
  expect(waits.length).toBeGreaterThan(3);
  expect(section().getByText(/ô lấy từ tệp khác, \d+ ô tạm tính/)).toBeVisible();

  await userEvent.selectOptions(section().getByLabelText("nganh-y.csv là của"), "Chi bộ Sở Y tế");
  await userEvent.click(button("Cộng lại theo tên vừa chọn"));
  expect(await section().findByText("3 đơn vị phải gửi: 1 chưa gửi.")).toBeVisible();
  expect(section().queryByText(/chưa rõ là của đơn vị nào/)).toBeNull();
  await userEvent.click(section().getByText("Xem từng ô"));
  // Where from: both units, each with its file.
  const near = await section().findByText("7");
  const line = within(near.closest("li") ?? document.body);
  await userEvent.click(line.getByText("Từ đâu?"));
  expect(await line.findByText(/^Chi bộ Sở Y tế: 4 \(.*nganh-y\.csv/)).toBeVisible();
  expect(line.getByText("tạm tính: chưa có số của Chi bộ Thanh tra.")).toBeVisible();

  await userEvent.click(button("Ghi 1 trang mới vào sổ tính"));
  expect(await section().findByText("Điền biểu thống kê…")).toBeVisible();
  expect(store.kept).toMatchObject({
    state: { unitNames: [{ written: "Chi bộ Ngành y", unit: "Chi bộ Sở Y tế" }] },
  });
});

it("what is counted in a list with an open error is said to be provisional", async () => {
  const grids = LIST_GRIDS;
  const wrong = grids["Danh sách 2021"]?.replace('"01/03/1996"', '"01/03/1990"') ?? "";
  await renderCheck(writingHost(gridWorkbook({ ...grids, "Danh sách 2021": wrong }, "danh-sach.xlsx")));
  await choose("1-BTCTW");
  await userEvent.click(button("Xem sẽ điền gì"));
  expect(await section().findByText(/^Danh sách còn 1 chỗ sai chưa xử lý/)).toBeVisible();
});

it("locked cells of the user's own sheet are left out and named; the others are filled", async () => {
  const form = forms.find(({ id }) => id === "B1-BTCTW");
  if (!form) throw new Error("there is no form 1");
  const leaves = leavesOf(form.columns);
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const lines = [
    line(leaves.map(({ label }) => label)),
    line(leaves.map(({ code = "" }) => code)),
    ...form.rows.map(({ label }) => line(leaves.map(({ role }) => (role === "label" ? label : "")))),
  ];
  const drawn = gridWorkbook({ ...LIST_GRIDS, "Mẫu 1": lines.join("\n") }, "danh-sach.xlsx");
  const sheets = drawn.sheets.map((one) => ({ ...one, protected: one.name === "Mẫu 1" }));
  const asked: (readonly string[])[] = [];
  const host: WritingHost = Object.assign(writingHost({ ...drawn, sheets }), {
    locked: (cells: readonly string[]) => {
      asked.push(cells);
      return Promise.resolve(cells.slice(0, 2));
    },
  });
  await renderCheck(host);
  await choose("1-BTCTW");
  await userEvent.click(box(/^Điền vào trang biểu có sẵn/));
  await userEvent.click(button("Xem sẽ điền gì"));
  const locked = await section().findByText(/^Không ghi 2 ô vì ô bị khóa trên trang được bảo vệ: 'Mẫu 1'!/);
  expect(locked).toHaveTextContent(asked[0]?.[0] ?? "nothing was asked");
  expect(section().queryByText(/ô bị khóa không ghi được/)).toBeNull();
  const left = (asked[0]?.length ?? 0) - 2;
  await userEvent.click(button(`Ghi ${String(left)} ô vào sổ tính`));
  expect(await section().findByText("Điền biểu thống kê…")).toBeVisible();
  const written = host.written.flat().flatMap((edit) => (edit.kind === "set-value" ? [edit.at] : []));
  expect(written).toEqual(asked[0]?.slice(2));
});
