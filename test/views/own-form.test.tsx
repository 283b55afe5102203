/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { configure, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { stateIn } from "../../src/core/state/read-state";
import { installBrowserParts } from "../support/browser";
import { fakeStore } from "../support/fake-host";
import { gridWorkbook } from "../support/grid";
import { LIST_GRIDS } from "../support/member-lists";
import { NEW_FORM } from "../support/new-form";
import { renderCheck } from "../support/render-check";
import { writingHost } from "../support/writing-host";

beforeAll(() => {
  installBrowserParts();
  // Parts are fetched when they are needed.
  configure({ asyncUtilTimeout: 10_000 });
});

const workbook = () => gridWorkbook({ "Biểu mới": NEW_FORM, ...LIST_GRIDS }, "danh-sach.xlsx");
const button = (name: string | RegExp) => screen.getByText(name, { selector: "button" });
const row = (label: string | RegExp) => {
  const item = screen.getByText(label).closest("li");
  if (!item) throw new Error(`no line ${String(label)}`);
  return within(item);
};

async function read() {
  const store = fakeStore("workbook");
  const host = writingHost(workbook(), { store });
  await renderCheck(host);
  await userEvent.click(button("Mẫu biểu mới…"));
  await userEvent.selectOptions(await screen.findByLabelText("Trang có mẫu biểu trống"), "Biểu mới");
  await userEvent.click(button("Đọc mẫu biểu"));
  await screen.findByDisplayValue("BÁO CÁO ĐỘI NGŨ ĐẢNG VIÊN");
  return {
    host,
    kept: async () => stateIn((await store.load(new AbortController().signal)).reading).ownForms?.[0],
  };
}

it("a form is read, what nobody knows is chosen from lists, and it is used for filling", async () => {
  const { kept } = await read();
  // What is not certain comes first.
  expect(screen.getByText(/^7 dòng, 3 cột\. Còn 1 chỗ cần bạn xem lại\.$/)).toBeVisible();
  expect(screen.queryByText("- Trên 45 tuổi")).toBeNull();
  expect(row("- Dân quân tự vệ").getByText("Chưa biết đếm gì.")).toBeVisible();
  await userEvent.selectOptions(screen.getByLabelText("Khổ giấy khi in"), "A3 ngang");
  await userEvent.click(row("- Dân quân tự vệ").getByText("Sửa"));
  const editor = row("- Dân quân tự vệ");
  await userEvent.click(editor.getByLabelText("Đếm từ danh sách"));
  await userEvent.click(editor.getByText("Thêm điều kiện"));
  await userEvent.selectOptions(editor.getByLabelText("Cột của danh sách"), "Dân tộc");
  // Nothing is chosen yet.
  await userEvent.click(editor.getByText("Xong"));
  expect(editor.getByRole("alert")).toHaveTextContent("Hãy chọn đủ giá trị");
  await userEvent.click(editor.getByLabelText("Tày"));
  await userEvent.click(editor.getByText("Xong"));
  expect(screen.getByText(/Không còn chỗ nào cần xem lại\.$/)).toBeVisible();
  await userEvent.click(screen.getByLabelText("Chỉ hiện chỗ cần xem lại"));
  expect(
    row("- Dân quân tự vệ").getByText(/^Đếm: Đảng viên trong danh sách cuối kỳ — Dân tộc: Tày\.$/),
  ).toBeVisible();
  expect(row("- Trên 45 tuổi").getByText(/ — từ 46 tuổi trở lên\.$/)).toBeVisible();

  await userEvent.click(button("Giữ trong sổ tính và dùng để điền"));
  expect(await screen.findByLabelText("Năm")).toBeVisible();
  expect((await kept())?.counts?.["I.x2"]).toEqual({
    of: "members",
    where: [{ field: "person.ethnicity", is: ["tay"] }],
  });
  expect((await kept())?.page).toEqual({ paper: "A3", orientation: "landscape" });
  // It is offered at once, among the user's own.
  await userEvent.click(screen.getByLabelText(/BÁO CÁO ĐỘI NGŨ ĐẢNG VIÊN/));
  await userEvent.click(button("Xem sẽ điền gì"));
  expect(await screen.findByText("Sẽ điền như sau")).toBeVisible();
  expect(screen.getByText(/^\d+ ô đếm/)).toHaveTextContent(/^[1-9]/);
  expect(screen.getByText(/0 không đúng/)).toBeVisible();
});

it("a row is made the sum of others, or left to be typed", async () => {
  const { kept } = await read();
  await userEvent.click(screen.getByLabelText("Chỉ hiện chỗ cần xem lại"));
  await userEvent.click(row("I. Đảng viên trong danh sách cuối kỳ").getByText("Sửa"));
  const editor = row("I. Đảng viên trong danh sách cuối kỳ");
  await userEvent.click(editor.getByLabelText("Là tổng của các dòng"));
  await userEvent.click(editor.getByText("Xong"));
  // The ages were proposed as its parts already.
  expect(
    row("I. Đảng viên trong danh sách cuối kỳ").getByText(
      /^Là tổng của: - Từ 18 - 45 tuổi; - Trên 45 tuổi\.$/,
    ),
  ).toBeVisible();
  await userEvent.click(row("Trong đó: - Nữ").getByText("Sửa"));
  await userEvent.click(row("Trong đó: - Nữ").getByLabelText("Để trống, nhập tay"));
  await userEvent.click(row("Trong đó: - Nữ").getByText("Xong"));
  expect(row("Trong đó: - Nữ").getByText("Để trống, nhập tay.")).toBeVisible();
  await userEvent.click(button("Giữ trong sổ tính và dùng để điền"));
  await screen.findByLabelText("Năm");
  const form = await kept();
  expect(form?.counts?.["I.x1"]).toBeUndefined();
  expect(form?.relations.filter(({ kind, total }) => kind === "sum" && total.row === "I")).toHaveLength(1);
});

it("last year's form is set beside it, and what that counted is taken over", async () => {
  await read();
  await userEvent.click(screen.getByText("So với mẫu năm trước"));
  await userEvent.selectOptions(screen.getByLabelText("Mẫu năm trước"), "B3-BTCTW");
  await userEvent.click(button("So sánh"));
  expect(await screen.findByText(/^So với 3-BTCTW “THỐNG KÊ ĐỘI NGŨ ĐẢNG VIÊN”: /)).toBeVisible();
  expect(screen.getByText("“- Dân quân tự vệ”", { exact: false, selector: "li" })).toHaveTextContent(
    /^thêm mới: /,
  );
  const merged = screen.getByText("“- Từ 18 - 45 tuổi”", { exact: false, selector: "li" });
  expect(merged).toHaveTextContent(/^gộp lại: “- Từ 18 - 30 tuổi”.*→ “- Từ 18 - 45 tuổi”$/);
  await userEvent.click(button("Lấy lại cách đếm từ mẫu này"));
  expect(
    await screen.findByText(/^Đã lấy lại cách đếm của \d+ dòng và \d+ phép tính\.$/),
  ).toBeInTheDocument();
});

it("a sheet that is no form is told so, and a kept form can be changed or removed", async () => {
  const { kept, host } = await read();
  await userEvent.click(button("Giữ trong sổ tính và dùng để điền"));
  await screen.findByLabelText("Năm");
  await userEvent.click(button("Đóng"));
  await userEvent.click(button("Mẫu biểu mới…"));
  await userEvent.selectOptions(await screen.findByLabelText("Trang có mẫu biểu trống"), "Danh sách 2021");
  expect(await screen.findByText(/^Mẫu biểu đang giữ trong sổ tính này/)).toBeVisible();
  await userEvent.click(button("Bỏ"));
  expect(
    await screen.findByText(/^Đã bỏ mẫu biểu “BÁO CÁO ĐỘI NGŨ ĐẢNG VIÊN” khỏi sổ tính\.$/),
  ).toBeInTheDocument();
  expect(await kept()).toBeUndefined();
  expect(host.written).toEqual([]);
});

it("a column that nobody knows is left to be typed; what it asks can be chosen instead", async () => {
  const sheet = `
  | PHÂN TÍCH ĐẢNG VIÊN  |         |                 |
  | Chỉ tiêu             | Tổng số | Bộ đội xuất ngũ |
  | A                    | 1       | 2               |
  | 1. Đảng viên nam     |         |                 |
  | 2. Đảng viên nữ      |         |                 |`;
  await renderCheck(writingHost(gridWorkbook({ Mẫu: sheet }, "mau.xlsx")));
  await userEvent.click(button("Mẫu biểu mới…"));
  await screen.findByLabelText("Trang có mẫu biểu trống");
  await userEvent.click(button("Đọc mẫu biểu"));
  const line = (): ReturnType<typeof row> => row("Bộ đội xuất ngũ");
  await screen.findByText("Bộ đội xuất ngũ");
  expect(line().getByText(/Để trống, nhập tay\.$/)).toBeVisible();
  await userEvent.click(line().getByText("Sửa"));
  expect(line().getByLabelText("Để trống, nhập tay")).toBeChecked();
  await userEvent.click(line().getByLabelText("Để trống, nhập tay"));
  await userEvent.click(line().getByText("Thêm điều kiện"));
  await userEvent.selectOptions(line().getByLabelText("Cột của danh sách"), "Dân tộc");
  await userEvent.click(line().getByLabelText("Tày"));
  await userEvent.click(line().getByText("Xong"));
  await userEvent.click(screen.getByLabelText("Chỉ hiện chỗ cần xem lại"));
  expect(line().getByText(/Đếm: Dân tộc: Tày\.$/)).toBeVisible();
});
