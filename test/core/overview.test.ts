import { readFileSync } from "node:fs";
import { resolve } from "node:path";

import { checkWorkbook } from "../../src/core/check-workbook";
import { type Overview, overviewOf } from "../../src/core/overview";
import { readWorkbook } from "../../src/node";
import { gridWorkbook } from "../support/grid";

const overview = (...drawn: Parameters<typeof gridWorkbook>): Overview =>
  overviewOf(checkWorkbook(gridWorkbook(...drawn)));

const COMMUNES = `
  | Đơn vị  | Nam | Nữ | Tổng số |
  | Xã Đông | 10  | 12 | 22      |
  | Xã Tây  | 8   | 9  | 17      |
  | Xã Nam  | 7   | 5  | 12      |`;

describe("units", () => {
  it("are the rows with figures", () => expect(overview(COMMUNES).units).toBe(3));

  it("are not the totals, whether a label or the figures say so", () => {
    expect(overview(`${COMMUNES}\n| Tổng số | 25 | 26 | 51 |`).units).toBe(3);
    const whole = "Cả huyện | =SUM(B2:B4) => 25 | =SUM(C2:C4) => 26 | =SUM(D2:D4) => 51";
    expect(overview(`${COMMUNES}\n| ${whole} |`).units).toBe(3);
  });

  it("are not the heads of groups, also of a group of one", () => {
    const grid = `
      | TT | Đơn vị   | Nam | Nữ | Tổng số |
      |    | Tổng số  | 25  | 26 | 51      |
      | I  | Miền núi | 18  | 21 | 39      |
      | 1  | Xã Đông  | 10  | 12 | 22      |
      | 2  | Xã Tây   | 8   | 9  | 17      |
      | II | Ven biển | 7   | 5  | 12      |
      | 1  | Xã Nam   | 7   | 5  | 12      |`;
    expect(overview(grid).units).toBe(3);
  });

  it("count once where several tables list them", () => {
    expect(overview({ "Biểu 1": COMMUNES, "Biểu 2": COMMUNES }).units).toBe(3);
  });

  it("count together where tables of the same caption list different ones", () => {
    const others = COMMUNES.replaceAll("Xã", "Phường");
    expect(overview({ "Huyện A": COMMUNES, "Huyện B": others }).units).toBe(6);
  });

  it("of a group do not hide those of another group that are called the same", () => {
    const grid = `
      | TT | Đơn vị      | Nam | Nữ | Tổng số |
      | I  | Đảng bộ xã  | 18  | 21 | 39      |
      | 1  | Chi bộ 1    | 10  | 12 | 22      |
      | 2  | Chi bộ 2    | 8   | 9  | 17      |
      | II | Đảng bộ phường | 11  | 9 | 20    |
      | 1  | Chi bộ 1    | 7   | 5  | 12      |
      | 2  | Chi bộ 2    | 4   | 4  | 8       |`;
    expect(overview(grid).units).toBe(4);
  });

  it("are none in a table of what is counted", () => {
    expect(overview(COMMUNES.replace("Đơn vị", "Chỉ tiêu")).units).toBe(0);
    expect(overview(`${COMMUNES}\n| Trong đó: ven biển | 7 | 5 | 12 |`).units).toBe(0);
  });

  it("of the sample are those its report speaks of", async () => {
    const samples = resolve(__dirname, "../../samples");
    const truth = JSON.parse(readFileSync(`${samples}/truth.json`, "utf8")) as {
      organizations: { all: number };
    };
    const report = checkWorkbook(await readWorkbook(`${samples}/tong-hop-loi.xlsx`));
    expect(report.units).toBe(truth.organizations.all);
  });
});

it("names the fonts that were read as Unicode, each once", () => {
  const workbook = gridWorkbook(COMMUNES);
  const report = checkWorkbook(workbook);
  const notes = [
    { code: "legacy-font-read", at: "Biểu 1", detail: ".VnTime, .VnTimeH" },
    { code: "legacy-font-read", at: "Biểu 2", detail: ".VnTime" },
  ];
  expect(overviewOf({ ...report, notes }).fonts).toEqual([".VnTime", ".VnTimeH"]);
  expect(overviewOf(report).fonts).toEqual([]);
});

it("counts hidden sheets that hold a table, and no others", () => {
  const sheets = { "Biểu 1": COMMUNES, "Biểu 'cũ'": COMMUNES, Ẩn: "| Ghi chú |", Trống: "" };
  expect(overview(sheets, { hidden: ["Biểu 'cũ'", "Ẩn", "Trống"] }).hiddenSheets).toBe(1);
});
