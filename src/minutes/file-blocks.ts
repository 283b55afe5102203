import { errorText } from "../core/error-text";
import type { Locale } from "../core/message";
import { noteText } from "../core/note-text";
import { reasonText } from "../core/reason-text";
import { placeName } from "../core/units-sent/letter";
import type { PlaceSaid } from "../core/units-sent/place-said";
import { MOST_CELLS, type PlacesByReason } from "../core/units-sent/sent-file";
import { uncheckedText } from "../core/unchecked-text";
import type { UnitTable } from "../core/units-sent/unit-table";
import { wordsOf } from "../locales";
import { minutesWordsOf } from "../locales/minutes";
import type { CountedFile } from "./counted-file";
import type { MinutesBlock, MinutesColumn } from "./minutes";

/** More of one file than these fill the minutes and are read by nobody: the rest is counted. */
const MOST_PLACES = 200;

/** What is open, a table for each file. */
export function findingBlocks(
  counted: readonly CountedFile[],
  isOne: boolean,
  locale: Locale,
): MinutesBlock[] {
  const words = minutesWordsOf(locale);
  const [place, says, hint, severity] = words.findingColumns;
  const { severities } = wordsOf(locale);
  const columns: readonly MinutesColumn[] = [
    { caption: words.number, width: 8, align: "center" },
    { caption: place, width: 22, align: "left" },
    { caption: says, width: 37, align: "left" },
    { caption: hint, width: 21, align: "left" },
    { caption: severity, width: 12, align: "left" },
  ];
  const blocks = counted.flatMap(({ row, outcome: { places, counts } }): MinutesBlock[] => {
    const open = places.filter(({ status }) => status === "open");
    if (open.length === 0) return [];
    const shown = open.slice(0, MOST_PLACES);
    const left = counts.errors + counts.queries - shown.length;
    return [
      ...ofUnit(row.unit, row.file, isOne),
      {
        kind: "table",
        columns,
        rows: shown.map((one, i) => [
          String(i + 1),
          placeName(one, locale),
          one.says[locale],
          one.hint[locale],
          severities[one.severity],
        ]),
      },
      ...(left > 0 ? [{ kind: "paragraph" as const, text: words.moreFindings(left) }] : []),
    ];
  });
  return blocks.length > 0 ? blocks : [{ kind: "paragraph", text: words.nothingFound }];
}

/** What was said of findings; who said it only where that was given. */
export function explanationBlocks(
  counted: readonly CountedFile[],
  isOne: boolean,
  locale: Locale,
): MinutesBlock[] {
  const words = minutesWordsOf(locale);
  const [place, says, reason, by, judged] = words.explanationColumns;
  const columns: readonly MinutesColumn[] = [
    { caption: place, width: 20, align: "left" },
    { caption: says, width: 28, align: "left" },
    { caption: reason, width: 26, align: "left" },
    { caption: by, width: 14, align: "left" },
    { caption: judged, width: 12, align: "left" },
  ];
  const blocks = counted.flatMap(({ row, outcome: { places } }): MinutesBlock[] => {
    const explained = places.filter(({ explanation }) => explanation);
    if (explained.length === 0) return [];
    const rows = explained.slice(0, MOST_PLACES).map((one) => explanationRow(one, locale));
    return [...ofUnit(row.unit, row.file, isOne), { kind: "table", columns, rows }];
  });
  return blocks.length > 0 ? blocks : [{ kind: "paragraph", text: words.noExplanations }];
}

function explanationRow(place: PlaceSaid, locale: Locale): readonly string[] {
  const words = minutesWordsOf(locale);
  const shared = wordsOf(locale);
  const { reason = "", basis = "", date, by = "" } = place.explanation ?? {};
  return [
    placeName(place, locale),
    place.says[locale],
    basis === "" ? reason : `${reason} (${shared.basis}: ${basis})`,
    [by, ...(date === undefined ? [] : [shared.day(date)])].filter((part) => part !== "").join(", "),
    place.status === "accepted" ? words.accepted : words.waiting,
  ];
}

/** Files that cannot be read, places that could not be judged, and what else a person should know. */
export function notCheckedBlocks(
  counted: readonly CountedFile[],
  { rows }: UnitTable,
  isOne: boolean,
  locale: Locale,
): MinutesBlock[] {
  const words = minutesWordsOf(locale);
  const unread = rows.flatMap(({ file, trouble }) =>
    trouble ? [errorText(trouble.code, file, trouble.detail, locale)] : [],
  );
  const blocks = counted.flatMap(({ row, outcome: { undecided, unchecked, notes } }): MinutesBlock[] => {
    const items = [
      ...undecided.map((places) => placesText(reasonText(places.reason, locale), places, locale)),
      ...unchecked.map((places) => placesText(uncheckedText(places.reason, locale), places, locale)),
      ...notes.map((note) => `${noteText(note, locale)}.`),
    ];
    if (items.length === 0) return [];
    return [...ofUnit(row.unit, row.file, isOne), { kind: "list", items }];
  });
  const all: MinutesBlock[] = [
    ...(unread.length > 0 ? [{ kind: "list" as const, items: unread }] : []),
    ...blocks,
  ];
  return [
    ...(all.length > 0 ? all : [{ kind: "paragraph" as const, text: words.nothingNotChecked }]),
    { kind: "paragraph", text: words.notCheckedNote },
  ];
}

/** `Một ô thành phần là chữ: 3 chỗ (Biểu 1: C5, C7:C8)`; cells are the first of many. */
function placesText(
  reason: string,
  { count, cells }: Pick<PlacesByReason<unknown>, "count" | "cells">,
  locale: Locale,
): string {
  const more = count > MOST_CELLS ? "; …" : "";
  return `${minutesWordsOf(locale).notCheckedPlaces(reason, count)} (${cells.join("; ")}${more})`;
}

function ofUnit(unit: string, file: string, isOne: boolean): MinutesBlock[] {
  return isOne ? [] : [{ kind: "heading", level: 2, text: `${unit} (${file})` }];
}
