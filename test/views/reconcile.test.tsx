/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import type { Edit } from "../../src/core/edit";
import { WorkbookError } from "../../src/core/workbook/workbook-error";
import { sheetRows } from "../support/added-sheet";
import { stateIn } from "../../src/core/state/read-state";
import { installBrowserParts } from "../support/browser";
import { checkHere, fakeHost, fakeStore, untilStopped } from "../support/fake-host";
import { listBefore, listNow } from "../support/two-lists";
import { TALLY_BEFORE, tallyNow } from "../support/two-tallies";
import { renderCheck } from "../support/render-check";

beforeAll(installBrowserParts);

const press = (name: string | RegExp) => userEvent.click(screen.getByRole("button", { name }));
const section = () => within(screen.getByRole("region", { name: "Đối khớp với tệp khác" }));
const choose = (file: File) => userEvent.upload(screen.getByTestId("other-list"), file);
const text = () =>
  section()
    .getByRole("heading", { level: 4, name: /^Đối khớp/ })
    .closest("section")?.textContent ?? "";

async function checked(checker = checkHere) {
  const plain = fakeHost(listNow(), { store: fakeStore("copy"), writes: {} });
  const written: Edit[] = [];
  const apply: typeof plain.apply = (edits) => {
    written.push(...edits);
    return plain.apply?.(edits) ?? Promise.reject(new Error("the host cannot write"));
  };
  const host = { ...plain, apply, written };
  await renderCheck(host, checker);
  await press("Kiểm tra");
  await screen.findByRole("heading", { name: "Kết quả" });
  return host;
}

it("puts the list beside that of another file, person by person, and names nobody", async () => {
  const host = await checked();
  await choose(listBefore());
  await section().findByRole("heading", { name: "Đối khớp nam-2020.csv → nam-2021.xlsx" });
  expect(section().getByRole("heading", { name: "nam-2020.csv" })).toHaveFocus();
  expect(text()).toContain(
    "5 người ở danh sách trước, 5 người ở danh sách nay; 3 người chắc chắn có ở cả hai.",
  );
  expect(text()).toContain("kết nạp 1, đến 0, giảm 1");
  expect(text()).not.toMatch(/Tùng|Bình|Chi bộ 1Phạm|Dung|Giang/);
  expect(text()).toContain("Trình độ chuyên môn nghiệp vụCao đẳngĐại học");
  expect(text()).toContain("Đơn vịChi bộ 2Chi bộ 1");
  const came = section().getByRole("heading", { name: "Chỉ có ở danh sách nay: 1" });
  await userEvent.click(within(came.parentElement ?? came).getByRole("button", { name: "Xem ô DS!A7" }));
  expect(host.asked.at(-1)).toEqual(["DS!A7"]);
});

it("names people where that was asked for, and turns the lists round", async () => {
  await checked();
  await choose(listBefore());
  await section().findByRole("heading", { name: /^Đối khớp nam/ });
  await userEvent.click(screen.getByRole("checkbox", { name: "Hiện họ tên trong kết quả" }));
  await waitFor(() => expect(text()).toContain("Hồ Xuân Giang"));
  await userEvent.click(section().getByRole("radio", { name: "nam-2020.csv là tệp kỳ này" }));
  await section().findByRole("heading", { name: "Đối khớp nam-2021.xlsx → nam-2020.csv" });
});

it("says that the files seem to be the wrong way round, and turns them", async () => {
  await checked();
  await choose(listBefore());
  await section().findByRole("heading", { name: /^Đối khớp nam-2020/ });
  expect(section().queryByRole("button", { name: "Đổi thứ tự hai tệp" })).toBeNull();
  await userEvent.click(section().getByRole("radio", { name: "nam-2020.csv là tệp kỳ này" }));
  await userEvent.click(await section().findByRole("button", { name: "Đổi thứ tự hai tệp" }));
  await section().findByRole("heading", { name: "Đối khớp nam-2020.csv → nam-2021.xlsx" });
  expect(section().queryByRole("button", { name: "Đổi thứ tự hai tệp" })).toBeNull();
});

it("is written as a sheet, which is listed among the writes", async () => {
  const host = await checked();
  await choose(listBefore());
  await userEvent.click(await section().findByRole("button", { name: "Ghi thành trang trong sổ tính" }));
  await waitFor(() => expect(screen.getByRole("status")).toHaveTextContent("Đã thêm trang Đối khớp"));
  const rows = sheetRows(host.written);
  expect(rows[0]?.[0]).toBe("Đối khớp nam-2020.csv → nam-2021.xlsx");
  expect(rows.flat().join(" ")).not.toMatch(/Giang|Dung/);
});

it("a file without a list says so", async () => {
  await checked();
  await choose(new File(["Đơn vị,Số\nA,1\n"], "bang.csv"));
  expect(await section().findByText(/^Không tìm thấy danh sách đảng viên nào trong bang.csv/)).toBeVisible();
});

it("a file that cannot be read says so", async () => {
  await checked({
    ...checkHere,
    reconcile: (_, { other }) => Promise.reject(new WorkbookError("damaged", other.name)),
  });
  await choose(new File(["PK"], "hong.xlsx"));
  expect(await section().findByRole("heading", { name: "Không đối khớp được" })).toHaveFocus();
});

it("tells how far it has come, and stops", async () => {
  await checked({
    ...checkHere,
    reconcile: (_, __, progress, signal) => {
      progress("reconciling");
      return untilStopped(signal);
    },
  });
  await choose(listBefore());
  expect(await section().findByText("Đang đối khớp hai tệp…")).toBeVisible();
  await press("Dừng");
  expect(section().getByText("Đã dừng đối khớp.")).toBeVisible();
  expect(section().getByRole("button", { name: "Chọn tệp khác…" })).toHaveFocus();
});

it("figures that changed much since the period before are asked about, and explained there", async () => {
  const store = fakeStore("copy");
  const host = fakeHost(tallyNow(), { store });
  await renderCheck(host);
  await press("Kiểm tra");
  await screen.findByRole("heading", { name: "Kết quả" });
  await choose(new File([TALLY_BEFORE], "nam-2020.csv"));
  expect(
    await section().findByRole("heading", { name: "Số liệu không theo kỳ trước, cần xem: 2" }),
  ).toBeVisible();
  expect(section().getByText("Đã so 12 số với kỳ trước.")).toBeVisible();
  const card = section().getByText(/^Kỳ trước 49, kỳ này 69: thay đổi 20 \(40,8 %\), từ mức 20 % trở lên\./);
  await userEvent.click(card);
  expect(host.asked.at(-1)).toEqual(["'Tổng hợp'!C4"]);
  expect(section().queryByRole("button", { name: /^Xem trang/ })).toBeNull();
  await press("Giải trình… về ô 'Tổng hợp'!C4");
  await userEvent.type(screen.getByLabelText(/^Lý do/), "Nhận thêm hai chi bộ");
  await press("Lưu lại");
  await userEvent.click(await screen.findByRole("button", { name: "Đồng ý, lưu lại" }));
  expect(await section().findByText(/Nhận thêm hai chi bộ/)).toBeVisible();
  expect(stateIn(store.kept).explanations).toHaveLength(1);
  expect(section().queryByText(/^Không tìm thấy danh sách/)).toBeNull();
});
