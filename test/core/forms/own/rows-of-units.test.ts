import { forms } from "../../../../src/core/forms";
import type { Measure } from "../../../../src/core/forms/condition";
import { readFormFromSheet } from "../../../../src/core/forms/own/read-form-from-sheet";
import { planForm } from "../../../../src/core/forms/plan-form";
import { populationOf } from "../../../../src/core/forms/population-of-roster";
import { proveForms } from "../../../../src/core/forms/prove-forms";
import { unfilledText } from "../../../../src/core/forms/unfilled-text";
import { readRoster } from "../../../../src/core/roster/read-roster";
import { viewWorkbook } from "../../../../src/core/tables/sheet-view";
import { gridWorkbook } from "../../../support/grid";

const MEASURE: Measure = {
  asOf: "2021-12-31",
  period: { start: "2021-01-01", end: "2021-12-31" },
  ageBy: "completed-years",
};

const LIST = `
  | STT | Họ và tên     | Ngày sinh  | Giới tính | Ngày vào Đảng | Ngày chính thức | Chi bộ          |
  | 1   | Nguyễn Văn An | 02/03/1975 | Nam       | 03/02/2000    | 03/02/2001      | Chi bộ Văn phòng |
  | 2   | Trần Thị Hoa  | 05/06/1980 | Nữ        | 03/02/2010    | 03/02/2011      | CB VĂN PHÒNG     |
  | 3   | Lê Văn Bình   | 07/08/1981 | Nam       | 19/05/2021    |                 | Chi bộ Tài vụ    |
  | 4   | Phạm Thị Cúc  | 09/10/1982 | Nữ        | 19/05/2005    | 19/05/2006      | Chi bộ Thôn 02   |`;

const TEMPLATE = `
  | BIỂU TỔNG HỢP ĐẢNG VIÊN THEO CHI BỘ |||||
  | TT | Chi bộ           | Tổng số | Nữ | Dự bị |
  | 1  | Chi bộ văn phòng |         |    |       |
  | 2  | CB Tài vụ        |         |    |       |
  | 3  | Chi bộ thôn 2    |         |    |       |
  |    | Cộng             |         |    |       |`;

function planned(template: string, list = LIST) {
  const reading = readFormFromSheet(gridWorkbook(template), "Sheet1", forms);
  if (reading.kind === "refused") throw new Error(reading.why);
  const roster = readRoster(viewWorkbook(gridWorkbook(list)));
  if (!roster) throw new Error("no list");
  const plan = planForm(reading.form, { current: populationOf(roster, MEASURE), measure: MEASURE });
  return { form: reading.form, plan };
}

/** Figures by label, from the third column on; why not, where there is none. */
function filled(template: string, list = LIST): Readonly<Record<string, readonly (number | string)[]>> {
  const { form, plan } = planned(template, list);
  const columns = form.columns.slice(2).flatMap((column) => ("id" in column ? [column.id] : []));
  return Object.fromEntries(
    form.rows.map(({ code, label }) => [
      label,
      columns.map((id) => {
        const cell = plan.cell(code, id);
        if (cell?.kind === "unfilled") return unfilledText(cell.reason, "en");
        return cell && "value" in cell ? (cell.value ?? "") : "";
      }),
    ]),
  );
}

describe("rows of an own form that name branches", () => {
  it("count their members, however the names are written, and make up the total", () => {
    expect(filled(TEMPLATE)).toEqual({
      "Chi bộ văn phòng": [2, 1, 0],
      "CB Tài vụ": [1, 0, 1],
      "Chi bộ thôn 2": [1, 1, 0],
      Cộng: [4, 2, 1],
    });
    const { form, plan } = planned(TEMPLATE);
    const sum = form.relations.find(({ kind, along }) => kind === "sum" && along === "rows");
    expect(sum).toMatchObject({ severity: "error", parts: [{}, {}, {}] });
    expect(proveForms([plan]).filter(({ verdict }) => verdict !== "consistent")).toEqual([]);
  });

  it("one that no list names is not filled with zero, and the total shows who is in none of the rows", () => {
    const other = TEMPLATE.replace("Chi bộ thôn 2", "Chi bộ Xây dựng");
    expect(filled(other)["Chi bộ Xây dựng"]?.[0]).toBe(
      "the list has no organization called: Chi bộ Xây dựng",
    );
    const without = TEMPLATE.split("\n")
      .filter((row) => !row.includes("thôn 2"))
      .join("\n");
    const { plan } = planned(without);
    expect(proveForms([plan]).some(({ verdict }) => verdict === "inconsistent")).toBe(true);
  });

  it("below a committee count who belongs to both; a name that is two branches' is left open", () => {
    const list = `
      | STT | Họ và tên     | Ngày sinh  | Ngày vào Đảng | Đảng bộ      | Chi bộ   |
      | 1   | Nguyễn Văn An | 02/03/1975 | 03/02/2000    | Đảng bộ xã A | Chi bộ 1 |
      | 2   | Trần Thị Hoa  | 05/06/1980 | 03/02/2010    | Đảng bộ xã A | Chi bộ 2 |
      | 3   | Lê Văn Bình   | 07/08/1981 | 19/05/2020    | Đảng bộ xã B | Chi bộ 1 |
      | 4   | Phạm Thị Cúc  | 09/10/1982 | 19/05/2005    | Đảng bộ xã B | Chi bộ 1 |`;
    const nested = `
      | BIỂU ĐẢNG VIÊN | | |
      | TT | Đơn vị       | Tổng số |
      | I  | Đảng bộ xã A |         |
      | 1  | Chi bộ 1     |         |
      | 2  | Chi bộ 2     |         |
      | II | Đảng bộ xã B |         |
      | 1  | Chi bộ 01    |         |`;
    expect(filled(nested, list)).toEqual({
      "Đảng bộ xã A": [2],
      "Chi bộ 1": [1],
      "Chi bộ 2": [1],
      "Đảng bộ xã B": [2],
      "Chi bộ 01": [2],
    });
    const flat = `
      | BIỂU ĐẢNG VIÊN | | |
      | TT | Đơn vị   | Tổng số |
      | 1  | Chi bộ 1 |         |
      | 2  | Chi bộ 2 |         |`;
    expect(filled(flat, list)).toEqual({
      "Chi bộ 1": [expect.stringContaining("not detailed enough in: Branch")],
      "Chi bộ 2": [1],
    });
  });

  it("words after “chi bộ” that are no name are none", () => {
    const { form } = planned(`
      | BIỂU XẾP LOẠI CHI BỘ | | |
      | TT | Chỉ tiêu                                | Tổng số |
      | 1  | Chi bộ hoàn thành xuất sắc nhiệm vụ     |         |
      | 2  | Chi bộ hoàn thành tốt nhiệm vụ          |         |
      | 3  | Chi bộ không hoàn thành nhiệm vụ        |         |`);
    expect(JSON.stringify(form.counts ?? {})).not.toContain("unit.name");
  });
});
