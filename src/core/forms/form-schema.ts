import type { Schema } from "../state/schema";
import { COLUMN_ROLES, COUNTED, FORM_LAYOUTS, FORM_SERIES, ROW_KINDS } from "./form";

const NAME: Schema = { type: "string", minLength: 1, maxLength: 40 };
const LABEL: Schema = { type: "string", maxLength: 500 };

/** Bands stand over bands no deeper than this. */
const DEEPEST = 6;

function columnSchema(depth: number): Schema {
  return {
    type: "object",
    required: ["label"],
    properties: {
      label: LABEL,
      id: NAME,
      code: NAME,
      formula: { type: "string", maxLength: 100 },
      role: { type: "string", enum: COLUMN_ROLES },
      ...(depth > 0 && { children: { type: "array", items: columnSchema(depth - 1), maxItems: 200 } }),
    },
    additionalProperties: false,
  };
}

const REF = { form: NAME, row: NAME, column: NAME, period: { type: "string", enum: ["previous"] } } as const;

const YEARS: Schema = { type: "array", maxItems: 2, items: { type: ["integer", "null"] } };

const DAY: Schema = { type: "string", pattern: "^(\\d{4}(-\\d{2}){0,2}|period\\.(start|end))$" };

const WHERE: Schema = {
  type: "array",
  maxItems: 20,
  items: {
    type: "object",
    required: ["field"],
    properties: {
      field: NAME,
      is: { type: "array", items: NAME, maxItems: 100 },
      not: { type: "array", items: NAME, maxItems: 100 },
      known: { type: "boolean" },
      age: YEARS,
      from: DAY,
      to: DAY,
    },
    additionalProperties: false,
  },
};

const OF: Schema = { type: "string", enum: COUNTED };

/** What a form's file may hold. */
export const FORM_SCHEMA: Schema = {
  type: "object",
  required: ["id", "series", "title", "level", "source", "layout", "page", "columns", "rows", "relations"],
  properties: {
    id: NAME,
    series: { type: "string", enum: FORM_SERIES },
    number: NAME,
    title: LABEL,
    level: LABEL,
    source: {
      type: "object",
      required: ["kind"],
      properties: {
        kind: { type: "string", enum: ["export-template", "unit-workbook", "local-report", "own"] },
        collected: { type: "string", pattern: "^\\d{4}(-\\d{2}){0,2}$" },
        issuedBy: LABEL,
        documents: { type: "array", items: LABEL, maxItems: 20 },
      },
      additionalProperties: false,
    },
    layout: { type: "string", enum: FORM_LAYOUTS },
    page: {
      type: "object",
      required: ["paper", "orientation"],
      properties: {
        paper: { type: "string", enum: ["A4", "A3"] },
        orientation: { type: "string", enum: ["portrait", "landscape"] },
      },
      additionalProperties: false,
    },
    columns: { type: "array", items: columnSchema(DEEPEST), maxItems: 200 },
    rows: {
      type: "array",
      maxItems: 2000,
      items: {
        type: "object",
        required: ["code", "label", "indent", "kind"],
        properties: {
          code: NAME,
          label: LABEL,
          parent: NAME,
          indent: { type: "integer" },
          kind: { type: "string", enum: ROW_KINDS },
          heading: { type: "boolean" },
        },
        additionalProperties: false,
      },
    },
    transfers: {
      type: "object",
      required: ["into", "outOf"],
      properties: { into: NAME, outOf: NAME },
      additionalProperties: false,
    },
    counts: {
      type: "object",
      maxProperties: 2000,
      additionalProperties: {
        type: "object",
        required: ["of", "where"],
        properties: {
          of: OF,
          where: WHERE,
          measure: { type: "string", enum: ["mean-age"] },
          alsoCounts: { type: "string", enum: ["restored"] },
        },
        additionalProperties: false,
      },
    },
    columnCounts: {
      type: "object",
      maxProperties: 200,
      additionalProperties: {
        type: "object",
        properties: { of: OF, where: WHERE, typed: { type: "boolean", enum: [true] } },
        additionalProperties: false,
      },
    },
    relations: {
      type: "array",
      maxItems: 2000,
      items: {
        type: "object",
        required: ["kind", "along", "total", "parts", "declared", "severity"],
        properties: {
          kind: { type: "string", enum: ["sum", "of-which", "share", "equal"] },
          along: { type: "string", enum: ["rows", "columns", "forms"] },
          total: { type: "object", properties: REF, additionalProperties: false },
          parts: {
            type: "array",
            maxItems: 500,
            items: {
              type: "object",
              properties: { ...REF, sign: { type: "integer", enum: [-1] } },
              additionalProperties: false,
            },
          },
          joint: { type: "boolean" },
          scale: { type: "integer", enum: [1, 100] },
          rows: { type: "array", items: NAME, maxItems: 2000 },
          columns: { type: "array", items: NAME, maxItems: 200 },
          declared: { type: "string", enum: ["printed", "instruction", "inferred"] },
          severity: { type: "string", enum: ["error", "query"] },
        },
        additionalProperties: false,
      },
    },
  },
  additionalProperties: false,
};
