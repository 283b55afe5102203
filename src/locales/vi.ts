import { formatNumber } from "../core/message";
import { explainCommandVi } from "./explain-command-vi";
import { fillVi } from "./fill-vi";
import { formVi } from "./form-vi";
import { listCommandVi } from "./list-command-vi";
import type { Words } from "./words";

const n = (value: number): string => formatNumber(value, "vi");

export const vi: Words = {
  help: `Khớp Số: tìm những số phải cộng khớp nhau trong sổ tính và chỉ ra chỗ không khớp.

Cách dùng:
  khopso check  ĐƯỜNG-DẪN...   kiểm tra, in các chỗ không khớp và các chỗ chưa kiểm được
  khopso detect ĐƯỜNG-DẪN...   in các bảng và các phép tính tìm thấy
  khopso state  TỆP            in những gì Khớp Số ghi nhớ về một sổ tính (giải trình, quy tắc…)
  khopso explain ĐƯỜNG-DẪN... --finding MÃ --reason “…”   giải trình một chỗ (nhiều tệp: cả chỗ giữa các tệp)
  khopso rules  TỆP            in các quy tắc của một sổ tính (với --together: của cả bộ), hoặc lưu thành gói quy tắc
  khopso lists  TỆP            in những cột, giá trị của danh sách mà Khớp Số chưa nhận ra
  khopso reconcile TRƯỚC NAY   đối khớp hai danh sách đảng viên: ai có ở cả hai, ai chỉ có ở một, ai đổi gì
  khopso fill   --form BIỂU,... --from DANH-SÁCH --period 2021 -o BIỂU.xlsx   điền biểu thống kê, kèm phép kiểm
  khopso form read MẪU.xlsx -o BIỂU.json   đọc mẫu biểu mới từ trang trống; form compare CŨ MỚI: so hai mẫu biểu

ĐƯỜNG-DẪN là một tệp (.xlsx .xlsm .xltx .xls .xlsb .ods .csv) hoặc một thư mục (xem cả thư mục con).

Tùy chọn:
  --json         in JSON: một đối tượng cho một tệp, một mảng cho thư mục hoặc nhiều đường dẫn
  --ndjson       in JSON, mỗi sổ tính một dòng
  --together     xem tất cả như một bộ, in một kết quả chung
  --findings-sheet TỆP  (check) ghi bản sao sổ tính có thêm trang liệt kê các chỗ không khớp
  --letters THƯ-MỤC     (check) ghi cho mỗi tệp có chỗ phải sửa một thư (.txt, .html) liệt kê ô cần sửa
  --minutes TỆP  (check) ghi biên bản kiểm tra số liệu (.docx hoặc .html) để in và ký
  --units DS     (check) danh sách đơn vị phải gửi (sổ tính hoặc .txt), để biết đơn vị nào chưa gửi
  --rules GÓI    áp dụng thêm gói quy tắc (.json) này; dùng được nhiều lần
  --set TỆP.json [state] đưa ghi nhớ vào sổ tính; .xls .xlsb .ods .csv: vào TỆP.khopso.json đặt bên cạnh
  --remove       [state] xóa mọi thứ của Khớp Số khỏi tệp: ghi nhớ, dấu tô, ghi chú
  --out BẢN-SAO  [state, explain] ghi vào bản sao này; [rules] lưu gói quy tắc vào tệp .json này
  -o, --out BẢN-SAO [reconcile] ghi bản sao của sổ tính NAY có thêm trang kết quả (NAY là thư mục: sổ tính riêng)
  --names        [check, reconcile] hiện họ tên và những gì cho biết là ai (mặc định chỉ nêu trang và dòng)
  --lists TỆP.json  [check, detect, lists, reconcile] nghĩa của những cột, giá trị chưa nhận ra; tạo bằng lists --out
  --rows         [detect] số đếm kèm các dòng của danh sách đã đếm (trong JSON)
  --large-change N  [check] hỏi lý do khi số thay đổi so với kỳ trước từ N % (mặc định 20)
  --all          [rules] lấy mọi quy tắc đang kiểm, không chỉ quy tắc đã xác nhận hoặc tự thêm
  --list-forms   [fill] in các biểu: mã, tên, lấy từ đâu
  --form A,B|all [fill] các biểu cần điền, theo mã; mẫu biểu của bạn: tệp .json do form read ghi
  --form TỆP.json,...  [check, detect] mẫu biểu của bạn, để kiểm các trang theo mẫu ấy như biểu có sẵn
  --sheet TRANG, --like BIỂU  [form read] trang chứa mẫu biểu; biểu năm trước để lấy lại cách đếm
  --from TỆP     [fill] danh sách đảng viên cuối kỳ
  --previous TỆP [fill] danh sách đầu kỳ: tăng, giảm và cột kỳ trước
  --units NƠI... [fill] biểu của các đơn vị để tổng hợp, bảng các tổ chức theo loại hình; tệp hoặc thư mục
  --unit-list TỆP  [fill] danh sách đơn vị phải gửi
  --figures TỆP  [fill] tệp có sẵn số liệu (báo cáo), lấy theo tên chỉ tiêu
  --where Ô      [fill] một ô lấy từ đâu: BIỂU:DÒNG[:CỘT], như B1-BTCTW:B.2:3
  --plan         [fill] chỉ in dự kiến, không ghi tệp
  --period KỲ    [fill] 2021, 2021-H1 hoặc 2021-Q3
  --as-of NGÀY   [fill] ngày tính tuổi (mặc định: ngày cuối kỳ); [check, detect] ngày của danh sách
  --age CÁCH     [fill] completed-years: năm tròn (mặc định); calendar-years: hiệu số năm
  --rounding CÁCH [fill] tỷ lệ, tuổi bình quân: 1 hoặc 2 chữ số thập phân; 1-down, 2-down: cắt bớt
  --unit, --upper TÊN  [fill] đơn vị lập biểu và cấp trên, in ở góc trái
  --freeze       [fill] chỉ ghi giá trị, không công thức
  --live         [fill] thêm biểu vào bản sao của tệp danh sách, số đếm là công thức đọc danh sách
  --charts       [fill] thêm một trang biểu đồ: tháp tuổi, trình độ, tăng giảm, loại hình
  -o TỆP.xlsx    [fill] ghi biểu vào tệp này; --replace: ghi đè nếu tệp đã có
  --in-place     [state, explain] ghi vào chính tệp ấy
  --finding MÃ   [explain] mã của chỗ ấy trong check --json, hoặc ô; --reason lý do, --basis căn cứ, --by ai
  --accept       [explain] chấp nhận luôn: vẫn liệt kê nhưng không phải xử lý nữa
  --lang vi|en   ngôn ngữ (mặc định: vi)
  --help         in hướng dẫn này
  --version      in số phiên bản

Mã thoát: 0 không có gì phải xử lý; 1 có chỗ không khớp; 2 có tệp không đọc được hoặc lệnh không chạy được.
`,
  hint: "Gõ khopso --help để xem cách dùng.",
  problems: {
    noCommand:
      "Chưa có lệnh: hãy dùng check, detect, state, explain, rules, lists, reconcile, fill hoặc form.",
    unknownCommand: (name) =>
      `Không có lệnh “${name}”: hãy dùng check, detect, state, explain, rules, lists, reconcile, fill hoặc form.`,
    noPaths: "Chưa có tệp hoặc thư mục nào để xem.",
    unknownOption: (name) => `Không có tùy chọn ${name}.`,
    optionWithoutValue: (name) => `Tùy chọn ${name} cần một giá trị.`,
    optionWithValue: (name) => `Tùy chọn ${name} không nhận giá trị.`,
    unknownLanguage: (name) => `Không có ngôn ngữ “${name}”: hãy dùng vi hoặc en.`,
    jsonAndNdjson: "Chỉ dùng một trong hai tùy chọn --json và --ndjson.",
    optionOfState: (name) => `Tùy chọn ${name} chỉ dùng với lệnh state.`,
    optionNotOfState: (name) => `Lệnh state không có tùy chọn ${name}.`,
    stateOfOneFile: "Lệnh state chỉ xem một tệp mỗi lần.",
    setAndRemove: "Chỉ dùng một trong hai tùy chọn --set và --remove.",
    noTarget: "Hãy nói ghi vào đâu: --out BẢN-SAO hoặc --in-place (chỉ một trong hai).",
    targetWithoutWrite: "--out và --in-place chỉ dùng cùng --set hoặc --remove.",
    optionOfCheck: (name) => `Tùy chọn ${name} chỉ dùng với khopso check, không cùng --together.`,
    sheetOfOneFile: "--findings-sheet chỉ dùng cho một tệp.",
    minutesEnding: (path) => `Biên bản phải là tệp .docx hoặc .html, không phải ${path}.`,
    optionOfRules: (name) => `Tùy chọn ${name} chỉ dùng với lệnh rules.`,
    optionNotOfRules: (name) => `Lệnh rules không có tùy chọn ${name}.`,
    rulesOfOneFile: "Lệnh rules chỉ xem một tệp mỗi lần; nhiều tệp thì thêm --together.",
    optionOfReconcile: (name) => `Tùy chọn ${name} chỉ dùng với lệnh check và reconcile.`,
    optionNotOfReconcile: (name) => `Lệnh reconcile không có tùy chọn ${name}.`,
    twoLists: "Lệnh reconcile cần đúng hai tệp hoặc thư mục: danh sách trước và danh sách nay.",
    noMembers: (file) =>
      `Không tìm thấy danh sách đảng viên nào trong ${file}. Hãy kiểm tra xem có cột họ tên và ngày sinh (hoặc số thẻ, ngày vào Đảng) không.`,
    sheetSaved: (file) => `Đã ghi trang kết quả vào ${file}.`,
    emptyFolder: (path) =>
      `Thư mục ${path} không có sổ tính nào (.xlsx .xlsm .xltx .xls .xlsb .ods .csv). Hãy kiểm tra lại đường dẫn.`,
    outputFailed: (reason) => `Không ghi được kết quả (${reason}). Hãy kiểm tra chỗ trống trên ổ đĩa.`,
  },
  severities: { error: "sai", query: "cần xem lại" },
  accepted: "đã chấp nhận",
  explained: "có giải trình",
  explainedAndAccepted: "có giải trình, đã chấp nhận",
  basis: "căn cứ",
  day: (date) => date.split("-").reverse().join("/"),
  evidences: {
    formula: "công thức",
    "code-row": "dòng mã số",
    header: "tiêu đề",
    layout: "bố cục",
    arithmetic: "số liệu",
    form: "biểu mẫu",
    rule: "quy tắc",
    user: "người dùng",
  },
  tableKinds: { tally: "bảng tổng hợp", roster: "danh sách", form: "biểu mẫu", other: "bảng khác" },
  relationKinds: {
    sum: "tổng",
    "of-which": "trong đó",
    average: "bình quân",
    share: "tỷ lệ",
    change: "tăng giảm",
    equal: "bằng nhau",
    count: "đếm",
  },
  wholeSet: (files) => `Cả bộ: ${n(files)} tệp`,
  checkedLine: ({ tables, consistent, inconsistent, undecided, empty }) =>
    `${n(tables)} bảng, đã kiểm ${n(consistent + inconsistent + undecided)} chỗ: ${n(consistent)} khớp, ` +
    `${n(inconsistent)} không khớp, ${n(undecided)} chưa kiểm được` +
    (empty > 0 ? `; ${n(empty)} chỗ để trống.` : "."),
  detectedLine: ({ tables, patterns, consistent, inconsistent, undecided }) =>
    `${n(tables)} bảng, ${n(patterns)} quy tắc, ${n(consistent + inconsistent + undecided)} phép tính: ` +
    `${n(consistent)} khớp, ${n(inconsistent)} không khớp, ${n(undecided)} chưa kiểm được.`,
  nothingToCheck: (tables) => `${n(tables)} bảng; không tìm thấy phép tính nào để kiểm.`,
  listChecked: (members) =>
    `Danh sách ${n(members)} người: đã xem người trùng, ngày tháng, thông tin thiếu và giá trị lạ.`,
  nothingFound: "Không có chỗ nào không khớp.",
  findingsHeading: (count) => `Không khớp hoặc cần xem lại: ${n(count)}`,
  difference: "lệch",
  cells: "các ô",
  perhaps: "Gợi ý",
  or: "hoặc",
  moreExplanations: (count) => `và ${n(count)} cách giải thích khác`,
  undecidedHeading: (count) => `Chưa kiểm được: ${n(count)}`,
  uncheckedHeading: (count) => `Không có gì để đối chiếu: ${n(count)} vùng`,
  moreCells: (count) => `và ${n(count)} ô nữa`,
  notesHeading: "Ghi chú",
  tablesHeading: "Bảng",
  header: (range) => `tiêu đề ${range}`,
  labels: (range) => `nhãn ${range}`,
  patternsHeading: "Quy tắc",
  patternCounts: (holds, breaks, undecided) =>
    `${n(holds)} khớp, ${n(breaks)} không khớp, ${n(undecided)} chưa kiểm được`,
  by: (evidence) => `căn cứ: ${evidence}`,
  inconsistentHeading: (count) => `Không khớp: ${n(count)}`,
  acceptedHeading: (count) => `Không khớp nhưng đã được chấp nhận: ${n(count)}`,
  stateWords: {
    nothing: "Khớp Số không ghi nhớ gì về tệp này.",
    inWorkbook: "Ghi nhớ nằm trong chính sổ tính, đi theo tệp.",
    beside: (file) => `Ghi nhớ nằm trong tệp ${file} đặt bên cạnh; khi gửi sổ tính hãy gửi kèm tệp ấy.`,
    explanations: "Giải trình",
    reopened: "số đã đổi nên giải trình này không còn áp dụng",
    gone: (finding) =>
      `Chỗ đã giải trình nay không còn: đã sửa cho khớp, hoặc đã bỏ (mã ${finding}). Chỗ giữa các tệp chỉ thấy khi kiểm cả bộ.`,
    ruleGone: "nay không còn quy tắc này trong tệp; nếu là quy tắc giữa các tệp thì chỉ thấy khi xem cả bộ",
    rules: "Quy tắc",
    taught: "Quy tắc thêm vào",
    sources: { user: "tự thêm", pack: "từ gói quy tắc" },
    mappings: "Ô ứng với biểu mẫu",
    lists: "Cột, giá trị của danh sách",
    settings: "Thiết lập",
    decisions: { confirmed: "đã xác nhận", off: "đã tắt" },
    notAState: (file, where) =>
      `${file} không phải tệp ghi nhớ dùng được của Khớp Số${where && ` (${where})`}. Chưa ghi gì.`,
    putIn: (file) => `Đã đưa ghi nhớ vào ${file}; từ nay nó đi theo tệp.`,
    putBeside: (file, beside) =>
      `${file} không mang ghi nhớ được, nên đã ghi vào ${beside}; khi gửi sổ tính hãy gửi kèm tệp ấy.`,
    removed: (file) => `${file} không còn gì của Khớp Số: không ghi nhớ, không dấu tô, không ghi chú.`,
  },
  ruleWords: {
    none: "Không có quy tắc nào.",
    noneConfirmed:
      "Chưa có quy tắc nào được xác nhận hoặc tự thêm để lưu. Hãy xác nhận trong khung Khớp Số, hoặc dùng --all.",
    noneToSave: "Không có quy tắc nào để lưu.",
    leftOut: (count) =>
      `${n(count)} quy tắc không đưa vào gói được: cột hay dòng không có tên để tìm lại, hoặc có tên người.`,
    saved: (count, file) => `Đã lưu ${n(count)} quy tắc vào ${file}.`,
    notAPack: (file, where) =>
      `${file} không phải gói quy tắc dùng được của Khớp Số${where && ` (${where})`}. Chưa kiểm tra gì.`,
    newerPack: (file) => `${file} do bản Khớp Số mới hơn ghi. Hãy dùng bản mới hơn. Chưa kiểm tra gì.`,
    packTooLarge: (file) => `${file} quá lớn, không phải gói quy tắc. Chưa kiểm tra gì.`,
  },
  fillWords: fillVi,
  formWords: formVi,
  listWords: listCommandVi,
  explainWords: explainCommandVi,
  summaryHeading: "Tổng hợp",
  summaryColumns: { file: "Tệp", findings: "Cần xem", undecided: "Chưa kiểm được", state: "Kết quả" },
  states: {
    "nothing-to-check": "không có gì để kiểm",
    consistent: "khớp",
    undecided: "khớp phần kiểm được",
    query: "cần xem lại",
    inconsistent: "không khớp",
    unread: "không đọc được",
  },
  wrote: (file) => `Đã ghi ${file}`,
  summaryTotal: (files, toActOn, unread) =>
    `${n(files)} tệp: ${n(toActOn)} tệp có chỗ không khớp, ${n(unread)} tệp không đọc được.`,
};
