import { readFileSync } from "node:fs";
import { join } from "node:path";

import { toCheckDocument } from "../../src/core/check-document";
import { checkWorkbook } from "../../src/core/check-workbook";
import type { CheckReport, Finding } from "../../src/core/report";
import { readWorkbook } from "../../src/node/read-workbook";
import { checkText } from "../../src/cli/formats/check-text";
import { presentationIn } from "../../src/cli/formats/presentation";

interface Expected {
  readonly slip: number;
  readonly check: string;
  readonly at: string;
  readonly reported?: number;
  readonly computed?: number;
}

const samples = join(__dirname, "../../samples");
const expected = JSON.parse(readFileSync(join(samples, "expected-findings.json"), "utf8")) as Readonly<
  Record<string, readonly Expected[]>
>;

const reportOf = async (file: string): Promise<CheckReport> =>
  checkWorkbook(await readWorkbook(join(samples, file)));

/** What is compared: check, cell and figures, in any order; a cell may break several relations. */
const key = ({
  check,
  at,
  reported,
  computed,
}: Pick<Finding, "check" | "at"> & { reported?: number; computed?: number }): string =>
  [check, at, reported, check === "number-stored-as-text" ? "" : computed].join(" ");

describe.each(Object.entries(expected))("%s", (file, findings) => {
  it(`has exactly the ${String(findings.length)} findings that its slips make`, async () => {
    const report = await reportOf(file);
    expect(report.findings.map(key).sort()).toEqual(findings.map(key).sort());
    expect(report.undecided).toEqual([]);
  });

  it.each(["vi", "en"] as const)("tells each of them in its text and its JSON, in %s", async (locale) => {
    const report = await reportOf(file);
    const document = toCheckDocument(report, locale);
    expect(document.findings.map(key).sort()).toEqual(findings.map(key).sort());
    const text = checkText(report, file, presentationIn(locale, false));
    for (const { at } of findings) expect(text).toContain(at.slice(at.lastIndexOf("!") + 1));
  });
});

it("names every sample", () => {
  expect(Object.keys(expected).length).toBeGreaterThanOrEqual(16);
});
