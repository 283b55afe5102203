import { fullDetection, fullReport, silentReport } from "../support/made-up-reports";
import { expectGolden } from "../support/golden";
import { checkText } from "../../src/cli/formats/check-text";
import { detectText } from "../../src/cli/formats/detect-text";
import { presentationIn } from "../../src/cli/formats/presentation";
import { summaryTable } from "../../src/cli/formats/summary-table";
import { LOCALES } from "../../src/core/message";

jest.mock("../../src/core/checks", () => ({
  checks: jest.requireActual<{ madeUpChecks: unknown }>("../support/made-up-reports").madeUpChecks,
}));
jest.mock("../../src/core/relations/pattern-text", () => ({ patternText: () => "Cột H = cột F + cột G" }));

describe.each(LOCALES)("text for people, in %s", (locale) => {
  const plain = presentationIn(locale, false);

  it("tells what was found, what could not be checked and what else to know", () => {
    expectGolden(`check.${locale}.txt`, checkText(fullReport, "a.xlsx", plain));
  });

  it("says of a correct workbook what was checked", () => {
    expectGolden(`check-silent.${locale}.txt`, checkText(silentReport, "b.xlsx", plain));
  });

  it("says when there was nothing to check", () => {
    const nothing = { ...silentReport, tables: [], tested: {} };
    expectGolden(`check-nothing.${locale}.txt`, checkText(nothing, "c.xlsx", plain));
  });

  it("says of a list of members what was looked for in it, also where nothing adds up", () => {
    const lists = { members: 12, sheets: ["DS"], areas: [], columns: [], values: [] };
    const text = checkText({ ...silentReport, tested: {}, lists }, "d.xlsx", plain);
    expect(text.split("\n").slice(1)).toEqual([plain.words.listChecked(12), plain.words.nothingFound, ""]);
  });

  it("tells which rules were detected", () => {
    expectGolden(`detect.${locale}.txt`, detectText(fullDetection, "a.xlsx", plain));
  });

  it("sums many files up", () => {
    const rows = [
      { file: "xã/a.xlsx", findings: 1250, undecided: 5, state: "inconsistent" },
      { file: "b.xlsx", findings: 0, undecided: 0, state: "consistent" },
      { file: "c.xlsx", findings: 0, undecided: 2, state: "undecided" },
      { file: "d.xlsx", findings: 3, undecided: 0, state: "query" },
      { file: "e.csv", findings: 0, undecided: 0, state: "nothing-to-check" },
      { file: "hỏng.xlsx", findings: 0, undecided: 0, state: "unread" },
    ] as const;
    expectGolden(`summary.${locale}.txt`, summaryTable(rows, plain));
  });
});

it("uses colours only when asked, and never lets a label steer the terminal", () => {
  const escape = "\u001b[";
  expect(checkText(fullReport, "a.xlsx", presentationIn("vi", false))).not.toContain(escape);
  const coloured = checkText(fullReport, "a.xlsx", presentationIn("vi", true));
  expect(coloured).toContain(escape);
  expect(coloured).toContain("1.250 [31m");
});
