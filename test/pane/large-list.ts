import type { Page } from "playwright-core";

import { columnName } from "../../src/core/workbook/address";
import type { WorkbookSeed } from "../../src/workbench/model/seed";
import { largeList } from "../support/large-list";
import { excelOf, paneOf } from "../support/pane-in-workbench";
import { stepsOf } from "../support/steps-shown";

/** Enough to be stopped in the midst; the in-memory Excel shares its thread with the pane. */
const MEMBERS = 4000;
/** What is read beside it is read by the worker alone. */
const MANY = 25_000;

function workbookOf(rows: readonly (readonly string[])[]): WorkbookSeed {
  const cells = rows.flatMap((row, r) =>
    row.map((value, c) => ({ at: `${columnName(c)}${String(r + 1)}`, value })),
  );
  return { name: "nay.xlsx", sheets: [{ name: "Danh sách", cells }] };
}

function fileOf(members: number) {
  const lines = largeList(members).map((row) => row.join(","));
  return { name: "truoc.csv", mimeType: "text/csv", buffer: Buffer.from(lines.join("\n")) };
}

/** A check and a comparison of a large list show what they do, are stopped, and give their results when asked again. */
export async function stopInTheMidst(page: Page): Promise<void> {
  await excelOf(page).open(workbookOf(largeList(MEMBERS, 10)));
  const pane = await paneOf(page);
  const steps = await stepsOf(pane);
  const said = (sentence: string) => pane.getByRole("status").filter({ hasText: sentence }).first();
  const stop = async (sentence: string): Promise<void> => {
    const begun = Date.now();
    await pane.getByRole("button", { name: "Dừng" }).click();
    await said(sentence).waitFor();
    console.log(`${sentence} after ${String(Date.now() - begun)} ms`);
  };
  await pane.getByRole("button", { name: /^Kiểm tra/ }).click();
  await stop("Đã dừng. Chưa có kết quả.");
  await pane.getByRole("button", { name: /^Kiểm tra/ }).click();
  await pane.getByRole("heading", { name: "Kết quả" }).waitFor({ timeout: 60_000 });
  await pane.getByTestId("other-list").setInputFiles(fileOf(MANY));
  await stop("Đã dừng đối khớp.");
  await pane.getByTestId("other-list").setInputFiles(fileOf(MEMBERS));
  await said("Đối khớp xong: 20 chỗ cần xem.").waitFor({ timeout: 60_000 });
  for (const step of ["Đang tìm các phép tính và kiểm tra…", "Đang đọc tệp kia…", "Đang đối khớp hai tệp…"])
    expect(await steps()).toContain(step);
}
