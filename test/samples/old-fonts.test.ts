import { join } from "node:path";

import { toCheckDocument } from "../../src/core/check-document";
import { checkWorkbook } from "../../src/core/check-workbook";
import { readWorkbook } from "../../src/node/read-workbook";
import { values } from "../support/cells";

const read = (file: string) => readWorkbook(join(__dirname, "../../samples", file));

describe("the faulty tally as .xls in TCVN3", () => {
  it.each(["vi", "en"] as const)("has the findings of the .xlsx, to the letter, in %s", async (locale) => {
    const [old, other] = await Promise.all(["tong-hop-loi-tcvn3.xls", "tong-hop-loi.xlsx"].map(read));
    if (!old || !other) throw new Error("not read");
    const [found, expected] = [old, other].map((workbook) =>
      toCheckDocument(checkWorkbook(workbook), locale),
    );
    expect(expected?.findings.length).toBeGreaterThan(30);
    expect(found?.findings).toEqual(expected?.findings);
    expect(found?.undecided).toEqual(expected?.undecided);
    expect(found?.tested).toEqual(expected?.tested);
    const note = { code: "legacy-font-read", detail: ".VnTime, .VnTimeH" };
    expect(found?.notes).toEqual([...(expected?.notes ?? []), note]);
  });

  it("says what the .xlsx says, but for capitals that TCVN3 has no letters for", async () => {
    const [old, other] = await Promise.all(["tong-hop-loi-tcvn3.xls", "tong-hop-loi.xlsx"].map(read));
    if (!old || !other) throw new Error("not read");
    for (const sheet of other.sheets.keys()) {
      const small = (cells: Record<string, unknown>) =>
        Object.entries(cells).map(([at, value]) => [
          at,
          typeof value === "string" ? value.toLowerCase() : value,
        ]);
      expect(small(values(old, sheet))).toEqual(small(values(other, sheet)));
    }
  });

  it("keeps the letters of the file", async () => {
    const workbook = await read("tong-hop-loi-tcvn3.xls");
    const originals = [...(workbook.originals ?? [])];
    expect(originals.length).toBeGreaterThan(200);
    expect(originals.find(([index]) => workbook.strings[index] === "Tổng số")?.[1]).toBe("Tæng sè");
  });
});
