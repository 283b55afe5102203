import { checkWorkbook } from "../../src/core/check-workbook";
import { overviewOf } from "../../src/core/overview";
import { traceCount } from "../../src/core/counts/trace-count";
import { bindPicked } from "../../src/core/rules/bind-picked";
import { fitPack } from "../../src/core/rules/fit-pack";
import { readStatePart, stateIn, type StateReading, writeStatePart } from "../../src/core/state/read-state";
import { EMPTY_STATE, isEmptyState } from "../../src/core/state/state";
import type { Conflict } from "../../src/core/undo/conflict";
import type { UndoEntry } from "../../src/core/undo/entry";
import { entryOf } from "../../src/core/undo/entry-of";
import { presentOf } from "../../src/core/undo/present";
import { takeBack } from "../../src/core/undo/take-back";
import { previewEdits } from "../../src/core/suggestions/preview-edits";
import type { Workbook } from "../../src/core/workbook/workbook";
import { answerOfWorkbook } from "../../src/worker/answer-of-workbook";
import { fillWithFiles } from "../../src/worker/fill-with-files";
import { type HeldWorkbook, heldWorkbook } from "../../src/worker/held-workbook";
import type { Checker } from "../../src/host/checker";
import type { Capabilities, Host, Shown, Store, StorePlace } from "../../src/host/host";

/** A host of the kind a test needs; it remembers what it was asked to show. */
export interface FakeHost extends Host {
  readonly asked: (readonly string[])[];
  /** Tells the views that the workbook has changed. */
  change(): void;
}

export interface FakeHostOptions {
  readonly read?: Host["read"];
  readonly shown?: Shown;
  readonly capabilities?: Capabilities;
  readonly store?: Store;
  /** Edits are listed as if they had been made; taking back restores what `store` remembers. */
  readonly writes?: { readonly conflicts?: (entries: readonly UndoEntry[]) => readonly Conflict[] };
  /** What is selected, call by call; the last for good. */
  readonly selections?: readonly (readonly string[])[];
}

export function fakeHost(workbook: Workbook, options: FakeHostOptions = {}): FakeHost {
  const {
    read = () => Promise.resolve(workbook),
    shown = { kind: "shown" },
    capabilities = {},
    store,
    writes,
    selections,
  } = options;
  let selected = 0;
  const asked: (readonly string[])[] = [];
  const watching = new Set<() => void>();
  return {
    name: workbook.name,
    capabilities,
    read,
    asked,
    show: (addresses) => {
      asked.push(addresses);
      return Promise.resolve(shown);
    },
    watch: (onChange) => {
      watching.add(onChange);
      return () => watching.delete(onChange);
    },
    ...(store && { store }),
    ...(writes && {
      apply: async (edits) => {
        const kept = (await store?.load(new AbortController().signal))?.reading;
        const state = writeStatePart(stateIn(kept));
        for (const edit of edits)
          if (edit.kind === "set-state" && edit.xml !== null)
            await store?.save(stateIn(readStatePart(edit.xml)));
        return entryOf(workbook, edits, String(++entries), store && { state });
      },
      takeBack: async (taken, list) => {
        const state = (await store?.load(new AbortController().signal))?.reading;
        const present = { ...presentOf(workbook), state: writeStatePart(stateIn(state)) };
        const { edits, conflicts } = takeBack(taken, present, list);
        for (const edit of edits)
          if (edit.kind === "set-state")
            await store?.save(edit.xml === null ? EMPTY_STATE : stateIn(readStatePart(edit.xml)));
        const others = conflicts.filter(({ kind }) => kind === "state-changed");
        return { conflicts: [...others, ...(writes.conflicts?.(taken) ?? [])] };
      },
    }),
    ...(selections && {
      selection: () => Promise.resolve(selections[Math.min(selected++, selections.length - 1)] ?? []),
    }),
    change: () => watching.forEach((onChange) => onChange()),
  };
}

/** Remembers in memory; what was handed out is counted. */
export interface FakeStore extends Store {
  kept: StateReading | undefined;
  handedOut: number;
}

export function fakeStore(place: StorePlace, kept?: StateReading): FakeStore {
  const store: FakeStore = {
    kept,
    handedOut: 0,
    load: () => Promise.resolve({ place, reading: store.kept }),
    save: (state) => {
      const [before, after] = [writeStatePart(stateIn(store.kept)), writeStatePart(state)];
      store.kept = isEmptyState(state) ? undefined : { kind: "state", state };
      const edit = { kind: "set-state", xml: after } as const;
      return Promise.resolve({
        id: String(++entries),
        edits: [edit],
        touched: before === after ? [] : [{ kind: "state", before, after }],
      });
    },
    clear: () => store.save(EMPTY_STATE),
    ...(place !== "workbook" && {
      handOut: () => {
        store.handedOut++;
        const file = place === "copy" ? "bieu-1.khopso.xlsx" : "bieu-1.xls.khopso.json";
        const remarks = place === "copy" ? [{ code: "signature-broken" as const, cells: [] }] : [];
        return Promise.resolve({ file, remarks });
      },
    }),
  };
  return store;
}

let entries = 0;

/** Checks at once, on the spot. */
export const checkHere: Checker = {
  survey: (workbook) => Promise.resolve(overviewOf(checkWorkbook(workbook))),
  check: (workbook, _, state, names) => Promise.resolve(checkWorkbook(workbook, { state, names })),
  preview: (workbook, edits, _, state) => {
    const options = state ? { state } : {};
    return Promise.resolve(previewEdits(workbook, edits, checkWorkbook(workbook, options), options));
  },
  bind: (workbook, picked) => Promise.resolve(bindPicked(workbook, picked)),
  fit: (workbook, pack) => Promise.resolve(fitPack(workbook, pack)),
  fillable: (workbook, _, state) => Promise.resolve(held(workbook).fillable(state)),
  fill: (workbook, wish, _, state, progress = () => undefined) => {
    const answer = answerOfWorkbook(held(workbook), readText);
    // What is asked has the answer of its kind.
    const ask = (question: object) => answer({ ...question, id: 0 } as never, progress) as Promise<never>;
    return fillWithFiles({ ask, useOtherFormats: () => undefined }, wish, state, progress);
  },
  whereFrom: (workbook, asked, _, state) => Promise.resolve(held(workbook).whereFrom(asked, state)),
  readForm: (workbook, sheet, _, state) => Promise.resolve(held(workbook).readForm(sheet, state)),
  compareForm: (workbook, forms, _, state) => Promise.resolve(held(workbook).compareForm(forms, state)),
  trace: (workbook, at, _, state) => Promise.resolve(traceCount(workbook, at, { state })),
  reconcile: async (workbook, { other, ...wish }, progress) => {
    progress("reading-other");
    const both = heldWorkbook();
    both.hold(workbook);
    both.holdOther(await readText(other));
    progress("reconciling");
    return both.reconcile(wish);
  },
};

/** As a worker does: what was planned is followed back also in the workbook that was written since. */
const inHand = heldWorkbook();
let latest: Workbook | undefined;
function held(workbook: Workbook): HeldWorkbook {
  if (latest !== workbook) inHand.hold(workbook);
  latest = workbook;
  return inHand;
}

/** A call that lasts until it is stopped. */
export function untilStopped(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) =>
    signal.addEventListener("abort", () => reject(new DOMException("stopped", "AbortError"))),
  );
}

/** A table of text, which is all that is put beside a workbook here. */
async function readText(file: File): Promise<Workbook> {
  // Where there is no browser, what it reads by is put in its place after this file is loaded.
  const { readCsv } = await import("../../src/csv/read-csv");
  const bytes = await new Promise<ArrayBuffer>((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as ArrayBuffer);
    reader.readAsArrayBuffer(file);
  });
  return readCsv(new Uint8Array(bytes), file.name);
}
