/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { readRulePack } from "../../src/core/rules/rule-pack";
import { stateIn } from "../../src/core/state/read-state";
import { EMPTY_STATE } from "../../src/core/state/state";
import { installBrowserParts } from "../support/browser";
import { checkHere, fakeHost, type FakeHostOptions, type FakeStore, fakeStore } from "../support/fake-host";
import { gridWorkbook } from "../support/grid";
import { renderCheck } from "../support/render-check";

beforeAll(installBrowserParts);

const workbook = () =>
  gridWorkbook(
    `
    | Đơn vị   | Nam | Nữ | Tổng số | Cũ | Ghi |
    | Xã Đông  | 11  | 12 | 23      | 31 | 30  |
    | Xã Tây   | 8   | 3  | 11      | 17 | 17  |
    | Xã Nam   | 7   | 5  | 12      | 99 | 99  |
    | Xã Bắc   | 9   | 6  | 19      | 48 | 48  |`,
    "bieu-1.xlsx",
  );

type Check = typeof checkHere.check;
const checking: Check = (...given) => checkHere.check(...given);

const RULE = "Cột D = cột B + cột C, đúng ở 3/4 dòng";
const button = (name: string | RegExp) => screen.getByRole("button", { name });
const press = (name: string | RegExp) => userEvent.click(button(name));
const said = () => screen.getByRole("status");
const rules = () => within(screen.getByRole("region", { name: /^Quy tắc/ }));
const state = ({ kept }: FakeStore) => stateIn(kept);

async function checked(options: FakeHostOptions = {}): Promise<FakeStore> {
  const store = fakeStore("workbook");
  await renderCheck(fakeHost(workbook(), { store, selections: [[]], ...options }));
  await press("Kiểm tra");
  await screen.findByRole("heading", { name: "Kết quả" });
  return store;
}

it("rules are told in sentences, with what they rest on, and show a case of themselves", async () => {
  const host = fakeHost(workbook(), { store: fakeStore("workbook") });
  await renderCheck(host);
  await press("Kiểm tra");
  await screen.findByRole("heading", { name: "Kết quả" });
  const card = await rules().findByRole("button", {
    name: /^Cột D = cột B \+ cột C, đúng ở 3\/4 dòng tổng số = nam \+ nữ Căn cứ: tiêu đề/,
  });
  await userEvent.click(card);
  expect(host.asked).toEqual([["Sheet1!D2", "Sheet1!B2", "Sheet1!C2"]]);
});

it("one that is switched off is not checked, is listed among what was not checked, and can be switched on", async () => {
  const store = await checked();
  expect(screen.getByRole("button", { name: /^D5/ })).toBeVisible();
  await press(`Tắt – ${RULE}`);
  expect(state(store).rules).toMatchObject([{ decision: "off", text: "Cột D = cột B + cột C" }]);
  await waitFor(() => expect(said()).toHaveTextContent("Đã kiểm lại: 0 chỗ cần xem"));
  expect(screen.queryByRole("button", { name: /^D5/ })).toBeNull();
  expect(
    within(screen.getByRole("region", { name: /^Chưa kiểm được/ })).getByRole("heading", {
      name: "Quy tắc đã tắt nên không kiểm (1)",
    }),
  ).toBeVisible();
  expect(button(`Bật lại – ${RULE}`)).toHaveFocus();
  await press(/^Bật lại/);
  await waitFor(() => expect(screen.getByRole("button", { name: /^D5/ })).toBeVisible());
  expect(store.kept).toBeUndefined();
});

it("one that is confirmed says so, and the first that is kept says where", async () => {
  const store = fakeStore("workbook");
  const refusing = { ...store, save: jest.fn((next: Parameters<FakeStore["save"]>[0]) => store.save(next)) };
  const never = { ...checkHere, check: jest.fn<ReturnType<Check>, Parameters<Check>>(checking) };
  await renderCheck(fakeHost(workbook(), { store: refusing }), never);
  await press("Kiểm tra");
  await screen.findByRole("heading", { name: "Kết quả" });
  never.check.mockImplementation(() => new Promise(() => undefined));
  await press(`Xác nhận – ${RULE}`);
  expect(said()).toHaveTextContent("từ nay chỗ nào trái quy tắc này là sai");
  expect(said()).toHaveTextContent("đi theo tệp");
  never.check.mockImplementation(checking);
  await press("Kiểm tra lại");
  await waitFor(() => expect(rules().getByText("đã xác nhận")).toBeVisible());
  expect(rules().getByRole("button", { name: /Căn cứ: .*người dùng nói/ })).toBeVisible();
});

it("one that was decided on and is no more in the workbook is told of", async () => {
  const gone = { pattern: "gone", decision: "off", text: "Cột G = cột F" } as const;
  const store = fakeStore("workbook", { kind: "state", state: { ...EMPTY_STATE, rules: [gone] } });
  await checked({ store });
  expect(screen.getByRole("region", { name: /^Ghi nhớ/ })).toHaveTextContent(
    "1 quy tắc; trong đó 1 quy tắc không còn thấy trong sổ tính.",
  );
});

it("one is added by picking cells, kept by its headers and checked at once", async () => {
  const store = await checked({
    selections: [["Sheet1!F2"], ["Sheet1!B2"], ["Sheet1!C2:D2"]],
  });
  await press("Thêm quy tắc…");
  expect(screen.getByLabelText("Loại quy tắc")).toHaveFocus();
  await press("Lưu quy tắc");
  expect(screen.getByRole("alert")).toHaveTextContent("Hãy lấy đủ các ô");
  await press("Lấy ô đang chọn – Ô tổng");
  await press("Cộng ô đang chọn – Các ô thành phần");
  await press("Trừ ô đang chọn – Các ô thành phần");
  expect(screen.getByRole("group", { name: "Các ô thành phần" })).toHaveTextContent(/\+ B2.*− C2:D2/);
  await press("Bỏ Sheet1!B2");
  await press("Cộng ô đang chọn – Các ô thành phần");
  await userEvent.click(screen.getAllByRole("button", { name: "Bỏ Sheet1!C2:D2" })[0] as Element);
  await press("Lưu quy tắc");
  expect(state(store).taught).toMatchObject([
    {
      sheet: "Sheet1",
      from: "user",
      rule: { total: { label: "ghi" }, parts: [{ label: "nữ" }, { label: "tổng số" }] },
    },
  ]);
  const card = await rules().findByRole("button", { name: /^Cột F = cột C \+ cột D, đúng ở 0\/4 dòng/ });
  expect(card).toHaveTextContent("Căn cứ: người dùng nói");
  expect(screen.getByRole("region", { name: /^Ghi nhớ/ })).toHaveTextContent("; 1 quy tắc.");
  expect(button("Thêm quy tắc…")).toHaveFocus();
  expect(screen.getByRole("button", { name: /^F2 sai/ })).toBeVisible();

  await press(/^Xóa – Cột F/);
  await waitFor(() => expect(rules().queryByText(/^Cột F/)).toBeNull());
  expect(store.kept).toBeUndefined();
  expect(screen.getByRole("heading", { name: /^Quy tắc/ })).toHaveFocus();
});

it("one is corrected: the old goes off and the new is there", async () => {
  const store = await checked({ selections: [["Sheet1!E2"]] });
  await press(`Sửa… – ${RULE}`);
  const form = within(screen.getByRole("form", { name: "Sửa quy tắc: Cột D = cột B + cột C" }));
  await userEvent.click(form.getByRole("button", { name: "Bỏ Sheet1!D2" }));
  await userEvent.click(form.getByRole("button", { name: /^Lấy ô đang chọn/ }));
  await userEvent.click(form.getByRole("button", { name: "Lưu quy tắc" }));
  expect(await rules().findByText(/^Cột E = cột B \+ cột C/)).toBeVisible();
  expect(state(store).rules).toMatchObject([{ decision: "off" }]);
  expect(state(store).taught).toHaveLength(1);
});

it("cells that make no rule are refused with the cell and a sentence; Escape closes", async () => {
  const store = await checked({ selections: [["Sheet1!F2"], ["Sheet1!Z9"]] });
  await press("Thêm quy tắc…");
  await press(/^Lấy ô đang chọn/);
  await press(/^Cộng ô đang chọn/);
  await press("Lưu quy tắc");
  expect(screen.getByRole("alert")).toHaveTextContent("Sheet1!Z9: Ô này không nằm trong phần số liệu");
  expect(store.kept).toBeUndefined();
  await userEvent.keyboard("{Escape}");
  expect(screen.queryByRole("alert")).toBeNull();
});

describe("rule packs", () => {
  const saved: Blob[] = [];
  beforeEach(() => {
    saved.length = 0;
    URL.createObjectURL = (blob: Blob) => {
      saved.push(blob);
      return "blob:";
    };
    URL.revokeObjectURL = () => undefined;
    HTMLAnchorElement.prototype.click = () => undefined;
  });
  const open = (text: string) =>
    userEvent.upload(
      screen.getByTestId("rule-pack"),
      Object.assign(new File([text], "kho.json"), { text: () => Promise.resolve(text) }),
    );

  it("are saved", async () => {
    await checked({ capabilities: { savesFiles: true } });
    expect(screen.queryByRole("button", { name: "Lưu gói: quy tắc đã xác nhận" })).toBeNull();
    await press("Lưu gói: mọi quy tắc");
    expect(said()).toHaveTextContent("bieu-1.khopso-rules.json");
    const [blob] = saved;
    const text = await new Promise<string>((resolve) => {
      const reader = new FileReader();
      reader.onload = () => resolve(typeof reader.result === "string" ? reader.result : "");
      if (blob) reader.readAsText(blob);
    });
    expect(readRulePack(text)).toMatchObject({ kind: "pack", pack: { rules: [{ held: 0.75, lines: 4 }] } });
  });

  it("are opened: what fits is taken over, what does not is listed with what it lacks", async () => {
    const store = await checked();
    const rule = { kind: "sum", direction: "across", held: 1, lines: 3 };
    const fitting = { ...rule, total: { label: "ghi" }, parts: [{ label: "cũ" }, { label: "nam" }] };
    const other = { ...rule, total: { label: "tồn" }, parts: [{ label: "cũ" }] };
    await open(JSON.stringify({ khopSoRules: 1, rules: [fitting, other] }));
    await waitFor(() => expect(state(store).taught).toMatchObject([{ from: "pack" }]));
    expect(await rules().findByText(/^Cột F = cột B \+ cột E/)).toBeVisible();
    expect(rules().getByText("tồn = cũ: không tìm thấy “tồn”")).toBeVisible();
  });

  it("that are none are refused with a sentence, and change nothing", async () => {
    const store = await checked();
    await open("{}");
    await waitFor(() => expect(said()).toHaveTextContent("không phải gói quy tắc dùng được"));
    expect(store.kept).toBeUndefined();
  });
});

it("where nothing can be kept rules are seen and not changed", async () => {
  await renderCheck(fakeHost(workbook()));
  await press("Kiểm tra");
  expect(await screen.findByText(/^Ở đây không ghi nhớ được/)).toBeVisible();
  expect(screen.queryByRole("button", { name: /^Tắt/ })).toBeNull();
  expect(screen.queryByRole("button", { name: "Thêm quy tắc…" })).toBeNull();
});

it("the summary leads to what was not checked", async () => {
  const text = gridWorkbook(`
    | Đơn vị  | Nam | Nữ    | Tổng số |
    | Xã Đông | 11  | 12    | 23      |
    | Xã Tây  | 8   | #REF! | 11      |
    | Xã Nam  | 7   | 5     | 12      |`);
  await renderCheck(fakeHost(text));
  await press("Kiểm tra");
  await press("Xem chỗ nào chưa kiểm được và vì sao");
  expect(screen.getByRole("heading", { name: /^Chưa kiểm được/ })).toHaveFocus();
});
