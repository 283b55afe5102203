import { existsSync, readFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Workbook } from "../../src/core/workbook/workbook";
import { readWorkbook } from "../../src/node/read-workbook";
import { corpusFiles } from "../../test/support/corpus-files";
import { halfOf } from "../half-of";
import type { Annotated } from "./match";

const FOLDER = resolve(import.meta.dirname, "../../../shared/bench/aggrecol");

/** A table of the corpus as a workbook, with its answer key. */
export interface AnnotatedTable {
  readonly name: string;
  readonly source: string;
  /** Half of the files are looked at while rules are designed (A), the other only measured (B). */
  readonly half: "A" | "B";
  readonly annotated: Annotated;
  readonly workbook: Workbook;
}

interface IndexEntry {
  readonly file_name: string;
  readonly xlsx: string;
  readonly source: string;
}

/** Every table that has an answer key; undefined where the corpus is absent. */
export async function annotatedTables(): Promise<readonly AnnotatedTable[] | undefined> {
  if (!existsSync(FOLDER)) return undefined;
  const index = JSON.parse(readFileSync(resolve(FOLDER, "index.dev.json"), "utf8")) as readonly IndexEntry[];
  const entryOf = new Map(index.map((entry) => [entry.xlsx, entry]));
  const truth = annotations();
  const tables: AnnotatedTable[] = [];
  for (const { name, bytes } of corpusFiles(resolve(FOLDER, "xlsx"), [".xlsx"])) {
    const entry = entryOf.get(basename(name));
    const annotated = entry && truth.get(entry.file_name);
    if (!annotated) continue;
    const { file_name, source } = entry;
    const workbook = await readWorkbook(bytes, { name });
    tables.push({ name: file_name, source, half: halfOf(file_name), annotated, workbook });
  }
  return tables;
}

function annotations(): Map<string, Annotated> {
  const byName = new Map<string, Annotated>();
  for (const set of ["validation", "unseen"]) {
    const lines = gunzipSync(readFileSync(resolve(FOLDER, `data/${set}.dev.jsonl.gz`)))
      .toString("utf8")
      .split("\n");
    for (const line of lines) {
      if (line === "") continue;
      const record = JSON.parse(line) as Annotated & { readonly file_name: string };
      byName.set(record.file_name, record);
    }
  }
  return byName;
}
