import { misfit, type Schema } from "../../state/schema";
import { type Form, leavesOf } from "../form";
import { readForm } from "../read-form";
import { type FormProposal, RELATION_REASONS } from "./form-proposal";
import { USERS_FORM_SCHEMA } from "./users-form-schema";

/**
 * A form of the user's own as a file: the form, and beside it why each of it was proposed, as long as nobody has
 * looked at it. Versioned as a state is: a later version may add, never change the meaning.
 */
export interface OwnFormFile {
  readonly khopSoForm: typeof OWN_FORM_VERSION;
  readonly form: Form;
  readonly reasons?: Pick<FormProposal, "rows" | "columns" | "relations">;
}

export const OWN_FORM_VERSION = 1;

/** How a file with a form ends. */
export const OWN_FORM_ENDING = ".khopso-form.json";

/** The largest file that is looked at, in bytes or characters. */
export const LARGEST_OWN_FORM = 8_000_000;

const NAME: Schema = { type: "string", minLength: 1, maxLength: 40 };

const COUNT_REASON: Schema = {
  type: "object",
  required: ["why"],
  additionalProperties: false,
  properties: {
    why: {
      type: "string",
      enum: ["known-form", "value", "range", "flow", "heading", "sum", "unknown", "chosen"],
    },
    form: NAME,
    row: NAME,
    field: NAME,
  },
};

const REASONS: Schema = {
  type: "object",
  required: ["rows", "columns", "relations"],
  additionalProperties: false,
  properties: {
    rows: {
      type: "array",
      maxItems: 2000,
      items: {
        type: "object",
        required: ["place", "counts", "isUnsure"],
        additionalProperties: false,
        properties: {
          place: { type: "string", enum: ["indent", "numbering", "both", "neither"] },
          counts: COUNT_REASON,
          isUnsure: { type: "boolean" },
        },
      },
    },
    columns: {
      type: "array",
      maxItems: 200,
      items: {
        type: "object",
        required: ["why", "isUnsure"],
        additionalProperties: false,
        properties: {
          why: { type: "string", enum: ["caption", "code-row", "values", "position"] },
          counts: COUNT_REASON,
          isUnsure: { type: "boolean" },
        },
      },
    },
    relations: {
      type: "array",
      maxItems: 2000,
      items: {
        type: "object",
        required: ["why", "isUnsure"],
        additionalProperties: false,
        properties: { why: { type: "string", enum: RELATION_REASONS }, isUnsure: { type: "boolean" } },
      },
    },
  },
};

/** The shape of such a file as JSON Schema (draft 2020-12); `docs/form.schema.json` is this, for other programs. */
export const OWN_FORM_SCHEMA: Schema = {
  type: "object",
  required: ["khopSoForm", "form"],
  additionalProperties: false,
  properties: {
    khopSoForm: { type: "integer", enum: [OWN_FORM_VERSION] },
    form: USERS_FORM_SCHEMA,
    reasons: REASONS,
  },
};

/** What came of reading a file that may have been written by anybody. */
export type OwnFormReading =
  | { readonly kind: "form"; readonly file: OwnFormFile }
  | { readonly kind: "newer"; readonly version: number }
  /** Not ours, damaged or too large; `where` names the place, "" the whole. */
  | { readonly kind: "unreadable"; readonly where: string };

/** Reads the JSON text of a form. One that does not fit the schema, or contradicts itself, is not used. */
export function readOwnForm(json: string): OwnFormReading {
  if (json.length > LARGEST_OWN_FORM) return { kind: "unreadable", where: "" };
  let value: unknown;
  try {
    value = JSON.parse(json.replace(/^\ufeff/, ""));
  } catch {
    return { kind: "unreadable", where: "" };
  }
  if (typeof value === "object" && value !== null && "khopSoForm" in value) {
    const { khopSoForm: version } = value;
    if (typeof version === "number" && version > OWN_FORM_VERSION) return { kind: "newer", version };
  }
  const where = misfit(value, OWN_FORM_SCHEMA);
  if (where !== undefined) return { kind: "unreadable", where };
  const file = value as OwnFormFile;
  const reading = readForm(file.form);
  if (reading.kind === "unreadable") return { kind: "unreadable", where: `form.${reading.where}` };
  return { kind: "form", file: withFittingReasons(file) };
}

/** Reasons that are no longer of this form, because rows were taken out by hand, are left out. */
function withFittingReasons({ khopSoForm, form, reasons }: OwnFormFile): OwnFormFile {
  const fits =
    reasons?.rows.length === form.rows.length &&
    reasons.columns.length === leavesOf(form.columns).length &&
    reasons.relations.length === form.relations.length;
  return { khopSoForm, form, ...(reasons && fits && { reasons }) };
}

/** The JSON text of a form, two spaces deep, for people who look into it before they hand it on. */
export function writeOwnForm(file: Omit<OwnFormFile, "khopSoForm">): string {
  return `${JSON.stringify({ khopSoForm: OWN_FORM_VERSION, ...file }, null, 2)}\n`;
}
