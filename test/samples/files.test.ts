import { readFileSync } from "node:fs";
import { join } from "node:path";
import { makeCommittee } from "../../samples/generator/committee/make-committee";
import { expectedFindings } from "../../samples/generator/expected";
import { recalculate } from "../../samples/generator/formulas";
import { compactJson } from "../../samples/generator/json";
import { makeSamples } from "../../samples/generator/samples";
import { expectedByFile } from "../../samples/generator/slip-table";
import { makeTruth } from "../../samples/generator/truth";
import { writeXlsx } from "../../samples/generator/xlsx/write-xlsx";

const folder = join(process.cwd(), "samples");
const committee = makeCommittee();
const samples = makeSamples(committee);
const textOf = (file: string): string => readFileSync(join(folder, file), "utf8");

test.each(samples.map((sample) => [sample.file, sample] as const))(
  "%s comes out of the generator byte for byte",
  (file, { sheets }) => {
    expect(Buffer.from(writeXlsx(sheets)).equals(readFileSync(join(folder, file)))).toBe(true);
  },
);

test("truth.json and expected-findings.json come out of the generator", () => {
  expect(textOf("truth.json")).toBe(`${compactJson(makeTruth(committee))}\n`);
  expect(textOf("expected-findings.json")).toBe(`${compactJson(expectedByFile(samples))}\n`);
});

test("the README lists exactly the expected findings", () => {
  const listed = textOf("README.md")
    .split("\n")
    .filter((line) => /^\| \d+ \|/.test(line))
    .flatMap((line) => {
      const [, slip, file, , , findings = ""] = line.split("|").map((part) => part.trim());
      return findings.split("<br>").map((finding) => `${slip} ${file} ${finding.replaceAll("`", "")}`);
    });
  const expected = samples.flatMap(({ file, expected: findings }) =>
    findings.map(({ slip, check, at }) => `${slip} ${file} ${check} @ ${at}`),
  );
  expect(listed.sort()).toEqual(expected.sort());
});

test("every formula is stored with its value", () => {
  for (const sheet of samples.slice(2).flatMap(({ sheets }) => sheets)) {
    expect([...recalculate(sheet).cells]).toEqual([...sheet.cells]);
  }
});

test("nothing is broken where no slip was made", () => {
  const silent = samples.filter(({ slips }) => slips.length === 0);
  expect(silent.flatMap(({ relations }) => relations.flatMap(expectedFindings))).toEqual([]);
  expect(silent).toHaveLength(9);
});

test("the slips of the tally are the twelve usual ones and the report's two", () => {
  const faulty = samples.find(({ file }) => file === "tong-hop-loi.xlsx");
  expect(faulty?.slips.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14]);
});
