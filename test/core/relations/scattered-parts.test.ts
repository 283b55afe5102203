import { checkWorkbook } from "../../../src/core/check-workbook";
import { detectRelations } from "../../../src/core/detect-relations";
import { gridWorkbook } from "../../support/grid";

/** The sums found, as cells: `B2 = C2+F2 consistent`. */
function sums(grid: string): string[] {
  return detectRelations(gridWorkbook(grid)).relations.flatMap(({ kind, total, parts, verdict }) =>
    kind === "sum" ? [`${[total, parts.join("+")].join(" = ").replaceAll("Sheet1!", "")} ${verdict}`] : [],
  );
}

it("parts at even distances: men of all ages are the sum of every third column", () => {
  const found = sums(`
    | Tổ | k1 | k2 | k3 | k4 | k5 | k6 | k7 | k8 | k9 | k10 | k11 | k12 |
    | Tổ An | 2446 | 1857 | 4303 | 937 | 561 | 1498 | 667 | 967 | 1634 | 842 | 329 | 1171 |
    | Tổ Ba | 2200 | 1323 | 3523 | 776 | 555 | 1331 | 964 | 353 | 1317 | 460 | 415 | 875 |
    | Tổ Cư | 2088 | 1873 | 3961 | 680 | 780 | 1460 | 552 | 689 | 1241 | 856 | 404 | 1260 |
    | Tổ Dự | 1917 | 1662 | 3579 | 887 | 555 | 1442 | 313 | 521 | 834 | 717 | 586 | 1303 |
  `);
  expect(found).toEqual(
    expect.arrayContaining(["B2 = E2+H2+K2 consistent", "C5 = F5+I5+L5 consistent", "D3 = B3+C3 consistent"]),
  );
});

it("some of many: a grand total of four figures that stand among others", () => {
  const found = sums(`
    | Mục   | Quý một | Quý hai | Quý ba |
    | m1    | 18311   | 27405   | 33419  |
    | m2    | 4127    | 6033    | 9281   |
    | m3    | 70207   | 51149   | 88831  |
    | m4    | 5513    | 9907    | 7019   |
    | m5    | 31333   | 12553   | 60013  |
    | m6    | 6949    | 8117    | 9973   |
    | m7    | 1722    | 3348    | 7146   |
    | m8    | 9176    | 4909    | 1733   |
  `);
  // m1 = m2 + m4 + m7 + m6 holds in every quarter.
  expect(found).toEqual([
    "B2 = B3+B5+B7+B8 consistent",
    "C2 = C3+C5+C7+C8 consistent",
    "D2 = D3+D5+D7+D8 consistent",
  ]);
});

it("a difference of figures that stand far apart, on every line", () => {
  const found = sums(`
    | Mục | a1 | a2 | a3 | a4 |
    | m1 | 57646 | 33771 | 86385 | 120707 |
    | m2 | 76563 | 86989 | 34890 | 34203 |
    | m3 | 77096 | 72359 | 92559 | 90472 |
    | m4 | 34402 | 22336 | 68535 | 49767 |
    | m5 | 28585 | 21884 | 80607 | 93158 |
    | m6 | 15489 | 88045 | 61925 | 69374 |
    | m7 | 95710 | 90683 | 95206 | 30643 |
    | m8 | 91674 | 11966 | 79255 | 18279 |
    | m9 | 17805 | 14673 | 34930 | 41711 |
    | m10 | 88593 | 13942 | 70808 | 52767 |
    | m11 | 67741 | 87458 | 35601 | 78042 |
    | m12 | 40624 | 93924 | 48555 | 75506 |
    | m13 | 10602 | 96828 | 21139 | 69943 |
    | m14 | 95826 | 46459 | 63317 | 82255 |
    | m15 | 20905 | 43291 | 51324 | 40102 |
    | m16 | 77224 | 47885 | 13899 | 19204 |
    | m17 | 83812 | 24146 | 62481 | 24129 |
    | m18 | 48129 | 60661 | 18759 | 12213 |
    | m19 | 99770 | 10071 | 37984 | 37488 |
    | m20 | 16858 | 71602 | 59212 | 62091 |
    | m21 | 65022 | 19573 | 84218 | 92503 |
    | m22 | 36016 | 98461 | 45360 | 54157 |
    | m23 | 21422 | 50790 | 53592 | 11985 |
    | m24 | 63746 | 25465 | 27641 | 42294 |
    | m25 | 23244 | 11435 | 17850 | 70940 |
    | m26 | 73808 | 33288 | 99401 | 83307 |
  `);
  expect(found).toEqual(["B", "C", "D", "E"].map((c) => `${c}2 = ${c}5+${c}26 consistent`));
});

it("one slip among far parts is asked about, and no error: figures that are scattered so prove little", () => {
  const { findings } = checkWorkbook(
    gridWorkbook(`
    | Mục | a1 | a2 | a3 | a4 | a5 |
    | m1 | 91754 | 159632 | 141964 | 87616 | 144619 |
    | m2 | 90992 | 90930 | 68305 | 26606 | 27333 |
    | m3 | 10232 | 10696 | 37453 | 38243 | 31739 |
    | m4 | 31821 | 47919 | 51110 | 36068 | 80677 |
    | m5 | 98844 | 92015 | 36840 | 33811 | 35805 |
    | m6 | 60229 | 49162 | 12827 | 57341 | 64382 |
    | m7 | 31752 | 29097 | 44578 | 18537 | 53496 |
    | m8 | 49499 | 1 | 86826 | 10443 | 88116 |
    | m9 | 98858 | 54288 | 18653 | 50626 | 56576 |
    | m10 | 50116 | 73012 | 51391 | 34218 | 73074 |
    | m11 | 71936 | 33084 | 17471 | 43578 | 12997 |
    | m12 | 56877 | 62991 | 12368 | 81967 | 64896 |
    | m13 | 57996 | 59330 | 85827 | 11189 | 69352 |
    | m14 | 16124 | 33713 | 91751 | 35758 | 25600 |
    | m15 | 42255 | 70582 | 55138 | 77173 | 56503 |
    | m16 | 78773 | 42885 | 70666 | 24162 | 87301 |
  `),
  );
  expect(findings.map(({ check, severity }) => [check, severity])).toEqual([["total-not-sum", "query"]]);
});
