/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { checkWorkbook } from "../../src/core/check-workbook";
import { makePack } from "../../src/core/rules/make-pack";
import { writeRulePack } from "../../src/core/rules/rule-pack";
import { stateIn } from "../../src/core/state/read-state";
import { installBrowserParts } from "../support/browser";
import { fakeHost, fakeStore } from "../support/fake-host";
import { gridWorkbook } from "../support/grid";
import { renderCheck } from "../support/render-check";
import { writingHost } from "../support/writing-host";

beforeAll(installBrowserParts);

const FIGURES = [
  [412, 655, 938, 517, 843, 629],
  [447, 187, 455, 731, 296, 574],
  [361, 726, 271, 648, 482, 395],
] as const;
const rows = ["Phí", "Lãi", "Thuế", "Vay", "Quỹ", "Khác"];
const sheetOf = (figures: readonly number[]): string =>
  `| Khoản | Thu |\n${rows.map((row, r) => `| ${row} | ${String(figures[r])} |`).join("\n")}`;
const sums = rows.map((_, r) => FIGURES.reduce((sum, figures) => sum + (figures[r] ?? 0), 0));

/** Of the second unit 187 was typed 178. */
const workbook = () =>
  gridWorkbook(
    {
      "Tổng hợp": sheetOf(sums),
      "Tổ 1": sheetOf(FIGURES[0]),
      "Tổ 2": sheetOf([447, 178, 455, 731, 296, 574]),
      "Tổ 3": sheetOf(FIGURES[2]),
    },
    "bieu.xlsx",
  );

const RULE = "Trang “Tổng hợp” B2:B7 = tổng B2:B7 của 3 trang “Tổ 1”, “Tổ 2”, “Tổ 3”, đúng ở 5/6 chỗ";
const button = (name: string | RegExp) => screen.getByRole("button", { name });
const press = (name: string | RegExp) => userEvent.click(button(name));
const rules = () => within(screen.getByRole("region", { name: /^Quy tắc/ }));

async function checked(host: Parameters<typeof renderCheck>[0]): Promise<void> {
  await renderCheck(host);
  await press("Kiểm tra");
  await screen.findByRole("heading", { name: "Kết quả" });
}

it("a finding between sheets leads to every sheet that it names", async () => {
  const host = fakeHost(workbook());
  await checked(host);
  await press(/^B3 /);
  await press("Xem trang “Tổ 2”: B3");
  await press("Xem trang “Tổ 3”: B3");
  expect(host.asked).toEqual([
    ["'Tổng hợp'!B3", "'Tổ 1'!B3", "'Tổ 2'!B3", "'Tổ 3'!B3"],
    ["'Tổ 2'!B3"],
    ["'Tổ 3'!B3"],
  ]);
  expect(screen.getByRole("status")).toHaveTextContent("B3");
});

it("a suspect on another sheet is previewed, and corrected there", async () => {
  const host = writingHost(workbook());
  await checked(host);
  await press(/^Sửa theo gợi ý/);
  const form = within(screen.getByRole("form"));
  const choice = form.queryAllByRole("radio").find((radio) => {
    const label = radio.closest("label") ?? radio.parentElement;
    return label?.textContent.includes("187") ?? false;
  });
  if (choice) await userEvent.click(choice);
  expect(await form.findByText(/^Sẽ khớp: 1/)).toHaveTextContent("Tổng hợp");
  await press("Ghi vào sổ tính");
  expect(await screen.findByText("Không có chỗ nào không khớp")).toBeVisible();
  expect(host.written).toEqual([[{ kind: "set-value", at: "'Tổ 2'!B3", value: 187 }]]);
});

it("the rule is told among the others, shows a case of itself, and can be switched off and on", async () => {
  const store = fakeStore("workbook");
  const host = fakeHost(workbook(), { store });
  await checked(host);
  await userEvent.click(rules().getByRole("button", { name: new RegExp(`^${RULE}`) }));
  expect(host.asked).toEqual([["'Tổng hợp'!B2", "'Tổ 1'!B2", "'Tổ 2'!B2", "'Tổ 3'!B2"]]);
  await press(`Tắt – ${RULE}`);
  await waitFor(() => expect(screen.queryByRole("button", { name: /^B3 / })).toBeNull());
  expect(stateIn(store.kept).rules).toMatchObject([{ decision: "off" }]);
  expect(screen.getByRole("heading", { name: "Quy tắc đã tắt nên không kiểm (1)" })).toBeVisible();
  await press(`Bật lại – ${RULE}`);
  await waitFor(() => expect(button(/^B3 /)).toBeVisible());
});

it("a rule is added by cells of several sheets, and removed", async () => {
  const store = fakeStore("workbook");
  const few = gridWorkbook({
    Chung: "| Khoản | Thu |\n| Phí | 7 |\n| Lãi | 12 |",
    A: "| Khoản | Thu |\n| Phí | 3 |\n| Lãi | 5 |",
    B: "| Khoản | Thu |\n| Phí | 4 |\n| Lãi | 6 |",
  });
  await checked(fakeHost(few, { store, selections: [["Chung!B2"], ["A!B2"], ["B!B2"]] }));
  await press("Thêm quy tắc…");
  await press("Lấy ô đang chọn – Ô tổng");
  await press("Cộng ô đang chọn – Các ô thành phần");
  await press("Cộng ô đang chọn – Các ô thành phần");
  await press("Lưu quy tắc");
  expect(stateIn(store.kept).linked).toMatchObject([{ from: "user", linked: { direction: "across" } }]);
  const card = await rules().findByRole("button", { name: /^Trang “Chung” B2:B3 = tổng B2:B3 của 2 trang/ });
  expect(card).toHaveTextContent("đúng ở 1/2 chỗ");
  expect(card).toHaveTextContent("Căn cứ: người dùng nói");
  expect(button(/^B3 sai/)).toBeVisible();
  await press(/^Xóa – Trang “Chung”/);
  await waitFor(() => expect(store.kept).toBeUndefined());
});

it("a rule pack of another workbook, as the command line saves it, is taken over with its rules between sheets", async () => {
  const { pack } = makePack(checkWorkbook(workbook()).rules, "all");
  const store = fakeStore("workbook");
  const next = gridWorkbook({
    "Tổng hợp": "| Khoản | Thu |\n| Phí | 10 |\n| Lãi | 7 |",
    "Tổ 1": "| Khoản | Thu |\n| Phí | 4 |\n| Lãi | 3 |",
    "Tổ 8": "| Khoản | Thu |\n| Phí | 5 |\n| Lãi | 4 |",
  });
  await checked(fakeHost(next, { store }));
  expect(rules().queryByRole("button", { name: /^Trang “Tổng hợp”/ })).toBeNull();
  const file = new File([writeRulePack(pack)], "bo.khopso-rules.json");
  Object.assign(file, { text: () => Promise.resolve(writeRulePack(pack)) });
  await userEvent.upload(screen.getByTestId("rule-pack"), file);
  await waitFor(() => expect(stateIn(store.kept).linked).toMatchObject([{ from: "pack" }]));
  expect(await rules().findByRole("button", { name: /^Trang “Tổng hợp” B2:B3/ })).toHaveTextContent(
    "đúng ở 1/2 chỗ",
  );
  expect(button(/^B2 /)).toBeVisible();
  const saved = makePack(checkWorkbook(next, { state: stateIn(store.kept) }).rules, "all").pack;
  expect(saved.links?.map(({ total, parts }) => ({ total, parts }))).toEqual(
    pack.links?.map(({ total, parts }) => ({ total, parts })),
  );
});
