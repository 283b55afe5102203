import { runAsShipped } from "../support/as-shipped";
import { describeWithCorpus } from "../support/corpora";

describeWithCorpus("bench/workbooks", "census workbooks", (folder) => {
  let judged: readonly { readonly rows: number; readonly broken: number }[] = [];
  beforeAll(() => {
    judged = JSON.parse(runAsShipped("test/programs/census-rows.ts", [folder])) as typeof judged;
  });

  it("Persons = Males + Females is a relation that holds on every row with the three numbers", () => {
    expect(judged.filter(({ broken }) => broken > 0)).toEqual([]);
    expect(judged.reduce((sum, { rows }) => sum + rows, 0)).toBeGreaterThan(70_000);
  });

  it("all but the one workbook without such captions have such columns", () => {
    expect(judged.filter(({ rows }) => rows === 0)).toHaveLength(1);
  });
});
