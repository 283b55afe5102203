import type { RuleEntry } from "../../src/core/report";
import { checkWorkbook } from "../../src/core/check-workbook";
import { bindPicked } from "../../src/core/rules/bind-picked";
import { withTaught } from "../../src/core/rules/decide";
import { stateIn } from "../../src/core/state/read-state";
import { EMPTY_STATE } from "../../src/core/state/state";
import type { SheetSeed } from "../../src/workbench/model/seed";
import { closeExcel, ignoreProgress, openInExcel, unstopped } from "../support/in-excel";

afterEach(closeExcel);

const row = (number: number, label: string, ...figures: readonly number[]) => [
  { at: `A${String(number)}`, value: label },
  ...figures.map((value, i) => ({ at: `${"BCD"[i] ?? ""}${String(number)}`, value })),
];

const SHEET: SheetSeed = {
  name: "Kho, số 1",
  cells: [
    ...["Kho", "Gạo", "Ngô", "Dùng"].map((value, i) => ({ at: `${"ABCD"[i] ?? ""}1`, value })),
    ...row(2, "Kho A", 10, 22, 32),
    ...row(3, "Kho B", 8, 3, 90),
  ],
};

it("tells what is selected, rectangle by rectangle, as reports write it", async () => {
  const { host } = openInExcel({ name: "kho.xlsx", sheets: [SHEET] });
  const select = (address: string) =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem(SHEET.name).getRange(address).select();
      await context.sync();
    });
  await select("B2:C2");
  expect(await host.selection?.()).toEqual(["'Kho, số 1'!B2:C2"]);
});

it("a rule that is picked in Excel is kept in the workbook and acts on what is read from it", async () => {
  const { host } = openInExcel({ name: "kho.xlsx", sheets: [SHEET] });
  const pick = async (address: string): Promise<string> => {
    await host.show([`'Kho, số 1'!${address}`]);
    const [cell = ""] = (await host.selection?.()) ?? [];
    return cell;
  };
  const workbook = await host.read(ignoreProgress, unstopped());
  const picked = {
    kind: "sum" as const,
    total: await pick("D2"),
    parts: [{ at: await pick("B2") }, { at: await pick("C2") }],
  };
  const binding = bindPicked(workbook, picked);
  if (binding.kind !== "bound") throw new Error(binding.reason);
  await host.store?.save(withTaught(EMPTY_STATE, [binding.taught]));

  const stored = await host.store?.load(unstopped());
  const again = await host.read(ignoreProgress, unstopped());
  const { rules, findings } = checkWorkbook(again, { state: stateIn(stored?.reading) });
  expect(rules).toMatchObject([{ holds: 1, breaks: 1, evidence: ["user"] } satisfies Partial<RuleEntry>]);
  expect(findings).toMatchObject([{ at: "'Kho, số 1'!D3", severity: "error" }]);
});
