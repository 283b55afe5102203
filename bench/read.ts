/**
 * Measures what reading a workbook costs, ours against others: `npm run bench read`.
 *
 * CPU time, not wall time, of a whole process per reading, start-up included — that is what a user
 * waits for — and also less what a process costs that does nothing. Every reader runs once per
 * round, so that a busy machine is busy for all; medians are shown. Needs python3 with openpyxl
 * and ../shared/bench, which holds the program that makes the workbooks.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";
import type { ReadReport } from "./read/report";

const PROJECT = fileURLToPath(new URL("..", import.meta.url));
const FOLDER = join(tmpdir(), "khop-so-bench");
const PYTHON = "/usr/bin/python3";

interface Reader {
  readonly name: string;
  readonly command: string;
  readonly arguments: readonly string[];
  /** What it is given after the file. */
  readonly mode?: string;
  /** The reader that does nothing, whose cost is the start-up. */
  readonly bare: string;
}

const READERS: readonly Reader[] = [
  node("bare node", "bare"),
  node("ours", "ours"),
  node("ours, all cells shown", "ours-shown"),
  node("ours over fflate", "ours-fflate"),
  node("SheetJS minimal", "sheetjs"),
  node("exceljs", "exceljs"),
  python("bare python"),
  python("openpyxl", "full"),
  python("openpyxl read-only", "read-only"),
];
const PEERS = ["SheetJS minimal", "exceljs", "openpyxl", "openpyxl read-only"];

function node(name: string, entry: string): Reader {
  return {
    name,
    command: process.execPath,
    arguments: [join(PROJECT, "node_modules/.cache/bench-read", `${entry}.mjs`)],
    bare: "bare node",
  };
}

function python(name: string, mode?: string): Reader {
  const program = join(PROJECT, "bench/read/with_openpyxl.py");
  return { name, command: PYTHON, arguments: [program], bare: "bare python", ...(mode && { mode }) };
}

function bundle(): void {
  // Inside the project, so that what is not bundled is found in node_modules.
  const entries = ["bare", "ours", "ours-shown", "ours-fflate", "sheetjs", "exceljs"];
  buildSync({
    entryPoints: entries.map((entry) => join(PROJECT, `bench/read/${entry}.ts`)),
    outdir: join(PROJECT, "node_modules/.cache/bench-read"),
    outExtension: { ".js": ".mjs" },
    bundle: true,
    minify: true,
    platform: "node",
    format: "esm",
    target: "node20",
  });
}

function makeWorkbooks(): void {
  if (existsSync(join(FOLDER, "files/s110.xlsx"))) return;
  mkdirSync(FOLDER, { recursive: true });
  execFileSync(PYTHON, [resolve(PROJECT, "../shared/bench/make_workbooks.py")], {
    cwd: FOLDER,
    stdio: "inherit",
  });
}

function run(reader: Reader, file: string): ReadReport {
  const files = reader.name === reader.bare ? [] : [join(FOLDER, `files/${file}.xlsx`)];
  const output = execFileSync(
    reader.command,
    [...reader.arguments, ...files, ...(reader.mode ? [reader.mode] : [])],
    {
      encoding: "utf8",
      maxBuffer: 2 ** 20,
    },
  );
  return JSON.parse(output) as ReadReport;
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return ((sorted[(sorted.length - 1) >> 1] ?? NaN) + (sorted[sorted.length >> 1] ?? NaN)) / 2;
}

function measure(file: string, rounds: number): void {
  const reports = new Map<string, ReadReport[]>(READERS.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const reader of READERS) reports.get(reader.name)?.push(run(reader, file));
  const cpu = (name: string): number => median((reports.get(name) ?? []).map((report) => report.cpu));
  console.log(`\n### ${file}: medians of ${String(rounds)} rounds\n`);
  console.log(
    `| reader | CPU ms | less start-up | ${PEERS.map((peer) => `of ${peer}`).join(" | ")} | peak RSS MB | cells |`,
  );
  console.log(`|---|---|---|${PEERS.map(() => "---|").join("")}---|---|`);
  for (const { name, bare } of READERS) {
    const own = reports.get(name) ?? [];
    const net = cpu(name) - cpu(bare);
    const ratios = PEERS.map((peer) => (cpu(name) / cpu(peer)).toFixed(2));
    const rss = Math.max(...own.map((report) => report.rss));
    console.log(
      `| ${name} | ${cpu(name).toFixed(0)} | ${net.toFixed(0)} | ${ratios.join(" | ")} | ${rss.toFixed(0)} | ${String(own[0]?.cells)} |`,
    );
  }
  const sums = READERS.filter(({ name, bare }) => name !== bare).map(
    ({ name }) => reports.get(name)?.[0]?.sum,
  );
  // Formulas have no values in c100kf, and readers differ in whether such cells count; numbers must agree everywhere.
  if (new Set(sums).size !== 1) throw new Error(`readers disagree on the sum of ${file}: ${sums.join(", ")}`);
}

const FILES = ["c100k", "c100kf", "s110", "c1m"];
const ROUNDS = 5;

/** Prints a table per workbook. Skipped aloud where ../shared/bench or python3 with openpyxl is absent. */
export function benchRead(): void {
  console.log("\n## Reading");
  if (!existsSync(join(FOLDER, "files/s110.xlsx")) && !canMakeWorkbooks()) {
    console.log(
      "\nSKIPPED: needs ../shared/bench and python3 with openpyxl (apt-get install python3-openpyxl)",
    );
    return;
  }
  makeWorkbooks();
  bundle();
  for (const file of FILES) measure(file, ROUNDS);
}

function canMakeWorkbooks(): boolean {
  if (!existsSync(resolve(PROJECT, "../shared/bench/make_workbooks.py"))) return false;
  return spawnSync(PYTHON, ["-c", "import openpyxl"]).status === 0;
}
