import { checkWorkbook } from "../../../../src/core/check-workbook";
import { detectRelations } from "../../../../src/core/detect-relations";
import { detect } from "../../../../src/core/relations/detection";
import { EMPTY_STATE, type State } from "../../../../src/core/state/state";
import { heldWorkbook } from "../../../../src/worker/held-workbook";
import { BOOKS, booksWorkbook as filled } from "../../../support/books-form";

const agreeing = filled(52, 31, 17, 9, 57, 13);
const wrong = filled(52, 31, 17, 9, 75, 80);
const state: State = { ...EMPTY_STATE, ownForms: [BOOKS] };
const found = ({ findings }: ReturnType<typeof checkWorkbook>) =>
  findings.map(({ check, at, reported, computed }) => ({ check, at, reported, computed }));

describe("a sheet that is laid out as a form of the user's own", () => {
  it("is held to what the form says, and to nothing where nobody knows the form", () => {
    expect(found(checkWorkbook(agreeing, { state }))).toEqual([]);
    expect(found(checkWorkbook(wrong))).toEqual([]);
    const told = [
      { check: "total-not-sum", at: "Sheet1!B8", reported: 75, computed: 57 },
      { check: "part-exceeds-total", at: "Sheet1!B9", reported: 80, computed: 75 },
    ];
    expect(found(checkWorkbook(wrong, { state }))).toEqual(told);
    expect(found(checkWorkbook(wrong, { ownForms: [BOOKS] }))).toEqual(told);
  });

  it("has relations that rest on it", () => {
    const { relations } = detectRelations(agreeing, { ownForms: [BOOKS] });
    expect(relations.map(({ kind, evidence, verdict }) => [kind, evidence, verdict])).toEqual([
      ["sum", ["form"], "consistent"],
      ["of-which", ["form"], "consistent"],
    ]);
  });

  it("stays so after a change, and where what was found before did not know the form", () => {
    const before = detect(agreeing);
    expect(found(checkWorkbook(wrong, { state, found: detect(wrong, "", before) }))).toHaveLength(2);
    const known = detect(agreeing, "", undefined, [BOOKS]);
    expect(detect(wrong, "", known).patterns.map(({ breaks }) => breaks)).toEqual([1, 1]);
  });

  it("is checked anew when the form is saved, or forgotten", () => {
    const held = heldWorkbook();
    held.hold(wrong);
    const counts = [undefined, state, EMPTY_STATE, state].map((one) => held.check(one).findings.length);
    expect(counts).toEqual([0, 2, 0, 2]);
  });
});
