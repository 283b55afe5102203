import { addressOn, splitAddress } from "../address-list";
import { findingMessage } from "../check-document";
import { figureTexts } from "../consequences/consequence-text";
import type { Locale, Text } from "../message";
import { formatMessage } from "../message";
import type { Finding } from "../report";
import type { Preview } from "./preview-edits";

/** Longer lists are cut and the rest counted. */
const MOST = 5;

const HEADINGS: Readonly<Record<"agrees" | "stillDiffers" | "newlyDiffers" | "follows", Text>> = {
  agrees: { vi: "Sẽ khớp: {count}", en: "Will agree: {count}" },
  stillDiffers: { vi: "Vẫn còn lệch: {count}", en: "Will still differ: {count}" },
  newlyDiffers: { vi: "Sẽ thành không khớp: {count}", en: "Will no longer agree: {count}" },
  follows: { vi: "Sẽ đổi theo: {count}", en: "Will change with it: {count}" },
};

const NOTHING: Text = {
  vi: "Không chỗ nào khớp thêm, cũng không chỗ nào lệch thêm.",
  en: "Nothing more will agree, and nothing more will differ.",
};

const MORE: Text = { vi: "và {count} chỗ nữa", en: "and {count} more" };

/** One part of a preview: a heading with its number, and what it counts. */
export interface PreviewPart {
  readonly kind: keyof typeof HEADINGS;
  readonly heading: string;
  readonly lines: readonly string[];
}

/** A preview for people, parts without anything left out. `sheet` is the one whose cells need no sheet's name. */
export function previewParts(preview: Preview, sheet: string, locale: Locale): readonly PreviewPart[] {
  const kinds = ["agrees", "stillDiffers", "newlyDiffers"] as const;
  const judged = kinds.flatMap((kind) => {
    const findings = preview[kind];
    if (findings.length === 0) return [];
    const heading = formatMessage(HEADINGS[kind], { count: findings.length }, locale);
    return [{ kind, heading, lines: linesOf(findings, sheet, kind === "agrees", locale) }];
  });
  const { follows } = preview;
  if (follows.length === 0) return judged;
  const heading = formatMessage(HEADINGS.follows, { count: follows.length }, locale);
  return [...judged, { kind: "follows", heading, lines: figureTexts(follows, MOST, sheet, locale) }];
}

/** The sentence of a preview in which nothing changes. */
export function nothingChanges(locale: Locale): string {
  return NOTHING[locale];
}

/** Cells that will agree are named together; of those that will not each is told with its sentence. */
function linesOf(findings: readonly Finding[], sheet: string, together: boolean, locale: Locale): string[] {
  const shown = findings.slice(0, MOST);
  const left = findings.length - shown.length;
  const more = left > 0 ? [formatMessage(MORE, { count: left }, locale)] : [];
  const cells = shown.map(({ at }) => addressOn(sheet, at));
  if (together) return [[...new Set(cells), ...more].join(", ")];
  return [...shown.map((finding, i) => `${cells[i] ?? ""}: ${findingMessage(finding, locale)}`), ...more];
}

/** The sheet that most of a suggestion's cells are on. */
export function sheetOf(cells: readonly { readonly cell: string }[]): string {
  return splitAddress(cells[0]?.cell ?? "").sheet;
}
