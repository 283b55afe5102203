import { putSignature, putTitle } from "../frame";
import { apportion } from "../quota";
import { ofWhich, sum, type CheckedSheet } from "../relations";
import { newSheet, put } from "../xlsx/sheet";
import { COUNT, HEAD, LABEL, signerOf, unitFrame, type UnitView } from "./unit-form";

/** Totals stand first; “Chia ra” heads what makes them up, “Trong đó” what is only some of them. */
export function makeTotalsOnTopForm(view: UnitView): CheckedSheet {
  const sheet = newSheet({ name: "Xếp loại ĐV", widths: [6, 52, 14, 30], paper: "A4" });
  const frame = unitFrame(view, "ĐÁNH GIÁ, XẾP LOẠI CHẤT LƯỢNG ĐẢNG VIÊN NĂM 2021", 3);
  putTitle(sheet, frame);
  ["TT", "Chỉ tiêu", "Số lượng", "Ghi chú"].forEach((head, i) =>
    put(sheet, `${"ABCD"[i] ?? ""}7`, head, HEAD),
  );
  const { total, probationary, female } = view.all;
  const unrated = Math.min(probationary, 3);
  const rated = total - unrated;
  const levels = apportion(rated, [19, 74, 6, 1], 1);
  const womenAmong = Math.floor(((levels[0] ?? 0) * female) / total);
  const lines: readonly (readonly [mark: string, label: string, value: number | undefined])[] = [
    ["I", "Tổng số đảng viên", total],
    ["", "Chia ra:", undefined],
    ["1", "Đảng viên được đánh giá, xếp loại", rated],
    ["2", "Đảng viên chưa đánh giá, xếp loại", unrated],
    ["II", "Đảng viên được đánh giá, xếp loại", rated],
    ["", "Chia ra:", undefined],
    ["1", "Hoàn thành xuất sắc nhiệm vụ", levels[0]],
    ["2", "Hoàn thành tốt nhiệm vụ", levels[1]],
    ["3", "Hoàn thành nhiệm vụ", levels[2]],
    ["4", "Không hoàn thành nhiệm vụ", levels[3]],
    ["III", "Đảng viên hoàn thành xuất sắc nhiệm vụ", levels[0]],
    ["", "Trong đó: Nữ", womenAmong],
  ];
  lines.forEach(([mark, label, value], i) => {
    const bold = mark.includes("I") ? ({ bold: true } as const) : {};
    const indent = mark.includes("I") ? 0 : 1;
    put(sheet, `A${8 + i}`, mark === "" ? undefined : mark, { ...LABEL, ...bold, align: "center" });
    put(sheet, `B${8 + i}`, label, { ...LABEL, ...bold, indent });
    put(sheet, `C${8 + i}`, value, { ...COUNT, ...bold });
    put(sheet, `D${8 + i}`, undefined, LABEL);
  });
  putSignature(sheet, 8 + lines.length, frame, signerOf(view));
  return {
    sheet,
    relations: [sum("C8", ["C10", "C11"]), sum("C12", ["C14", "C15", "C16", "C17"]), ofWhich("C18", "C19")],
  };
}
