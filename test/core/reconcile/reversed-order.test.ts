import { reversedOrder } from "../../../src/core/reconcile/reversed-order";
import { readRoster } from "../../../src/core/roster/read-roster";
import { viewWorkbook } from "../../../src/core/tables/sheet-view";
import { gridWorkbook } from "../../support/grid";

const HEAD = "| STT | Họ và tên | Ngày sinh | Ngày vào Đảng |";

function side(date: string | undefined, ...admitted: readonly string[]) {
  const rows = admitted.map(
    (day, k) => `| ${String(k + 1)} | Nguyễn Văn An | 02/03/19${String(70 + k)} | ${day} |`,
  );
  const roster = readRoster(viewWorkbook(gridWorkbook([HEAD, ...rows].join("\n"))));
  if (!roster) throw new Error("no roster was found");
  return { roster, date };
}

const OLD = ["03/02/2000", "03/02/2010", "03/02/2015"] as const;
const NEW = [...OLD, "03/02/2021", "19/05/2021"] as const;
const names = (before: string, now: string) => ({ before, now });

it("the lists' own dates decide", () => {
  const plain = names("a.xlsx", "b.xlsx");
  expect(reversedOrder(side("2021-12-31", ...OLD), side("2020-12-31", ...NEW), plain)).toEqual({
    by: "dates",
    before: "2021-12-31",
    now: "2020-12-31",
  });
  expect(
    reversedOrder(side("2020", ...NEW), side("2021-06-30", ...OLD), names("2022.xlsx", "2021.xlsx")),
  ).toBe(undefined);
  expect(reversedOrder(side("2021", ...NEW), side("2021", ...OLD), plain)).toBeUndefined();
});

it("else the years in the names of the files, where each has one", () => {
  expect(
    reversedOrder(side("2021", ...OLD), side(undefined, ...OLD), names("DS_2021.xlsx", "DS_2020.xlsx")),
  ).toEqual({ by: "file-names", before: "2021", now: "2020" });
  expect(
    reversedOrder(side(undefined, ...NEW), side(undefined, ...OLD), names("2020.xlsx", "2021.xlsx")),
  ).toBe(undefined);
});

it("else who was admitted since, and no single slip", () => {
  const plain = names("2020-2025.xlsx", "cũ.xlsx");
  expect(reversedOrder(side(undefined, ...NEW), side(undefined, ...OLD), plain)).toEqual({
    by: "newest-members",
    before: "2021-05-19",
    now: "2015-02-03",
  });
  expect(reversedOrder(side(undefined, ...OLD), side(undefined, ...NEW), plain)).toBeUndefined();
  expect(
    reversedOrder(side(undefined, ...OLD, "03/02/2051"), side(undefined, ...OLD), plain),
  ).toBeUndefined();
  expect(reversedOrder(side(undefined, ...NEW), side(undefined), plain)).toBeUndefined();
});
