import { errorText } from "../../src/core/error-text";
import { EMPTY_STATE, type State } from "../../src/core/state/state";
import { WorkbookError } from "../../src/core/workbook/workbook-error";
import type { Host } from "../../src/host/host";
import { FAULT_KINDS, type FaultKind } from "../../src/workbench/faults";
import type { WorkbookSeed } from "../../src/workbench/model/seed";
import { closeExcel, ignoreProgress, ONE_TOTAL, openInExcel, unstopped } from "../support/in-excel";
import { values } from "../support/cells";

afterEach(closeExcel);

const seed: WorkbookSeed = {
  name: "bieu-1.xlsx",
  sheets: [ONE_TOTAL],
};
const STATE: State = { ...EMPTY_STATE, settings: { told: true } };

/** Everything that goes to Excel, how many round trips it takes, and what is there when it succeeded. */
const DEEDS: Readonly<Record<string, { trips: number; act: (host: Host) => Promise<unknown> }>> = {
  read: { trips: 2, act: (host) => host.read(ignoreProgress, unstopped()) },
  show: { trips: 1, act: (host) => host.show(["'Biểu 1'!D1", "'Biểu 1'!B1"]) },
  apply: {
    trips: 1,
    act: async (host) => {
      await host.apply?.([
        { kind: "set-value", at: "'Biểu 1'!B1", value: 11 },
        { kind: "set-value", at: "'Biểu 1'!C1", value: 13 },
        { kind: "add-overlay", at: ["'Biểu 1'!D1"], tone: "error" },
      ]);
    },
  },
  save: { trips: 2, act: async (host) => host.store?.save(STATE) },
  load: { trips: 1, act: async (host) => host.store?.load(unstopped()) },
};

/** Faults after which the work is done all the same: a late answer, an answer that is asked for in pieces. */
const HARMLESS: readonly FaultKind[] = ["slow"];

const each = Object.entries(DEEDS).flatMap(([name, { trips, act }]) =>
  Array.from({ length: trips }, (_, i) => i + 1).flatMap((trip) =>
    FAULT_KINDS.map((fault) => ({ name, trip, fault, act })),
  ),
);

async function contents(host: Host): Promise<unknown> {
  return values(await host.read(ignoreProgress, unstopped()));
}

it.each(each)(
  "$name, $fault at round trip $trip: a sentence, nothing lost, the next try works",
  async (deed) => {
    const { host, workbench } = openInExcel(seed);
    const before = await contents(host);
    workbench.fail(deed.fault, deed.trip);
    const outcome = await deed.act(host).then(
      () => "done",
      (error: unknown) => error,
    );
    if (HARMLESS.includes(deed.fault)) expect(outcome).toBe("done");
    if (outcome !== "done") {
      expect(outcome).toBeInstanceOf(WorkbookError);
      const { code, file, detail } = outcome as WorkbookError;
      expect(errorText(code, file, detail, "vi")).toContain("bieu-1.xlsx");
      workbench.close(false);
      if (deed.name === "apply") expect(await contents(host)).toEqual(before);
    }
    await deed.act(host);
    if (deed.name === "apply")
      expect(await contents(host)).toEqual({ A1: "Xã Đông", B1: 11, C1: 13, D1: 24 });
    if (deed.name === "save") {
      const stored = await host.store?.load(unstopped());
      expect(stored?.reading).toEqual({ kind: "state", state: STATE });
    }
  },
);

it("a cell that is being edited refuses everything until it is done", async () => {
  const { host, workbench } = openInExcel(seed);
  workbench.editCell(true);
  for (const { act } of Object.values(DEEDS))
    await expect(act(host)).rejects.toMatchObject({ code: "cell-editing" });
  workbench.editCell(false);
  for (const { act } of Object.values(DEEDS)) await act(host);
});
