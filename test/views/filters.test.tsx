/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { WorkbookError } from "../../src/core/workbook/workbook-error";
import { installBrowserParts } from "../support/browser";
import { fakeStore } from "../support/fake-host";
import { renderCheck } from "../support/render-check";
import { digitsSwapped } from "../support/sheets";
import { writingHost } from "../support/writing-host";

beforeAll(installBrowserParts);

const button = (name: string | RegExp) => screen.getByRole("button", { name });
const cards = () => screen.getAllByRole("button", { name: /Số ghi/ });
const said = () => screen.getByRole("status");

it("findings are shown by how far they have come, with their numbers", async () => {
  await renderCheck(writingHost(digitsSwapped(), { store: fakeStore("workbook") }));
  await userEvent.click(button("Kiểm tra"));
  await screen.findByRole("heading", { name: "Kết quả" });
  expect(screen.queryByRole("group", { name: "Xem" })).toBeNull();
  await userEvent.click(screen.getAllByRole("button", { name: /^Giải trình/ })[0] ?? document.body);
  await userEvent.keyboard("Chờ hồ sơ{Tab}{Tab}{Tab} {Tab}{Enter}");
  await userEvent.keyboard("{Tab}{Enter}");
  await userEvent.click(button("đã chấp nhận (1)"));
  expect(cards()).toHaveLength(1);
  expect(cards()[0]).toHaveTextContent("đã chấp nhận");
  expect(screen.getByText(/^có giải trình, đã chấp nhận: Chờ hồ sơ/)).toBeVisible();
  await userEvent.click(button("đã giải trình (0)"));
  expect(screen.getByText("Không có chỗ nào như vậy.")).toBeVisible();
  await userEvent.click(button("đang mở (1)"));
  expect(button("đang mở (1)")).toHaveAttribute("aria-pressed", "true");
  expect(said()).toHaveTextContent("Đang xem 1/2 chỗ.");
  expect(cards()).toHaveLength(1);
  expect(cards()[0]).not.toHaveTextContent("đã chấp nhận");
});

it("marks are laid with notes, without them where the program has none, and taken off", async () => {
  const host = writingHost(digitsSwapped());
  const { apply } = host;
  await renderCheck(
    Object.assign(host, {
      apply: (edits: Parameters<NonNullable<typeof apply>>[0]) =>
        edits.some(({ kind }) => kind === "set-note")
          ? Promise.reject(new WorkbookError("old-program", "bieu-1.xlsx"))
          : (apply?.(edits) ?? Promise.reject(new Error("writes nothing"))),
    }),
  );
  await userEvent.click(button("Kiểm tra"));
  await userEvent.click(button("Đánh dấu trong trang tính"));
  expect(said()).toHaveTextContent(/Đã đánh dấu 2 chỗ.*không nhận ghi chú nên chỉ tô màu/);
  expect(host.written).toEqual([
    [
      { kind: "remove-overlays", tones: ["error", "query"] },
      { kind: "remove-notes" },
      { kind: "add-overlay", at: ["'Biểu 1'!D3", "'Biểu 1'!B6"], tone: "error" },
    ],
  ]);
  await userEvent.click(button("Bỏ dấu"));
  expect(said()).toHaveTextContent("Đã bỏ dấu kiểm tra ở 2 ô; định dạng của sổ tính còn nguyên.");
  await userEvent.click(button("Bỏ dấu"));
  expect(said()).toHaveTextContent("Không có dấu kiểm tra nào để bỏ.");
});
