import fc from "fast-check";

import { checkWorkbook } from "../../../src/core/check-workbook";
import { detectRelations } from "../../../src/core/detect-relations";
import { patternText } from "../../../src/core/relations/pattern-text";
import { gridWorkbook } from "../../support/grid";

/** The sums found, as cells: `C3 = C2+B3 consistent`. */
function sums(grid: string): string[] {
  return detectRelations(gridWorkbook(grid)).relations.flatMap(({ kind, total, parts, verdict }) =>
    kind === "sum" ? [`${[total, parts.join("+")].join(" = ").replaceAll("Sheet1!", "")} ${verdict}`] : [],
  );
}

/** Findings as `check address reported/computed severity suspects`. */
function findings(grid: string): string[] {
  return checkWorkbook(gridWorkbook(grid)).findings.map(({ check, at, severity, data, suspects }) =>
    [check, at, [data.reported, data.computed].join("/"), severity, ...suspects.map(({ cell }) => cell)]
      .join(" ")
      .replaceAll("Sheet1!", ""),
  );
}

const months = (fourth: number, total = 513): string => `
  | Tháng | Thu | Lũy kế |
  | Một   | 120 | 120 |
  | Hai   | 95  | 215 |
  | Ba    | 210 | 425 |
  | Bốn   | ${String(fourth)} | ${String(total)} |
  | Năm   | 91  | 604 |
  | Sáu   | 77  | 681 |
`;

describe("a running total", () => {
  it("is the one before with this line's figure, and silent where it is", () => {
    expect(sums(months(88))).toEqual([
      "C3 = C2+B3 consistent",
      "C4 = C3+B4 consistent",
      "C5 = C4+B5 consistent",
      "C6 = C5+B6 consistent",
      "C7 = C6+B7 consistent",
    ]);
    expect(findings(months(88))).toEqual([]);
  });

  it("is found where it does not go on, and the figure that made it so is suspected", () => {
    expect(findings(months(98))).toEqual(["total-not-sum C5 513/523 error B5"]);
    expect(findings(months(88, 531))).toEqual([
      "total-not-sum C5 531/513 error C5",
      "total-not-sum C6 604/622 error C5",
    ]);
  });

  it("may stand in a row, and says what it is made of", () => {
    const { patterns } = detectRelations(
      gridWorkbook(`
        | Chỉ tiêu    | Tháng 1 | Tháng 2 | Tháng 3 | Tháng 4 | Tháng 5 |
        | Trong tháng | 1200    | 953     | 2101    | 1880    | 3111    |
        | Lũy kế      | 1200    | 2153    | 4254    | 6134    | 9245    |
      `),
    );
    expect(patterns.map((pattern) => patternText(pattern, "vi"))).toEqual([
      "Trang “Sheet1” C3:F3 = tổng B3:E3, C2:F2",
    ]);
  });

  it("begins anew with every part of a list", () => {
    expect(
      findings(`
        | Tháng | Thu | Lũy kế |
        | Một   | 1120 | 1120 |
        | Hai   | 395  | 1515 |
        | Ba    | 2210 | 3725 |
        | Bốn   | 1488 | 1488 |
        | Năm   | 391  | 1879 |
        | Sáu   | 4077 | 5956 |
      `),
    ).toEqual([]);
  });

  it("may be what is left after what came in and what went out", () => {
    const book = (left: number): string => `
      | Diễn giải | Thu | Chi | Còn |
      | Đầu tháng |  |  | 50000 |
      | Phiếu a | 1200 |  | 51200 |
      | Phiếu b |  | 3300 | 47900 |
      | Phiếu c | 8100 |  | 56000 |
      | Phiếu d |  | 755 | ${String(left)} |
      | Phiếu e |  | 1230 | 54015 |
      | Phiếu g | 2345 | 118 | 56242 |
      | Phiếu h |  | 941 | 55301 |
    `;
    expect(sums(book(55245))[0]).toBe("D3 = D2+B3+C3 consistent");
    expect(findings(book(55245))).toEqual([]);
    expect(findings(book(55254)).map((line) => line.split(" ").slice(0, 3).join(" "))).toEqual([
      "total-not-sum D6 55254/55245",
      "total-not-sum D7 54015/54024",
    ]);
  });

  it("is none of small numbers that agree, nor of a numbering", () => {
    expect(
      sums(`
        | Việc | Điểm | Bậc |
        | a | 1 | 1 |
        | b | 1 | 2 |
        | c | 1 | 3 |
        | d | 2 | 5 |
        | e | 1 | 6 |
        | g | 3 | 8 |
      `),
    ).toEqual([]);
  });
});

it("whatever is added up line by line is silent, and one changed increment is told", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 100, max: 99_999 }), { minLength: 6, maxLength: 14 }),
      fc.nat({ max: 1000 }),
      (increments, pick) => {
        fc.pre(new Set(increments).size === increments.length);
        const grid = (values: readonly number[]): string =>
          [
            "| Kỳ | Phát sinh | Cộng dồn |",
            ...values.map((value, k) => {
              const running = increments.slice(0, k + 1).reduce((sum, one) => sum + one, 0);
              return `| kỳ ${String.fromCharCode(97 + k)} | ${String(value)} | ${String(running)} |`;
            }),
          ].join("\n");
        expect(findings(grid(increments))).toEqual([]);
        const changed = 1 + (pick % (increments.length - 1));
        const wrong = increments.map((value, k) => (k === changed ? value + 7 : value));
        expect(findings(grid(wrong)).map((line) => line.split(" ").slice(0, 2).join(" "))).toEqual([
          `total-not-sum C${String(changed + 2)}`,
        ]);
      },
    ),
    { numRuns: 30 },
  );
});
