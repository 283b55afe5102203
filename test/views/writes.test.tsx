/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import type { Edit } from "../../src/core/edit";
import { stateIn } from "../../src/core/state/read-state";
import type { Conflict } from "../../src/core/undo/conflict";
import { Announcer } from "../../src/views/Announcer";
import { LanguageProvider } from "../../src/views/Language";
import { useCheck } from "../../src/views/use-check";
import { HostContext } from "../../src/views/use-host";
import { useWritesOf, WritesContext } from "../../src/views/use-writes";
import { WriteList } from "../../src/views/WriteList";
import { installBrowserParts } from "../support/browser";
import { checkHere, fakeHost, type FakeHost, type FakeStore, fakeStore } from "../support/fake-host";
import { renderCheck } from "../support/render-check";
import { faulty } from "../support/sheets";

beforeAll(installBrowserParts);

const button = (name: string | RegExp) => screen.getByRole("button", { name });
const press = async (name: string | RegExp) => userEvent.click(button(name));
const said = () => screen.getByRole("status");
const list = () => screen.getByRole("region", { name: "Những gì Khớp Số đã ghi" });
const heading = () => screen.getByRole("heading", { name: "Những gì Khớp Số đã ghi" });
const explanations = ({ kept }: FakeStore) => stateIn(kept).explanations;

async function explained(store: FakeStore): Promise<void> {
  await renderCheck(fakeHost(faulty(), { store, writes: {} }));
  await press("Kiểm tra");
  await screen.findByRole("heading", { name: "Kết quả" });
  expect(screen.queryByText("Những gì Khớp Số đã ghi")).toBeNull();
  await press(/^Giải trình/);
  await userEvent.type(screen.getByLabelText(/^Lý do/), "Chờ hồ sơ");
  await press("Lưu lại");
  await press("Đồng ý, lưu lại");
}

it("what was remembered is listed with before and after, and taken back by keyboard alone", async () => {
  const store = fakeStore("workbook");
  await explained(store);
  expect(list()).toHaveTextContent(/Lần 1 · \d\d:\d\d/);
  expect(list()).toHaveTextContent("Ghi nhớ của Khớp Số: (không có) → giải trình “Chờ hồ sơ”");
  button("Hoàn tác lần 1").focus();
  await userEvent.keyboard("{Enter}");
  expect(explanations(store)).toEqual([]);
  expect(said()).toHaveTextContent("Đã hoàn tác 1 lần ghi.");
  expect(heading()).toHaveFocus();
  expect(list()).toHaveTextContent("Đã hoàn tác hết.");
  // The finding is open again.
  expect(screen.queryByText(/^có giải trình/)).toBeNull();
});

it("that everything was removed is taken back while the workbook is open", async () => {
  const store = fakeStore("workbook");
  await explained(store);
  await press("Xóa mọi thứ của Khớp Số khỏi tệp này…");
  await press("Xóa");
  expect(explanations(store)).toEqual([]);
  await press("Hoàn tác lần 2");
  expect(explanations(store)).toHaveLength(1);
  expect(await screen.findByText(/^có giải trình: Chờ hồ sơ/)).toBeVisible();
  expect(within(list()).getAllByRole("listitem").length).toBeGreaterThan(0);
});

it("one that a later one stands on is left, with the reason, and both go together", async () => {
  const store = fakeStore("copy");
  await explained(store);
  await press(/^Sửa giải trình/);
  await userEvent.type(screen.getByLabelText(/^Lý do/), " bổ sung");
  await press("Lưu lại");
  await press("Hoàn tác lần 1");
  expect(said()).toHaveTextContent("Chưa hoàn tác hết: 1 chỗ được giữ nguyên, lý do ghi trong danh sách.");
  expect(list()).toHaveTextContent(/Giữ nguyên:.*đã được ghi lại sau đó\. Hãy hoàn tác lần ghi sau trước\./);
  await press("Hoàn tác cả 2 lần");
  expect(said()).toHaveTextContent("Đã hoàn tác 2 lần ghi.");
  expect(explanations(store)).toEqual([]);
  // What was taken back is not in the file that may have been taken away before.
  expect(button("Tải bản sao sổ tính về")).toBeVisible();
});

const EDITS: readonly Edit[] = [
  { kind: "set-value", at: "'Biểu 1'!B2", value: 11 },
  { kind: "set-value", at: "'Biểu 1'!C2", value: null },
];

/** A view that writes, as those will that suggest and fill. */
function Writing({ host }: { readonly host: FakeHost }) {
  const check = useCheck(host, checkHere);
  const writes = useWritesOf(host, check);
  return (
    <HostContext.Provider value={host}>
      <WritesContext.Provider value={writes}>
        <button type="button" onClick={() => void writes.apply?.(EDITS, () => "Đã ghi.")}>
          Ghi
        </button>
        <p>{check.report ? "đã xem lại" : ""}</p>
        <WriteList />
      </WritesContext.Provider>
    </HostContext.Provider>
  );
}

const renderWriting = (host: FakeHost): void => {
  render(
    <LanguageProvider initial="vi">
      <Announcer>
        <Writing host={host} />
      </Announcer>
    </LanguageProvider>,
  );
};

it("cells that a view wrote are listed, gone to, and the workbook is checked anew", async () => {
  const host = fakeHost(faulty(), { writes: {} });
  renderWriting(host);
  await press("Ghi");
  expect(await screen.findByText("đã xem lại")).toBeVisible();
  expect(said()).toHaveTextContent("Đã ghi.");
  expect(list()).toHaveTextContent("Ô 'Biểu 1'!B2: 10 → 11");
  await press("Ô 'Biểu 1'!C2: 12 → (trống)");
  expect(host.asked).toEqual([["'Biểu 1'!C2"]]);
  await press("Hoàn tác lần 1");
  expect(list()).toHaveTextContent("Đã hoàn tác hết.");
});

it("a cell that was changed meanwhile is told of, and its write stays listed", async () => {
  const changed = (entry: string): Conflict => ({
    ...{ kind: "cell-changed", entry, at: "'Biểu 1'!B2" },
    ...{ wrote: { value: 11 }, now: { value: 99 } },
  });
  const host = fakeHost(faulty(), {
    writes: { conflicts: (taken) => taken.slice(0, 1).map(({ id }) => changed(id)) },
  });
  renderWriting(host);
  await press("Ghi");
  await press("Ghi");
  await press("Hoàn tác cả 2 lần");
  expect(said()).toHaveTextContent("Chưa hoàn tác hết: 1 chỗ được giữ nguyên");
  expect(list()).toHaveTextContent(/Lần 1[^]*Giữ nguyên:[^]*đã ghi 11, sau đó ô được sửa thành 99/);
  expect(screen.queryByRole("button", { name: "Hoàn tác lần 2" })).toBeNull();
  expect(heading()).toHaveFocus();
});

it("what the world refuses is said, and nothing is listed", async () => {
  const refusing = {
    ...fakeHost(faulty(), { writes: {} }),
    apply: () => Promise.reject(new Error("không được")),
  };
  renderWriting(refusing);
  await press("Ghi");
  expect(said()).toHaveTextContent("không được");
  expect(screen.queryByText("Những gì Khớp Số đã ghi")).toBeNull();
});

it("whoever goes on while the workbook is checked anew stays where they went", async () => {
  let goOn: (() => void) | undefined;
  let isHeld = false;
  const read = async () => {
    if (isHeld) await new Promise<void>((resolve) => (goOn = resolve));
    return faulty();
  };
  renderWriting(fakeHost(faulty(), { writes: {}, read }));
  await press("Ghi");
  await press("Ghi");
  isHeld = true;
  await press("Hoàn tác lần 2");
  expect(heading()).toHaveFocus();
  button("Hoàn tác lần 1").focus();
  await waitFor(() => expect(goOn).toBeDefined());
  await act(async () => {
    goOn?.();
    await new Promise((done) => setTimeout(done, 50));
  });
  expect(button("Hoàn tác lần 1")).toHaveFocus();
});
