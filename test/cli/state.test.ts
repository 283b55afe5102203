import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

import type { CheckDocument } from "../../src/core/check-document";
import { checkWorkbook } from "../../src/core/check-workbook";
import { STATE_NAMESPACE } from "../../src/core/edit";
import { findingMessage } from "../../src/core/check-document";
import { valuesOf } from "../../src/core/state/explain";
import { writeState } from "../../src/core/state/read-state";
import { EMPTY_STATE, type Explanation, type State } from "../../src/core/state/state";
import { stateToXml } from "../../src/core/state/state-xml";
import { applyEdits, readStateOf, readWorkbook } from "../../src/node";
import { gridWorkbook } from "../support/grid";
import { khopso } from "../support/khopso";
import { temporaryFolder } from "../support/temporary-folder";
import { xlsxOf } from "../support/xlsx-of";
import { changedParts, touchedParts } from "../support/zip-parts";

const SAMPLE = join(__dirname, "../../samples/tong-hop-loi.xlsx");
const folder = temporaryFolder();

/** Two totals that are not their sums, and nothing more that takes time to look at. */
const SMALL = xlsxOf(
  gridWorkbook(`
    | Đơn vị  | Nam | Nữ | Tổng số |
    | Xã Đông | 10  | 12 | 22      |
    | Xã Tây  | 8   | 9  | 17      |
    | Xã Nam  | 7   | 5  | 13      |
    | Xã Bắc  | 6   | 6  | 12      |
    | Xã Hạ   | 16  | 4  | 20      |
    | Xã Hải  | 11  | 14 | 25      |
    | Xã Lộc  | 9   | 13 | 31      |
    | Xã Sơn  | 15  | 7  | 22      |`),
);

jest.setTimeout(60_000);

/** A copy of the small workbook or another, and a state that accepts the findings that are chosen. */
async function accepted(name: string, choose: (explanations: Explanation[]) => Explanation[], bytes = SMALL) {
  const file = folder.path(name);
  writeFileSync(file, bytes);
  const workbook = await readWorkbook(file);
  const all = checkWorkbook(workbook).findings.map((finding): Explanation => {
    const values = valuesOf(workbook, finding);
    return { finding: finding.id, values, status: "accepted", reason: "Chờ quyết định", basis: "CV 12" };
  });
  const state: State = { ...EMPTY_STATE, explanations: choose(all) };
  const json = folder.path("state.json");
  writeFileSync(json, writeState(state));
  return { file, json, state };
}

const checked = async (...argv: string[]) => {
  const { code, out } = await khopso("check", ...argv, "--json");
  const document = JSON.parse(out) as CheckDocument;
  return { code, document, accepted: document.findings.filter((one) => one.accepted) };
};

it("an accepted finding is said to be so, stays listed, and opens again when its value changes", async () => {
  const { file, json, state } = await accepted("a.xlsx", (all) => all.slice(0, 1), readFileSync(SAMPLE));
  const before = await checked(file);
  expect(await khopso("state", file, "--set", json, "--in-place")).toMatchObject({ code: 0, err: "" });

  const after = await checked(file);
  expect(after.document.findings.length).toBe(before.document.findings.length);
  expect(after.accepted.map(({ id }) => id)).toEqual([state.explanations[0]?.finding]);
  expect(after.accepted[0]?.explanation).toEqual({
    status: "accepted",
    reason: "Chờ quyết định",
    basis: "CV 12",
  });
  expect(after.code).toBe(1);
  expect((await khopso("check", file)).out).toContain(
    "có giải trình, đã chấp nhận: Chờ quyết định · căn cứ: CV 12",
  );

  const cell = after.accepted[0]?.related[0] ?? "";
  writeFileSync(
    file,
    await applyEdits(readFileSync(file), [{ kind: "set-value", at: cell, value: 987_654 }]),
  );
  expect((await checked(file)).accepted).toEqual([]);
});

it("where all is accepted there is nothing to act on, alone and in a set, for check and for detect", async () => {
  const { file, json } = await accepted("b.xlsx", (all) => all);
  expect([(await checked(file)).code, (await khopso("detect", file)).code]).toEqual([1, 1]);
  await khopso("state", file, "--set", json, "--in-place");
  expect([(await checked(file)).code, (await khopso("detect", file)).code]).toEqual([0, 0]);
  expect((await khopso("detect", file)).out).toContain("Không khớp nhưng đã được chấp nhận");
  const set = await checked(file, "--together");
  expect([set.code, set.accepted.length]).toEqual([0, set.document.findings.length]);
});

it("shows what is remembered as text and as the document itself", async () => {
  const { file, json, state } = await accepted("c.xlsx", (all) => all.slice(0, 2));
  expect((await khopso("state", file)).out).toContain("không ghi nhớ gì");
  await khopso("state", file, "--set", json, "--in-place");
  expect(JSON.parse((await khopso("state", file, "--json")).out)).toEqual(state);
  const { findings } = checkWorkbook(await readWorkbook(file));
  const told = findings
    .slice(0, 2)
    .map(
      (one) => `  ${one.at} ${findingMessage(one, "vi")}\n    có giải trình, đã chấp nhận: Chờ quyết định`,
    );
  const { out } = await khopso("state", file);
  expect(out).toMatch(/chính sổ tính[^]*Giải trình: 2\n/);
  for (const lines of told) expect(out).toContain(lines);
});

it("says of an explanation that its figures have changed, or that nothing is found there any more", async () => {
  const { file, json } = await accepted("c2.xlsx", ([first, second]) => [
    ...(first ? [{ ...first, values: "other" }] : []),
    ...(second ? [{ ...second, finding: "unknown" }] : []),
  ]);
  await khopso("state", file, "--set", json, "--in-place");
  const { out } = await khopso("state", file);
  expect(out).toContain(`  ${checkWorkbook(await readWorkbook(SMALL)).findings[0]?.at ?? ""} `);
  expect(out).toContain("(số đã đổi nên giải trình này không còn áp dụng)");
  expect(out).toContain("đã sửa cho khớp, hoặc đã bỏ (mã unknown)");
  expect((await khopso("state", file, "--lang", "en")).out).toContain(
    "found no more: corrected, or removed (id unknown)",
  );
});

it("writes where it was told to, and removing restores every part", async () => {
  const { file, json } = await accepted("d.xlsx", (all) => all, readFileSync(SAMPLE));
  const [copy, clean] = [folder.path("d2.xlsx"), folder.path("d3.xlsx")];
  expect((await khopso("state", file, "--set", json, "--out", copy)).code).toBe(0);
  const original = readFileSync(SAMPLE);
  expect(readFileSync(file).equals(original)).toBe(true);
  expect(touchedParts(original, readFileSync(copy))).not.toEqual([]);
  const marked = await applyEdits(readFileSync(copy), [
    { kind: "add-overlay", at: [firstCell], tone: "error" },
    { kind: "set-note", at: firstCell, text: "Xem lại" },
  ]);
  writeFileSync(copy, marked);
  expect((await khopso("state", copy, "--remove", "--out", clean)).code).toBe(0);
  expect(changedParts(original, readFileSync(clean))).toEqual([]);
  expect((await khopso("state", copy, "--remove", "--out", clean)).code).toBe(2);
});

let firstCell = "";
beforeAll(async () => {
  firstCell = checkWorkbook(await readWorkbook(SAMPLE)).findings[0]?.at ?? "";
});

it("says that a signature is broken by what was written", async () => {
  const { file, json } = await accepted("i.xlsx", (all) => all.slice(0, 1));
  const parts = unzipSync(new Uint8Array(readFileSync(file)));
  const rels = strFromU8(parts["_rels/.rels"] ?? new Uint8Array());
  const origin =
    '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/>';
  parts["_rels/.rels"] = strToU8(rels.replace("</Relationships>", `${origin}</Relationships>`));
  parts["_xmlsignatures/origin.sigs"] = new Uint8Array();
  writeFileSync(file, zipSync(parts));
  expect((await khopso("state", file, "--set", json, "--in-place")).out).toContain("chữ ký số");
  expect((await khopso("state", file, "--remove", "--in-place")).out).toContain("chữ ký số");
});

it("keeps a state beside a workbook that cannot carry one; its own wins where there are both", async () => {
  const { file, json, state } = await accepted("e.xlsx", (all) => all);
  const csv = folder.path("e.csv");
  writeFileSync(csv, "Đơn vị,Nam,Nữ,Tổng\nXã A,1,2,4\n");
  const put = await khopso("state", csv, "--set", json, "--in-place");
  expect([put.code, put.out]).toEqual([0, expect.stringContaining("e.csv.khopso.json")]);
  expect(JSON.parse((await khopso("state", csv, "--json")).out)).toEqual(state);
  expect((await khopso("state", csv)).out).toContain("e.csv.khopso.json");
  await khopso("state", csv, "--remove", "--in-place");
  expect(existsSync(`${csv}.khopso.json`)).toBe(false);

  writeFileSync(`${file}.khopso.json`, writeState(state));
  expect((await checked(file)).code).toBe(0);
  const xml = stateToXml(writeState({ ...EMPTY_STATE, settings: { own: true } }));
  writeFileSync(file, await applyEdits(readFileSync(file), [{ kind: "set-state", xml }]));
  expect((await checked(file)).code).toBe(1);
  await khopso("state", file, "--remove", "--in-place");
  expect([await readStateOf(file), (await checked(file)).code]).toEqual([undefined, 1]);
});

describe("a state from strangers", () => {
  it.each([
    ["that is newer", '{"version":9}', "state-newer"],
    ["of another shape", '{"version":1,"rules":7}', "state-unreadable"],
    ["with hostile keys", '{"__proto__":{"accepted":true},"version":1}', "state-unreadable"],
    ["that is no JSON", "<<<", "state-unreadable"],
    ["that is huge", `"${"x".repeat(21_000_000)}"`, "state-unreadable"],
  ])("%s is a note and changes nothing", async (_, json, code) => {
    const file = folder.path("f.xlsx");
    const text = json.replaceAll("<", "&lt;");
    const xml = `<khopSo xmlns="${STATE_NAMESPACE}">${text}</khopSo>`;
    writeFileSync(file, await applyEdits(SMALL, [{ kind: "set-state", xml }]));
    const plain = folder.path("plain.xlsx");
    writeFileSync(plain, SMALL);
    const { document, accepted: none } = await checked(file);
    expect([document.notes[0]?.code, none]).toEqual([code, []]);
    expect(document.findings).toEqual((await checked(plain)).document.findings);
    expect(document.findings).toHaveLength(2);
    expect((await khopso("check", file)).out).toContain("giải trình trong đó chưa được xét");
    expect((await khopso("state", file, "--lang", "en")).err).toContain("explanations in it do not count");
  });

  it("is not put into a workbook", async () => {
    const [file, json] = [folder.path("g.xlsx"), folder.path("bad.json")];
    writeFileSync(file, SMALL);
    writeFileSync(json, '{"version":1,"rules":[{}],"explanations":[],"mappings":[],"settings":{}}');
    const { code, err } = await khopso("state", file, "--set", json, "--in-place");
    expect([code, err]).toEqual([2, expect.stringContaining("rules[0].pattern")]);
    expect(readFileSync(file).equals(SMALL)).toBe(true);
  });

  it("nothing is laid beside what is no workbook", async () => {
    const { json } = await accepted("h.xlsx", (all) => all);
    const file = folder.path("letter.docx");
    writeFileSync(file, "PK\u0003\u0004 no");
    expect((await khopso("state", file, "--set", json, "--in-place")).code).toBe(2);
    expect(existsSync(`${file}.khopso.json`)).toBe(false);
  });
});
