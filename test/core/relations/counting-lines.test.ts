import { detectRelations } from "../../../src/core/detect-relations";
import { gridWorkbook } from "../../support/grid";

/** Rows of counts and, among them, rows of means; one count is off by 30. */
const GRID = `
  | Năm  | Cả tỉnh | Đông  | Tây   | Nam   |
  | 2001 | 85214   | 8713  | 33701 | 42800 |
  | 2002 | 70541   | 8127  | 22984 | 39430 |
  | 2003 | 66262   | 7937  | 23518 | 34807 |
  | 2004 | 106760  | 12280 | 53013 | 41467 |
  | 2005 | 108422  | 15830 | 36910 | 55682 |
  | 2006 | 107240  | 18170 | 37461 | 51609 |
  | 2007 | 117945  | 22760 | 50365 | 44850 |
  | 2011 | 1413    | 1502  | 1398  | 1377  |
  | 2012 | 1439    | 1517  | 1401  | 1422  |
  | 2013 | 1462    | 1533  | 1450  | 1431  |
  | 2014 | 1478    | 1561  | 1466  | 1440  |
  | 2015 | 1501    | 1580  | 1495  | 1463  |
`;

it("a sum of columns that holds for counts is judged on the counts, and means do not deny it", () => {
  const found = detectRelations(gridWorkbook(GRID)).relations.filter(({ kind }) => kind === "sum");
  expect(found.map(({ total, verdict }) => `${total.replace("Sheet1!", "")} ${verdict}`)).toEqual([
    "B2 consistent",
    "B3 consistent",
    "B4 consistent",
    "B5 consistent",
    "B6 consistent",
    "B7 consistent",
    "B8 inconsistent",
  ]);
});
