import { readdirSync } from "node:fs";
import { join } from "node:path";
import { foldLabel } from "../../../src/core/labels/fold-label";
import { LANGUAGES } from "../../../src/core/labels/languages";
import {
  beginsWith,
  type Concept,
  conceptAmong,
  conceptsOf,
  means,
  mentions,
} from "../../../src/core/labels/lexicon";

describe("the lexicon", () => {
  it.each(LANGUAGES)("gives no term of $language two meanings", ({ concepts }) => {
    const meanings = new Map<string, Set<string>>();
    for (const [concept, terms] of Object.entries(concepts))
      for (const term of terms) {
        const folded = foldLabel(term);
        meanings.set(folded, (meanings.get(folded) ?? new Set()).add(concept));
      }
    expect([...meanings].filter(([, concepts]) => concepts.size > 1)).toEqual([]);
  });

  it("has the same concepts in every language", () => {
    const [first, ...others] = LANGUAGES.map(({ concepts }) => Object.keys(concepts).sort());
    for (const other of others) expect(other).toEqual(first);
  });

  it("is made of every file of words there is", () => {
    const files = readdirSync(join(__dirname, "../../../src/core/labels")).filter((name) =>
      name.endsWith(".json"),
    );
    expect(LANGUAGES.map(({ language }) => `${language}.json`).sort()).toEqual(files.sort());
  });

  it("knows what abbreviations may mean", () => {
    for (const { concepts, byContext } of LANGUAGES)
      for (const { concept } of byContext) expect(Object.keys(concepts)).toContain(concept);
  });
});

describe("conceptsOf", () => {
  it.each(["Nam Định", "Số", "Năm nay", "Cộng hoà", "Tổng cục", "Nữ hộ sinh", "", "Xã An", "T", "Số lượng"])(
    "gives %p no meaning",
    (label) => {
      expect([...conceptsOf(label)]).toEqual([]);
    },
  );

  it.each<[string, Concept]>([
    ["TỔNG SỐ", "total"],
    ["Tổng cộng", "total"],
    ["Cộng", "total"],
    ["Cộng (1+….+11)", "total"],
    ["Toàn Đảng bộ", "total"],
    ["T.số", "total"],
    ["Tổng số (người)", "total"],
    ["Cộng chi bộ", "subtotal"],
    ["Tổng khối", "subtotal"],
    ["*Trong đó:", "of-which"],
    ["Trđó", "of-which"],
    ["Tr.đó", "of-which"],
    ["trong số đó", "of-which"],
    ["Chia ra:", "split"],
    ["gồm:", "split"],
    ["Tỷ lệ (%)", "share"],
    ["Tỷ lệ %", "share"],
    ["Tỷ lệ(%)", "share"],
    ["Tỉ lệ", "share"],
    ["Đvt", "unit-line"],
    ["Đơn vị tính", "unit-line"],
    ["STT", "index"],
    ["TT", "index"],
    ["Số TT", "index"],
    ["S/TT", "index"],
    ["- Nữ", "female"],
    ["a) Nam", "male"],
    ["Đảng viên nữ", "female"],
    ["Tổng\nsố", "total"],
    ["Tong so", "total"],
    ["Trong do:", "of-which"],
    ["Tr/đó", "of-which"],
    ["Tỉ lệ %", "share"],
    ["Sub-total", "subtotal"],
    ["Đảng viên đầu kì", "opening"],
  ])("gives %p the meaning %s", (label, concept) => {
    expect([...conceptsOf(label)]).toContain(concept);
  });
});

it("means nothing without words", () => {
  expect(means("", "total")).toBe(false);
});

describe("beginsWith", () => {
  it.each<[string, Concept]>([
    ["Tổngsố", "total"],
    ["Cộnghoà", "total"],
    ["Đảng viên, tổng số", "total"],
    ["Namviệt", "male"],
    ["", "total"],
  ])("%p does not begin with %s", (label, concept) => {
    expect(beginsWith(label, concept)).toBe(false);
  });

  it.each<[string, Concept]>([
    ["Tổng số đảng viên", "total"],
    ["Trong đó: nữ", "of-which"],
    ["Trong đó(nữ)", "of-which"],
    ["I. Tổng số: 12", "total"],
    ["Nữ", "female"],
  ])("%p begins with %s", (label, concept) => {
    expect(beginsWith(label, concept)).toBe(true);
  });
});

describe("mentions", () => {
  it.each<[string, Concept]>([
    ["Namviệt", "male"],
    ["Tăngcường", "increase"],
    ["", "increase"],
  ])("%p does not mention %s", (label, concept) => {
    expect(mentions(label, concept)).toBe(false);
  });

  it.each<[string, Concept]>([
    ["Đảng viên tăng trong kỳ", "increase"],
    ["Số đảng viên (nữ)", "female"],
    ["Cán bộ, trong đó: nữ", "of-which"],
  ])("%p mentions %s", (label, concept) => {
    expect(mentions(label, concept)).toBe(true);
  });

  it("reads a very long label once", () => {
    expect(mentions("cán bộ ".repeat(10_000), "female")).toBe(false);
  });
});

describe("conceptAmong", () => {
  it("takes TS for the total beside men and women, and for doctors beside masters", () => {
    expect(conceptAmong("TS", ["TS", "Nam", "Nữ"])).toBe("total");
    expect(conceptAmong("TS", ["TS", "ThS", "ĐH"])).toBeUndefined();
    expect(conceptAmong("TS", ["Thạc sỹ", "TS"])).toBeUndefined();
  });

  it("says nothing of other labels", () => {
    expect(conceptAmong("Tổng số", ["Nam"])).toBeUndefined();
    expect(conceptAmong("", [])).toBeUndefined();
  });
});
