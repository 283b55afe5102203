import { compareVersions, fileVersion } from "../../../src/core/units-sent/file-version";

it.each([
  ["so-y-te.xlsx", "so-y-te (2).xlsx"],
  ["Sở Y tế.xlsx", "Sở Y tế - Copy.xlsx"],
  ["so-y-te.xls", "Bản sao của so-y-te.xlsx"],
  ["so-y-te.xlsx", "so-y-te-sua.xlsx"],
  ["so-y-te.xlsx", "so-y-te_v2.xlsx"],
  ["so-y-te_v2.xlsx", "so-y-te_v10.xlsx"],
  ["so-y-te lần 1.xlsx", "so-y-te lần 2.xlsx"],
  ["so-y-te_20260112.xlsx", "so-y-te_20260203.xlsx"],
  ["so-y-te 30-1-2026.xlsx", "so-y-te 02-02-2026.xlsx"],
  ["so-y-te_v2.xlsx", "so-y-te_v2 (1).xlsx"],
  ["xa/so-y-te.xlsx", "xa/so-y-te_đã sửa lại.xlsx"],
])("%s is an earlier sending of %s", (earlier, later) => {
  const [a, b] = [fileVersion(earlier), fileVersion(later)];
  expect(b.base).toBe(a.base);
  expect(compareVersions(a, b)).toBeLessThan(0);
  expect(compareVersions(b, a)).toBeGreaterThan(0);
});

it.each([
  ["a/bieu.xlsx", "b/bieu.xlsx"],
  ["bao-cao-2020.xlsx", "bao-cao-2021.xlsx"],
  ["bao-cao-thang-6.xlsx", "bao-cao-thang-7.xlsx"],
  ["bieu-1.xlsx", "bieu-2.xlsx"],
  ["sua.xlsx", "v2.xlsx"],
])("%s and %s are two documents", (a, b) => {
  expect(fileVersion(a).base).not.toBe(fileVersion(b).base);
});
