import { groupBy } from "../address-list";
import { formatMessage, type Locale, type Text } from "../message";
import type { PlaceSaid } from "./place-said";
import type { CheckedFile } from "./sent-file";

const HEADING: Text = { vi: "Về số liệu trong tệp {file}", en: "On the figures in {file}" };
const TO: Text = { vi: "Kính gửi: {unit}", en: "To: {unit}" };
const OPENING: Readonly<Record<"errors" | "queries" | "both", Text>> = {
  errors: {
    vi: "Qua kiểm tra, số liệu có {errors} chỗ không khớp:",
    en: "A check found that figures do not agree, places: {errors}.",
  },
  queries: {
    vi: "Qua kiểm tra, số liệu có {queries} chỗ cần xem lại:",
    en: "A check found figures worth another look, places: {queries}.",
  },
  both: {
    vi: "Qua kiểm tra, số liệu có {errors} chỗ không khớp và {queries} chỗ cần xem lại:",
    en: "A check found that figures do not agree, places: {errors}; worth another look: {queries}.",
  },
};
const MORE: Text = {
  vi: "Còn {count} chỗ nữa chưa liệt kê ở đây.",
  en: "Places not listed here: {count}.",
};
const CLOSING: Text = {
  vi: "Đề nghị đơn vị sửa và gửi lại tệp; chỗ nào số liệu đúng thì xin giải trình lý do.",
  en: "Please correct them and send the file again; where the figures are right, please say why.",
};
const QUERY: Text = { vi: "cần xem lại", en: "worth a look" };
const SHOWN_BY: Text = { vi: "Thấy ở:", en: "Seen at:" };
const ROW: Text = { vi: "dòng", en: "row" };

export interface LetterPlace {
  readonly text: string;
  /** Several places that one correction would mend; none where `text` is the place. */
  readonly shownBy: readonly string[];
}

/** What is asked of a unit. */
export interface Letter {
  readonly heading: string;
  readonly to: string;
  readonly opening: string;
  /** What is to be looked at: a place, or what is probably wrong with the places that show it. */
  readonly places: readonly LetterPlace[];
  /** Of places that are not listed; "" where all are. */
  readonly more: string;
  readonly closing: string;
}

/** Of the findings of one file that nobody has explained yet; undefined where there is none. */
export function letterOf(
  unit: string,
  file: string,
  { places, counts: { errors, queries } }: CheckedFile,
  locale: Locale,
): Letter | undefined {
  if (errors + queries === 0) return undefined;
  const open = places.filter(({ status }) => status === "open");
  const opening = queries === 0 ? "errors" : errors === 0 ? "queries" : "both";
  const left = errors + queries - open.length;
  return {
    heading: formatMessage(HEADING, { file }, locale),
    to: formatMessage(TO, { unit }, locale),
    opening: formatMessage(OPENING[opening], { errors, queries }, locale),
    places: letterPlaces(open, locale),
    more: left > 0 ? formatMessage(MORE, { count: left }, locale) : "",
    closing: CLOSING[locale],
  };
}

/** Places with the same suggestion are one thing to correct. */
function letterPlaces(open: readonly PlaceSaid[], locale: Locale): LetterPlace[] {
  const groups = [
    ...groupBy(open, (one) => (one.hint[locale] === "" ? one : `${one.sheet}\u001f${one.hint[locale]}`)),
  ];
  return groups.flatMap(([, same]): LetterPlace[] => {
    const [first] = same;
    if (!first) return [];
    if (same.length === 1) return [{ text: placeLine(first, locale), shownBy: [] }];
    const sheet = first.sheet === "" ? "" : `${first.sheet} · `;
    const shownBy = same.map((one) => placeLine({ ...one, hint: NO_HINT }, locale));
    return [{ text: `${sheet}${first.hint[locale]}. ${SHOWN_BY[locale]}`, shownBy }];
  });
}

const NO_HINT: Text = { vi: "", en: "" };

/** `Biểu 3 · C15 (dòng 41 - 45): …` */
function placeLine(place: PlaceSaid, locale: Locale): string {
  const { severity, says, hint } = place;
  const query = severity === "query" ? ` [${QUERY[locale]}]` : "";
  const end = hint[locale] === "" ? "" : ` ${hint[locale]}.`;
  return `${placeName(place, locale)}${query}: ${says[locale]}${end}`;
}

/** `Biểu 3 · C15 (dòng 41 - 45)` */
export function placeName({ sheet, cell, row }: PlaceSaid, locale: Locale): string {
  const where = [sheet, cell].filter((part) => part !== "").join(" · ");
  return row === "" ? where : `${where} (${ROW[locale]} ${row})`;
}

/** As plain text, ready to paste. */
export function letterText({ heading, to, opening, places, more, closing }: Letter): string {
  const lines = places.flatMap(({ text, shownBy }, i) => [
    `${String(i + 1)}. ${text}`,
    ...shownBy.map((place) => `   - ${place}`),
  ]);
  const end = more === "" ? [closing] : [more, closing];
  return `${[heading, to, "", opening, ...lines, "", ...end].join("\n")}\n`;
}

const STYLE = `body{font:14pt/1.4 "Times New Roman",serif;max-width:45em;margin:2em auto;padding:0 1em}h1{font-size:16pt}li{margin:.3em 0;overflow-wrap:anywhere}@page{margin:2cm}`;

/** As a page of its own, ready to print; several letters, each on a sheet of paper of its own. */
export function lettersHtml(letters: readonly Letter[], locale: Locale): string {
  const title = letters.map(({ heading }) => escapeHtml(heading)).join("; ");
  const articles = letters.map((letter, i) => letterArticle(letter, i > 0));
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><title>${title}</title><style>${STYLE}</style></head>
<body>
${articles.join("\n")}
</body></html>
`;
}

function letterArticle({ heading, to, opening, places, more, closing }: Letter, onNewSheet: boolean): string {
  const items = places.map(({ text, shownBy }) => {
    const list = shownBy.map((place) => `<li>${escapeHtml(place)}</li>`).join("\n");
    return `<li>${escapeHtml(text)}${list === "" ? "" : `\n<ul>\n${list}\n</ul>`}</li>`;
  });
  return `<article${onNewSheet ? ' style="break-before:page"' : ""}>
<h1>${escapeHtml(heading)}</h1>
<p><b>${escapeHtml(to)}</b></p>
<p>${escapeHtml(opening)}</p>
<ol>
${items.join("\n")}
</ol>
${more === "" ? "" : `<p>${escapeHtml(more)}</p>\n`}<p>${escapeHtml(closing)}</p>
</article>`;
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
