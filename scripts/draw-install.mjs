// Draws docs/install/*.svg: which way of installing fits whom, and what comes from where. Both languages from one
// drawing. Run: node scripts/draw-install.mjs
import { writeFileSync } from "node:fs";

const escapeXml = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** Lines of text around a middle. */
const lines = (x, y, text, attributes = "") =>
  text
    .split("\n")
    .map((line, i, all) => {
      const top = y + 5 + (i - (all.length - 1) / 2) * 19;
      return `<text x="${x}" y="${top}" text-anchor="middle" ${attributes}>${escapeXml(line)}</text>`;
    })
    .join("");

const box = (x, y, width, height, text, fill = "#fff") =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="8" fill="${fill}" stroke="#166e50" stroke-width="2"/>` +
  lines(x + width / 2, y + height / 2, text);

/** An arrow along points, with a word beside its first part. */
const arrow = (points, word = "", [x, y] = [0, 0]) =>
  `<polyline points="${points.map((point) => point.join()).join(" ")}" fill="none" stroke="#444" stroke-width="2" marker-end="url(#head)"/>` +
  (word && lines(x, y, word, 'fill="#444" font-style="italic"'));

const picture = (width, height, title, body) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" font-family="Segoe UI, Noto Sans, Arial, sans-serif" font-size="15">
<title>${escapeXml(title)}</title>
<defs><marker id="head" markerWidth="9" markerHeight="9" refX="8" refY="4.5" orient="auto"><path d="M0,0 L9,4.5 L0,9 z" fill="#444"/></marker></defs>
<rect width="${width}" height="${height}" fill="#fff"/>
${body.join("\n")}
</svg>
`;

const QUESTION = "#fff6dc";
const ANSWER = "#e3f3ec";

/** Three questions down the left, an answer to each on the right. */
function ways(words) {
  const rows = words.rows.flatMap(([question, answer], i) => {
    const y = 20 + i * 110;
    return [
      box(20, y, 300, 74, question, QUESTION),
      box(430, y, 310, 74, answer, ANSWER),
      arrow(
        [
          [320, y + 37],
          [428, y + 37],
        ],
        words.yes,
        [374, y + 22],
      ),
      ...(i === words.rows.length - 1
        ? []
        : [
            arrow(
              [
                [170, y + 74],
                [170, y + 108],
              ],
              words.no,
              [205, y + 90],
            ),
          ]),
    ];
  });
  const y = 20 + words.rows.length * 110;
  const last = [
    arrow(
      [
        [170, y - 36],
        [170, y - 2],
      ],
      words.no,
      [205, y - 20],
    ),
    box(20, y, 720, 60, words.last, ANSWER),
  ];
  return picture(760, y + 80, words.title, [...rows, ...last]);
}

function parts(words) {
  return picture(760, 350, words.title, [
    `<rect x="20" y="20" width="330" height="310" rx="12" fill="#f5f5f5" stroke="#888" stroke-width="2"/>`,
    lines(185, 42, words.computer, 'font-weight="bold"'),
    box(50, 65, 270, 62, words.workbook),
    box(50, 165, 270, 62, words.pane, ANSWER),
    box(50, 255, 270, 58, words.excel),
    arrow(
      [
        [185, 127],
        [185, 163],
      ],
      words.reads,
      [250, 146],
    ),
    box(470, 50, 270, 74, words.library),
    box(470, 150, 270, 74, words.site, ANSWER),
    box(470, 247, 270, 74, words.manifest, QUESTION),
    arrow(
      [
        [470, 87],
        [322, 178],
      ],
      words.code,
      [425, 92],
    ),
    arrow(
      [
        [470, 190],
        [322, 197],
      ],
      words.files,
      [410, 180],
    ),
    arrow([
      [470, 284],
      [322, 284],
    ]),
  ]);
}

const WORDS = {
  vi: {
    ways: {
      title: "Chọn cách cài đặt",
      yes: "có",
      no: "không",
      rows: [
        ["Đơn vị có Microsoft 365 và\nngười quản trị của nó?", "Quản trị viên triển khai\n(cách 1)"],
        [
          "Có máy chủ web nội bộ và quản trị\nđược các máy Windows?",
          "Trang nội bộ và\nthư mục dùng chung (cách 2, 3)",
        ],
        ["Được tự thử trên một máy\ncó Excel mới?", "Cài thử trên máy này\n(cách 4)"],
      ],
      last: "Trang Khớp Số trong trình duyệt: không cài gì, không cần Excel, không cần mạng (cách 5)",
    },
    parts: {
      title: "Cái gì đến từ đâu",
      computer: "Máy của người dùng",
      workbook: "Sổ tính đang mở\n(không rời khỏi Excel)",
      pane: "Khung Khớp Số\n(kiểm tra chạy tại đây)",
      excel: "Excel: nút trên thẻ Dữ liệu,\nmục trong trình đơn của ô",
      reads: "đọc, ghi",
      manifest: "manifest.xml: tên và địa chỉ\n(quản trị viên đưa cho Excel)",
      site: "Máy chủ của bạn, https\nthư mục dist/addin",
      library: "Thư viện của Microsoft:\ntừ Microsoft, hoặc bản chép",
      files: "tệp",
      code: "mã",
    },
  },
  en: {
    ways: {
      title: "Which way to install",
      yes: "yes",
      no: "no",
      rows: [
        ["Microsoft 365, and somebody\nwho administers it?", "The administrator deploys it\n(way 1)"],
        [
          "A web server of your own, and\nWindows computers you manage?",
          "Own site and\nshared folder (ways 2, 3)",
        ],
        ["May you try it on one computer\nwith a recent Excel?", "Sideload it there\n(way 4)"],
      ],
      last: "The Khớp Số page in a browser: nothing installed, no Excel, no network (way 5)",
    },
    parts: {
      title: "What comes from where",
      computer: "The user's computer",
      workbook: "The open workbook\n(does not leave Excel)",
      pane: "The pane of Khớp Số\n(the check runs here)",
      excel: "Excel: buttons on the Data tab,\nan entry in the menu of a cell",
      reads: "read, write",
      manifest: "manifest.xml: names and addresses\n(the administrator gives it to Excel)",
      site: "Your server, https\nthe folder dist/addin",
      library: "Microsoft's library:\nfrom Microsoft, or the copy",
      files: "files",
      code: "code",
    },
  },
};

for (const [locale, words] of Object.entries(WORDS)) {
  const write = (name, svg) =>
    writeFileSync(new URL(`../docs/install/${name}-${locale}.svg`, import.meta.url), svg);
  write("ways", ways(words.ways));
  write("parts", parts(words.parts));
}
