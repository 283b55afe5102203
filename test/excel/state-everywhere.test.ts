import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { checkWorkbook } from "../../src/core/check-workbook";
import { stateIn } from "../../src/core/state/read-state";
import { explain, valuesOf } from "../../src/core/state/explain";
import { EMPTY_STATE, type State } from "../../src/core/state/state";
import type { Host } from "../../src/host/host";
import { applyEdits, readState, readStateOf, readWorkbook, removeEverythingOf } from "../../src/node";
import { carriedState } from "../../src/page/file-state";
import { closeExcel, ignoreProgress, openInExcel, unstopped } from "../support/in-excel";
import { temporaryFolder } from "../support/temporary-folder";
import { changedParts } from "../support/zip-parts";
import { seedFromXlsx } from "../support/xlsx-seed";

jest.setTimeout(60_000);
afterEach(closeExcel);
const folder = temporaryFolder();
const SAMPLE = join(__dirname, "../../samples/tong-hop-loi.xlsx");

async function stateOf(host: Host): Promise<State> {
  return stateIn((await host.store?.load(unstopped()))?.reading);
}

/** The host's workbook with its first finding accepted there. */
async function acceptFirst(host: Host): Promise<string> {
  const workbook = await host.read(ignoreProgress, unstopped());
  const [finding] = checkWorkbook(workbook).findings;
  if (!finding) throw new Error("nothing found");
  const values = valuesOf(workbook, finding);
  const reason = "Hai đồng chí < 30 & “chờ” ]]> xét";
  await host.store?.save(
    explain(await stateOf(host), { finding: finding.id, values, status: "accepted", reason }),
  );
  return finding.id;
}

it("what is accepted in Excel is so on the command line and on the page, and back in Excel", async () => {
  const { host, workbench } = openInExcel(await seedFromXlsx(SAMPLE));
  const id = await acceptFirst(host);
  const [part] = workbench.book.xmlParts;
  if (!part) throw new Error("nothing kept");

  const path = folder.path("sent.xlsx");
  const original = readFileSync(SAMPLE);
  writeFileSync(path, await applyEdits(original, [{ kind: "set-state", xml: part.xml }]));
  const bytes = new Uint8Array(readFileSync(path));
  const onCommandLine = stateIn((await readStateOf(path))?.reading);
  const onPage = await carriedState(new File([bytes], "sent.xlsx"));
  expect(onCommandLine).toEqual(await stateOf(host));
  expect(onPage).toEqual({ canCarry: true, reading: { kind: "state", state: onCommandLine } });
  const { findings } = checkWorkbook(await readWorkbook(path), { state: onCommandLine });
  expect(findings.filter(({ accepted }) => accepted).map((one) => one.id)).toEqual([id]);

  const xml = readState(bytes) ?? "";
  const again = openInExcel({ ...(await seedFromXlsx(path)), xmlParts: [xml] });
  expect(await stateOf(again.host)).toEqual(onCommandLine);
  await again.host.store?.save(EMPTY_STATE);
  expect(again.workbench.book.xmlParts).toEqual([]);

  await removeEverythingOf(path, { inPlace: true });
  expect(changedParts(original, readFileSync(path))).toEqual([]);
});

it("files that cannot carry a state say so to the page", async () => {
  const xls = join(__dirname, "../fixtures/rich.xls");
  copyFileSync(xls, folder.path("a.xls"));
  for (const [name, content] of [
    ["a.xls", new Uint8Array(readFileSync(xls))],
    ["a.csv", "Đơn vị,Số\nXã A,1"],
  ] as const)
    expect(await carriedState(new File([content], name))).toEqual({ canCarry: false, reading: undefined });
});
