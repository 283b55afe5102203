/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { stateIn } from "../../src/core/state/read-state";
import { installBrowserParts } from "../support/browser";
import { fakeHost, type FakeStore, fakeStore } from "../support/fake-host";
import { gridWorkbook } from "../support/grid";
import { renderCheck } from "../support/render-check";

beforeAll(installBrowserParts);

const workbook = () =>
  gridWorkbook({
    DS: `
    | STT | Họ và tên     | Ngày sinh  | Dân tộc | Chuyên môn | Ngày vào Đảng | Dự bị      | Nghề nghiệp |
    | 1   | Nguyễn Văn An | 02/03/1975 | Kih     | ĐH         | 03/02/1980    | x          | Cố vấn      |
    | 2   | Trần Thị Hoa  | 05/06/1980 | Kinh    | CN         | 03/02/2010    | 01/02/2020 | Nông dân    |
    | 3   | Lê Văn Bình   | 05/06/1981 | Kih     | ĐH         | 03/02/2012    | không      | Cố vấn      |`,
  });

const button = (name: string | RegExp) => screen.getByRole("button", { name });
const press = (name: string | RegExp) => userEvent.click(button(name));
const lists = () => within(screen.getByRole("region", { name: "Danh sách: 3 người" }));
const kept = ({ kept: state }: FakeStore) => stateIn(state).lists;

async function checked() {
  const store = fakeStore("copy");
  const host = fakeHost(workbook(), { store });
  await renderCheck(host);
  await press("Kiểm tra");
  await screen.findByRole("heading", { name: "Kết quả" });
  return { host, store };
}

it("what was not understood is asked once, kept together, and followed at once", async () => {
  const { host, store } = await checked();
  const ethnicity = lists().getByLabelText("“Kih” ở cột “Dân tộc” (2 ô) nghĩa là gì?");
  expect(within(ethnicity).getByRole("group", { name: "Có lẽ là" })).toHaveTextContent("Kinh");
  await userEvent.click(lists().getByRole("button", { name: "Xem ô D2" }));
  expect(host.asked).toEqual([["DS!D2"]]);
  await userEvent.selectOptions(ethnicity, "Kinh");
  await userEvent.selectOptions(
    lists().getByLabelText("Cột “Dự bị” ghi thông tin gì?"),
    "Cột khác, không cần đọc",
  );
  await press("Lưu 2 lựa chọn");
  expect(kept(store)).toEqual({
    headings: [{ heading: "Dự bị", field: "other" }],
    values: [{ field: "person.ethnicity", text: "Kih", value: "kinh" }],
  });
  await waitFor(() =>
    expect(screen.getByRole("status")).toHaveTextContent(
      "Đã lưu 2 lựa chọn. Lựa chọn nằm trong bản sao sổ tính cho tải về; tệp gốc không bị sửa. Đã kiểm lại",
    ),
  );
  expect(lists().queryByRole("combobox", { name: /Kih/ })).toBeNull();
  expect(screen.queryByRole("button", { name: /^D2/ })).toBeNull();
  await press("Bỏ – “Kih” ở cột Dân tộc nghĩa là: Kinh");
  await waitFor(() => expect(lists().getByRole("combobox", { name: /Kih/ })).toBeVisible());
});

it("what need not be told is asked only of those who want to", async () => {
  await checked();
  expect(lists().queryByLabelText(/Cố vấn/)).toBeNull();
  await press("Xem 1 cột, giá trị không bắt buộc phải chỉ rõ");
  expect(lists().getByLabelText("“Cố vấn” ở cột “Nghề nghiệp” (2 ô) nghĩa là gì?")).toBeVisible();
});

it("names are hidden until they are asked for, and hidden again", async () => {
  const { store } = await checked();
  const region = () => screen.getByRole("main").textContent;
  expect(region()).toContain("Dòng 2: chưa đủ 18 tuổi");
  expect(region()).not.toContain("Nguyễn Văn An");
  await userEvent.click(screen.getByRole("checkbox", { name: "Hiện họ tên trong kết quả" }));
  await waitFor(() => expect(region()).toContain("Dòng 2 (Nguyễn Văn An): chưa đủ 18 tuổi"));
  expect(store.kept).toBeUndefined();
  await userEvent.click(screen.getByRole("checkbox", { name: "Hiện họ tên trong kết quả" }));
  await waitFor(() => expect(region()).not.toContain("Nguyễn Văn An"));
});

it("the date of the list is a setting that travels with the file", async () => {
  const { store } = await checked();
  await userEvent.click(screen.getByText("Thiết lập của danh sách"));
  const date = screen.getByLabelText(/^Ngày của danh sách/);
  await userEvent.type(date, "2011-12-31");
  await press("Lưu thiết lập");
  expect(stateIn(store.kept).settings).toEqual({ "list-date": "2011-12-31" });
  await waitFor(() =>
    expect(screen.getByRole("main")).toHaveTextContent("Dòng 4: ngày sau thời điểm lập danh sách"),
  );
});

it("where nothing can be remembered, what is not understood is shown and not asked", async () => {
  await renderCheck(fakeHost(workbook()));
  await press("Kiểm tra");
  await screen.findByRole("heading", { name: "Kết quả" });
  expect(lists().getByText("Ở đây không ghi nhớ được nên chỉ xem, không chỉ rõ được.")).toBeVisible();
  expect(lists().getByText("“Kih” ở cột “Dân tộc” (2 ô) nghĩa là gì?")).toBeVisible();
  expect(lists().queryByRole("combobox")).toBeNull();
});
