import type { Chance } from "../planted/chance";

export type Language = "vi" | "en";

/** Who keeps the tables: what they count by, and what they count. Every name is invented. */
interface Field {
  /** Before the name of a unit: "Chi bộ thôn An". */
  readonly units: readonly string[];
  readonly unitCaption: readonly string[];
  readonly total: readonly string[];
  /** What a hierarchy of rows is made of, none of them a total or a part by its words. */
  readonly items: readonly string[];
  /** Ways to split a whole: the name of the split and its parts. */
  readonly splits: readonly (readonly [string, readonly string[]])[];
  /** Some of a whole, and not all. */
  readonly some: readonly string[];
  readonly whole: readonly string[];
  readonly measures: readonly string[];
  readonly incoming: readonly string[];
  readonly outgoing: readonly string[];
  readonly income: readonly string[];
  readonly costs: readonly string[];
  readonly titles: readonly string[];
}

export interface Words extends Field {
  readonly language: Language;
  readonly names: readonly string[];
  readonly sexes: readonly (readonly [string, string])[];
  readonly captions: Readonly<Record<Caption, readonly string[]>>;
}

type Caption =
  | "number"
  | "item"
  | "amount"
  | "share"
  | "ofWhich"
  | "split"
  | "opening"
  | "increase"
  | "decrease"
  | "closing"
  | "year"
  | "wholeYear"
  | "quarter"
  | "month"
  | "plan"
  | "actual"
  | "difference"
  | "done"
  | "subtotal"
  | "change"
  | "profit"
  | "revenue"
  | "cost"
  | "tax"
  | "net"
  | "signature"
  | "unit";

const VI_CAPTIONS: Words["captions"] = {
  number: ["TT", "STT", "Số TT"],
  item: ["Nội dung", "Chỉ tiêu", "Danh mục", "Khoản mục"],
  amount: ["Số lượng", "Số tiền", "Thành tiền", "Giá trị"],
  share: ["Tỷ lệ (%)", "%", "Tỷ trọng (%)", "Tỉ lệ %"],
  ofWhich: ["Trong đó", "Trong đó:", "Tr.đó"],
  split: ["Chia ra", "Chia ra:", "Gồm", "Bao gồm"],
  opening: ["Đầu kỳ", "Số đầu kỳ", "Tồn đầu kỳ", "Đầu năm"],
  increase: ["Tăng trong kỳ", "Tăng", "Số tăng"],
  decrease: ["Giảm trong kỳ", "Giảm", "Số giảm"],
  closing: ["Cuối kỳ", "Số cuối kỳ", "Tồn cuối kỳ", "Cuối năm"],
  year: ["Năm {}", "{}"],
  wholeYear: ["Cả năm", "Cộng", "Tổng cộng"],
  quarter: ["Quý {}"],
  month: ["Tháng {}", "T{}"],
  plan: ["Kế hoạch", "Dự toán", "Chỉ tiêu giao"],
  actual: ["Thực hiện", "Kết quả", "Quyết toán"],
  difference: ["Chênh lệch", "Tăng (+), giảm (-)", "So sánh (+/-)"],
  done: ["% thực hiện", "Đạt tỷ lệ (%)", "Tỷ lệ %"],
  subtotal: ["Cộng {}", "Cộng mục {}"],
  change: ["% tăng giảm", "Tăng, giảm (%)"],
  profit: ["Lợi nhuận trước thuế", "Chênh lệch thu chi"],
  revenue: ["Doanh thu", "Tổng thu"],
  cost: ["Chi phí", "Tổng chi"],
  tax: ["Thuế phải nộp", "Trích quỹ"],
  net: ["Lợi nhuận sau thuế", "Còn lại"],
  signature: ["NGƯỜI LẬP BIỂU", "Người lập"],
  unit: ["Đơn vị tính: người", "ĐVT: triệu đồng", "Đơn vị: nghìn đồng"],
};

const EN_CAPTIONS: Words["captions"] = {
  number: ["No.", "#"],
  item: ["Item", "Description", "Category"],
  amount: ["Amount", "Number", "Value"],
  share: ["%", "Share (%)", "Percent"],
  ofWhich: ["Of which", "of which:"],
  split: ["By kind", "Consisting of"],
  opening: ["Opening balance", "At beginning of year"],
  increase: ["Increase", "Additions"],
  decrease: ["Decrease", "Disposals"],
  closing: ["Closing balance", "At end of year"],
  year: ["{}", "Year {}"],
  wholeYear: ["Total", "Whole year", "Year total"],
  quarter: ["Q{}", "Quarter {}"],
  month: ["Month {}", "M{}"],
  plan: ["Budget", "Plan", "Target"],
  actual: ["Actual", "Outturn"],
  difference: ["Difference", "Variance"],
  done: ["% of plan", "Achieved (%)"],
  subtotal: ["Subtotal {}", "Total {}"],
  change: ["Change (%)", "% change"],
  profit: ["Profit before tax", "Surplus"],
  revenue: ["Revenue", "Total income"],
  cost: ["Costs", "Total expenses"],
  tax: ["Tax", "Set aside"],
  net: ["Net profit", "Left over"],
  signature: ["Prepared by", "Treasurer"],
  unit: ["Unit: persons", "in thousands", "Figures in million"],
};

const VI_NAMES = [
  ...["Thượng", "Hạ", "Đông", "Đoài", "An Lạc", "Bình Minh", "Cẩm Sơn", "Diên Hòa", "Gia Phúc", "Hưng Thịnh"],
  ...["Kim Giang", "Long Vân", "Mỹ Xuyên", "Ngọc Lâm", "Phú Cường", "Quang Trung", "Sơn Hải", "Tân Tiến"],
  ...["Thanh Bình", "Uyên Sơn", "Vĩnh Thuận", "Xuân Lộc", "Yên Ninh", "Hòa Khánh", "Lộc An", "Đức Long"],
];
const EN_NAMES = [
  ...[
    "Ashby",
    "Birchfield",
    "Cranmoor",
    "Dunley",
    "Eastwick",
    "Fernhill",
    "Glenrow",
    "Hartwell",
    "Inglemere",
  ],
  ...["Juniper", "Kestrel", "Larkton", "Millbrook", "Northgate", "Oakham", "Penrow", "Quayside", "Redfield"],
  ...["Stonebeck", "Thornby", "Upland", "Valeton", "Westmere", "Yarrow", "Alderley", "Brookside"],
];

const VI_AGES: readonly (readonly [string, readonly string[]])[] = [
  ["Độ tuổi", ["18-30", "31-40", "41-50", "51-60", "Trên 60"]],
  ["Tuổi đời", ["Dưới 30 tuổi", "30 - 45 tuổi", "Từ 46 tuổi trở lên"]],
];

const VI: readonly Field[] = [
  {
    units: ["Chi bộ thôn ", "Đảng bộ xã ", "Chi bộ "],
    unitCaption: ["Tên chi bộ", "Đơn vị", "Chi bộ, đảng bộ"],
    total: ["Tổng số", "Cộng", "Tổng cộng", "TỔNG SỐ", "Toàn đảng bộ"],
    items: [
      ...["Xây dựng tổ chức", "Công tác tuyên giáo", "Kiểm tra, giám sát", "Công tác dân vận", "Văn phòng"],
      ...["Kết nạp mới", "Chuyển sinh hoạt", "Học tập nghị quyết", "Sinh hoạt chuyên đề", "Khen thưởng"],
      ...[
        "Kỷ luật",
        "Đánh giá, xếp loại",
        "Bồi dưỡng",
        "Phát thẻ",
        "Tặng huy hiệu",
        "Bảo vệ chính trị nội bộ",
      ],
    ],
    splits: [
      ...VI_AGES,
      ["Trình độ", ["Tiểu học", "THCS", "THPT"]],
      ["Lý luận chính trị", ["Sơ cấp", "Trung cấp", "Cao cấp", "Chưa qua"]],
    ],
    some: ["Dân tộc thiểu số", "Đoàn viên", "Hưu trí", "Miễn sinh hoạt"],
    whole: ["Tổng số đảng viên", "Số đảng viên", "Đảng viên"],
    measures: ["Chính thức", "Dự bị", "Cấp ủy viên", "Bí thư"],
    incoming: ["Kết nạp", "Chuyển đến", "Phục hồi"],
    outgoing: ["Chuyển đi", "Từ trần", "Xin ra", "Khai trừ"],
    income: ["Đảng phí", "Ngân sách cấp", "Thu khác"],
    costs: ["Báo, tạp chí", "Hội nghị", "Khen thưởng", "Văn phòng phẩm", "Sửa chữa nhỏ"],
    titles: ["BIỂU THỐNG KÊ ĐẢNG VIÊN", "BÁO CÁO SỐ LIỆU NĂM 2021", "Biểu số 3: Tổ chức đảng và đảng viên"],
  },
  {
    units: ["Trường Tiểu học ", "Trường THCS ", "Trường Mầm non "],
    unitCaption: ["Trường", "Đơn vị trường", "Tên trường"],
    total: ["Toàn trường", "Tổng cộng", "Cộng", "Tổng số"],
    items: [
      ...["Dạy và học", "Cơ sở vật chất", "Thư viện", "Bán trú", "Hoạt động ngoại khóa", "Thể dục thể thao"],
      ...["Sách giáo khoa", "Bàn ghế", "Thiết bị dạy học", "Thi học sinh giỏi", "Tập huấn", "Vệ sinh"],
    ],
    splits: [
      ["Xếp loại học lực", ["Giỏi", "Khá", "Trung bình", "Yếu"]],
      ["Hạnh kiểm", ["Tốt", "Khá", "Đạt"]],
      ["Khối lớp", ["Lớp 6", "Lớp 7", "Lớp 8", "Lớp 9"]],
    ],
    some: ["Dân tộc", "Khuyết tật", "Hộ nghèo", "Con thương binh"],
    whole: ["Tổng số học sinh", "Học sinh", "Số học sinh"],
    measures: ["Số lớp", "Giáo viên", "Nhân viên", "Cán bộ quản lý"],
    incoming: ["Tuyển mới", "Chuyển đến"],
    outgoing: ["Chuyển đi", "Bỏ học", "Ra trường"],
    income: ["Học phí", "Ngân sách", "Tài trợ"],
    costs: ["Lương", "Điện, nước", "Học bổng", "Mua sách", "Sửa chữa"],
    titles: ["THỐNG KÊ HỌC SINH", "Báo cáo cuối năm học", "BẢNG TỔNG HỢP KẾT QUẢ"],
  },
  {
    units: ["Xí nghiệp ", "Chi nhánh ", "Cửa hàng "],
    unitCaption: ["Đơn vị", "Chi nhánh", "Nơi bán"],
    total: ["Tổng cộng", "Cộng", "Toàn công ty"],
    items: [
      ...["Nguyên liệu", "Vận chuyển", "Lương sản xuất", "Bao bì", "Thuê kho", "Quảng cáo", "Hoa hồng"],
      ...["Khấu hao", "Bảo hiểm", "Sửa máy", "Nhiên liệu", "Điện sản xuất", "Đào tạo", "Tiếp khách"],
    ],
    splits: [
      ["Nhóm hàng", ["Gạo", "Đường", "Sữa", "Dầu ăn"]],
      ["Kênh bán", ["Bán buôn", "Bán lẻ", "Trực tuyến"]],
    ],
    some: ["Hàng khuyến mại", "Xuất khẩu", "Hàng trả lại"],
    whole: ["Tổng doanh số", "Doanh số"],
    measures: ["Đơn hàng", "Khách mới", "Khách cũ"],
    incoming: ["Nhập mua", "Nhập điều chuyển", "Nhập khác"],
    outgoing: ["Xuất bán", "Xuất hủy", "Xuất điều chuyển"],
    income: ["Bán hàng", "Dịch vụ", "Thu nhập khác"],
    costs: ["Giá vốn", "Chi phí bán hàng", "Chi phí quản lý", "Lãi vay"],
    titles: ["BÁO CÁO KẾT QUẢ KINH DOANH", "Tổng hợp doanh số", "Bảng kê nhập xuất tồn"],
  },
  {
    units: ["Khoa ", "Trạm y tế ", "Phòng khám "],
    unitCaption: ["Khoa, phòng", "Cơ sở", "Trạm"],
    total: ["Toàn viện", "Cộng", "Tổng số"],
    items: [
      ...["Khám ngoại trú", "Nội trú", "Phẫu thuật", "Xét nghiệm", "Chẩn đoán hình ảnh", "Thuốc", "Vật tư"],
      ...["Tiêm chủng", "Dinh dưỡng", "Phòng dịch", "Hồi sức", "Vận chuyển cấp cứu", "Giám định"],
    ],
    splits: [
      ["Đối tượng", ["Bảo hiểm", "Thu phí", "Miễn phí"]],
      ["Kết quả điều trị", ["Khỏi", "Đỡ", "Không đổi", "Chuyển viện"]],
    ],
    some: ["Trẻ dưới 6 tuổi", "Cấp cứu", "Người cao tuổi"],
    whole: ["Tổng số lượt khám", "Số lượt"],
    measures: ["Giường bệnh", "Bác sĩ", "Điều dưỡng"],
    incoming: ["Vào viện", "Chuyển khoa đến"],
    outgoing: ["Ra viện", "Chuyển khoa đi", "Tử vong"],
    income: ["Viện phí", "Bảo hiểm chi trả", "Thu khác"],
    costs: ["Thuốc", "Vật tư tiêu hao", "Lương, phụ cấp", "Điện, nước"],
    titles: ["BÁO CÁO HOẠT ĐỘNG KHÁM BỆNH", "Tình hình bệnh nhân", "BIỂU TỔNG HỢP THÁNG"],
  },
];

const EN: readonly Field[] = [
  {
    units: ["", "Branch ", "Ward "],
    unitCaption: ["Branch", "Unit", "Ward"],
    total: ["Total", "Grand total", "TOTAL", "All branches"],
    items: [
      ...[
        "Rent",
        "Heating",
        "Printing",
        "Postage",
        "Hall hire",
        "Cleaning",
        "Insurance",
        "Travel",
        "Training",
      ],
      ...["Library", "Repairs", "Refreshments", "Software", "Telephone", "Garden", "Music", "Outreach"],
    ],
    splits: [
      ["Age", ["Under 25", "25-44", "45-64", "65 and over"]],
      ["Membership", ["Full", "Associate", "Junior"]],
    ],
    some: ["New this year", "Honorary", "Abroad"],
    whole: ["Total members", "Members"],
    measures: ["Volunteers", "Committee", "Guests"],
    incoming: ["Joined", "Transferred in"],
    outgoing: ["Resigned", "Transferred out", "Lapsed"],
    income: ["Subscriptions", "Donations", "Fund-raising", "Grants"],
    costs: ["Premises", "Salaries", "Events", "Stationery", "Bank charges"],
    titles: ["Annual return of members", "Statement of the year", "Summary by branch"],
  },
  {
    units: ["Shop ", "Depot ", "Plant "],
    unitCaption: ["Location", "Site", "Depot"],
    total: ["Total", "Grand total", "Company total"],
    items: [
      ...["Raw materials", "Freight", "Packaging", "Wages", "Power", "Storage", "Licences", "Marketing"],
      ...["Spare parts", "Security", "Waste", "Consulting", "Legal", "Depreciation", "Canteen"],
    ],
    splits: [
      ["Product", ["Tea", "Coffee", "Sugar", "Cocoa"]],
      ["Channel", ["Wholesale", "Retail", "Online"]],
    ],
    some: ["Exports", "Returns", "Samples"],
    whole: ["Total sales", "Sales"],
    measures: ["Orders", "Staff", "Deliveries"],
    incoming: ["Purchases", "Transfers in"],
    outgoing: ["Sales", "Write-offs", "Transfers out"],
    income: ["Goods", "Services", "Other income"],
    costs: ["Cost of goods", "Selling", "Administration", "Interest"],
    titles: ["Sales report", "Profit and loss", "Stock movements"],
  },
];

/** The words of one table: a field, and a language. */
export function wordsOf(language: Language, chance: Chance): Words {
  const field = chance.pick(language === "vi" ? VI : EN);
  return {
    ...field,
    language,
    names: language === "vi" ? VI_NAMES : EN_NAMES,
    sexes:
      language === "vi"
        ? [["Nam", "Nữ"]]
        : [
            ["Male", "Female"],
            ["Men", "Women"],
          ],
    captions: language === "vi" ? VI_CAPTIONS : EN_CAPTIONS,
  };
}
