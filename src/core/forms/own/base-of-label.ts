import { foldLabel } from "../../labels/fold-label";
import type { CellCount, Counted } from "../form";

const LEFT = (status: string): CellCount => ({ of: "left", where: [{ field: "status", is: [status] }] });

/** Who came and who left, under rows that say so. */
const CAME: readonly (readonly [RegExp, CellCount])[] = [
  [/^kết nạp(?: mới)?$|đảng viên mới kết nạp$/u, { of: "admitted", where: [] }],
  [/^(?:tiếp nhận )?chuyển đến$/u, { of: "arrived", where: [] }],
];
const WENT: readonly (readonly [RegExp, CellCount])[] = [
  [/^(?:từ trần|chết|qua đời|đã mất)$/u, LEFT("dead")],
  [/^(?:bị )?khai trừ(?: (?:ra )?khỏi đảng)?$/u, LEFT("expelled")],
  [/^(?:bị )?xoá tên$/u, LEFT("struck")],
  [/^(?:đảng viên )?(?:xin|cho)(?: xin)? ra (?:khỏi )?đảng$/u, LEFT("resigned")],
  [/^(?:giới thiệu )?chuyển đi$/u, LEFT("left")],
];

/** What a label says of who came or went; undefined where it does not. */
export function movementOf(label: string, under: "came" | "went" | undefined): CellCount | undefined {
  const fold = foldLabel(label);
  const of = (list: typeof CAME): CellCount | undefined => list.find(([words]) => words.test(fold))?.[1];
  if (under === "came") return of(CAME);
  return under === "went" ? of(WENT) : undefined;
}

/** Who is counted where a label, or the title over it, names them and nothing else. */
export function baseOf(label: string): Counted | undefined {
  const fold = foldLabel(label);
  const isMembers = /đảng viên|đảng số|members/u.test(fold);
  if (fold.includes("kết nạp") && !/thời gian kết nạp|không|quyền|chưa/u.test(fold))
    return isMembers ? "admitted" : undefined;
  if (/đầu (?:kì|năm)|cuối (?:kì|năm) trước|(?:kì|năm) trước chuyển sang/u.test(fold)) return "opening";
  if (isMembers && fold.includes("tăng") && !fold.includes("giảm")) return "joined";
  if (isMembers && fold.includes("giảm") && !fold.includes("tăng")) return "left";
  if (/(?:trong danh sách|hiện có|có đến cuối|cuối kì|cuối năm)/u.test(fold) && isMembers) return "members";
  return undefined;
}

/** Whether a label is the whole of those it names: `Tổng số đảng viên`, `Đảng viên trong danh sách cuối kỳ`. */
export function isWholeOf(label: string): boolean {
  const fold = foldLabel(label)
    .replace(/\s*\(.*\)$/u, "")
    .replace(/^đ(?:\.|\/)? ?v(?:iên)?(?= )/u, "đảng viên");
  return /^(?:tổng số|tổng cộng|cộng|total)(?: (?:đảng viên|đảng số|members))?$|^(?:tổng số )?đảng viên(?: mới kết nạp)?$|trong danh sách|(?:đầu|cuối) (?:kì|năm)|đảng viên (?:tăng|giảm) trong|^đảng viên (?:chia )?theo dân tộc$/u.test(
    fold,
  );
}
