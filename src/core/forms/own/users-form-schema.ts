import type { Schema } from "../../state/schema";
import { FORM_SCHEMA } from "../form-schema";

/** A form that says of itself that it is the user's: no file passes for a form that came with the program. */
export const USERS_FORM_SCHEMA: Schema = {
  ...FORM_SCHEMA,
  properties: {
    ...FORM_SCHEMA.properties,
    series: { type: "string", enum: ["own"] },
    source: {
      type: "object",
      required: ["kind"],
      properties: { kind: { type: "string", enum: ["own"] } },
      additionalProperties: false,
    },
  },
};
