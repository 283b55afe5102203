import type { OfficeGlobals } from "../../src/workbench/node/load-office";
import type { Case, HostControls } from "./contract";
import { PERSON_CASES } from "./contract-person";
import { READ_CASES } from "./contract-read";
import { WRITE_CASES } from "./contract-write";

/** Runs in the pane: the same cases, with the library as it boots there and the host in the page around. */
interface PaneWindow extends OfficeGlobals {
  readonly parent: Window & { readonly workbench: { readonly opened: ParentOpened } };
  observed?: (title: string) => Promise<unknown>;
}

interface ParentOpened {
  readonly host: Pick<HostControls, "fail" | "editCell" | "press"> & { readonly roundTrips: number };
  readonly person: Pick<HostControls, "type" | "select">;
}

const pane = window as unknown as PaneWindow;

await pane.Office.onReady();
const library = pane.OfficeExtension as unknown as {
  CommonUtility: { _doApiNotSupportedCheck: boolean };
};
library.CommonUtility._doApiNotSupportedCheck = true;

pane.observed = (title) => {
  const found: Case | undefined = [...READ_CASES, ...WRITE_CASES, ...PERSON_CASES].find(
    (each) => each.title === title,
  );
  if (!found) throw new Error(`no case: ${title}`);
  const { host, person } = pane.parent.workbench.opened;
  const before = host.roundTrips;
  return found.observe({
    Excel: pane.Excel,
    OfficeExtension: pane.OfficeExtension,
    Office: pane.Office,
    host: {
      roundTrips: () => host.roundTrips - before,
      fail: (kind, trip) => host.fail(kind, trip),
      editCell: (isEditing) => host.editCell(isEditing),
      press: (action) => host.press(action),
      type: (sheet, at, input) => person.type(sheet, at, input),
      select: (sheet, at) => person.select(sheet, at),
    },
  });
};
document.title = "ready";
