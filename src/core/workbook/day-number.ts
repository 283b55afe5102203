/**
 * Excel's number of a day of the Gregorian calendar: days since 1899-12-30. Right from March 1900; before, Excel
 * counts a 29/2/1900 that never was.
 */
export function dayNumber(year: number, month: number, day: number): number {
  // Years that begin in March end with their leap day.
  const [y, m] = month > 2 ? [year, month - 3] : [year - 1, month + 9];
  const days = 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return days + Math.floor((153 * m + 2) / 5) + day - 1 - 693_899;
}
