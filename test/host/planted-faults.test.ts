import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { writeXlsx } from "../../samples/generator/xlsx/write-xlsx";
import { runCli } from "../../src/cli/run-cli";
import { checkWithMemory, detectWithMemory } from "../../src/cli/with-memory";
import { readWorkbook } from "../../src/node";
import { findingMessage } from "../../src/core/check-document";
import { heldWorkbook } from "../../src/worker/held-workbook";
import { expectedOf, faulty, keyOf, sheetOf } from "../support/faulty-roster";
import { closeExcel, ignoreProgress, openInExcel, unstopped } from "../support/in-excel";
import { recordedOutput } from "../support/outputs";
import { openInPage } from "../support/page-in-node";
import { temporaryFolder } from "../support/temporary-folder";
import { seedFromXlsx } from "../support/xlsx-seed";

const folder = temporaryFolder();
afterEach(closeExcel);

const { rows, faults } = faulty(7);
const bytes = writeXlsx([sheetOf(rows)]);
const expected = expectedOf(faults);
const people = new Set(rows.map(({ name }) => name).filter((name) => name.length > 3));
const namedIn = (text: string) => [...people].filter((name) => text.includes(name));

/** What a user reads on the screen. */
const sentences = (report: ReturnType<ReturnType<typeof heldWorkbook>["check"]>): string =>
  report.findings.map((finding) => findingMessage(finding, "vi")).join("\n");

it("sixty faults planted in a list are found on the page, nothing else is, and nobody is named", async () => {
  const { host, checker } = openInPage(new File([new Uint8Array(bytes)], "ds.xlsx"));
  const workbook = await host.read(ignoreProgress, unstopped());
  const report = await checker.check(workbook, unstopped());
  expect(report.findings.map(keyOf).sort()).toEqual(expected);
  expect(namedIn(sentences(report))).toEqual([]);
  const named = await checker.check(workbook, unstopped(), undefined, "shown");
  expect(namedIn(sentences(named)).length).toBeGreaterThan(10);
});

it("and in the pane", async () => {
  const path = folder.path("ds.xlsx");
  writeFileSync(path, bytes);
  const { host } = openInExcel(await seedFromXlsx(path));
  // What the pane's worker does with what the pane read.
  const held = heldWorkbook();
  held.hold(await host.read(ignoreProgress, unstopped()));
  const report = held.check();
  expect(report.findings.map(keyOf).sort()).toEqual(expected);
  expect(namedIn(sentences(report))).toEqual([]);
});

it("and on the command line, in its findings sheet and in its letters", async () => {
  const path = folder.path("ds.xlsx");
  writeFileSync(path, bytes);
  const khopso = async (...argv: string[]) => {
    const [stdout, stderr] = [recordedOutput(), recordedOutput()];
    await runCli(argv, {
      read: readWorkbook,
      remembered: () => Promise.resolve(undefined),
      check: checkWithMemory,
      detect: detectWithMemory,
      stdout,
      stderr,
      version: "",
    });
    return stdout.text();
  };
  const json = await khopso("check", path, "--json");
  const { findings } = JSON.parse(json) as { findings: { check: string; at: string }[] };
  expect(findings.map(({ check, at }) => `${check} ${at}`).sort()).toEqual(
    expected.map((key) => key.replace(/ \S+ /, " ")).sort(),
  );
  expect(namedIn(json)).toEqual([]);
  const [sheet, letters] = [folder.path("out.xlsx"), folder.path("thu")];
  const text = await khopso("check", path, "--findings-sheet", sheet, "--letters", letters);
  expect(namedIn(text)).toEqual([]);
  for (const letter of readdirSync(letters))
    expect(namedIn(readFileSync(join(letters, letter), "utf8"))).toEqual([]);
  const written = await readWorkbook(sheet);
  const own = new Set((await readWorkbook(path)).strings);
  expect(written.strings.filter((words) => !own.has(words)).flatMap(namedIn)).toEqual([]);
});
