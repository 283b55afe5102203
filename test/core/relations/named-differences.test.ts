import { detectRelations } from "../../../src/core/detect-relations";
import { gridWorkbook } from "../../support/grid";

/** Each rule of a sheet as its total, its parts and their signs. */
function rulesOf(grid: string): string[] {
  const seen = new Map<string, string>();
  for (const { pattern, kind, total, parts, signs = [] } of detectRelations(gridWorkbook(grid)).relations)
    if (kind === "sum" && !seen.has(pattern))
      seen.set(
        pattern,
        `${total} = ${parts.map((part, k) => `${signs[k] === -1 ? "-" : "+"}${part}`).join(" ")}`.replaceAll(
          "Sheet1!",
          "",
        ),
      );
  return [...seen.values()];
}

const rows = (last: string, first = "Tổng thu", second = "Tổng chi"): string => `
  | Chỉ tiêu  | Quý a | Quý b | Quý c | Quý d | Quý e |
  | ${first}  | 18234 | 20411 | 17655 | 22190 | 19873 |
  | ${second} | 15120 | 19870 | 18002 | 20115 | 19444 |
  | ${last}   | 3114 | 541 | -347 | 2075 | 429 |
`;

describe("what is named the rest of two figures is their difference", () => {
  it.each(["Kết dư", "Chênh lệch thu chi", "Bội thu", "Thặng dư"])("%p at the foot", (name) => {
    expect(rulesOf(rows(name))).toEqual(["B4 = +B2 -B3"]);
  });

  it("is a sum where nothing is named so", () => {
    expect(rulesOf(rows("Khoản khác"))).toEqual(["B2 = +B3 +B4"]);
  });

  it("is a sum where the rest does not stand last", () => {
    const [title = "", total = "", part = "", net = ""] = rows("Kết dư").trim().split("\n");
    expect(rulesOf([title, net, part, total].join("\n"))).toEqual(["B4 = +B2 +B3"]);
  });

  it("is a sum where their total is only called so", () => {
    expect(rulesOf(rows("Chênh lệch tỷ giá", "Cộng", "Chi"))).toEqual(["B2 = +B3 +B4"]);
  });
});
