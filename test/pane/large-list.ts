import type { Page } from "playwright-core";

import { columnName } from "../../src/core/workbook/address";
import type { WorkbookSeed } from "../../src/workbench/model/seed";
import { largeList } from "../support/large-list";
import { excelOf, paneOf } from "../support/pane-in-workbench";
import { pressDuring, stepsOf } from "../support/steps-shown";

/** Enough that no step is over before it is seen; the in-memory Excel shares its thread with the pane. */
const MEMBERS = 4000;
const CHECKING = "Đang tìm các phép tính và kiểm tra…";
const MATCHING = "Đang đối khớp hai tệp…";

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
  const checkButton = pane.getByRole("button", { name: /^Kiểm tra/ });
  const stop = async (step: string, begin: () => Promise<void>, sentence: string): Promise<void> => {
    const pressed = pressDuring(pane, step, "Dừng");
    await begin();
    await pressed;
    const begun = Date.now();
    await said(sentence).waitFor();
    console.log(`${sentence} after ${String(Date.now() - begun)} ms`);
  };
  await stop(CHECKING, () => checkButton.click(), "Đã dừng. Chưa có kết quả.");
  await checkButton.click();
  await pane.getByRole("heading", { name: "Kết quả" }).waitFor({ timeout: 60_000 });
  const give = () => pane.getByTestId("other-list").setInputFiles(fileOf(MEMBERS));
  await stop(MATCHING, give, "Đã dừng đối khớp.");
  await give();
  await said("Đối khớp xong: 20 chỗ cần xem.").waitFor({ timeout: 60_000 });
  for (const step of [CHECKING, "Đang đọc tệp kia…", MATCHING]) expect(await steps()).toContain(step);
}
