import type { Schema } from "../state/schema";
import { RULE_KINDS } from "./rule";

/** A label is as long as a caption of several levels may be. */
const label: Schema = { type: "string", minLength: 1, maxLength: 1_000 };
const nth: Schema = { type: "integer", minimum: 2, maximum: 100_000 };

export const place: Schema = {
  type: "object",
  required: ["label"],
  additionalProperties: false,
  properties: { label, nth },
};

const term: Schema = {
  type: "object",
  required: ["label"],
  additionalProperties: false,
  properties: { label, nth, sign: { type: "integer", enum: [-1] }, to: place },
};

/** The parts of the shape of a rule; see `Rule`. */
export const RULE_PROPERTIES: Readonly<Record<string, Schema>> = {
  kind: { type: "string", enum: RULE_KINDS },
  direction: { type: "string", enum: ["across", "down"] },
  total: place,
  parts: { type: "array", minItems: 1, maxItems: 500, items: term },
  scale: { type: "integer", enum: [100] },
};

export const RULE_REQUIRED = ["kind", "direction", "total", "parts"];

export const RULE_SCHEMA: Schema = {
  type: "object",
  required: RULE_REQUIRED,
  additionalProperties: false,
  properties: RULE_PROPERTIES,
};
