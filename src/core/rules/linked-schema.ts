import type { Schema } from "../state/schema";
import { place } from "./rule-schema";

const name: Schema = { type: "string", minLength: 1, maxLength: 1_000 };

const where: Readonly<Record<string, Schema>> = { workbook: name, sheet: name, column: place, row: place };

/** The parts of the shape of a rule between places; see `LinkedRule`. */
export const LINKED_PROPERTIES: Readonly<Record<string, Schema>> = {
  kind: { type: "string", enum: ["sum", "equal"] },
  direction: { type: "string", enum: ["across", "down", "cells"] },
  total: { type: "object", additionalProperties: false, properties: where },
  parts: {
    type: "array",
    minItems: 1,
    maxItems: 500,
    items: {
      type: "object",
      additionalProperties: false,
      properties: {
        ...where,
        to: place,
        sign: { type: "integer", enum: [-1] },
        each: { type: "string", enum: ["sheet", "workbook"] },
        before: { type: "integer", minimum: -1_000, maximum: 1_000 },
      },
    },
  },
};

export const LINKED_REQUIRED = ["kind", "direction", "total", "parts"];

export const LINKED_SCHEMA: Schema = {
  type: "object",
  required: LINKED_REQUIRED,
  additionalProperties: false,
  properties: LINKED_PROPERTIES,
};
