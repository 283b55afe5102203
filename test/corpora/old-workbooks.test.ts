import { readFileSync } from "node:fs";
import { join } from "node:path";

import { fontEncoding } from "../../src/core/text/font-encoding";
import { CellKind, findCell } from "../../src/core/workbook/cells";
import { stringOf, styleOf } from "../../src/core/workbook/read-cell";
import type { Workbook } from "../../src/core/workbook/workbook";
import { readWorkbook } from "../../src/node/read-workbook";
import { describeWithCorpus } from "../support/corpora";
import { corpusFiles } from "../support/corpus-files";

/** A cell of an old workbook and what it says, as `README.md` of the corpus has it. */
interface Vector {
  readonly encoding: "tcvn3" | "vni" | "unicode";
  readonly legacy: string;
  readonly unicode: string;
  readonly font: string;
  readonly workbook: string;
  readonly sheet: string;
  readonly row: number;
  readonly col: number;
}

/** As `score.py` compares: NFC, one space, ignoring case. */
const plain = (text: string): string => text.normalize("NFC").replace(/\s+/g, " ").trim().toLowerCase();

// Counts only: the workbooks are those of real offices.
describeWithCorpus("bench/vietnamese_encoding", "old workbooks, from their files", (folder) => {
  const vectors = JSON.parse(
    readFileSync(join(folder, "cell_vectors.dev.json"), "utf8"),
  ) as readonly Vector[];
  const workbooks = new Map<string, Workbook>();
  beforeAll(async () => {
    for (const { name, bytes } of corpusFiles(folder, [".xls"])) {
      const file = name.slice(name.lastIndexOf("/") + 1);
      workbooks.set(file, await readWorkbook(bytes, { name: file }));
    }
  });

  /** The cell as read, and what its text and font were; undefined where it is not there. */
  function cellOf({ workbook: file, sheet: name, row, col }: Vector) {
    const workbook = workbooks.get(file);
    const sheet = workbook?.sheets.find((one) => one.name === name || one.originalName === name);
    if (!workbook || !sheet) return undefined;
    const index = findCell(sheet.cells, row, col);
    if (index < 0) return undefined;
    const text = stringOf(workbook, sheet.cells, index);
    const place = sheet.cells.value[index] ?? -1;
    const original = workbook.originals?.get(place) ?? text;
    const raised = workbook.superscripts.get(place) ?? "";
    return { text, original, raised, font: styleOf(workbook, sheet.cells, index).fontName };
  }

  /** What stands raised (the 3 of m³) is kept apart by us and stands among the others there: the same characters must be present. */
  function isSame(text: string, raised: string, other: string): boolean {
    const sorted = (all: string): string => [...all].sort().join("").trim();
    return raised === ""
      ? plain(text) === plain(other)
      : sorted(plain(text + raised)) === sorted(plain(other));
  }

  function reads(vector: Vector, which: "text" | "original", expected: string): boolean {
    const cell = cellOf(vector);
    return cell !== undefined && isSame(cell[which], cell.raised, expected);
  }

  it("are all read", () => {
    expect(workbooks.size).toBe(20);
  });

  it("have the fonts and the letters that the corpus names", () => {
    const otherFont = vectors.filter((vector) => cellOf(vector)?.font !== vector.font);
    const otherLetters = vectors.filter((vector) => !reads(vector, "original", vector.legacy));
    console.log(
      `${vectors.length} cells: ${otherFont.length} with another font, ${otherLetters.length} with other letters`,
    );
    expect(otherFont.length).toBe(0);
    expect(otherLetters.length).toBe(0);
  });

  it.each(["tcvn3", "vni"] as const)("%s cells are read by the fonts that were found", (encoding) => {
    const cells = vectors.filter((vector) => vector.encoding === encoding);
    const read = cells.filter((vector) => reads(vector, "text", vector.unicode));
    console.log(`${encoding}: ${read.length} of ${cells.length} cells exact ignoring case`);
    expect(cells.length).toBeGreaterThan(50);
    expect(read.length / cells.length).toBeGreaterThanOrEqual(0.995);
  });

  it("cells in fonts of Unicode are as they were", () => {
    let [cells, changed] = [0, 0];
    for (const workbook of workbooks.values())
      for (const { cells: table } of workbook.sheets)
        table.kind.forEach((kind, i) => {
          const isUnicode = fontEncoding(styleOf(workbook, table, i).fontName) === "unicode";
          if (kind !== CellKind.text || !isUnicode) return;
          cells++;
          if (workbook.originals?.has(table.value[i] ?? -1)) changed++;
        });
    const vectorsInUnicode = vectors.filter(({ encoding }) => encoding === "unicode");
    const changedVectors = vectorsInUnicode.filter((vector) => cellOf(vector)?.text !== vector.unicode);
    console.log(`${cells} cells in fonts of Unicode, ${changed} changed; ${vectorsInUnicode.length} vectors`);
    expect(cells).toBeGreaterThan(0);
    expect(changed).toBe(0);
    expect(changedVectors.length).toBe(0);
  });

  it("name their old fonts in a remark", () => {
    const noted = [...workbooks.values()].filter(({ remarks }) =>
      remarks.some(({ code, detail }) => code === "legacy-font-read" && /^\.Vn|VNI/.test(detail ?? "")),
    );
    expect(noted.length).toBeGreaterThan(10);
  });
});
