/**
 * What the checks of formulas find of the errors that people found in 28 public workbooks, beside the tool
 * whose authors annotated them. A cell of a finding's rectangle is a flag. Sheets are named there without
 * spaces at the ends, and so here.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { checkWorkbook } from "../src/core/check-workbook";
import { cellName, parseRange, sheetPrefix } from "../src/core/workbook/address";
import type { Workbook } from "../src/core/workbook/workbook";
import { readWorkbook } from "../src/node/read-workbook";
import { corpusFiles } from "../test/support/corpus-files";
import {
  type AnnotatedCell,
  CLASSES,
  type ErrorClass,
  keyOf,
  meanScore,
  type Score,
  scoreWorkbook,
} from "./excelint/score";
import { cpuOf, table } from "./measure";

const FOLDER = resolve(import.meta.dirname, "../../shared/bench/excelint");

/** The checks whose findings count as flags of a class; of whitespace there is no check. */
const CHECKS: Readonly<Record<ErrorClass, readonly string[]>> = {
  formula: ["formula-differs-from-neighbours", "total-formula-misses-cells", "double-minus"],
  missing: ["typed-among-formulas", "typed-over-total-formula"],
  whitespace: [],
};

type Flag = readonly [sheet: string, address: string];
type Annotations = Readonly<Record<string, { readonly cells: readonly AnnotatedCell[] }>>;

/**
 * By a hash of the name: A is looked at while rules are designed, of B the figures only. Two thirds are A:
 * of a half, three workbooks had errors.
 */
function halfOf(name: string): "A" | "B" {
  let hash = 0;
  for (const character of name) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) >>> 0;
  return hash % 2 === 0 || hash % 3 === 0 ? "A" : "B";
}

function flagsOf(workbook: Workbook): Record<ErrorClass, Flag[]> {
  const { findings } = checkWorkbook(workbook);
  const sheetOf = new Map(workbook.sheets.map(({ name }) => [`${sheetPrefix(name)}!`, name.trim()]));
  const flags: Record<ErrorClass, Flag[]> = { formula: [], missing: [], whitespace: [] };
  for (const { check, at } of findings) {
    const prefix = at.slice(0, at.lastIndexOf("!") + 1);
    const range = parseRange(at.slice(prefix.length));
    const sheet = sheetOf.get(prefix);
    if (!range || sheet === undefined) throw new Error(`no place: ${at}`);
    for (const errorClass of classes()) {
      if (!CHECKS[errorClass].includes(check)) continue;
      for (let row = range.row; row < range.row + range.rowCount; row++)
        for (let column = range.column; column < range.column + range.columnCount; column++)
          flags[errorClass].push([sheet, cellName(row, column)]);
    }
  }
  return flags;
}

const classes = (): ErrorClass[] => Object.keys(CLASSES) as ErrorClass[];

/** Prints a table per class of errors, and whether the corpus's own scorer counts the same. */
export async function benchExcelint(): Promise<void> {
  console.log("\n## Errors in formulas that people found");
  if (!existsSync(FOLDER)) {
    console.log("\nSKIPPED: ../shared/bench/excelint is absent");
    return;
  }
  const annotations = readJson("annotations.dev.json") as Annotations;
  const baseline = readJson("baseline_excelint-core/flags.dev.json") as Readonly<
    Record<string, readonly Flag[]>
  >;
  const ours = new Map<string, Record<ErrorClass, Flag[]>>();
  let [checkMs, slowestMs] = [0, 0];
  for (const { name, bytes } of corpusFiles(FOLDER, [".xlsx"])) {
    const workbook = await readWorkbook(bytes, { name });
    const { result, ms } = await cpuOf(() => Promise.resolve(flagsOf(workbook)));
    ours.set(basename(name), result);
    checkMs += ms;
    slowestMs = Math.max(slowestMs, ms);
  }
  for (const errorClass of classes()) {
    console.log(`\n### Class ${errorClass} (${CLASSES[errorClass].join(", ")})\n`);
    if (CHECKS[errorClass].length === 0) {
      console.log("No check of ours looks for these.");
      continue;
    }
    const scoresOf = (flags: (name: string) => readonly Flag[], half: string): Score =>
      meanScore(
        Object.entries(annotations)
          .filter(([name]) => half.includes(halfOf(name)))
          .map(([name, { cells }]) =>
            scoreWorkbook(cells, new Set(flags(name).map(([sheet, cell]) => keyOf(sheet, cell))), errorClass),
          ),
      );
    const own = (name: string): readonly Flag[] => ours.get(name)?.[errorClass] ?? [];
    const theirs = (name: string): readonly Flag[] => baseline[name] ?? [];
    const rows = [
      ...["A", "B", "AB"].map((half) => [`ours, ${half}`, ...shown(scoresOf(own, half))]),
      ...(errorClass === "formula"
        ? [
            ...["A", "B", "AB"].map((half) => [
              `ExceLint-core re-run, ${half}`,
              ...shown(scoresOf(theirs, half)),
            ]),
            ["ExceLint as published, 70 workbooks", "0.641", "0.621", "89", "223", "–"],
          ]
        : []),
    ];
    table(["", "mean precision", "mean recall", "found", "wrong", "missed"], rows);
    console.log(`\n${agreement(errorClass, own, Object.keys(annotations), scoresOf(own, "AB"))}`);
  }
  console.log(
    `\nChecking, CPU: ${checkMs.toFixed(0)} ms for all, ${slowestMs.toFixed(0)} ms for the slowest.`,
  );
}

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(join(FOLDER, name), "utf8"));
}

function shown({ precision, recall, found, wrong, missed }: Score): string[] {
  return [precision.toFixed(3), recall.toFixed(3), ...[found, wrong, missed].map(String)];
}

/** Runs the corpus's scorer on the same flags. */
function agreement(
  errorClass: ErrorClass,
  flags: (name: string) => readonly Flag[],
  names: readonly string[],
  score: Score,
): string {
  const file = join(mkdtempSync(join(tmpdir(), "khop-so-excelint-")), "flags.json");
  writeFileSync(file, JSON.stringify(Object.fromEntries(names.map((name) => [name, flags(name)]))));
  const scorer = join(FOLDER, "score.py");
  const { status, stdout } = spawnSync("python3", [scorer, file, "--split", "dev", "--class", errorClass], {
    encoding: "utf8",
  });
  if (status !== 0) return "SKIPPED: score.py did not run (python3)";
  const theirs = JSON.parse(stdout) as Readonly<Record<string, number>>;
  const pairs = [
    [theirs.mean_precision, score.precision],
    [theirs.mean_recall, score.recall],
    [theirs.tp, score.found],
    [theirs.fp, score.wrong],
    [theirs.fn, score.missed],
  ];
  const agrees = pairs.every(([one = NaN, other = NaN]) => Math.abs(one - other) < 1e-4);
  return agrees ? "score.py counts the same." : `score.py counts otherwise: ${JSON.stringify(theirs)}`;
}
