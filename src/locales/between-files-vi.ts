import { formatNumber } from "../core/message";
import type { BetweenFilesWords } from "./between-files-words";

const n = (value: number): string => formatNumber(value, "vi");

export const betweenFilesVi: BetweenFilesWords = {
  heading: "So các tệp với nhau",
  what: "Tệp tổng hợp có bằng tổng các đơn vị không, đầu kỳ có bằng cuối kỳ trước không, một số ghi ở hai tệp có như nhau không, một người có ở hai danh sách không.",
  start: "So các tệp",
  stop: "Dừng",
  openPack: "Mở gói quy tắc…",
  busy: (files) => `Đang so ${n(files)} tệp với nhau…`,
  stopped: "Đã dừng, chưa so xong.",
  done: (files, rules, findings) =>
    files < 2
      ? "Cần ít nhất hai tệp đọc được để so."
      : rules === 0 && findings === 0
        ? `Đã so ${n(files)} tệp: không thấy số nào phải khớp giữa các tệp.`
        : `Đã so ${n(files)} tệp: ${n(rules)} quy tắc giữa các tệp, ${n(findings)} chỗ không khớp hoặc cần xem lại.`,
  findings: "Chỗ không khớp giữa các tệp",
  rules: (count) => `Quy tắc giữa các tệp: ${n(count)}`,
  offNote:
    "Quy tắc nào không đúng thì tắt đi. Việc tắt chỉ có trong lần xem này; lưu thành gói quy tắc để lần sau mở lại.",
  unplaced: (rule) => `Quy tắc trong gói không tìm được chỗ trong các tệp này: ${rule}`,
  packFile: "Quy tac giua cac tep",
};
