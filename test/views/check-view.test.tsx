/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { checkWorkbook } from "../../src/core/check-workbook";
import { WorkbookError } from "../../src/core/workbook/workbook-error";
import type { Checker } from "../../src/host/checker";
import { wordsOf } from "../../src/locales";
import { viewWordsOf } from "../../src/locales/views";
import { reportText } from "../../src/views/report-text";
import { installBrowserParts } from "../support/browser";
import { checkHere, fakeHost, untilStopped } from "../support/fake-host";
import { gridWorkbook } from "../support/grid";
import { renderCheck } from "../support/render-check";
import { blank, correct, faulty, undecidable } from "../support/sheets";

beforeAll(installBrowserParts);

const press = async (name: string | RegExp) => userEvent.click(screen.getByRole("button", { name }));

describe("on opening", () => {
  it("says in one line what is seen, and that nothing will be written", async () => {
    await renderCheck(fakeHost(faulty()));
    expect(screen.getByText("1 bảng, 5 đơn vị, 5 phép tính.")).toBeVisible();
    expect(screen.getByText("Kiểm tra chỉ đọc, không sửa gì trong sổ tính.")).toBeVisible();
    expect(screen.queryByRole("heading", { name: "Kết quả" })).toBeNull();
  });

  it("says why the workbook cannot be read", async () => {
    const read = () => Promise.reject(new WorkbookError("encrypted", "mat.xlsx"));
    await renderCheck(fakeHost(faulty(), { read }));
    expect(screen.getByRole("heading", { name: "Không kiểm tra được" })).toHaveFocus();
    expect(screen.getByText(/mat\.xlsx được bảo vệ bằng mật khẩu/)).toBeVisible();
  });

  it("says what to do where it cannot run", async () => {
    await renderCheck(fakeHost(faulty(), { capabilities: { unsupported: "no-worker" } }));
    expect(screen.getByRole("heading", { name: "Không chạy được ở đây" })).toBeVisible();
    expect(screen.queryByRole("button", { name: "Kiểm tra" })).toBeNull();
  });
});

describe("a check", () => {
  it("ends at the summary, which takes the focus, and is announced", async () => {
    await renderCheck(fakeHost(faulty()));
    await press("Kiểm tra");
    expect(await screen.findByRole("heading", { name: "Kết quả" })).toHaveFocus();
    expect(screen.getByText("đã kiểm").nextSibling).toHaveTextContent("5");
    expect(screen.getByText("không khớp").nextSibling).toHaveTextContent("1");
    expect(screen.getByRole("status")).toHaveTextContent("1 chỗ cần xem, 0 chỗ chưa kiểm được");
  });

  it("groups findings by sheet and rule, with figures and sentence", async () => {
    await renderCheck(fakeHost(faulty()));
    await press("Kiểm tra");
    const found = within(await screen.findByRole("region", { name: /^Không khớp/ }));
    expect(found.getByRole("heading", { level: 3, name: "Biểu 1" })).toBeVisible();
    expect(
      screen.getByRole("heading", { level: 4, name: "Cột D = cột B + cột C, đúng ở 4/5 dòng" }),
    ).toBeVisible();
    expect(screen.getByText("Tổng số bằng cộng các phần")).toBeVisible();
    const finding = screen.getByRole("button", { name: /^D4 sai/ });
    expect(finding).toHaveTextContent("Tổng ghi 13; cộng các phần được 12");
    expect(finding).toHaveTextContent("Số ghi 13 Tính được 12 Lệch +1");
    expect(finding).toHaveTextContent("các ô: B4:C4");
  });

  it("shows the cells of a finding by click and by Enter", async () => {
    const host = fakeHost(faulty());
    await renderCheck(host);
    await press("Kiểm tra");
    const finding = await screen.findByRole("button", { name: /^D4/ });
    await userEvent.click(finding);
    await userEvent.keyboard("{Enter}");
    const cells = ["'Biểu 1'!D4", "'Biểu 1'!B4", "'Biểu 1'!C4"];
    expect(host.asked).toEqual([cells, cells]);
    expect(screen.getByRole("status")).toHaveTextContent("Đã đến ô D4.");
  });

  it("names a hidden sheet that cannot be gone to", async () => {
    await renderCheck(fakeHost(faulty(), { shown: { kind: "sheet-hidden", sheet: "Biểu 1" } }));
    await press("Kiểm tra");
    await userEvent.click(await screen.findByRole("button", { name: /^D4/ }));
    expect(screen.getByRole("status")).toHaveTextContent("Biểu 1");
  });

  it("copies a finding as text", async () => {
    const user = userEvent.setup();
    await renderCheck(fakeHost(faulty()));
    await user.click(screen.getByRole("button", { name: "Kiểm tra" }));
    await user.click(await screen.findByRole("button", { name: "Chép nội dung về ô D4" }));
    await waitFor(() => expect(screen.getByRole("status")).toHaveTextContent("Đã chép"));
    expect(await navigator.clipboard.readText()).toBe(
      [
        "bieu-1.xlsx · Biểu 1 · D4",
        "sai: Tổng ghi 13; cộng các phần được 12, chênh lệch 1.",
        "Số ghi: 13; Tính được: 12; Lệch: 1",
        "các ô: 'Biểu 1'!B4, 'Biểu 1'!C4",
        "Gợi ý: B4 có lẽ là 8, không phải 7: nhầm một chữ số",
        "hoặc: C4 có lẽ là 6, không phải 5: nhầm một chữ số",
        "hoặc: D4 có lẽ là 12, không phải 13: nhầm một chữ số",
      ].join("\n"),
    );
  });

  it("speaks English at once, without a new check", async () => {
    const check = jest.fn<ReturnType<Checker["check"]>, Parameters<Checker["check"]>>((...all) =>
      checkHere.check(...all),
    );
    await renderCheck(fakeHost(faulty()), { ...checkHere, check });
    await press("Kiểm tra");
    await screen.findByRole("heading", { name: "Kết quả" });
    await press("English");
    expect(screen.getByRole("heading", { name: "Result" })).toBeVisible();
    expect(screen.getByRole("button", { name: /^D4 error/ })).toHaveTextContent("The total says 13");
    expect(screen.getByRole("status")).toHaveTextContent("1 place to look at");
    expect(check).toHaveBeenCalledTimes(1);
  });

  it("says what could not be checked and why, as a section of its own", async () => {
    const host = fakeHost(undecidable());
    await renderCheck(host);
    await press("Kiểm tra");
    const section = (await screen.findByRole("heading", { name: "Chưa kiểm được: 1" })).closest("section");
    if (!section) throw new Error("no section");
    expect(within(section).getByText(/Một ô thành phần đang báo lỗi/)).toBeVisible();
    await userEvent.click(within(section).getByRole("button", { name: "Biểu 1: D3" }));
    expect(host.asked).toEqual([["'Biểu 1'!D3"]]);
  });

  it("says that nothing was found, and that everything found could be checked", async () => {
    await renderCheck(fakeHost(correct()));
    await press("Kiểm tra");
    expect(await screen.findByText("Không có chỗ nào không khớp")).toBeVisible();
    expect(screen.getByText("Mọi phép tính tìm thấy đều đã kiểm được.")).toBeVisible();
  });

  it("says that there is nothing to check", async () => {
    await renderCheck(fakeHost(blank()));
    await press("Kiểm tra");
    expect(await screen.findByText("Không có gì để kiểm tra")).toBeVisible();
  });

  it("says that a list of members was looked at, though there is nothing to add up", async () => {
    const list = gridWorkbook(`
      | STT | Họ và tên     | Ngày sinh  | Dân tộc |
      | 1   | Nguyễn Văn An | 02/03/1975 | Kinh    |
      | 2   | Trần Thị Hoa  | 05/06/1980 | Tày     |`);
    await renderCheck(fakeHost(list));
    await press("Kiểm tra");
    expect(await screen.findByText(/^Danh sách 2 người: đã xem người trùng/)).toBeVisible();
    expect(screen.getByText("Không có chỗ nào không khớp")).toBeVisible();
    expect(screen.queryByText("Không có gì để kiểm tra")).toBeNull();
    expect(screen.queryByText("đã kiểm")).toBeNull();
  });

  it("can be stopped, and the next one works", async () => {
    let calls = 0;
    const check: typeof checkHere.check = (workbook, signal) =>
      ++calls === 1 ? untilStopped(signal) : checkHere.check(workbook, signal);
    await renderCheck(fakeHost(faulty()), { ...checkHere, check });
    await press("Kiểm tra");
    expect(screen.getByRole("progressbar")).toBeVisible();
    expect(screen.getByRole("button", { name: "Dừng" })).toHaveFocus();
    await press("Dừng");
    expect(screen.getByRole("button", { name: "Kiểm tra" })).toHaveFocus();
    expect(screen.getByRole("status")).toHaveTextContent("Đã dừng");
    await press("Kiểm tra");
    expect(await screen.findByRole("heading", { name: "Kết quả" })).toBeVisible();
  });

  it("says a mistake of its own with its message, and the next one works", async () => {
    let calls = 0;
    const check: typeof checkHere.check = (workbook, signal) =>
      ++calls === 1 ? Promise.reject(new Error("boom")) : checkHere.check(workbook, signal);
    await renderCheck(fakeHost(faulty()), { ...checkHere, check });
    await press("Kiểm tra");
    expect(await screen.findByText(/lỗi của chính nó.*boom/)).toBeVisible();
    await press("Kiểm tra");
    expect(await screen.findByRole("heading", { name: "Kết quả" })).toBeVisible();
  });

  it("keeps the result before while the next one runs, is stopped or fails", async () => {
    let calls = 0;
    const check: typeof checkHere.check = (workbook, signal) => {
      calls++;
      if (calls === 2) return untilStopped(signal);
      return calls === 3 ? Promise.reject(new Error("boom")) : checkHere.check(workbook, signal);
    };
    await renderCheck(fakeHost(faulty()), { ...checkHere, check });
    await press("Kiểm tra");
    await screen.findByRole("button", { name: /^D4/ });
    await press("Kiểm tra lại");
    expect(screen.getByText("Kết quả dưới đây là của lần kiểm tra trước.")).toBeVisible();
    expect(screen.getByRole("button", { name: /^D4/ })).toBeVisible();
    await press("Dừng");
    expect(screen.getByRole("status")).toHaveTextContent("Đã dừng. Kết quả của lần kiểm tra trước");
    expect(screen.getByRole("button", { name: /^D4/ })).toBeVisible();
    await press("Kiểm tra lại");
    expect(await screen.findByText(/lỗi của chính nó.*boom/)).toBeVisible();
    expect(screen.getByText("Kết quả dưới đây là của lần kiểm tra trước.")).toBeVisible();
    await press("Kiểm tra lại");
    expect(await screen.findByRole("heading", { name: "Kết quả" })).toHaveFocus();
    expect(screen.queryByText("Kết quả dưới đây là của lần kiểm tra trước.")).toBeNull();
  });

  it("marks its result as old when the workbook changes", async () => {
    const host = fakeHost(faulty());
    await renderCheck(host);
    await press("Kiểm tra");
    await screen.findByRole("heading", { name: "Kết quả" });
    act(() => host.change());
    const [line] = await screen.findAllByText(/Sổ tính đã thay đổi/);
    expect(line).toBeVisible();
    expect(screen.getByRole("status")).toHaveTextContent(/Sổ tính đã thay đổi/);
    await press("Kiểm tra lại");
    await waitFor(() => expect(screen.queryByText(/Sổ tính đã thay đổi/)).toBeNull());
  });

  it("is old from the beginning where the workbook changed while it was read", async () => {
    let meanwhile = (): void => undefined;
    const host = fakeHost(faulty(), {
      read: () => {
        meanwhile();
        return Promise.resolve(faulty());
      },
    });
    await renderCheck(host);
    meanwhile = () => host.change();
    await press("Kiểm tra");
    await screen.findByRole("heading", { name: "Kết quả" });
    expect((await screen.findAllByText(/Sổ tính đã thay đổi/)).length).toBeGreaterThan(0);
  });

  it("says why its cells cannot be shown", async () => {
    const show = () => Promise.reject(new WorkbookError("not-readable", "bieu-1.xlsx"));
    await renderCheck({ ...fakeHost(faulty()), show });
    await press("Kiểm tra");
    await userEvent.click(await screen.findByRole("button", { name: /^D4/ }));
    await waitFor(() => expect(screen.getByRole("status")).toHaveTextContent(/bieu-1\.xlsx/));
    expect(screen.getByRole("status")).toBeVisible();
  });
});

describe("the whole result", () => {
  it("is copied as text, in the language of the screen", async () => {
    const user = userEvent.setup();
    await renderCheck(fakeHost(undecidable()));
    await user.click(screen.getByRole("button", { name: "Kiểm tra" }));
    await user.click(screen.getByRole("button", { name: "English" }));
    await user.click(await screen.findByRole("button", { name: "Copy all" }));
    await waitFor(() => expect(screen.getByRole("status")).toHaveTextContent("Copied"));
    const text = await navigator.clipboard.readText();
    expect(text).toContain("Khớp Số · bieu-1.xlsx\nchecked: 3; inconsistent: 0; not checked: 1\n");
    expect(text).toMatch(/Not checked: 1\n=+\n.*\n\n.*\(1\)\n {2}Biểu 1: D3\n/);
  });

  it("is said as it stands on the screen", () => {
    const report = checkWorkbook(faulty());
    const language = {
      locale: "vi",
      words: wordsOf("vi"),
      view: viewWordsOf("vi"),
      choose: () => undefined,
    } as const;
    const lines = reportText(report, language).split("\n");
    expect(lines).toContain("Không khớp hoặc cần xem lại: 1");
    expect(lines).toContain("Biểu 1 · Cột D = cột B + cột C, đúng ở 4/5 dòng");
    expect(lines).toContain("sai: Tổng ghi 13; cộng các phần được 12, chênh lệch 1.");
    expect(lines).toContain("Chưa kiểm được: 0");
  });

  it("is offered as files only where the host lets files be saved", async () => {
    await renderCheck(fakeHost(faulty()));
    await press("Kiểm tra");
    await screen.findByRole("button", { name: "Chép tất cả" });
    expect(screen.queryByRole("button", { name: /Tải về/ })).toBeNull();
  });
});
