import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import type { CheckDocument } from "../../src/core/check-document";
import type { DetectDocument } from "../../src/core/detect-document";
import { readRulePack, type RulePack } from "../../src/core/rules/rule-pack";
import { writeState } from "../../src/core/state/read-state";
import { EMPTY_STATE } from "../../src/core/state/state";
import { khopso } from "../support/khopso";
import { temporaryFolder } from "../support/temporary-folder";

const folder = temporaryFolder();

const write = (name: string, text: string): string => {
  const path = folder.path(name);
  writeFileSync(path, text);
  return path;
};

const PEOPLE = "Đơn vị,Nam,Nữ,Tổng số\nXã Đông,11,12,23\nXã Tây,8,3,11\nXã Nam,7,5,12\nXã Bắc,9,6,19\n";
/** The headers alone do not tell which of its three figures is the sum of the others. */
const STORES = "Kho,Gạo,Ngô,Dùng\nKho A,10,22,32\nKho B,8,3,14\n";

const SUM = { kind: "sum", direction: "across" } as const;
const USE = { ...SUM, total: { label: "dùng" }, parts: [{ label: "gạo" }, { label: "ngô" }] };
const pack = (...rules: readonly object[]): string => JSON.stringify({ khopSoRules: 1, rules });

const patternsOf = async (file: string, ...more: string[]) => {
  const { out } = await khopso("detect", file, "--json", ...more);
  return (JSON.parse(out) as DetectDocument).patterns;
};

it("rules are listed with what came of them", async () => {
  const file = write("a.csv", PEOPLE);
  const { code, out, err } = await khopso("rules", file);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toContain("Cột D = cột B + cột C (tổng)");
  expect(out).toContain("3 khớp, 1 không khớp");
});

it("rules between workbooks are saved of a set, and declared by the pack in the next", async () => {
  const csv = (rows: readonly (readonly [number, number])[]): string =>
    [
      "Chỉ tiêu,Nam,Nữ",
      ...rows.map(([men, women], r) => `Chỉ tiêu ${"abc".charAt(r)},${String(men)},${String(women)}`),
    ].join("\n");
  const files = [
    write(
      "chung-2023.csv",
      csv([
        [859, 357],
        [842, 1128],
        [1393, 842],
      ]),
    ),
    write(
      "to-1-2023.csv",
      csv([
        [412, 97],
        [655, 402],
        [938, 571],
      ]),
    ),
    write(
      "to-2-2023.csv",
      csv([
        [447, 260],
        [187, 726],
        [455, 271],
      ]),
    ),
  ];
  const listed = await khopso("rules", "--together", ...files);
  expect(listed).toMatchObject({ code: 0, err: "" });
  expect(listed.out).toContain("Tệp “chung-2023.csv”");
  expect(listed.out).toContain("của 2 tệp “to-1-2023.csv”, “to-2-2023.csv”");
  const out = folder.path("set.khopso-rules.json");
  expect(await khopso("rules", "--together", ...files, "--all", "--out", out)).toMatchObject({ code: 0 });
  expect(readRulePack(readFileSync(out, "utf8"))).toMatchObject({
    pack: { links: [{ total: { workbook: "chung-{year}.csv" }, parts: [{ each: "workbook" }] }, {}] },
  });
  const later = [
    write(
      "chung-2024.csv",
      csv([
        [9, 2],
        [5, 4],
        [3, 1],
      ]),
    ),
    write(
      "to-3-2024.csv",
      csv([
        [4, 1],
        [2, 2],
        [1, 1],
      ]),
    ),
    write(
      "to-4-2024.csv",
      csv([
        [4, 1],
        [3, 2],
        [2, 0],
      ]),
    ),
  ];
  const { out: checked } = await khopso("check", "--together", ...later, "--rules", out, "--json");
  expect((JSON.parse(checked) as CheckDocument).findings).toMatchObject([
    { check: "total-not-sum", at: expect.stringContaining("[chung-2024.csv]") as string, difference: 1 },
  ]);
});

it("a pack is saved of what was confirmed, or of all, and never over a file", async () => {
  const file = write("b.csv", PEOPLE);
  const out = folder.path("b.khopso-rules.json");
  expect(await khopso("rules", file, "--out", out)).toMatchObject({
    code: 2,
    err: expect.stringContaining("--all") as string,
  });
  expect(existsSync(out)).toBe(false);
  expect(await khopso("rules", file, "--out", out, "--all")).toMatchObject({
    code: 0,
    out: `Đã lưu 1 quy tắc vào ${out}.\n`,
  });
  const saved = readFileSync(out, "utf8");
  expect(readRulePack(saved)).toMatchObject({
    kind: "pack",
    pack: { rules: [{ total: { label: "tổng số" }, held: 0.75, lines: 4 }] },
  });
  expect(await khopso("rules", file, "--out", out, "--all")).toMatchObject({ code: 2 });
  expect(readFileSync(out, "utf8")).toBe(saved);

  const [rule] = await patternsOf(file);
  const rules = [{ pattern: rule?.id ?? "", decision: "confirmed" as const, text: "" }];
  write("b.csv.khopso.json", writeState({ ...EMPTY_STATE, rules }));
  const printed = await khopso("rules", file, "--json");
  expect((JSON.parse(printed.out) as RulePack).rules).toHaveLength(1);
  expect((await khopso("rules", file, "--lang", "en")).out).toContain("· confirmed");
});

it("what is off in the memory is not checked and is said, in text and JSON", async () => {
  const file = write("c.csv", PEOPLE);
  const [rule] = await patternsOf(file);
  expect(await khopso("check", file)).toMatchObject({ code: 1 });
  const rules = [{ pattern: rule?.id ?? "", decision: "off" as const, text: "Cột D = cột B + cột C" }];
  write("c.csv.khopso.json", writeState({ ...EMPTY_STATE, rules }));
  const { code, out } = await khopso("check", file);
  expect(code).toBe(0);
  expect(out).toContain("đã được tắt nên không kiểm (tổng số = nam + nữ)");
  expect(await patternsOf(file)).toMatchObject([{ id: rule?.id, decision: "off" }]);
  expect((await khopso("detect", file)).out).toContain("đã tắt");
  expect((await khopso("detect", file)).code).toBe(0);
});

it("a pack acts on check and detect, with evidence “rule”; what has no place is said", async () => {
  const file = write("d.csv", STORES);
  const given = write("kho.json", pack({ ...USE, held: 1, lines: 40 }));
  const other = write("khac.json", pack({ ...USE, total: { label: "tồn" }, held: 1, lines: 2 }));
  expect(await khopso("check", file)).toMatchObject({ code: 0 });
  const { code, out } = await khopso("check", file, "--json", "--rules", given, "--rules", other);
  const { findings, notes } = JSON.parse(out) as CheckDocument;
  expect(code).toBe(1);
  expect(findings).toMatchObject([{ at: "d!D3", computed: 11, severity: "error" }]);
  expect(notes).toContainEqual({ code: "rule-not-applicable", detail: "tồn = gạo + ngô", missing: "tồn" });
  const patterns = await patternsOf(file, "--rules", given);
  expect(patterns).toMatchObject([{ text: "Cột D = cột B + cột C", evidence: ["rule"] }]);
  const text = await khopso("check", file, "--rules", other);
  expect(text.out).toContain("không áp dụng được ở đây vì không tìm thấy “tồn” (tồn = gạo + ngô)");
});

it("rules that a user gave are listed among what is remembered", async () => {
  const file = write("e.csv", STORES);
  const taught = [{ rule: USE, sheet: "e", from: "user" as const }];
  write("e.csv.khopso.json", writeState({ ...EMPTY_STATE, taught }));
  expect((await khopso("state", file)).out).toContain("tự thêm: dùng = gạo + ngô (e)");
  expect(await khopso("check", file)).toMatchObject({ code: 1 });
});

it.each([
  ["that is none", "{}", "không phải gói quy tắc"],
  ["that is damaged", pack({ ...USE, held: 2, lines: 1 }), "rules[0].held"],
  ["of a later version", `{"khopSoRules":9}`, "bản Khớp Số mới hơn"],
  ["that is too large", " ".repeat(8_000_001), "quá lớn"],
])("a pack %s is refused with a sentence before anything is checked", async (_, text, sentence) => {
  const bad = write("bad.json", text);
  const result = await khopso("check", write("f.csv", STORES), "--rules", bad);
  expect(result).toMatchObject({ code: 2, out: "", err: expect.stringContaining(sentence) as string });
  expect(result.err).toContain("bad.json");
});

it("a pack that is not there is named", async () => {
  const result = await khopso("detect", folder.path("f.csv"), "--rules", folder.path("none.json"));
  expect(result).toMatchObject({
    code: 2,
    err: expect.stringContaining("Không tìm thấy none.json") as string,
  });
});

it.each([
  [["rules"], "Chưa có tệp"],
  [["rules", "a.csv", "b.csv"], "một tệp mỗi lần"],
  [["rules", "a.csv", "--ndjson"], "không có tùy chọn --ndjson"],
  [["check", "a.csv", "--all"], "chỉ dùng với lệnh rules"],
  [["state", "a.csv", "--rules", "p.json"], "không có tùy chọn --rules"],
])("%j is a mistake", async (argv, sentence) => {
  expect(await khopso(...argv)).toMatchObject({ code: 2, err: expect.stringContaining(sentence) as string });
});

it("the sample's rules, saved, hold in it as they did", async () => {
  const sample = join(__dirname, "../../samples/tong-hop-loi.xlsx");
  const out = folder.path("sample.json");
  await khopso("rules", sample, "--all", "--out", out);
  const plain = await khopso("check", sample, "--json");
  const applied = await khopso("check", sample, "--json", "--rules", out);
  const at = ({ out: json }: { readonly out: string }) =>
    (JSON.parse(json) as CheckDocument).findings.map(({ check, at: cell }) => `${check} ${cell}`).sort();
  expect(at(applied)).toEqual(at(plain));
});
