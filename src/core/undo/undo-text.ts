import { formatMessage, formatNumber, type Locale, type Text } from "../message";
import type { Conflict } from "./conflict";
import type { Beyond, Held, Touched } from "./entry";
import { stateBeyond } from "./state-change";

const WRITTEN: Readonly<Record<Touched["kind"] | "sheet-removed", Text>> = {
  cell: { vi: "Ô {at}: {before} → {after}", en: "Cell {at}: {before} → {after}" },
  note: { vi: "Ghi chú ở ô {at}: {before} → {after}", en: "Note on cell {at}: {before} → {after}" },
  sheet: { vi: "Thêm trang {sheet}", en: "Added the sheet {sheet}" },
  "sheet-removed": { vi: "Gỡ trang {sheet}", en: "Removed the sheet {sheet}" },
  marks: {
    vi: "Đánh dấu: thêm {added}; gỡ {removed}",
    en: "Marks: added {added}; removed {removed}",
  },
  state: {
    vi: "Ghi nhớ của Khớp Số: {before} → {after}",
    en: "Remembered by Khớp Số: {before} → {after}",
  },
};

/** What was written at one place, in the reader's language, without a full stop: `Ô B3: 10 → 12`. */
export function touchedText(touched: Touched, locale: Locale): string {
  switch (touched.kind) {
    case "cell": {
      const { at, before, after } = touched;
      return say(
        WRITTEN.cell,
        { at, before: heldText(before, locale), after: heldText(after, locale) },
        locale,
      );
    }
    case "note": {
      const { at, before, after } = touched;
      return say(
        WRITTEN.note,
        { at, before: noteText(before, locale), after: noteText(after, locale) },
        locale,
      );
    }
    case "sheet": {
      const { deed, sheet } = touched;
      return say(WRITTEN[deed === "added" ? "sheet" : "sheet-removed"], { sheet: sheet.name }, locale);
    }
    case "marks": {
      const cells = (marks: typeof touched.added): readonly string[] => {
        const at = marks.flatMap((mark) => mark.at);
        return at.length > 0 ? at : [NONE[locale]];
      };
      return say(WRITTEN.marks, { added: cells(touched.added), removed: cells(touched.removed) }, locale);
    }
    case "state": {
      const { before, after } = touched;
      const said = (parts: readonly string[]): string => parts.join("; ") || NONE[locale];
      return say(
        WRITTEN.state,
        {
          before: said(stateBeyond(before, after, locale)),
          after: said(stateBeyond(after, before, locale)),
        },
        locale,
      );
    }
  }
}

const CONFLICTS: Readonly<Record<Conflict["kind"], Text>> = {
  "cell-changed": {
    vi: "Không hoàn tác ô {at}: đã ghi {wrote}, sau đó ô được sửa thành {now}. Ô được giữ nguyên.",
    en: "Cell {at} was not taken back: {wrote} was written, and it has been changed to {now} since. It was left as it is.",
  },
  "written-again": {
    vi: "Không hoàn tác ô {at}: lần ghi sau đã ghi {now} thay cho {wrote}. Hãy hoàn tác lần ghi sau trước.",
    en: "Cell {at} was not taken back: a later write put {now} in place of {wrote}. Take the later one back first.",
  },
  "place-gone": {
    vi: "Không hoàn tác ô {at}: không còn trang này trong sổ tính.",
    en: "Cell {at} was not taken back: its sheet is no longer in the workbook.",
  },
  "cannot-be-restored": {
    vi: "Không hoàn tác ô {at}: trước đó là {why}{text}, không ghi lại đúng như cũ được. Ô được giữ nguyên.",
    en: "Cell {at} was not taken back: it held {why}{text}, which cannot be written as it was. It was left as it is.",
  },
  "note-out-of-reach": {
    vi: "Không hoàn tác ghi chú ở ô {at}: chương trình này không sửa được ghi chú. Hãy hoàn tác trên tệp.",
    en: "The note on cell {at} was not taken back: notes cannot be changed from here. Take it back in the file.",
  },
  "note-changed": {
    vi: "Không hoàn tác ghi chú ở ô {at}: đã ghi {wrote}, nay là {now}. Ghi chú được giữ nguyên.",
    en: "The note on cell {at} was not taken back: {wrote} was written, and it is now {now}. It was left as it is.",
  },
  "mark-changed": {
    vi: "Không gỡ dấu ở {at}: vùng đánh dấu đã thay đổi.",
    en: "The mark on {at} was not taken off: the area it covers has changed.",
  },
  "state-changed": {
    vi: "Không hoàn tác ghi nhớ của Khớp Số: đã được ghi lại sau đó. Hãy hoàn tác lần ghi sau trước.",
    en: "What Khớp Số remembers was not taken back: it has been written again since. Take the later write back first.",
  },
  "sheet-changed": {
    vi: "Không gỡ trang {sheet}: đã có thay đổi ở {at} sau khi trang được thêm vào.",
    en: "The sheet {sheet} was not removed: {at} was changed after it was added.",
  },
  "sheet-in-use": {
    vi: "Không gỡ trang {sheet}: nơi khác đang dùng số liệu của trang này ({by}).",
    en: "The sheet {sheet} was not removed: other places refer to it ({by}).",
  },
  "sheet-name-taken": {
    vi: "Không thêm lại trang {sheet}: đã có trang khác mang tên này.",
    en: "The sheet {sheet} was not added again: another sheet has its name.",
  },
};

/** Why a place was left as it is, in the reader's language. */
export function conflictText(conflict: Conflict, locale: Locale): string {
  const text = CONFLICTS[conflict.kind];
  switch (conflict.kind) {
    case "cell-changed":
    case "written-again": {
      const { at, wrote, now } = conflict;
      return say(text, { at, wrote: heldText(wrote, locale), now: heldText(now, locale) }, locale);
    }
    case "note-changed": {
      const { at, wrote, now } = conflict;
      return say(text, { at, wrote: noteText(wrote, locale), now: noteText(now, locale) }, locale);
    }
    case "cannot-be-restored": {
      const { at, why } = conflict;
      return say(
        text,
        { at, why: BEYOND[why][locale], text: conflict.text && ` (${conflict.text})` },
        locale,
      );
    }
    case "place-gone":
    case "note-out-of-reach":
    case "mark-changed":
      return say(text, { at: conflict.at }, locale);
    case "sheet-changed":
      return say(text, { sheet: conflict.sheet, at: conflict.at }, locale);
    case "sheet-in-use":
      return say(text, { sheet: conflict.sheet, by: conflict.by }, locale);
    case "sheet-name-taken":
      return say(text, { sheet: conflict.sheet }, locale);
    case "state-changed":
      return text[locale];
  }
}

const BEYOND: Readonly<Record<Beyond, Text>> = {
  "error-value": { vi: "một giá trị lỗi", en: "an error value" },
  "raised-text": { vi: "chữ có ký tự viết cao", en: "a text with raised characters" },
  "array-formula": { vi: "một công thức mảng", en: "an array formula" },
  unseen: { vi: "nội dung không đọc được", en: "something that could not be read" },
};

const EMPTY: Text = { vi: "(trống)", en: "(empty)" };
const UNKNOWN: Text = { vi: "(không rõ)", en: "(not known)" };
const NONE: Text = { vi: "(không có)", en: "(none)" };
const BOOLEANS: Readonly<Record<"true" | "false", Text>> = {
  true: { vi: "ĐÚNG", en: "TRUE" },
  false: { vi: "SAI", en: "FALSE" },
};

/** What a cell holds, as a list shows it: texts in quotes, formulas with `=`. */
export function heldText(held: Held, locale: Locale): string {
  if ("formula" in held) return `=${held.formula}`;
  if ("beyond" in held) return held.text === "" ? UNKNOWN[locale] : held.text;
  const { value } = held;
  if (value === null) return EMPTY[locale];
  if (typeof value === "number") return formatNumber(value, locale);
  if (typeof value === "boolean") return BOOLEANS[value ? "true" : "false"][locale];
  return `“${value}”`;
}

function noteText(note: string | null, locale: Locale): string {
  return note === null ? NONE[locale] : `“${note}”`;
}

const say = formatMessage;
