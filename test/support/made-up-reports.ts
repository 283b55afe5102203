import type { CheckReport, DetectReport, Finding } from "../../src/core/report";
import type { Check } from "../../src/core/check";

/** Checks of the tests' own, so that these tests stand while real ones come and change. */
export const madeUpChecks: readonly Check[] = [
  {
    id: "total-not-sum",
    severity: "error",
    looksAt: "relations",
    title: { vi: "Tổng số bằng cộng các phần", en: "A total equals the sum of its parts" },
    messages: {
      differs: {
        vi: "Tổng số ghi {reported}; cộng các phần được {computed}.",
        en: "Total is {reported}; its parts add up to {computed}.",
      },
    },
    run: () => [],
  },
  {
    id: "number-stored-as-text",
    severity: "query",
    looksAt: "cells",
    title: { vi: "Số được lưu là số", en: "A number is stored as a number" },
    messages: {
      text: { vi: "Số “{text}” được lưu dạng chữ.", en: "The number “{text}” is stored as text." },
    },
    run: () => [],
  },
];

const finding = {
  id: "f1",
  check: "total-not-sum",
  severity: "error",
  at: "'Biểu 1'!H6",
  related: ["'Biểu 1'!F6", "'Biểu 1'!G6"],
  relation: "r1",
  reported: 1254,
  computed: 1255,
  difference: -1,
  accepted: false,
  suspects: [{ cell: "'Biểu 1'!F6", value: 34, suggestion: 33, reason: "digit-replaced" }],
  alternatives: [],
  messageId: "differs",
  data: { reported: 1254, computed: 1255 },
} satisfies Finding;

/** A report that shows everything a report may hold. */
export const fullReport: CheckReport = {
  workbook: "a.xlsx",
  tables: [{ range: "'Biểu 1'!A3:H20", header: "A3:H5", stub: "A6:B20", kind: "tally", groups: [] }],
  units: 12,
  unitNames: [],
  patterns: [],
  rules: [],
  unplaced: [],
  findings: [
    finding,
    {
      ...finding,
      id: "f2",
      at: "'Biểu 1'!H7",
      related: ["'Biểu 1'!F7", "Sheet2!B1"],
      relation: "r2",
      reported: 12.5,
      computed: 10,
      difference: 2.5,
      suspects: [],
      alternatives: [
        [{ cell: "'Biểu 1'!H7", value: 12.5, suggestion: 10, reason: "other" }],
        [{ cell: "Sheet2!B1", value: null, suggestion: 2.5, reason: "missing-value" }],
      ],
      data: { reported: 12.5, computed: 10 },
    },
    {
      id: "f3",
      check: "number-stored-as-text",
      severity: "query",
      at: "Sheet2!B2:B4",
      related: [],
      accepted: false,
      suspects: [],
      alternatives: [],
      messageId: "text",
      data: { text: "1.250\n\u001b[31m" },
    },
    { ...finding, id: "f4", at: "Sheet2!C9", relation: "r3", related: [], accepted: true, suspects: [] },
  ],
  undecided: [
    ...[9, 10, 11, 13].map((row) => ({
      at: `'Biểu 1'!H${String(row)}`,
      check: "total-not-sum",
      reason: "part-is-text" as const,
    })),
    { at: "Sheet2!C4", check: "total-not-sum", reason: "formula-without-value" },
  ],
  unchecked: [{ at: "'Biểu 2'!C4:D9", reason: "no-rule" }],
  tested: {
    "total-not-sum": { consistent: 1399, inconsistent: 3, undecided: 5, empty: 4 },
    "number-stored-as-text": { consistent: 90, inconsistent: 3, undecided: 0, empty: 0 },
  },
  notes: [
    { code: "sheet-hidden", at: "Sheet3" },
    { code: "something-new", at: "Sheet2", detail: "x" },
  ],
};

/** A report on which there is nothing to act. */
export const silentReport: CheckReport = {
  workbook: "b.xlsx",
  tables: fullReport.tables,
  units: 12,
  unitNames: [],
  patterns: [],
  rules: [],
  unplaced: [],
  findings: [],
  undecided: [],
  unchecked: [],
  tested: { "total-not-sum": { consistent: 12, inconsistent: 0, undecided: 0, empty: 0 } },
  notes: [],
};

export const fullDetection: DetectReport = {
  workbook: "a.xlsx",
  tables: [{ range: "'Biểu 1'!A3:H20", header: "A3:H5", stub: "A6:B20", kind: "tally", groups: ["A6"] }],
  patterns: [
    {
      id: "p1",
      kind: "sum",
      messageId: "made-up",
      data: {},
      holds: 108,
      breaks: 1,
      undecided: 1,
      evidence: ["header", "arithmetic"],
    },
  ],
  relations: [
    {
      id: "r1",
      pattern: "p1",
      kind: "sum",
      total: "'Biểu 1'!H6",
      parts: ["'Biểu 1'!F6", "'Biểu 1'!G6"],
      signs: [1, 1],
      verdict: "inconsistent",
      evidence: ["header", "arithmetic"],
    },
    {
      id: "r2",
      pattern: "p1",
      kind: "of-which",
      total: "'Biểu 1'!H7",
      parts: ["'Biểu 1'!F7"],
      joint: false,
      verdict: "undecided",
      reason: "part-is-text",
      evidence: ["header"],
    },
  ],
};
