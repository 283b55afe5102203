import { FILLED_SCHEMA } from "../forms/filled-schema";
import { USERS_FORM_SCHEMA } from "../forms/own/users-form-schema";
import { LINKED_SCHEMA } from "../rules/linked-schema";
import { RULE_SCHEMA } from "../rules/rule-schema";
import type { Schema } from "./schema";

const id: Schema = { type: "string", minLength: 1, maxLength: 200 };
const line: Schema = { type: "string", maxLength: 2_000 };

/** What a user said of member lists; also a file of its own. */
export const LIST_MEMORY_SCHEMA: Schema = {
  type: "object",
  required: ["headings", "values"],
  additionalProperties: false,
  properties: {
    headings: {
      type: "array",
      maxItems: 2_000,
      items: {
        type: "object",
        required: ["heading", "field"],
        additionalProperties: false,
        properties: { heading: line, field: id },
      },
    },
    values: {
      type: "array",
      maxItems: 10_000,
      items: {
        type: "object",
        required: ["field", "text", "value"],
        additionalProperties: false,
        properties: { field: id, text: line, value: { type: "string", maxLength: 200 } },
      },
    },
  },
};

/** The shape of a state as JSON Schema (draft 2020-12); `docs/state.schema.json` is this, for other programs. */
export const STATE_SCHEMA: Schema = {
  type: "object",
  required: ["version", "rules", "explanations", "mappings", "settings"],
  additionalProperties: false,
  properties: {
    version: { type: "integer", enum: [1] },
    rules: {
      type: "array",
      maxItems: 10_000,
      items: {
        type: "object",
        required: ["pattern", "decision", "text"],
        additionalProperties: false,
        properties: { pattern: id, decision: { type: "string", enum: ["confirmed", "off"] }, text: line },
      },
    },
    explanations: {
      type: "array",
      maxItems: 100_000,
      items: {
        type: "object",
        required: ["finding", "values", "status", "reason"],
        additionalProperties: false,
        properties: {
          finding: id,
          values: id,
          status: { type: "string", enum: ["explained", "accepted"] },
          reason: line,
          basis: line,
          date: { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}$" },
          by: line,
        },
      },
    },
    mappings: {
      type: "array",
      maxItems: 10_000,
      items: {
        type: "object",
        required: ["form", "slot", "source"],
        additionalProperties: false,
        properties: { form: id, slot: id, source: line },
      },
    },
    settings: {
      type: "object",
      maxProperties: 200,
      additionalProperties: { type: ["string", "number", "boolean"], maxLength: 2_000 },
    },
    taught: {
      type: "array",
      maxItems: 2_000,
      items: {
        type: "object",
        required: ["rule", "from"],
        additionalProperties: false,
        properties: { rule: RULE_SCHEMA, sheet: line, from: { type: "string", enum: ["user", "pack"] } },
      },
    },
    lists: LIST_MEMORY_SCHEMA,
    linked: {
      type: "array",
      maxItems: 2_000,
      items: {
        type: "object",
        required: ["linked", "from"],
        additionalProperties: false,
        properties: { linked: LINKED_SCHEMA, from: { type: "string", enum: ["user", "pack"] } },
      },
    },
    filled: { type: "array", maxItems: 500, items: FILLED_SCHEMA },
    ownForms: { type: "array", maxItems: 100, items: USERS_FORM_SCHEMA },
    unitNames: {
      type: "array",
      maxItems: 5_000,
      items: {
        type: "object",
        required: ["written", "unit"],
        additionalProperties: false,
        properties: { written: { ...line, minLength: 1 }, unit: { ...line, minLength: 1 } },
      },
    },
  },
};
