import { chosenAmong } from "../../src/page/choose-files";
import { copyName, fileCopy } from "../../src/page/file-copy";
import type { CarriedState } from "../../src/page/file-exchanges";
import { fileStore } from "../../src/page/file-store";
import { REMOVE_EVERYTHING } from "../../src/core/edit";
import { writeState, writeStatePart } from "../../src/core/state/read-state";
import { EMPTY_STATE, type State } from "../../src/core/state/state";

const state: State = { ...EMPTY_STATE, settings: { told: true } };
const other: State = { ...EMPTY_STATE, settings: { told: false } };
const signal = new AbortController().signal;
const named = (name: string, text = ""): File => new File([text], name);

function storeOf(name: string, carried: CarriedState, beside?: File) {
  const handed: unknown[] = [];
  const asked: unknown[] = [];
  const download = (file: string, _: string, content: BlobPart): void =>
    void handed.push(file, ...(typeof content === "string" ? [content] : []));
  let entries = 0;
  const written = { bytes: new Uint8Array([1]), remarks: [{ code: "signature-broken" as const, cells: [] }] };
  const copy = fileCopy(named(name), {
    edited: (_, edits) => {
      asked.push(edits);
      return Promise.resolve({ ...written, entry: { id: String(++entries), edits, touched: [] } });
    },
    takenBack: () => Promise.reject(new Error("not asked for")),
    download,
    changed: () => asked.push("changed"),
  });
  // What was written into the copy is another matter: here it carries nothing from then on.
  const remembered = (file: File) =>
    Promise.resolve(file.size > 0 ? { ...carried, reading: undefined } : carried);
  return { store: fileStore(copy, beside, { remembered, download }), handed, asked };
}

it("a workbook's own memory holds over the one opened with it, which holds where there is none", async () => {
  const beside = named("a.xlsx.khopso.json", `\ufeff${writeState(other)}`);
  const own = storeOf("a.xlsx", { canCarry: true, reading: { kind: "state", state } }, beside);
  expect(await own.store.load(signal)).toEqual({ place: "copy", reading: { kind: "state", state } });
  const none = storeOf("a.xlsx", { canCarry: true, reading: undefined }, beside);
  expect(await none.store.load(signal)).toEqual({ place: "copy", reading: { kind: "state", state: other } });
});

it("what is saved is in a copy until that is taken away, with what should be known of it", async () => {
  const { store, handed, asked } = storeOf("Báo cáo.xlsm", { canCarry: true, reading: undefined });
  await store.load(signal);
  expect(store.isUnsaved()).toBe(false);
  await store.save(state);
  expect(store.isUnsaved()).toBe(true);
  expect(await store.handOut?.()).toEqual({
    file: "Báo cáo.khopso.xlsm",
    remarks: [{ code: "signature-broken", cells: [] }],
  });
  expect(store.isUnsaved()).toBe(false);
  expect(asked).toEqual([[{ kind: "set-state", xml: writeStatePart(state) }]]);
  expect(handed).toEqual(["Báo cáo.khopso.xlsm"]);
});

it("a copy never has the name of the file itself", () => {
  expect(["a.xlsx", "a.khopso.xlsx", "a.khopso-2.xlsx", "a.b.xlsm", "a"].map(copyName)).toEqual([
    "a.khopso.xlsx",
    "a.khopso-2.xlsx",
    "a.khopso-3.xlsx",
    "a.b.khopso.xlsm",
    "a.khopso",
  ]);
});

it("of a format that cannot carry it, a file to be laid beside is handed out", async () => {
  const { store, handed } = storeOf("a.xls", { canCarry: false, reading: undefined });
  expect((await store.load(signal)).place).toBe("beside");
  await store.save(state);
  expect(await store.handOut?.()).toEqual({ file: "a.xls.khopso.json", remarks: [] });
  expect(handed).toEqual(["a.xls.khopso.json", `${writeState(state)}\n`]);
});

it("removing leaves nothing to read and takes everything out of the copy", async () => {
  const beside = named("a.xlsx.khopso.json", writeState(other));
  const { store, asked } = storeOf("a.xlsx", { canCarry: true, reading: { kind: "state", state } }, beside);
  await store.load(signal);
  await store.clear();
  expect((await store.load(signal)).reading).toBeUndefined();
  expect(asked).toEqual([REMOVE_EVERYTHING]);
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
