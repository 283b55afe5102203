import { WorkbenchHost } from "../../src/workbench/host";
import { startIroncalc } from "../../src/workbench/node/load-ironcalc";
import { loadOffice } from "../../src/workbench/node/load-office";
import { personBefore } from "../../src/workbench/person";
import { type Case, SEED, type World } from "./contract";
import { PERSON_CASES } from "./contract-person";
import { READ_CASES } from "./contract-read";
import { WRITE_CASES } from "./contract-write";

function worldOf({ seed = SEED }: Case): World {
  const host = new WorkbenchHost(seed, { calculator: startIroncalc });
  const person = personBefore(host);
  return {
    ...loadOffice(host),
    host: {
      roundTrips: () => host.roundTrips,
      fail: (kind, trip) => host.fail(kind, trip),
      editCell: (isEditing) => host.editCell(isEditing),
      press: (action) => host.press(action),
      type: (sheet, at, input) => person.type(sheet, at, input),
      select: (sheet, at) => person.select(sheet, at),
    },
  };
}

describe("the workbench beside the library", () => {
  test.each([...READ_CASES, ...WRITE_CASES, ...PERSON_CASES])("$title", async (each) => {
    expect(await each.observe(worldOf(each))).toEqual(each.expected);
  });
});
