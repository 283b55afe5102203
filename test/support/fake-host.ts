import { checkWorkbook } from "../../src/core/check-workbook";
import { overviewOf } from "../../src/core/overview";
import type { Workbook } from "../../src/core/workbook/workbook";
import type { Checker } from "../../src/host/checker";
import type { Capabilities, Host, Shown } from "../../src/host/host";

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
}

export function fakeHost(workbook: Workbook, options: FakeHostOptions = {}): FakeHost {
  const { read = () => Promise.resolve(workbook), shown = { kind: "shown" }, capabilities = {} } = options;
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
    change: () => watching.forEach((onChange) => onChange()),
  };
}

/** Checks at once, on the spot. */
export const checkHere: Checker = {
  survey: (workbook) => Promise.resolve(overviewOf(checkWorkbook(workbook))),
  check: (workbook) => Promise.resolve(checkWorkbook(workbook)),
};

/** A call that lasts until it is stopped. */
export function untilStopped(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) =>
    signal.addEventListener("abort", () => reject(new DOMException("stopped", "AbortError"))),
  );
}
