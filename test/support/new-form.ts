/** A form that is new this year, on its empty sheet: one row nobody knows, ages in other bands. */
export const NEW_FORM = `
  | BÁO CÁO ĐỘI NGŨ ĐẢNG VIÊN            |        |                   |
  |                                      |        |                   |
  | Tiêu chí                             | Kỳ này | Cùng kỳ năm trước |
  | 1                                    | 2      | 3                 |
  | I. Đảng viên trong danh sách cuối kỳ |        |                   |
  | Trong đó: - Nữ                       |        |                   |
  | - Dân quân tự vệ                     |        |                   |
  | II. Phân tích đội ngũ đảng viên      |        |                   |
  | 1. Tuổi đời                          |        |                   |
  | - Từ 18 - 45 tuổi                    |        |                   |
  | - Trên 45 tuổi                       |        |                   |`;
