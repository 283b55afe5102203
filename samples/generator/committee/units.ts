/** The 109 organizations of the invented province of Vĩnh Lam, the same at both dates, by the 8 types of the report. */

export const PROVINCE = "Vĩnh Lam";

export interface UnitType {
  readonly title: string;
  /** Members at 31/12/2020. */
  readonly members: number;
  readonly business: boolean;
  /** Name and a rough size; a size after `=` is kept as it is. */
  readonly units: readonly string[];
}

export const UNIT_TYPES: readonly UnitType[] = [
  {
    title: "Cơ quan hành chính",
    members: 3260,
    business: false,
    units: [
      ..."Văn phòng Tỉnh ủy 72|Ban Tổ chức Tỉnh ủy 34|Ban Tuyên giáo Tỉnh ủy 27|Ban Dân vận Tỉnh ủy 19".split(
        "|",
      ),
      ..."Ban Nội chính Tỉnh ủy 17|Ủy ban Kiểm tra Tỉnh ủy 31|Cơ quan Đảng ủy Khối 18".split("|"),
      ..."Cơ quan Ủy ban MTTQ tỉnh 21|Liên đoàn Lao động tỉnh 25|Tỉnh đoàn 33|Hội Liên hiệp Phụ nữ tỉnh 24".split(
        "|",
      ),
      ..."Hội Nông dân tỉnh 22|Hội Cựu chiến binh tỉnh 14|Văn phòng Đoàn ĐBQH và HĐND tỉnh 38".split("|"),
      ..."Văn phòng UBND tỉnh 81|Sở Nội vụ 64|Sở Kế hoạch và Đầu tư 58|Sở Tài chính 70|Sở Tư pháp 47".split(
        "|",
      ),
      ..."Sở Công Thương 61|Sở Nông nghiệp và PTNT 148|Sở Giao thông vận tải 83|Sở Xây dựng 66".split("|"),
      ..."Sở Tài nguyên và Môi trường 117|Sở Thông tin và Truyền thông 37|Sở Khoa học và Công nghệ 52".split(
        "|",
      ),
      ..."Sở Lao động - Thương binh và Xã hội 98|Sở Văn hóa, Thể thao và Du lịch 112".split("|"),
      ..."Sở Giáo dục và Đào tạo 68|Sở Y tế 59|Thanh tra tỉnh 41|Ban Quản lý Khu kinh tế tỉnh 54".split("|"),
      ..."Tòa án nhân dân tỉnh 63|Viện Kiểm sát nhân dân tỉnh 71|Cục Thi hành án dân sự tỉnh 48".split("|"),
      ..."Cục Thuế tỉnh =485|Cục Hải quan tỉnh 129|Cục Thống kê tỉnh 56|Kho bạc Nhà nước tỉnh 134".split("|"),
      ..."Bảo hiểm xã hội tỉnh 142|Cục Quản lý thị trường tỉnh 76|Chi cục Kiểm lâm tỉnh 173".split("|"),
      ..."Ngân hàng Nhà nước tỉnh 36|Cục Dự trữ Nhà nước khu vực 43".split("|"),
    ],
  },
  {
    title: "Đơn vị sự nghiệp",
    members: 1180,
    business: false,
    units: [
      ..."Trường Đại học Vĩnh Lam 236|Trường Cao đẳng Y tế 74|Trường Cao đẳng Kỹ thuật 88".split("|"),
      ..."Trường Chính trị tỉnh 45|Trường THPT Chuyên tỉnh 69|Bệnh viện Đa khoa tỉnh =348".split("|"),
      ..."Bệnh viện Y học cổ truyền 63|Bệnh viện Phục hồi chức năng 51|Bệnh viện Mắt 24".split("|"),
      ..."Bệnh viện Tâm thần 27|Trung tâm Kiểm soát bệnh tật 72|Trung tâm Kiểm nghiệm 14".split("|"),
      ..."Ban QLDA Công trình giao thông 26|Ban QLDA Dân dụng và công nghiệp 22".split("|"),
      ..."Trung tâm Công nghệ thông tin tỉnh 15|Vườn quốc gia Rú Vàng 47".split("|"),
    ],
  },
  {
    title: "Cơ quan báo chí",
    members: 152,
    business: false,
    units: ["Báo Vĩnh Lam 55", "Đài Phát thanh - Truyền hình tỉnh 97"],
  },
  {
    title: "Cơ quan hội quần chúng",
    members: 110,
    business: false,
    units: [
      ..."Liên minh Hợp tác xã tỉnh 19|Hội Chữ thập đỏ tỉnh 14|Hội Văn học nghệ thuật tỉnh 16".split("|"),
      ..."Hội Nhà báo tỉnh 9|Liên hiệp các hội KHKT tỉnh 13|Hội Làm vườn tỉnh 8|Hội Người cao tuổi tỉnh 31".split(
        "|",
      ),
    ],
  },
  {
    title: "Doanh nghiệp trên 50% vốn Nhà nước",
    members: 3043,
    business: true,
    units: [
      ..."Công ty Điện lực Vĩnh Lam =380|Viễn thông Vĩnh Lam 152|Bưu điện tỉnh 131|Công ty Xăng dầu Vĩnh Lam 108".split(
        "|",
      ),
      ..."Công ty Cấp nước Vĩnh Lam 92|Công ty Môi trường đô thị 84|Công ty Xổ số kiến thiết 17".split("|"),
      ..."Công ty Thủy lợi Bắc Vĩnh Lam 118|Công ty Thủy lợi Nam Vĩnh Lam 143|Công ty Lâm nghiệp Rú Vàng 96".split(
        "|",
      ),
      ..."Công ty Lâm nghiệp Khe Son 61|Công ty Cao su Vĩnh Lam 127|Công ty Chè Đồi Lam 54".split("|"),
      ..."Tổng Công ty Khoáng sản Vĩnh Lam 214|Công ty Cảng Cửa Lam 103|Công ty Sắt Khe Đá 138".split("|"),
      ..."Công ty Sách và Thiết bị trường học 15|Công ty Dược Vĩnh Lam 77|Công ty Muối và Hải sản 18".split(
        "|",
      ),
      ..."Ngân hàng Phát triển chi nhánh tỉnh 29|Ngân hàng Chính sách xã hội tỉnh 119".split("|"),
      ..."Ngân hàng Nông thôn chi nhánh I 166|Ngân hàng Nông thôn chi nhánh II 149|Ngân hàng Công nghiệp chi nhánh tỉnh 68".split(
        "|",
      ),
      ..."Ngân hàng Ngoại thương chi nhánh tỉnh 57|Công ty Quản lý đường bộ I 19|Công ty Quản lý đường bộ II 16".split(
        "|",
      ),
      ..."Công ty Tư vấn xây dựng 14|Công ty Vật tư nông nghiệp 12|Nhà máy Nhiệt điện Cửa Lam 201|Công ty Đăng kiểm 11".split(
        "|",
      ),
    ],
  },
  {
    title: "Doanh nghiệp dưới 50% vốn Nhà nước",
    members: 74,
    business: true,
    units: ["Công ty Cổ phần May Sông Lụa 74"],
  },
  {
    title: "Doanh nghiệp cổ phần, doanh nghiệp tư nhân",
    members: 319,
    business: true,
    units: [
      ..."Công ty Cổ phần Xây dựng Lam Sa 96|Tập đoàn Thành Vĩnh 121|Công ty Cổ phần Vận tải Bến Lam 42".split(
        "|",
      ),
      ..."Doanh nghiệp tư nhân Hưng Sa 17|Bệnh viện Đa khoa tư nhân Lam Sa 23|Công ty Cổ phần Gạch ngói Đồi Lam 20".split(
        "|",
      ),
      "Công ty Cổ phần Dược liệu Khe Son 11",
    ],
  },
  {
    title: "Doanh nghiệp có vốn nước ngoài",
    members: 59,
    business: true,
    units: ["Công ty TNHH Gang thép Vĩnh Lam 59"],
  },
];

export interface Unit {
  readonly index: number;
  readonly name: string;
  readonly type: number;
  readonly startSize: number;
}
