import { parseArguments } from "../../src/cli/parse-arguments";

it("reads a command with its options, wherever they stand", () => {
  const expected = {
    kind: "run",
    command: "check",
    paths: ["a.xlsx", "b"],
    format: "json",
    together: true,
    packs: [],
    locale: "en",
  };
  expect(parseArguments(["check", "a.xlsx", "b", "--json", "--together", "--lang", "en"])).toEqual(expected);
  expect(parseArguments(["--lang=en", "--json", "check", "--together", "a.xlsx", "b"])).toEqual(expected);
});

it("speaks Vietnamese and prints text unless told otherwise", () => {
  expect(parseArguments(["detect", "a.xlsx"])).toMatchObject({
    locale: "vi",
    format: "text",
    together: false,
  });
});

it("takes what follows -- as a path", () => {
  expect(parseArguments(["check", "--", "--json"])).toMatchObject({
    kind: "run",
    paths: ["--json"],
    format: "text",
  });
});

it.each([[["--help"]], [["-h"]], [["check", "--help"]]])("understands %j as a call for help", (argv) => {
  expect(parseArguments(argv)).toEqual({ kind: "help", locale: "vi" });
});

it("understands --version", () => {
  expect(parseArguments(["--version"])).toMatchObject({ kind: "version" });
});

it.each([
  [[], "Chưa có lệnh: hãy dùng check, detect, state, explain, rules, lists, reconcile, fill hoặc form."],
  [
    ["chek", "a.xlsx"],
    "Không có lệnh “chek”: hãy dùng check, detect, state, explain, rules, lists, reconcile, fill hoặc form.",
  ],
  [["check"], "Chưa có tệp hoặc thư mục nào để xem."],
  [["check", "a.xlsx", "--jsn"], "Không có tùy chọn --jsn."],
  [["check", "a.xlsx", "-x"], "Không có tùy chọn -x."],
  [["check", "a.xlsx", "--lang"], "Tùy chọn --lang cần một giá trị."],
  [["check", "a.xlsx", "--json=yes"], "Tùy chọn --json không nhận giá trị."],
  [["check", "a.xlsx", "--lang", "fr"], "Không có ngôn ngữ “fr”: hãy dùng vi hoặc en."],
  [["check", "a.xlsx", "--remove"], "Tùy chọn --remove chỉ dùng với lệnh state."],
  [["state", "a.xlsx", "b.xlsx"], "Lệnh state chỉ xem một tệp mỗi lần."],
  [["state", "a.xlsx", "--ndjson"], "Lệnh state không có tùy chọn --ndjson."],
  [["state", "a.xlsx", "--in-place"], "--out và --in-place chỉ dùng cùng --set hoặc --remove."],
  [
    ["state", "a.xlsx", "--set", "b.json", "--remove", "--in-place"],
    "Chỉ dùng một trong hai tùy chọn --set và --remove.",
  ],
  ...[[], ["--out", "b.xlsx", "--in-place"]].map((target): [string[], string] => [
    ["state", "a.xlsx", "--remove", ...target],
    "Hãy nói ghi vào đâu: --out BẢN-SAO hoặc --in-place (chỉ một trong hai).",
  ]),
  [
    ["reconcile", "a.xlsx"],
    "Lệnh reconcile cần đúng hai tệp hoặc thư mục: danh sách trước và danh sách nay.",
  ],
  [["reconcile", "a.xlsx", "b.xlsx", "--together"], "Lệnh reconcile không có tùy chọn --together."],
  [["detect", "a.xlsx", "--names"], "Tùy chọn --names chỉ dùng với lệnh check và reconcile."],
  [
    ["rules", "a.xlsx", "--lists", "b.json"],
    "Tùy chọn --lists chỉ dùng với check, detect, lists hoặc reconcile.",
  ],
  [
    ["check", "a.xlsx", "--as-of", "31/12/2021"],
    "Không có ngày “31/12/2021”: hãy ghi năm-tháng-ngày, như 2021-12-31.",
  ],
  [
    ["check", "a.xlsx", "--large-change", "-3"],
    "--large-change phải là số phần trăm lớn hơn 0, không phải “-3”.",
  ],
  [["lists", "a.xlsx", "--together"], "Lệnh lists không có tùy chọn --together."],
  [["lists", "a.xlsx", "b.xlsx"], "Lệnh lists chỉ xem một tệp mỗi lần."],
  [["check", "a.xlsx", "--json", "--ndjson"], "Chỉ dùng một trong hai tùy chọn --json và --ndjson."],
])("says what is the matter with %j", (argv, sentence) => {
  expect(parseArguments(argv)).toEqual({ kind: "mistake", locale: "vi", sentence });
});

it("says so in English when English is asked for", () => {
  expect(parseArguments(["--lang", "en", "check"])).toMatchObject({
    sentence: "There is no file or folder to look at.",
  });
});

it("reads what is to be done with what a file remembers", () => {
  expect(parseArguments(["state", "a.xlsx", "--json"])).toEqual({
    kind: "state",
    path: "a.xlsx",
    action: { kind: "show", json: true },
    locale: "vi",
  });
  expect(parseArguments(["state", "a.xlsx", "--set", "s.json", "--out", "b.xlsx"])).toMatchObject({
    action: { kind: "set", from: "s.json", target: { copy: "b.xlsx" } },
  });
  expect(parseArguments(["state", "a.xlsx", "--remove", "--in-place"])).toMatchObject({
    action: { kind: "remove", target: { inPlace: true } },
  });
});
