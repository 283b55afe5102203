import type { Edit } from "../../src/core/edit";
import type { WorkbookSeed } from "../../src/workbench/model/seed";
import { personBefore } from "../../src/workbench/person";
import { closeExcel, ignoreProgress, openInExcel, unstopped } from "../support/in-excel";

afterEach(closeExcel);

const seed: WorkbookSeed = {
  name: "bieu-1.xlsx",
  sheets: [
    {
      name: "Biểu 1",
      cells: [
        { at: "A1", value: 1 },
        { at: "B1", value: 2, formula: "A1*2" },
      ],
    },
  ],
};

const settled = (): Promise<void> => new Promise((done) => setTimeout(done, 30));

it("tells of changes until it is ended", async () => {
  const { host, workbench } = openInExcel(seed);
  const onChange = jest.fn();
  const end = host.watch(onChange);
  await settled();
  personBefore(workbench).type("Biểu 1", "A1", 5);
  await settled();
  const told = onChange.mock.calls.length;
  expect(told).toBeGreaterThan(0);
  end();
  await settled();
  personBefore(workbench).type("Biểu 1", "A1", 6);
  await settled();
  expect(onChange.mock.calls).toHaveLength(told);
});

it("tells nothing of reading", async () => {
  const { host } = openInExcel(seed);
  const onChange = jest.fn();
  host.watch(onChange);
  await host.read(ignoreProgress, unstopped());
  await settled();
  expect(onChange).not.toHaveBeenCalled();
});

const findings: Edit = {
  kind: "add-sheet",
  sheet: { name: "Chỗ sai", cells: [{ at: "A1", content: { value: 1 } }], merges: [], columnWidths: [] },
};

it("tells nothing of writes of ours, nor of what is taken back, but of all that others do", async () => {
  const { host, workbench } = openInExcel(seed, "1.14");
  const onChange = jest.fn();
  host.watch(onChange);
  await settled();
  const entries = [
    await host.apply?.([{ kind: "set-value", at: "'Biểu 1'!A1", value: 7 }]),
    await host.apply?.([findings]),
  ].flatMap((entry) => entry ?? []);
  await settled();
  expect(await host.takeBack?.(entries)).toEqual({ conflicts: [] });
  await settled();
  expect(onChange).not.toHaveBeenCalled();
  personBefore(workbench).type("Biểu 1", "A1", 6);
  await settled();
  expect(onChange).toHaveBeenCalled();
});

it("begins again with the next read where Excel refused at first", async () => {
  const { host, workbench } = openInExcel(seed);
  const onChange = jest.fn();
  workbench.editCell(true);
  host.watch(onChange);
  await settled();
  workbench.editCell(false);
  personBefore(workbench).type("Biểu 1", "A1", 5);
  await settled();
  expect(onChange).not.toHaveBeenCalled();
  await host.read(ignoreProgress, unstopped());
  personBefore(workbench).type("Biểu 1", "A1", 6);
  await settled();
  expect(onChange).toHaveBeenCalled();
});
