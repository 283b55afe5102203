import type { Schema } from "../state/schema";

const name: Schema = { type: "string", minLength: 1, maxLength: 200 };
const sheets: Schema = { type: "array", maxItems: 1_000, items: name };

/** The shape of a `FilledRecord` as JSON Schema. */
export const FILLED_SCHEMA: Schema = {
  type: "object",
  required: ["form", "sheet", "period", "ageBy", "cells"],
  additionalProperties: false,
  properties: {
    form: name,
    sheet: name,
    period: name,
    asOf: { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}$" },
    ageBy: { type: "string", enum: ["completed-years", "calendar-years"] },
    rounding: { type: "string", enum: ["1", "2", "1-down", "2-down"] },
    list: sheets,
    previous: sheets,
    units: sheets,
    figures: sheets,
    files: sheets,
    cells: {
      type: "object",
      maxProperties: 50_000,
      additionalProperties: { type: ["number", "string"], maxLength: 8_192 },
    },
    remarks: { type: "array", maxItems: 50, items: { type: "string", maxLength: 8_192 } },
    provisional: { type: "array", maxItems: 50_000, items: { type: "string", maxLength: 20 } },
    unsettled: {
      type: "object",
      maxProperties: 50_000,
      additionalProperties: { type: "number" },
    },
  },
};
