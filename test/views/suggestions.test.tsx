/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { act, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { withEdits } from "../../src/core/evaluate/with-edits";
import { WorkbookError } from "../../src/core/workbook/workbook-error";
import { installBrowserParts } from "../support/browser";
import { fakeHost } from "../support/fake-host";
import { gridWorkbook } from "../support/grid";
import { renderCheck } from "../support/render-check";
import { digitsSwapped, faulty } from "../support/sheets";
import { type WritingHost, writingHost } from "../support/writing-host";

beforeAll(installBrowserParts);

const button = (name: string | RegExp) => screen.getByRole("button", { name });
const said = () => screen.getByRole("status");
const form = () => screen.getByRole("form");

async function checked(host: WritingHost): Promise<void> {
  await renderCheck(host);
  await userEvent.click(button("Kiểm tra"));
  await screen.findByRole("heading", { name: "Kết quả" });
}

it("a swapped figure is looked at and written by keyboard alone, and what was off agrees", async () => {
  const host = writingHost(digitsSwapped());
  await checked(host);
  screen.getAllByRole("button", { name: /^Sửa theo gợi ý… ở ô/ })[0]?.focus();
  await userEvent.keyboard("{Enter}");
  expect(form()).toHaveFocus();
  expect(form()).toHaveTextContent("B3 có lẽ là 345, không phải 354: hai chữ số đổi chỗ");
  expect(await within(form()).findByText(/^Sẽ khớp: 2/)).toHaveTextContent(/D3/);
  expect(form()).toHaveTextContent(/B6/);
  expect(form()).not.toHaveTextContent("Vẫn còn lệch");
  expect(host.written).toEqual([]);
  await userEvent.keyboard("{Tab}{Enter}");
  expect(await screen.findByText("Không có chỗ nào không khớp")).toBeVisible();
  expect(host.written).toEqual([[{ kind: "set-value", at: "'Biểu 1'!B3", value: 345 }]]);
  expect(said()).toHaveTextContent("Đã ghi 'Biểu 1'!B3. 2 chỗ nay đã khớp.");
  expect(screen.getByRole("heading", { name: "Kết quả" })).toHaveFocus();
  expect(screen.getByRole("region", { name: "Những gì Khớp Số đã ghi" })).toHaveTextContent("354 → 345");
});

it("of rivals the user chooses, and sees what comes of each", async () => {
  const host = writingHost(faulty());
  await checked(host);
  await userEvent.click(button(/^Sửa theo gợi ý/));
  await userEvent.keyboard("{Escape}");
  expect(button(/^Sửa theo gợi ý/)).toHaveFocus();
  await userEvent.keyboard("{Enter}");
  const choices = within(form()).getAllByRole("radio");
  expect(choices.length).toBeGreaterThan(1);
  expect(choices[0]).toBeChecked();
  await userEvent.click(choices[1] ?? form());
  expect(await within(form()).findByText(/^Sẽ khớp: 1/)).toBeVisible();
  await userEvent.click(button("Ghi vào sổ tính"));
  expect(await screen.findByText("Không có chỗ nào không khớp")).toBeVisible();
  expect(host.written).toHaveLength(1);
  expect(screen.queryByRole("button", { name: /^Sửa mọi chỗ đã rõ/ })).toBeNull();
});

it("what has one explanation only is written together", async () => {
  const host = writingHost(gridWorkbook({ "Biểu 1": sheetWith(354, 119), "Biểu 2": sheetWith(345, 191) }));
  await checked(host);
  await userEvent.click(button("Sửa mọi chỗ đã rõ (2 ô)…"));
  // Two sums in each sheet; and the sheets show the same figures in two places.
  expect(await within(form()).findByText(/^Sẽ khớp: 6/)).toBeVisible();
  await userEvent.click(button("Ghi 2 ô vào sổ tính"));
  expect(await screen.findByText("Không có chỗ nào không khớp")).toBeVisible();
  expect(host.written[0]).toEqual([
    { kind: "set-value", at: "'Biểu 1'!B3", value: 345 },
    { kind: "set-value", at: "'Biểu 2'!C3", value: 119 },
  ]);
});

it("a refusal is said with its cells, and nothing is written over a cell that was changed since", async () => {
  const host = writingHost(digitsSwapped());
  const locked = () => Promise.reject(new WorkbookError("cells-locked", "bieu-1.xlsx", "'Biểu 1'!B3"));
  await checked(Object.assign(host, { apply: locked }));
  await userEvent.click(screen.getAllByRole("button", { name: /^Sửa theo gợi ý/ })[0] ?? document.body);
  await within(form()).findByText(/^Sẽ khớp: 2/);
  await userEvent.click(button("Ghi vào sổ tính"));
  expect(said()).toHaveTextContent(/khóa.*'Biểu 1'!B3/);
  expect(form()).toBeVisible();
  host.now = withEdits(host.now, [{ kind: "set-value", at: "'Biểu 1'!B3", value: 300 }]);
  await userEvent.click(button("Ghi vào sổ tính"));
  expect(said()).toHaveTextContent("Chưa ghi gì: 'Biểu 1'!B3 đã được sửa sau lần kiểm tra này.");
  expect(host.written).toEqual([]);
});

it("a host that cannot write offers none", async () => {
  await renderCheck(fakeHost(digitsSwapped()));
  await userEvent.click(button("Kiểm tra"));
  await act(() => Promise.resolve());
  expect(screen.getAllByText(/B3 có lẽ là 345/)).not.toHaveLength(0);
  expect(screen.queryByRole("button", { name: /^Sửa theo gợi ý/ })).toBeNull();
});

function sheetWith(men: number, women: number): string {
  return `
    | Đơn vị    | Nam              | Nữ               | Tổng số |
    | Xã Đông   | 110              | 112              | 222     |
    | Xã Tây    | ${String(men)}   | ${String(women)} | 464     |
    | Xã Nam    | 207              | 205              | 412     |
    | Xã Bắc    | 116              | 160              | 276     |
    | Tổng cộng | 778              | 596              | 1374    |`;
}
