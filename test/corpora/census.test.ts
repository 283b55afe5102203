import { detect } from "../../src/core/relations/detection";
import { readWorkbook } from "../../src/node/read-workbook";
import { describeWithCorpus } from "../support/corpora";
import { corpusFiles } from "../support/corpus-files";
import { type SexRow, sexRows } from "../support/sex-rows";

describeWithCorpus("bench/workbooks", "census workbooks", (folder) => {
  let judged: readonly (readonly SexRow[])[] = [];
  beforeAll(async () => {
    const files = corpusFiles(folder, [".xlsx"]).filter(({ name }) => name.includes("census"));
    judged = await Promise.all(
      files.map(async ({ name, bytes }) => sexRows(detect(await readWorkbook(bytes, { name })))),
    );
  }, 120_000);

  it("Persons = Males + Females is a relation that holds on every row with the three numbers", () => {
    expect(judged.flat().filter(({ verdict }) => verdict !== "consistent")).toEqual([]);
    expect(judged.flat().length).toBeGreaterThan(70_000);
  });

  it("all but the one workbook without such captions have such columns", () => {
    expect(judged.filter((rows) => rows.length === 0)).toHaveLength(1);
  });
});
