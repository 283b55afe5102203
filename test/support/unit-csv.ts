import { forms } from "../../src/core/forms";

/** Form 1-BTCTW as a unit sends it in a table of text: who it is, and how many came from within the province and from without. */
export function unitForm(unit: string, near: number, far: number, total = near + far): string {
  const form = forms.find(({ id }) => id === "B1-BTCTW");
  if (!form) throw new Error("there is no form 1");
  const figures: Readonly<Record<string, number>> = {
    B: total,
    "B.2": total,
    "B.2.a": near,
    "B.2.b": far,
    D: total,
  };
  const rows = form.rows.map(({ code, label }) => [code, label.trim(), String(figures[code] ?? 0)]);
  const head = [
    [`Đơn vị: ${unit}`],
    [],
    ["Biểu số 1-BTCTW"],
    [],
    ["STT", "Chỉ tiêu", "Đảng viên"],
    ["A", "1", "2"],
  ];
  return [...head, ...rows].map((row) => row.map((text) => `"${text}"`).join(",")).join("\n");
}

/** A table of text as a file. */
export function csvFile(name: string, text: string): File {
  const file = new File([text], name, { type: "text/csv", lastModified: 1 });
  // Without a browser it has none.
  if (!("webkitRelativePath" in file)) Object.defineProperty(file, "webkitRelativePath", { value: "" });
  return file;
}

export const UNIT_LIST = "Đơn vị\nChi bộ Sở Nội vụ\nChi bộ Sở Y tế\nChi bộ Thanh tra";

/** Of three units one has sent, one writes its name otherwise, and one has sent nothing. */
export const UNIT_FORMS: Readonly<Record<string, string>> = {
  "noi-vu.csv": unitForm("Chi bộ Sở Nội vụ", 3, 2),
  "nganh-y.csv": unitForm("Chi bộ Ngành y", 4, 1),
};
