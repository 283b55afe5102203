import { readFileSync } from "node:fs";
import { join } from "node:path";

import { toUnicode } from "../../src/core/text/to-unicode";
import { fromTcvn3 } from "../../src/core/text/tcvn3";
import { fromVni } from "../../src/core/text/vni";
import { describeWithCorpus } from "../support/corpora";

/** A cell of an old workbook, as `README.md` of the corpus says. */
interface Vector {
  readonly encoding: "tcvn3" | "vni" | "unicode";
  readonly legacy: string;
  readonly unicode: string;
  readonly font: string;
}

interface Letter {
  readonly unicode: string;
  readonly tcvn3_byte?: string;
  readonly vni: string;
}

/** As `score.py` compares: NFC, one space, ignoring case. */
const plain = (text: string): string => text.normalize("NFC").replace(/\s+/g, " ").trim().toLowerCase();

describeWithCorpus("bench/vietnamese_encoding", "cells of old workbooks", (folder) => {
  const vectors = JSON.parse(
    readFileSync(join(folder, "cell_vectors.dev.json"), "utf8"),
  ) as readonly Vector[];
  const legacy = vectors.filter(({ encoding }) => encoding !== "unicode");

  function shareRead(cells: readonly Vector[], read: (cell: Vector) => string): number {
    return cells.filter((cell) => plain(read(cell)) === plain(cell.unicode)).length / cells.length;
  }

  it("are read by their fonts, and mostly without", () => {
    for (const encoding of ["tcvn3", "vni"] as const) {
      const cells = legacy.filter((cell) => cell.encoding === encoding);
      const withFont = shareRead(cells, ({ legacy: text, font }) => toUnicode(text, { font }));
      const without = shareRead(cells, ({ legacy: text }) => toUnicode(text));
      console.log(`${encoding}: ${cells.length} cells, with font ${withFont}, without ${without}`);
      expect(withFont).toBeGreaterThanOrEqual(0.995);
      expect(without).toBeGreaterThanOrEqual(0.975);
    }
  });

  it("stay where they are Unicode", () => {
    const texts = vectors.map(({ unicode }) => unicode.normalize("NFC"));
    const changed = texts.filter(
      (text) => toUnicode(text) !== text || toUnicode(text, { font: "Times New Roman" }) !== text,
    );
    console.log(`${texts.length} texts in Unicode, ${changed.length} changed`);
    expect(changed.length).toBe(0);
  });

  it("read once, are not read again", () => {
    const restless = legacy.filter(({ legacy: text, font }) => {
      const [named, unnamed] = [toUnicode(text, { font }), toUnicode(text)];
      return toUnicode(named) !== named || toUnicode(unnamed) !== unnamed;
    });
    expect(restless.length).toBe(0);
  });

  it("are written with the letters of our tables", () => {
    const tables = JSON.parse(readFileSync(join(folder, "mapping_tables.json"), "utf8")) as {
      letters: readonly Letter[];
    };
    const letters = tables.letters.filter(({ unicode }) => !"ŠŽšžŸ".includes(unicode));
    expect(letters).toHaveLength(134);
    expect(letters.filter(({ unicode, vni }) => fromVni(vni) !== unicode)).toEqual([]);
    const tcvn3 = letters.filter(({ tcvn3_byte: byte, unicode }) => {
      if (byte === undefined) return false;
      const read = fromTcvn3(String.fromCharCode(parseInt(byte, 16)));
      return read !== unicode && read !== unicode.toLowerCase();
    });
    expect(tcvn3).toEqual([]);
  });
});
