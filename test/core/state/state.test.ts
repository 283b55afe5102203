import fc from "fast-check";

import { STATE_NAMESPACE } from "../../../src/core/edit";
import { readState, writeState } from "../../../src/core/state/read-state";
import { EMPTY_STATE, type Explanation, isEmptyState, type State } from "../../../src/core/state/state";
import { stateFromXml, stateToXml } from "../../../src/core/state/state-xml";

const explanation: Explanation = {
  finding: "0abc",
  values: "1def",
  status: "accepted",
  reason: "Hai đồng chí chuyển đến ngày 30 < 31 & chưa có hồ sơ \u0007\uFFFF",
  basis: "Công văn 12",
  date: "2026-11-23",
};
const state: State = {
  ...EMPTY_STATE,
  rules: [{ pattern: "p1", decision: "off", text: "Cột H = cột F + cột G" }],
  explanations: [explanation],
  mappings: [{ form: "bieu-1", slot: "A.1", source: "'Biểu 1'!H6" }],
  settings: { told: true, cap: 0.2 },
  taught: [
    {
      rule: {
        kind: "sum",
        direction: "across",
        total: { label: "tổng số" },
        parts: [{ label: "nam" }, { label: "nữ", nth: 2, sign: -1, to: { label: "khác" } }],
      },
      sheet: "Biểu 1",
      from: "user",
    },
  ],
};

const arbitraryState: fc.Arbitrary<State> = fc.record({
  version: fc.constant(1 as const),
  rules: fc.array(
    fc.record({
      pattern: fc.string({ minLength: 1, unit: "binary" }),
      decision: fc.constantFrom("confirmed" as const, "off" as const),
      text: fc.string({ unit: "binary" }),
    }),
  ),
  explanations: fc.constant([explanation]),
  mappings: fc.constant([]),
  settings: fc.dictionary(fc.string(), fc.oneof(fc.string({ unit: "binary" }), fc.boolean(), fc.integer())),
});

it("a state is read as it was written, also through the part of a workbook", () => {
  expect(readState(writeState(state))).toEqual({ kind: "state", state });
  fc.assert(
    fc.property(arbitraryState, (any) => {
      const json = stateFromXml(stateToXml(writeState(any)));
      expect(readState(json ?? "")).toEqual({ kind: "state", state: any });
    }),
  );
});

it("a part holds nothing that XML does not allow", () => {
  const xml = stateToXml(writeState(state));
  expect(xml).toContain(`xmlns="${STATE_NAMESPACE}"`);
  expect(xml).not.toMatch(/[\u0000-\u0008\uFFFE\uFFFF]/);
});

it.each([
  ["another's part", `<notes xmlns="urn:other">{}</notes>`],
  ["our element in another's namespace", `<khopSo xmlns="urn:other">{}</khopSo>`],
  ["elements in ours", `<khopSo xmlns="${STATE_NAMESPACE}"><a/></khopSo>`],
  ["nothing", ""],
])("%s is not taken for a state", (_, xml) => {
  expect(stateFromXml(xml)).toBeUndefined();
});

it("a part is read with a prefix, other quotes and numeric entities, as other programs write it", () => {
  const xml = `<k:khopSo xmlns:k='${STATE_NAMESPACE}'>{&quot;a&quot;:&#34;&#x1F600;&lt;&#34;}</k:khopSo>`;
  expect(JSON.parse(stateFromXml(xml) ?? "")).toEqual({ a: "😀<" });
});

it.each([
  ["no JSON", "{", ""],
  ["another shape", "[]", ""],
  ["something missing", JSON.stringify({ ...state, rules: undefined }), "rules"],
  ["something more", JSON.stringify({ ...state, extra: 1 }), "extra"],
  [
    "an unknown decision",
    JSON.stringify({ ...state, rules: [{ pattern: "p", decision: "on", text: "" }] }),
    "rules[0].decision",
  ],
  [
    "a date that is none",
    JSON.stringify({ ...state, explanations: [{ ...explanation, date: "hôm qua" }] }),
    "explanations[0].date",
  ],
  ["an object for a setting", JSON.stringify({ ...state, settings: { a: {} } }), "settings.a"],
  [
    "a key of every object",
    `{"__proto__":{},"version":1,"rules":[],"explanations":[],"mappings":[],"settings":{}}`,
    "__proto__",
  ],
])("a state with %s is not used, and the place is named", (_, json, where) => {
  expect(readState(json)).toEqual({ kind: "unreadable", where });
});

it("a state of a later version is left alone", () => {
  expect(readState('{"version":2,"news":true}')).toEqual({ kind: "newer", version: 2 });
});

it("knows when there is nothing to remember", () => {
  expect(isEmptyState(EMPTY_STATE)).toBe(true);
  expect(isEmptyState(state)).toBe(false);
});
