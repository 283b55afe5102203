import type { ReadingCases } from "../../support/reading-cases";

/** Sheets in English. */
export const english: ReadingCases = {
  "totals, subtotals and the grand total": {
    grid: `
      | Item             | Q1    | Q2    | Q3    | Total |
      | Revenue          |       |       |       |       |
      | Membership fees  | 12400 | 13150 | 12980 | 38530 |
      | Donations        | 8200  | 7650  | 9125  | 24975 |
      | Events           | 3175  | 4410  | 2890  | 10475 |
      | Subtotal         | 23775 | 25210 | 24995 | 73980 |
      | Grants           |       |       |       |       |
      | City             | 15000 | 15000 | 17500 | 47500 |
      | State            | 22000 | 18500 | 21250 | 61750 |
      | Subtotal         | 37000 | 33500 | 38750 | 109250 |
      | Grand total      | 60775 | 58710 | 63745 | 183230 |
    `,
    holds: ["E = B..D | 3-6,8-11", "6 = 3..5 | B-E", "10 = 8 + 9 | B-E", "11 = 6 + 10 | B-E"],
    slips: ["C4 7650 > 7560", "E8 47500 > 45700", "B11 60775 > 67075"],
  },
  "a row that only begins with the word share": {
    grid: `
      | Equity            | 2020   | 2021   |
      | Share capital     | 120000 | 135000 |
      | Retained earnings | 48300  | 52750  |
      | Reserves          | 12400  | 12900  |
      | Total equity      | 180700 | 200650 |
    `,
    holds: ["5 = 2..4 | B-C"],
    slips: ["C2 135000 > 153000"],
  },
  "of which": {
    grid: `
      | Region | Members | of which: women | of which: under 30 |
      | North  | 5310    | 2700            | 612 |
      | South  | 4245    | 2131            | 530 |
      | East   | 9415    | 4817            | 1204 |
      | Total  | 18970   | 9648            | 2346 |
    `,
    holds: ["C <= B | 2-5", "D <= B | 2-5", "5 = 2..4 | B-D"],
    slips: ["?C3 2131 > 2311", "?C4 4817 > 9817"],
  },
  "of which, down the rows": {
    grid: `
      | Indicator            | 2019  | 2020  | 2021  |
      | Members              | 18120 | 18541 | 18970 |
      | of which: women      | 9102  | 9377  | 9648  |
      | Men                  | 9018  | 9164  | 9322  |
    `,
    holds: ["2 = 3 + 4 | B-D"],
    slips: ["?C3 9377 > 9737"],
  },
  "both sexes, male, female, by age": {
    grid: `
      | Age group  | Both sexes | Male | Female |
      | All ages   | 18970      | 9322 | 9648   |
      | 0-14       | 4036       | 2076 | 1960   |
      | 15-64      | 12401      | 6198 | 6203   |
      | 65+        | 2533       | 1048 | 1485   |
    `,
    holds: ["B = C + D | 2-5", "2 = 3..5 | B-D"],
    slips: ["C4 6198 > 6189", "B2 18970 > 18907"],
  },
  "opening, additions, deductions, closing": {
    grid: `
      | Fund    | Opening balance | Receipts | Payments | Closing balance |
      | General | 12400           | 38530    | 31210    | 19720 |
      | Relief  | 8200            | 24975    | 27140    | 6035  |
      | Youth   | 3175            | 10475    | 9020     | 4630  |
    `,
    holds: ["E = B + C - D | 2-4"],
    slips: ["?C3 24975 > 29475", "?E4 4630 > 4360"],
  },
  "percentages of the total, and the change": {
    grid: `
      | Branch | 2020 | 2021 | Change | % change | Share of 2021 (%) |
      | North  | 5310 | 5520 | 210    | 4.0      | 29.1 |
      | South  | 4245 | 4120 | -125   | -2.9     | 21.7 |
      | East   | 9415 | 9330 | -85    | -0.9     | 49.2 |
      | Total  | 18970 | 18970 | 0    | 0.0      | 100.0 |
    `,
    holds: ["C = B + D | 2-5", "E = C ~ B | 2-4", "F = C / C5 | 2-5", "5 = 2..4 | B-D"],
    slips: ["B3 4245 > 4254", "D4 -85 > -58", "F2 29.1 > 21.9"],
  },
  "a transposed table: the total is the first line, its parts are columns": {
    grid: `
      | Year | All   | Fees  | Grants | Other |
      | 2018 | 60775 | 23775 | 31900  | 5100  |
      | 2019 | 58710 | 25210 | 29150  | 4350  |
      | 2020 | 63745 | 24995 | 33250  | 5500  |
      | 2021 | 66120 | 26005 | 34615  | 5500  |
    `,
    holds: ["B = C..E | 2-5"],
    slips: ["?C3 25210 > 25120", "?B5 66120 > 61620"],
  },
  "figures in brackets are negative": {
    grid: `
      | $ thousand         | 2018    | 2019    | 2020    | 2021    |
      | Revenue            | 1,655   | 1,712   | 1,840   | 1,932   |
      | Cost of sales      | (1,098) | (1,131) | (1,205) | (1,287) |
      | Gross profit       | 557     | 581     | 635     | 645     |
      | Expenses           | (377)   | (390)   | (418)   | (402)   |
      | Net profit         | 180     | 191     | 217     | 243     |
    `,
    holds: ["4 = 2 + 3 | B-E", "6 = 4 + 5 | B-E"],
    slips: ["D4 635 > 653", "?E5 (402) > (420)"],
  },
};
