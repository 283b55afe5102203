import { createContext, useCallback, useContext, useMemo, useRef, useState } from "react";

import { splitAddress } from "../core/address-list";
import type { Edit } from "../core/edit";
import { errorText } from "../core/error-text";
import type { Fillable } from "../core/forms/fillable";
import type { FillRefusal } from "../core/forms/fill-workbook";
import type { FilledRecord } from "../core/forms/filled-record";
import { stateIn, writeStatePart } from "../core/state/read-state";
import type { State } from "../core/state/state";
import type { Workbook } from "../core/workbook/workbook";
import type { UnitAlias } from "../core/units-sent/unit-alias";
import type {
  Checker,
  FillAsked,
  FillStep,
  PlannedFill,
  WhereFromAnswer,
  WhereFromAsked,
} from "../host/checker";
import type { Host, Stored } from "../host/host";
import { countWrites } from "./count-writes";
import { useSay } from "./Announcer";
import { troubleOf } from "./check-run";
import type { Writes } from "./use-writes";
import { withoutLocked } from "./without-locked";

export type Planned = Extract<PlannedFill, { kind: "planned" }>;

/** Where filling stands. */
export type FillRun =
  | { readonly kind: "closed" }
  | { readonly kind: "looking" }
  | { readonly kind: "asking"; readonly refusal?: FillRefusal }
  | { readonly kind: "planning"; readonly step?: FillStep }
  | { readonly kind: "planned"; readonly planned: Planned }
  | { readonly kind: "writing" }
  /** `sheet` is the first that was written. */
  | { readonly kind: "written"; readonly sheet?: string };

/** Forms as the views fill them: asked for, planned and looked at, written. */
export interface Filling {
  readonly run: FillRun;
  /** What there is to fill from; undefined until it was looked for. */
  readonly fillable: Fillable | undefined;
  readonly open: () => void;
  readonly close: () => void;
  /** Ends what is being looked for or counted. */
  readonly stop: () => void;
  readonly plan: (wish: FillAsked) => void;
  /** Plans again, with names of units as the user tells them; they are remembered with what is written. */
  readonly tell: (aliases: readonly UnitAlias[]) => void;
  readonly back: () => void;
  /** Writes what was planned, and over what was typed where that is agreed. Undefined where the host cannot write. */
  readonly write: ((planned: Planned, overTyped: readonly Edit[]) => Promise<void>) | undefined;
  /** Undefined where files cannot be saved. */
  readonly saveNew: ((planned: Planned, name: string) => Promise<void>) | undefined;
  readonly readBeside: ((file: File) => Promise<Workbook | undefined>) | undefined;
  readonly whereFrom: (asked: WhereFromAsked) => Promise<WhereFromAnswer | undefined>;
}

export const FillingContext = createContext<Filling | undefined>(undefined);

export const useFilling = (): Filling | undefined => useContext(FillingContext);

interface Found {
  readonly fillable: Fillable;
  readonly stored: Stored | undefined;
}

export function useFillingOf(host: Host, checker: Checker, { apply }: Writes): Filling {
  const say = useSay();
  const [run, setRun] = useState<FillRun>({ kind: "closed" });
  const [found, setFound] = useState<Found>();
  const running = useRef<AbortController>();
  const latest = useRef<FillAsked>();
  const told = useRef<readonly UnitAlias[]>([]);

  const attempt = useCallback(
    async <T>(deed: (signal: AbortSignal) => Promise<T>): Promise<T | undefined> => {
      const controller = new AbortController();
      running.current?.abort();
      running.current = controller;
      try {
        return await deed(controller.signal);
      } catch (error) {
        if (!controller.signal.aborted) {
          const { code, file, detail } = troubleOf(error, host.name);
          say(({ locale }) => errorText(code, file, detail, locale));
        }
        return undefined;
      }
    },
    [host, say],
  );

  return useMemo(() => {
    /** The workbook as it is now, and what is remembered of it. */
    const now = async (signal: AbortSignal) => {
      const workbook = await host.read(() => undefined, signal);
      const stored = await host.store?.load(signal);
      return { workbook, stored, state: stored && stateIn(stored.reading) };
    };
    const open = async (): Promise<void> => {
      setRun({ kind: "looking" });
      const seen = await attempt(async (signal) => {
        const { workbook, stored, state } = await now(signal);
        return { fillable: await checker.fillable(workbook, signal, state), stored };
      });
      setFound(seen);
      setRun({ kind: seen ? "asking" : "closed" });
    };
    const plan = async (wish: FillAsked): Promise<void> => {
      latest.current = wish;
      setRun({ kind: "planning" });
      const planned = await attempt(async (signal) => {
        const { workbook, stored, state } = await now(signal);
        const asked = wish.sent ? { ...wish, sent: { ...wish.sent, aliases: told.current } } : wish;
        const answer = await checker.fill(workbook, asked, signal, state, (step) => {
          if (!signal.aborted) setRun({ kind: "planning", step });
        });
        setFound((before) => before && { ...before, stored });
        return answer.kind === "planned" ? withoutLocked(answer, host) : answer;
      });
      if (planned?.kind === "planned") setRun({ kind: "planned", planned });
      else setRun({ kind: "asking", ...(planned && { refusal: planned.why }) });
    };
    const write = async (planned: Planned, overTyped: readonly Edit[]): Promise<void> => {
      if (!apply) return;
      const figures = [...planned.edits, ...overTyped];
      const { sheets, cells } = countWrites(figures);
      const kept = found?.stored && stateEdits(found.stored, planned.records, told.current);
      setRun({ kind: "writing" });
      const isDone = await apply([...figures, ...(kept ?? [])], ({ view }) =>
        view.filling.written(sheets, cells),
      );
      setRun(isDone ? { kind: "written", ...writtenFirst(figures) } : { kind: "planned", planned });
    };
    const { handOutNew, readBeside } = host;
    return {
      run,
      fillable: found?.fillable,
      open: () => void open(),
      close: () => {
        running.current?.abort();
        setRun({ kind: "closed" });
      },
      stop: () => {
        running.current?.abort();
        setRun((before) => ({ kind: before.kind === "looking" ? "closed" : "asking" }));
        say(({ view }) => view.filling.stopped);
      },
      plan: (wish) => void plan(wish),
      tell: (aliases) => {
        told.current = joined(aliases, told.current);
        if (latest.current) void plan(latest.current);
      },
      back: () => setRun({ kind: "asking" }),
      write: apply && write,
      saveNew:
        handOutNew &&
        (async (planned, name) => {
          const isDone = await attempt(async () => {
            await handOutNew(name, planned.alone);
            return true;
          });
          if (isDone) say(({ view }) => view.saved(name));
        }),
      readBeside: readBeside && ((file) => attempt((signal) => readBeside(file, signal))),
      whereFrom: (asked) =>
        attempt(async (signal) => {
          const { workbook, state } = await now(signal);
          return checker.whereFrom(workbook, asked, signal, state);
        }),
    };
  }, [apply, attempt, checker, found, host, run, say]);
}

function writtenFirst([first]: readonly Edit[]): { readonly sheet?: string } {
  if (first?.kind === "add-sheet") return { sheet: first.sheet.name };
  const sheet = first && "at" in first && typeof first.at === "string" ? splitAddress(first.at).sheet : "";
  return sheet === "" ? {} : { sheet };
}

/** What is remembered of sheets that are filled; nothing where what is there must not be overwritten. */
function stateEdits(
  { reading, place }: Stored,
  records: readonly FilledRecord[],
  told: readonly UnitAlias[],
): readonly Edit[] {
  // A file that no state can be written into takes no sheets either.
  if (place === "beside" || (reading !== undefined && reading.kind !== "state")) return [];
  const state = stateIn(reading);
  const isAnew = ({ sheet }: FilledRecord): boolean => records.some((record) => record.sheet === sheet);
  const filled = [...(state.filled ?? []).filter((record) => !isAnew(record)), ...records];
  const unitNames = joined(told, state.unitNames ?? []);
  const next: State = { ...state, filled, ...(unitNames.length > 0 && { unitNames }) };
  return [{ kind: "set-state", xml: writeStatePart(next) }];
}

/** What was said last of a name holds. */
function joined(told: readonly UnitAlias[], before: readonly UnitAlias[]): readonly UnitAlias[] {
  const anew = new Set(told.map(({ written }) => written));
  return [...told, ...before.filter(({ written }) => !anew.has(written))];
}
