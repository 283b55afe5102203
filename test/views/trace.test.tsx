/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { installBrowserParts } from "../support/browser";
import { countedList } from "../support/counted-list";
import { fakeHost } from "../support/fake-host";
import { renderCheck } from "../support/render-check";

beforeAll(installBrowserParts);

it("leads from the selected figure to the rows it counts, and says of others that they count none", async () => {
  const host = fakeHost(countedList(), { selections: [["Biểu!D3"], ["DS!C2"], []] });
  await renderCheck(host);
  const press = (name: string | RegExp) => userEvent.click(screen.getByRole("button", { name }));
  await press("Kiểm tra");
  await screen.findByRole("heading", { name: "Kết quả" });
  await press("Ô đang chọn đếm từ những dòng nào?");
  expect(
    await screen.findByRole("heading", { name: "Ô D3 ghi 1; danh sách có 0 người thuộc ô này." }),
  ).toHaveFocus();
  expect(
    screen.getByText(/^1 người thiếu thông tin nên chưa biết có đếm hay không, trang DS: A5$/),
  ).toBeVisible();
  await press("Xem 1 dòng ấy");
  expect(host.asked).toEqual([["DS!A5"]]);
  await press("Ô đang chọn đếm từ những dòng nào?");
  expect(await screen.findByText("Ô C2 không phải số đếm từ danh sách mà Khớp Số nhận ra.")).toBeVisible();
  await press("Ô đang chọn đếm từ những dòng nào?");
  expect(await screen.findByText("Chưa chọn ô nào trong sổ tính.")).toBeVisible();
});
