/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { act, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import type { Workbook } from "../../src/core/workbook/workbook";
import type { Checker } from "../../src/host/checker";
import { type CheckCommand, createCommands } from "../../src/views/check-commands";
import { installBrowserParts } from "../support/browser";
import { checkHere, fakeHost, type FakeHostOptions, untilStopped } from "../support/fake-host";
import { gridWorkbook } from "../support/grid";
import { renderCheck } from "../support/render-check";
import { correct, faulty, undecidable } from "../support/sheets";

beforeAll(installBrowserParts);

/** Two sheets with one wrong total each: D4 on the first, D5 on the second. */
const twoSheets = () =>
  gridWorkbook(
    {
      "Biểu 1": `
        | Đơn vị  | Nam | Nữ | Tổng số |
        | Xã Đông | 10  | 12 | 22      |
        | Xã Tây  | 8   | 9  | 17      |
        | Xã Nam  | 7   | 5  | 13      |
        | Xã Bắc  | 6   | 6  | 12      |
        | Xã Hạ   | 16  | 4  | 20      |`,
      "Biểu 2": `
        | Đơn vị  | Nam | Nữ | Tổng số |
        | Xã Đông | 11  | 12 | 23      |
        | Xã Tây  | 8   | 3  | 11      |
        | Xã Nam  | 7   | 5  | 12      |
        | Xã Bắc  | 6   | 6  | 19      |
        | Xã Hạ   | 16  | 4  | 20      |`,
    },
    "hai-bieu.xlsx",
  );

async function open(workbook: Workbook, checker: Checker = checkHere, options: FakeHostOptions = {}) {
  const commands = createCommands();
  const host = fakeHost(workbook, options);
  await renderCheck(host, checker, { commands, keys: { next: "F8", previous: "Shift+F8" } });
  const send = async (command: CheckCommand): Promise<void> => {
    await act(async () => {
      commands.send(command);
      await new Promise((resolve) => setTimeout(resolve));
    });
  };
  return { host, send };
}

const said = () => screen.getByRole("status");
const card = (name: RegExp) => screen.getByRole("button", { name });

it("checks when asked to", async () => {
  const { send } = await open(faulty());
  await send("check");
  expect(await screen.findByRole("heading", { name: "Kết quả" })).toHaveFocus();
});

it("begins with a check where there is no result yet", async () => {
  const { send } = await open(faulty());
  await send("next");
  expect(await screen.findByRole("heading", { name: "Kết quả" })).toBeVisible();
});

it("walks from finding to finding over all sheets, shows the cells, and says where it ends", async () => {
  const { host, send } = await open(twoSheets());
  await send("check");
  expect(screen.getByText("F8: đến chỗ tiếp theo; Shift+F8: về chỗ trước.")).toBeVisible();
  await send("next");
  expect(card(/^D4/)).toHaveFocus();
  expect(said()).toHaveTextContent("Chỗ 1/2. Đã đến ô D4.");
  await send("next");
  expect(card(/^D5/)).toHaveFocus();
  await send("next");
  expect(said()).toHaveTextContent("Đây là chỗ cuối cùng");
  expect(card(/^D5/)).toHaveFocus();
  await send("previous");
  expect(card(/^D4/)).toHaveFocus();
  await send("previous");
  expect(said()).toHaveTextContent("Đây là chỗ đầu tiên");
  expect(host.asked.map(([first]) => first)).toEqual(["'Biểu 1'!D4", "'Biểu 2'!D5", "'Biểu 1'!D4"]);
});

it("goes on from the finding that has the focus", async () => {
  const { send } = await open(twoSheets());
  await send("check");
  await userEvent.click(card(/^D4/));
  await send("next");
  expect(card(/^D5/)).toHaveFocus();
});

it("opens the part of a long list that is not yet drawn", async () => {
  const rows = Array.from({ length: 400 }, (_, i) => {
    const [men, women] = [(i * 37) % 91, (i * 53) % 83];
    return `| Xã ${i} | ${men} | ${women} | ${men + women + (i % 6 === 0 ? 1 : 0)} |`;
  });
  const { send } = await open(gridWorkbook(["| Đơn vị | Nam | Nữ | Tổng số |", ...rows].join("\n")));
  await send("check");
  expect(screen.getAllByRole("button", { name: /^D\d+ / })).toHaveLength(50);
  await send({ at: "Sheet1!D398" });
  expect(card(/^D398/)).toHaveFocus();
});

it("says that there is nothing to walk over", async () => {
  const { send } = await open(correct());
  await send("check");
  await send("next");
  expect(said()).toHaveTextContent("Không có chỗ nào phải xem.");
});

describe("what is said of a cell", () => {
  it.each([
    ["the finding on it", "'Biểu 1'!D4"],
    ["the finding it is a part of", "'Biểu 1'!B4"],
  ])("is %s", async (_, at) => {
    const { send } = await open(twoSheets());
    await send("check");
    await send({ at });
    expect(card(/^D4/)).toHaveFocus();
  });

  it("is told after a check where there was none", async () => {
    const { send } = await open(faulty());
    await send({ at: "'Biểu 1'!D4" });
    await screen.findByRole("heading", { name: "Kết quả" });
    expect(card(/^D4/)).toHaveFocus();
  });

  it("is told when the check that is running ends, and not once it was stopped", async () => {
    let finish = (): void => undefined;
    const check: Checker["check"] = async (workbook, signal) => {
      await Promise.race([untilStopped(signal), new Promise<void>((resolve) => (finish = resolve))]);
      return checkHere.check(workbook, signal);
    };
    const { host, send } = await open(faulty(), { ...checkHere, check });
    await send("check");
    await send({ at: "'Biểu 1'!D4" });
    await userEvent.click(screen.getByRole("button", { name: "Dừng" }));
    await send("check");
    finish();
    await screen.findByRole("heading", { name: "Kết quả" });
    expect(host.asked).toEqual([]);
    await send("check");
    await send({ at: "'Biểu 1'!D4" });
    finish();
    await waitFor(() => expect(host.asked).toHaveLength(1));
  });

  it("is that it could not be checked, and why", async () => {
    const { send } = await open(undecidable());
    await send("check");
    await send({ at: "'Biểu 1'!D3" });
    expect(said()).toHaveTextContent(/Ô D3 chưa kiểm được: Một ô thành phần đang báo lỗi/);
  });

  it("is nothing, on a cell that agrees and on the same cell of another sheet", async () => {
    const { host, send } = await open(faulty());
    await send("check");
    await send({ at: "'Biểu 1'!D2" });
    expect(said()).toHaveTextContent("Kết quả không nói gì về ô D2.");
    await send({ at: "Khác!D4" });
    expect(said()).toHaveTextContent("Kết quả không nói gì về ô D4.");
    expect(host.asked).toEqual([]);
  });
});

it("keeps what was asked before anybody listened", () => {
  const commands = createCommands();
  commands.send("check");
  const heard: CheckCommand[] = [];
  const stop = commands.listen((command) => heard.push(command));
  commands.send("next");
  stop();
  commands.send("previous");
  expect(heard).toEqual(["check", "next"]);
});
