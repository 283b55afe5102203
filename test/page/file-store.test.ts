import { chosenAmong } from "../../src/page/choose-files";
import { type FileAccess, fileStore } from "../../src/page/file-store";
import type { CarriedState } from "../../src/page/file-exchanges";
import { REMOVE_EVERYTHING } from "../../src/core/edit";
import { writeState, writeStatePart } from "../../src/core/state/read-state";
import { EMPTY_STATE, type State } from "../../src/core/state/state";

const state: State = { ...EMPTY_STATE, settings: { told: true } };
const other: State = { ...EMPTY_STATE, settings: { told: false } };
const signal = new AbortController().signal;
const named = (name: string, text = ""): File => new File([text], name);

function storeOf(name: string, carried: CarriedState, beside?: File) {
  const handed: unknown[] = [];
  const access: FileAccess = {
    remembered: () => Promise.resolve(carried),
    edited: (edits) => {
      handed.push(edits);
      return Promise.resolve({ bytes: new Uint8Array([1]), remarks: [] });
    },
    download: (file, _, content) => handed.push(file, ...(typeof content === "string" ? [content] : [])),
  };
  return { store: fileStore(named(name), beside, access), handed };
}

it("a workbook's own memory holds over the one opened with it, which holds where there is none", async () => {
  const beside = named("a.xlsx.khopso.json", `\ufeff${writeState(other)}`);
  const own = storeOf("a.xlsx", { canCarry: true, reading: { kind: "state", state } }, beside);
  expect(await own.store.load(signal)).toEqual({ place: "copy", reading: { kind: "state", state } });
  const none = storeOf("a.xlsx", { canCarry: true, reading: undefined }, beside);
  expect(await none.store.load(signal)).toEqual({ place: "copy", reading: { kind: "state", state: other } });
});

it("what is saved stays until a copy of the workbook with it is taken away", async () => {
  const { store, handed } = storeOf("Báo cáo.xlsm", { canCarry: true, reading: undefined });
  await store.load(signal);
  await store.save(state);
  expect((await store.load(signal)).reading).toEqual({ kind: "state", state });
  expect(store.isUnsaved()).toBe(true);
  expect(await store.handOut?.()).toEqual({ file: "Báo cáo.khopso.xlsm", remarks: [] });
  expect(store.isUnsaved()).toBe(false);
  expect(handed).toEqual([[{ kind: "set-state", xml: writeStatePart(state) }], "Báo cáo.khopso.xlsm"]);
});

it("of a format that cannot carry it, a file to be laid beside is handed out", async () => {
  const { store, handed } = storeOf("a.xls", { canCarry: false, reading: undefined });
  expect((await store.load(signal)).place).toBe("beside");
  await store.save(state);
  expect(await store.handOut?.()).toEqual({ file: "a.xls.khopso.json", remarks: [] });
  expect(handed).toEqual(["a.xls.khopso.json", `${writeState(state)}\n`]);
});

it("removing leaves nothing to read and takes everything out of the copy", async () => {
  const { store, handed } = storeOf("a.xlsx", { canCarry: true, reading: { kind: "state", state } });
  await store.load(signal);
  await store.clear();
  expect((await store.load(signal)).reading).toBeUndefined();
  await store.handOut?.();
  expect(handed[0]).toEqual(REMOVE_EVERYTHING);
});

it("a memory that a stranger wrote is data", async () => {
  const beside = named("a.xls.khopso.json", "{");
  const { store } = storeOf("a.xls", { canCarry: false, reading: undefined }, beside);
  expect((await store.load(signal)).reading).toEqual({ kind: "unreadable", where: "" });
});

it("a workbook is opened with what is chosen beside it, which alone belongs to the one that is open", () => {
  const [file, memory, next] = [named("a.xls"), named("A.XLS.KHOPSO.JSON"), named("b.csv")];
  expect(chosenAmong([memory, file], undefined)).toEqual({ file, memory });
  expect(chosenAmong([memory], { file })).toEqual({ file, memory });
  expect(chosenAmong([next], { file, memory })).toEqual({ file: next, memory: undefined });
  expect(chosenAmong([memory], undefined)).toBeUndefined();
  expect(chosenAmong([], { file })).toBeUndefined();
});
