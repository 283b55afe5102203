/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { axe } from "jest-axe";

import { WorkbookError } from "../../src/core/workbook/workbook-error";
import type { Checker } from "../../src/host/checker";
import type { Host } from "../../src/host/host";
import { installBrowserParts } from "../support/browser";
import { checkHere, fakeHost, untilStopped } from "../support/fake-host";
import { renderCheck } from "../support/render-check";
import { blank, correct, faulty, undecidable } from "../support/sheets";

beforeAll(installBrowserParts);

interface State {
  readonly host: () => Host;
  readonly checker?: Checker;
  /** Presses Check first. */
  readonly checked?: boolean;
}

const STATES: Readonly<Record<string, State>> = {
  opened: { host: () => fakeHost(faulty()) },
  busy: {
    host: () => fakeHost(faulty()),
    checker: { ...checkHere, check: (_, signal) => untilStopped(signal) },
    checked: true,
  },
  findings: { host: () => fakeHost(faulty()), checked: true },
  "nothing found": { host: () => fakeHost(correct()), checked: true },
  undecided: { host: () => fakeHost(undecidable()), checked: true },
  "nothing to check": { host: () => fakeHost(blank()), checked: true },
  error: {
    host: () => fakeHost(faulty(), { read: () => Promise.reject(new WorkbookError("damaged", "hong.xlsx")) }),
  },
  unsupported: { host: () => fakeHost(faulty(), { capabilities: { unsupported: "no-worker" } }) },
};

describe.each(Object.entries(STATES))("axe finds nothing: %s", (_, { host, checker, checked }) => {
  it.each(["Tiếng Việt", "English"])("in %s", async (language) => {
    const container = await renderCheck(host(), checker);
    if (checked) await userEvent.click(screen.getByRole("button", { name: "Kiểm tra" }));
    await userEvent.click(screen.getByRole("button", { name: language }));
    expect((await axe(container)).violations).toEqual([]);
  });
});
