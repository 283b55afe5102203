import { splitAddress } from "../address-list";
import { formatMessage, type Locale, type MessageData, type Text } from "../message";

/** How cells are named that need not stand on one sheet, or in one workbook. */
const PLACES = {
  sheet: { vi: "trang “{sheet}” {cells}", en: "sheet “{sheet}” {cells}" },
  workbook: {
    vi: "tệp “{workbook}”, trang “{sheet}” {cells}",
    en: "file “{workbook}”, sheet “{sheet}” {cells}",
  },
  sheets: { vi: "{cells} của {count} trang {names}", en: "{cells} of {count} sheets {names}" },
  workbooks: { vi: "{cells} của {count} tệp {names}", en: "{cells} of {count} files {names}" },
} satisfies Record<string, Text>;

const RULES = {
  equal: { vi: "{shown} ghi lại số ở {sources}", en: "{shown} shows the figures of {sources}" },
  sum: { vi: "{shown} = tổng {sources}", en: "{shown} = the sum of {sources}" },
  formula: { vi: "{shown} = {sources}", en: "{shown} = {sources}" },
} satisfies Record<string, Text>;

const MORE: Text = { vi: "và {count} nơi khác", en: "and {count} more" };

/** More names than this are counted. */
const MOST_NAMED = 3;

interface Place {
  readonly workbook: string;
  readonly sheet: string;
  readonly cells: string;
}

/** A rule between places as a sentence: "Trang “Tổng hợp” C5:C9 = tổng C5:C9 của 12 trang “Chi bộ 1”, …". */
export function linkText(kind: "equal" | "sum", data: MessageData, locale: Locale): string {
  const addresses = Array.isArray(data.sources) ? (data.sources as readonly string[]) : [];
  const signs = Array.isArray(data.signs) ? (data.signs as readonly number[]) : [];
  const shown = placeIn(String(data.shown));
  const places = addresses.map(placeIn);
  const isOneSheet = places.every(
    ({ workbook, sheet }) => workbook === shown.workbook && sheet === shown.sheet,
  );
  const name = (place: Place): string => (isOneSheet ? place.cells : placeText(place, locale));
  const whole = capital(placeText(shown, locale));
  const together = gathered(places, locale);
  if (kind === "sum" && signs.some((sign) => sign < 0))
    return formatMessage(RULES.formula, { shown: whole, sources: formula(places, signs, name) }, locale);
  const sources = together ?? listed(places.map(name), places.length, locale);
  return formatMessage(kind === "equal" ? RULES.equal : RULES.sum, { shown: whole, sources }, locale);
}

/** `'[b.xlsx]Biểu 1'!B2` */
function placeIn(address: string): Place {
  const { sheet: prefix, cell: cells } = splitAddress(address);
  const [, workbook = "", sheet = prefix] = /^\[(.*?)\](.*)$/.exec(prefix) ?? [];
  return { workbook, sheet, cells };
}

function placeText({ workbook, sheet, cells }: Place, locale: Locale): string {
  return formatMessage(workbook === "" ? PLACES.sheet : PLACES.workbook, { workbook, sheet, cells }, locale);
}

/** The same cells of several sheets or workbooks are said once; undefined where they are others on each. */
function gathered(places: readonly Place[], locale: Locale): string | undefined {
  const [first] = places;
  if (!first || places.length < 2 || places.some(({ cells }) => cells !== first.cells)) return undefined;
  const isOfSheets = places.every(({ workbook }) => workbook === first.workbook);
  const isOfWorkbooks = new Set(places.map(({ workbook }) => workbook)).size === places.length;
  if (!isOfSheets && !isOfWorkbooks) return undefined;
  const names = places.map(({ workbook, sheet }) => `“${isOfSheets ? sheet : workbook}”`);
  const text = isOfSheets ? PLACES.sheets : PLACES.workbooks;
  const data = {
    cells: first.cells,
    count: places.length,
    names: listed(names, names.length, locale),
  };
  return formatMessage(text, data, locale);
}

function formula(places: readonly Place[], signs: readonly number[], name: (place: Place) => string): string {
  const terms = places.slice(0, MOST_PARTS).map((place, k) => {
    const isMinus = (signs[k] ?? 1) < 0;
    if (k === 0) return isMinus ? `− ${name(place)}` : name(place);
    return `${isMinus ? "−" : "+"} ${name(place)}`;
  });
  return [...terms, ...(places.length > MOST_PARTS ? ["+ …"] : [])].join(" ");
}

const MOST_PARTS = 8;

function listed(names: readonly string[], count: number, locale: Locale): string {
  const named = names.slice(0, MOST_NAMED).join(", ");
  return count <= MOST_NAMED
    ? named
    : `${named} ${formatMessage(MORE, { count: count - MOST_NAMED }, locale)}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
