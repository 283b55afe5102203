import { unzipSync } from "fflate";

import { checkWorkbook } from "../../src/core/check-workbook";
import { explain, valuesOf } from "../../src/core/state/explain";
import { EMPTY_STATE, type State } from "../../src/core/state/state";
import { checkedFile, type SentFile } from "../../src/core/units-sent/sent-file";
import { unitTable } from "../../src/core/units-sent/unit-table";
import { makeMinutes } from "../../src/minutes/make-minutes";
import type { MinutesBlock } from "../../src/minutes/minutes";
import { minutesDocx } from "../../src/minutes/minutes-docx";
import { minutesHtml } from "../../src/minutes/minutes-html";
import { gridWorkbook } from "../support/grid";

const form = (third: string, fourth = "276"): string => `
  | Đơn vị: Sở <Y tế> |
  | Bộ phận  | Nam | Nữ  | Tổng số |
  | Tổ một   | 110 | 112 | 222 |
  | Tổ hai   | 354 | 119 | 473 |
  | Tổ ba    | 207 | 205 | ${third} |
  | Tổ bốn   | 116 | 160 | ${fourth} |`;

function sent(file: string, grid: string, explained = false): SentFile {
  const workbook = gridWorkbook(grid, file);
  let state: State = EMPTY_STATE;
  const [finding] = checkWorkbook(workbook).findings;
  if (explained && finding)
    state = explain(state, {
      finding: finding.id,
      values: valuesOf(workbook, finding),
      status: "accepted",
      reason: "Chờ quyết định",
      basis: "CV 12",
      date: "2026-11-20",
    });
  return { file, outcome: checkedFile(workbook, checkWorkbook(workbook, { state }), state) };
}

const UNREAD: SentFile = { file: "hong.xlsx", outcome: { kind: "unread", code: "damaged", detail: "" } };

const ofFiles = (files: readonly SentFile[], locale: "vi" | "en" = "vi") =>
  makeMinutes(files, unitTable(files), locale, "2026-11-23");

/** Everything that is said, a line each. */
function wordsIn(blocks: readonly MinutesBlock[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === "list") return block.items;
    if (block.kind !== "table") return [block.text];
    return [block.columns.map(({ caption }) => caption), ...block.rows, block.foot ?? []].map((cells) =>
      cells.join(" | "),
    );
  });
}

describe("minutes of one workbook", () => {
  it("tell counts, findings, explanations with what was given of them, and what was not checked", () => {
    const one = ofFiles([sent("a.xlsx", form("421", '"không rõ"'))]);
    expect([one.title, one.subtitle, one.signatures.length]).toEqual([
      "BIÊN BẢN KIỂM TRA SỐ LIỆU",
      "Tệp a.xlsx",
      2,
    ]);
    const words = wordsIn(one.blocks);
    expect(words[0]).toMatch(/^Hôm nay, ngày 23 tháng 11 năm 2026/);
    expect(words).toEqual(
      expect.arrayContaining(["– không khớp | 1", "– chưa kiểm được | 1", "Không có giải trình nào."]),
    );
    expect(words.join("\n")).toMatch(/1 \| Sheet1 · D5 \(dòng Tổ ba\) \| Tổng ghi 421.* \| .*412.* \| sai/);
    expect(words.join("\n")).toMatch(/: 1 chỗ \(Sheet1: D6\)/);

    const explained = wordsIn(ofFiles([sent("a.xlsx", form("421"), true)]).blocks).join("\n");
    expect(explained).toMatch(/D5 .*\| Chờ quyết định \(căn cứ: CV 12\) \| 20\/11\/2026 \| chấp nhận/);
    expect(explained).toContain("Không có chỗ nào không khớp.");
  });

  it("leave the day to be written where none is given", () => {
    const files = [sent("a.xlsx", form("412"))];
    const [first] = wordsIn(makeMinutes(files, unitTable(files), "vi").blocks);
    expect(first).toContain("ngày …… tháng …… năm ……");
  });
});

it("minutes of many files tell units, common mistakes first, and files that cannot be read", () => {
  const other = form("432").replace("Sở <Y tế>", "Sở Nội vụ");
  const many = ofFiles([sent("a.xlsx", form("421")), sent("b.xlsx", other), UNREAD]);
  const headings = many.blocks.flatMap((block) =>
    block.kind === "heading" && block.level === 1 ? [block.text] : [],
  );
  expect(headings.slice(0, 4)).toEqual([
    "I. Kết quả chung",
    "II. Những chỗ nhiều đơn vị cùng nhầm",
    "III. Tình hình từng đơn vị",
    "IV. Các chỗ không khớp hoặc cần xem lại",
  ]);
  const words = wordsIn(many.blocks).join("\n");
  expect(words).toMatch(
    /2 đơn vị cùng nhầm ô D5 \(trang Sheet1\), phải là: Cột D = .* Gồm: Sở (<Y tế>; Sở Nội vụ|Nội vụ; Sở <Y tế>)\./,
  );
  expect(words).toContain("hong.xlsx bị hỏng");
  expect(words).toMatch(/Cộng \| 2 \| 0 \| 0 \| 0/);
});

it("the page holds what was said, escaped, and fetches nothing", () => {
  const html = minutesHtml(ofFiles([sent("a.xlsx", form("421")), UNREAD]));
  expect(html).toContain("Sở &lt;Y tế&gt; (a.xlsx)");
  expect(html).not.toMatch(/<Y tế>|https?:|<script|<img|<link/);
});

describe("the .docx", () => {
  const partsOf = async (files: readonly SentFile[], locale: "vi" | "en" = "vi") =>
    Object.fromEntries(
      Object.entries(unzipSync(await minutesDocx(ofFiles(files, locale)))).map(([name, bytes]) => [
        name,
        new TextDecoder().decode(bytes),
      ]),
    );

  it("holds the words, heads of tables that repeat, numbers of pages, Times New Roman", async () => {
    const parts = await partsOf([sent("a.xlsx", form("421")), UNREAD]);
    const body = parts["word/document.xml"] ?? "";
    expect(body).toContain("BIÊN BẢN KIỂM TRA SỐ LIỆU");
    expect(body).toContain("Độc lập - Tự do - Hạnh phúc");
    expect(body).toContain("Sở &lt;Y tế&gt; (a.xlsx)");
    expect(body).toContain("<w:tblHeader/>");
    expect(parts["word/footer1.xml"]).toMatch(/Trang .*PAGE.*NUMPAGES/s);
    expect(parts["word/styles.xml"]).toContain("Times New Roman");
  });

  it("takes names that XML cannot hold, and has the head of those who sent", async () => {
    const odd = sent("a\u0007\ud800.xlsx", `| | | | ĐẢNG CỘNG SẢN VIỆT NAM |${form("421")}`);
    const body = (await partsOf([odd]))["word/document.xml"] ?? "";
    expect(body).toContain("ĐẢNG CỘNG SẢN VIỆT NAM");
    expect(body).not.toMatch(/[\u0000-\u0008]|Hạnh phúc/);
    expect((await partsOf([odd], "en"))["word/document.xml"]).not.toContain("VIỆT NAM");
  });
});
