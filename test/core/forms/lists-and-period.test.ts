import { listsAndPeriod } from "../../../src/core/forms/lists-and-period";
import { type Period, readPeriod } from "../../../src/core/forms/period";
import { readRoster } from "../../../src/core/roster/read-roster";
import type { Roster } from "../../../src/core/roster/roster";
import { viewWorkbook } from "../../../src/core/tables/sheet-view";
import { gridWorkbook } from "../../support/grid";

/** A list of members admitted on these days. */
function list(...admitted: readonly string[]): Roster | undefined {
  const rows = admitted.map((day, i) => `| ${String(i + 1)} | Nguyễn Văn An | 02/03/1975 | ${day} |`);
  const grid = ["| STT | Họ và tên | Ngày sinh | Ngày vào Đảng |", ...rows].join("\n");
  return readRoster(viewWorkbook(gridWorkbook({ "Danh sách": grid })));
}

const period = (text: string): Period => {
  const read = readPeriod(text);
  if (!read) throw new Error(text);
  return read;
};
const asked = (now: Roster | undefined, before: Roster | undefined, of: string): string[] =>
  listsAndPeriod(now, before, period(of)).map(({ vi }) => vi);
const many = (day: string): string[] => Array.from({ length: 100 }, () => day);

const NOW = list("03/02/2010", "19/05/2021");
const BEFORE = list("03/02/2010", "02/09/2020");

test("lists of the period ask nothing, nor does a form without a list", () => {
  expect(asked(NOW, BEFORE, "2021")).toEqual([]);
  expect(asked(NOW, undefined, "2021")).toEqual([]);
  expect(asked(undefined, NOW, "2021")).toEqual([]);
  expect(asked(list("2021"), undefined, "2021-Q3")).toEqual([]);
});

test("two lists that changed places", () => {
  expect(asked(BEFORE, NOW, "2021")).toEqual([
    "Danh sách đầu kỳ có người vào Đảng ngày 19/05/2021, muộn hơn mọi người trong danh sách cuối kỳ (02/09/2020): có phải hai danh sách bị đổi chỗ cho nhau?",
  ]);
});

test("members who were admitted after the period", () => {
  expect(asked(NOW, undefined, "2020")).toEqual([
    "Danh sách có 1 người vào Đảng sau ngày 31/12/2020 mà vẫn được đếm: có phải nhầm kỳ hoặc nhầm danh sách?",
  ]);
  expect(listsAndPeriod(NOW, undefined, period("2021-Q1"))[0]?.en).toBe(
    "The list has 1 person admitted after 2021-03-31, who is counted all the same: is it the wrong period or the wrong list?",
  );
});

test("a long list in which nobody was admitted since the period began", () => {
  const long = list(...many("03/02/2010"), "19/05/2021");
  expect(asked(long, undefined, "2022")).toEqual([
    "Không ai trong danh sách vào Đảng từ ngày 01/01/2022; người mới nhất vào ngày 19/05/2021: có phải nhầm kỳ hoặc nhầm danh sách?",
  ]);
  // In a quarter nobody may have been admitted, and in a small branch not for years.
  expect(asked(long, undefined, "2021-Q4")).toEqual([]);
  expect(asked(NOW, undefined, "2022")).toEqual([]);
});
