import type { Random } from "../random";
import type { Gender } from "./member";

const FAMILY =
  "Nguyễn Nguyễn Nguyễn Nguyễn Trần Trần Trần Lê Lê Phạm Phạm Hoàng Phan Võ Vũ Đặng Bùi Đỗ Hồ Ngô Dương Đinh Trương Lương Đào Đoàn Trịnh Cao Thái Lưu Tạ Kiều Mai";
const MIDDLE = {
  Nam: "Văn Văn Đức Hữu Quang Minh Xuân Anh Công Đình Duy Gia Hoài Huy Khắc Mạnh Ngọc Quốc Sỹ Thanh Tiến Trọng Trung Viết Thế Bá",
  Nữ: "Thị Thị Thị Thu Ngọc Thanh Hồng Kim Minh Mai Phương Thúy Hoài Bích Lan Diệu Khánh Quỳnh Cẩm Tuyết",
};
const GIVEN = {
  Nam: "An Bình Cường Chiến Dũng Đạt Đông Đức Giang Hà Hải Hân Hậu Hiếu Hòa Hoàng Hùng Hưng Khoa Kiên Lâm Linh Long Lực Mạnh Minh Nam Nghĩa Phong Phú Phúc Quân Quý Sơn Tài Tâm Tân Thắng Thành Thuận Tiến Toàn Trí Trường Tuấn Tùng Việt Vinh Vũ",
  Nữ: "Anh Ánh Bình Châu Chi Dung Duyên Giang Hà Hạnh Hằng Hiền Hoa Hòa Hồng Huệ Hương Huyền Lan Lệ Liên Linh Loan Ly Mai Minh My Nga Ngân Ngọc Nhung Oanh Phương Quyên Quỳnh Sương Tâm Thảo Thơm Thu Thủy Trà Trang Tuyết Vân Xuân Yến",
};

const words = (text: string): string[] => text.split(" ");

/** Family, middle and given name thrown together: a name that belongs to nobody in particular. */
export function makeName(gender: Gender, random: Random): string {
  const parts = [FAMILY, MIDDLE[gender], GIVEN[gender]].map((text) => random.pick(words(text)));
  return parts.join(" ");
}
