import { ofWhich, sum, type CheckedSheet } from "../relations";
import { newSheet, put, putMerged } from "../xlsx/sheet";
import { AGE_LABELS, COUNT, HEAD, LABEL, type UnitView } from "./unit-form";

/** A form with English captions, as organizations with foreign partners use them. */
export function makeEnglishForm(view: UnitView, organization: string): CheckedSheet {
  const sheet = newSheet({ name: "Members", widths: [30, 12, 12, 12, 22], paper: "A4" });
  putMerged(sheet, "A1:E1", organization, { bold: true, align: "center" });
  putMerged(sheet, "A2:E2", "PARTY MEMBERS BY AGE AND SEX", {
    bold: true,
    size: 14,
    align: "center",
  });
  putMerged(sheet, "A3:E3", "As of 31 December 2021 (persons)", { italic: true, align: "center" });
  ["Age group", "Total", "Male", "Female", "Of which: on probation"].forEach((head, i) =>
    put(sheet, `${"ABCDE"[i] ?? ""}5`, head, HEAD),
  );
  sheet.heights.set(4, 32);
  const bands = [...AGE_LABELS, "Over 60"];
  bands.forEach((band, i) => {
    const own = view.members.filter(({ birth }) => bandOf(2021 - Number(birth.slice(0, 4))) === i);
    put(sheet, `A${6 + i}`, band, LABEL);
    const probation = own.filter(({ official }) => official === undefined).length;
    [view.all.ages[i], view.men.ages[i], view.women.ages[i], probation].forEach((value, j) =>
      put(sheet, `${"BCDE"[j] ?? ""}${6 + i}`, value, COUNT),
    );
  });
  const last = 6 + bands.length;
  put(sheet, `A${last}`, "Total", { ...LABEL, bold: true });
  [view.all.total, view.men.total, view.women.total, view.all.probationary].forEach((value, j) =>
    put(sheet, `${"BCDE"[j] ?? ""}${last}`, value, { ...COUNT, bold: true }),
  );
  put(sheet, `A${last + 2}`, "Prepared by", { bold: true, align: "center" });
  putMerged(sheet, `D${last + 2}:E${last + 2}`, "Secretary", { bold: true, align: "center" });
  const rows = Array.from({ length: bands.length + 1 }, (_, i) => 6 + i);
  return {
    sheet,
    relations: [
      ...rows.map((row) => sum(`B${row}`, [`C${row}`, `D${row}`])),
      ...rows.map((row) => ofWhich(`B${row}`, `E${row}`)),
      ...["B", "C", "D", "E"].map((name) =>
        sum(
          `${name}${last}`,
          bands.map((_, i) => `${name}${6 + i}`),
        ),
      ),
    ],
  };
}

function bandOf(age: number): number {
  return age <= 30 ? 0 : Math.min(7, Math.ceil((age - 30) / 5));
}
