/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { act, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { stateIn } from "../../src/core/state/read-state";
import { EMPTY_STATE } from "../../src/core/state/state";
import { WorkbookError } from "../../src/core/workbook/workbook-error";
import { installBrowserParts } from "../support/browser";
import { checkHere, fakeHost, type FakeStore, fakeStore } from "../support/fake-host";
import { renderCheck } from "../support/render-check";
import { faulty } from "../support/sheets";

beforeAll(installBrowserParts);

const button = (name: string | RegExp) => screen.getByRole("button", { name });
const press = async (name: string | RegExp) => userEvent.click(button(name));
const said = () => screen.getByRole("status");
const card = () => screen.getByRole("button", { name: /Số ghi/ });

async function checked(store: FakeStore): Promise<void> {
  await renderCheck(fakeHost(faulty(), { store }));
  await press("Kiểm tra");
  await screen.findByRole("heading", { name: "Kết quả" });
}

const explanations = ({ kept }: FakeStore) => stateIn(kept).explanations;

it("a finding is explained by keyboard alone, after hearing where that is kept", async () => {
  const store = fakeStore("workbook");
  await checked(store);
  button(/^Giải trình… về ô/).focus();
  await userEvent.keyboard("{Enter}");
  expect(screen.getByLabelText(/^Lý do/)).toHaveFocus();
  expect(screen.getByLabelText(/^Ai giải trình/)).toHaveValue("");
  await userEvent.keyboard("Chờ hồ sơ{Tab}CV 12{Tab}{Tab} {Tab}{Enter}");
  expect(screen.getByText(/đi theo tệp: ai nhận tệp/)).toHaveFocus();
  expect(explanations(store)).toEqual([]);
  await userEvent.keyboard("{Tab}{Enter}");

  expect(explanations(store)).toEqual([
    {
      ...{ finding: expect.any(String) as string, values: expect.any(String) as string },
      ...{ status: "accepted", reason: "Chờ hồ sơ", basis: "CV 12" },
      date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string,
    },
  ]);
  expect(said()).toHaveTextContent("Đã ghi giải trình và chấp nhận.");
  expect(screen.getByText(/^có giải trình, đã chấp nhận: Chờ hồ sơ · căn cứ: CV 12/)).toBeVisible();
  expect(card()).toHaveTextContent("đã chấp nhận");
  expect(button(/^Sửa giải trình/)).toHaveFocus();
  expect(screen.getByText(/1 giải trình \(1 đã chấp nhận\)/)).toBeVisible();
});

it("one without a reason is not kept", async () => {
  const store = fakeStore("workbook");
  await checked(store);
  await press(/^Giải trình/);
  await press("Lưu lại");
  expect(screen.getByLabelText(/^Lý do/)).toHaveFocus();
  expect(screen.getByLabelText(/^Lý do/)).toHaveAccessibleDescription("Hãy ghi lý do.");
  await userEvent.keyboard("{Escape}");
  expect(button(/^Giải trình/)).toHaveFocus();
  expect(store.kept).toBeUndefined();
});

it("it is there after the next check, can be changed without asking again, and taken back", async () => {
  const store = fakeStore("workbook");
  await checked(store);
  await press(/^Giải trình/);
  await userEvent.type(screen.getByLabelText(/^Lý do/), "Chờ hồ sơ");
  await press("Lưu lại");
  await press("Đồng ý, lưu lại");
  await press("Kiểm tra lại");
  expect(await screen.findByText(/^có giải trình: Chờ hồ sơ/)).toBeVisible();
  expect(card()).not.toHaveTextContent("đã chấp nhận");

  await press(/^Sửa giải trình/);
  await userEvent.type(screen.getByLabelText(/^Lý do/), " bổ sung");
  await userEvent.type(screen.getByLabelText(/^Ai/), "Tổ trưởng");
  await userEvent.click(screen.getByLabelText(/^Chấp nhận/));
  await press("Lưu lại");
  expect(explanations(store)).toMatchObject([
    { reason: "Chờ hồ sơ bổ sung", by: "Tổ trưởng", status: "accepted" },
  ]);
  await press(/^Rút lại/);
  expect(store.kept).toBeUndefined();
  expect(said()).toHaveTextContent("chỗ này lại mở");
  expect(button(/^Giải trình…/)).toHaveFocus();
  expect(card()).not.toHaveTextContent("đã chấp nhận");
});

it("what a page keeps is to be taken away, and it says so until it is", async () => {
  const store = fakeStore("copy");
  await checked(store);
  expect(screen.queryByRole("button", { name: "Tải bản sao sổ tính về" })).toBeNull();
  await press(/^Giải trình/);
  await userEvent.type(screen.getByLabelText(/^Lý do/), "Chờ hồ sơ");
  await press("Lưu lại");
  expect(screen.getByText(/bản sao sổ tính mà trang này cho tải về/)).toBeVisible();
  await press("Đồng ý, lưu lại");
  await press("Tải bản sao sổ tính về");
  expect(store.handedOut).toBe(1);
  expect(said()).toHaveTextContent("Đã lưu bieu-1.khopso.xlsx");
  expect(said()).toHaveTextContent("chữ ký không còn giá trị");
  expect(screen.queryByRole("button", { name: "Tải bản sao sổ tính về" })).toBeNull();
});

it("everything of Khớp Số is removed after a question", async () => {
  const state = { ...EMPTY_STATE, rules: [{ pattern: "p", decision: "off" as const, text: "A = B" }] };
  const store = fakeStore("workbook", { kind: "state", state });
  await checked(store);
  await press(/^Xóa mọi thứ/);
  const group = within(screen.getByRole("group", { name: /^Xóa mọi thứ/ }));
  await userEvent.click(group.getByRole("button", { name: "Thôi" }));
  expect(button(/^Xóa mọi thứ/)).toHaveFocus();
  expect(store.kept).toBeDefined();
  await press(/^Xóa mọi thứ/);
  await press("Xóa");
  expect(store.kept).toBeUndefined();
  expect(said()).toHaveTextContent("Đã xóa ghi nhớ");
  expect(screen.getByText("Chưa ghi nhớ gì.")).toBeVisible();
});

it("a memory of a later version is named and not overwritten", async () => {
  await checked(fakeStore("workbook", { kind: "newer", version: 2 }));
  expect(screen.queryByRole("button", { name: /^Giải trình/ })).toBeNull();
  expect(screen.getByText(/không ghi đè lên/)).toBeVisible();
  expect(screen.getByText(/do bản Khớp Số mới hơn ghi nên không dùng đến \(2\)/)).toBeVisible();
});

it("what the host refuses is said, and nothing that was typed is lost", async () => {
  const refusing = {
    ...fakeStore("workbook"),
    save: () => Promise.reject(new WorkbookError("cell-editing", "bieu-1.xlsx")),
  };
  await checked(refusing);
  await press(/^Giải trình/);
  await userEvent.type(screen.getByLabelText(/^Lý do/), "Chờ hồ sơ");
  await press("Lưu lại");
  await press("Đồng ý, lưu lại");
  expect(said()).toHaveTextContent("bieu-1.xlsx");
  await press("Quay lại");
  expect(screen.getByLabelText(/^Lý do/)).toHaveValue("Chờ hồ sơ");
});

it("where nothing can be remembered nothing is offered", async () => {
  await renderCheck(fakeHost(faulty()), checkHere);
  await press("Kiểm tra");
  await screen.findByRole("heading", { name: "Kết quả" });
  await act(() => Promise.resolve());
  expect(screen.queryByRole("button", { name: /^Giải trình/ })).toBeNull();
  expect(screen.queryByRole("heading", { name: "Ghi nhớ trong tệp này" })).toBeNull();
});
