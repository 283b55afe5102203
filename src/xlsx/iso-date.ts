const DATE = /^(?:(\d{4})-(\d\d)-(\d\d))?T?(?:(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?(?:Z|[+-]\d\d:?\d\d)?$/;
const DAY = 86_400_000;

/**
 * The serial number of an ISO 8601 date or time as cells of type `d` hold it (ECMA-376 part 1,
 * 18.18.11), NaN where it is none. Times zones are ignored: a cell's date is what the clerk sees.
 */
export function serialOfIsoDate(text: string, date1904: boolean): number {
  const match = DATE.exec(text.trim());
  if (!match || text.trim() === "") return NaN;
  const [, year, month, day, hours = "0", minutes = "0", seconds = "0"] = match;
  const time = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  if (year === undefined) return time;
  const days = Date.UTC(Number(year), Number(month) - 1, Number(day)) / DAY;
  if (date1904) return days - Date.UTC(1904, 0, 1) / DAY + time;
  const serial = days - Date.UTC(1899, 11, 30) / DAY;
  // Excel counts a 29 February 1900, so the days before it are one less.
  return (serial < 61 ? serial - 1 : serial) + time;
}
