import { consolidated, wrongFigures } from "../../support/unit-returns/consolidated";

describe("returns of 109 organizations, in files, sheets and rows of their own, .xls in TCVN3 among them", () => {
  const result = consolidated("faulty");
  const { filled, planted, expected } = result;
  const { units, states, internal } = filled.sent;
  const inState = (state: string) => units.filter((one) => one.state === state).map(({ unit }) => unit);
  const cells = filled.forms.flatMap(({ id, cells: all }) => all.map((cell) => ({ id, ...cell })));
  const flow = (row: string) =>
    cells.find(({ id, row: code, column }) => id === "B1-BTCTW" && code === row && column === "2");

  it("are added up to what the generator counts, whatever the layout", () => {
    expect(result.stderr).toBe("");
    expect(wrongFigures(result, expected)).toEqual([]);
    expect(flow("A")?.sources).toHaveLength(109 - planted.missing.length);
  });

  it("the wrong, the missing, the doubled and those sent again are named, and nobody else", () => {
    expect(inState("errors").sort()).toEqual([...planted.wrong].sort());
    expect(inState("missing").sort()).toEqual([...planted.missing].sort());
    expect(inState("replaced").sort()).toEqual([...planted.duplicate, ...planted.resent].sort());
    expect([states.unread, states.queries]).toEqual([0, 0]);
    for (const unit of planted.resent) {
      const newest = units.find((one) => one.unit === unit && one.state !== "replaced");
      expect(newest?.file).toContain("-sua");
      expect(newest?.replaces).toHaveLength(1);
    }
  });

  it("what they moved among themselves is left out, and said where the two sides differ", () => {
    expect(flow("B.2")?.internal).toBeGreaterThan(0);
    // One that sent nothing is the other side of a move.
    expect(internal).toEqual([
      { form: "B1-BTCTW", column: "2", movedIn: flow("B.2")?.internal, movedOut: flow("C.5")?.internal },
    ]);
  });

  it("figures that wait for somebody are provisional, and say for whom", () => {
    const waiting = flow("C")?.provisional ?? [];
    expect(waiting.find(({ why }) => why === "missing-units")?.units).toEqual(
      expect.arrayContaining([...planted.missing]),
    );
    expect([...(waiting.find(({ why }) => why === "open-findings")?.units ?? [])].sort()).toEqual(
      [...planted.wrong].sort(),
    );
    expect(flow("B.1")?.provisional?.map(({ why }) => why)).toEqual(["missing-units"]);
    expect(result.code).toBe(1);
  });

  it("a total of the units that is not the sum of its parts stands as they sent it, and is found", () => {
    expect(flow("C")?.kind).toBe("consolidated");
    expect(filled.forms[0]?.proof.broken.map(({ total }) => total)).toContain(flow("C")?.at);
    expect(result.check.findings.map(({ at }) => at)).toContain(flow("C")?.at);
    expect(flow("B.2")?.kind).toBe("derived");
  });

  it("every figure names unit, file, sheet and cell", () => {
    for (const { kind, sources } of cells) {
      if (kind !== "consolidated") continue;
      for (const { unit, file, at } of sources ?? [])
        expect([unit !== "", file !== "", /^'\[.+\].+'!\$?[A-Z]+\d+$/u.test(at)]).toEqual([true, true, true]);
    }
  });
});
