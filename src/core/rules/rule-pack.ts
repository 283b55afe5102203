import { misfit, type Schema } from "../state/schema";
import type { LinkedRule } from "./linked-rule";
import { LINKED_PROPERTIES, LINKED_REQUIRED } from "./linked-schema";
import type { Rule } from "./rule";
import { RULE_PROPERTIES, RULE_REQUIRED } from "./rule-schema";

/**
 * Rules to be used on other workbooks: words of captions and labels, no addresses and no figures of a workbook.
 * Versioned as a state is: a later version may add, never change the meaning.
 */
export interface RulePack {
  /** 2 where it has rules between sheets or workbooks: what knows version 1 alone does not read it by half. */
  readonly khopSoRules: 1 | typeof RULE_PACK_VERSION;
  readonly rules: readonly PackedRule[];
  /** Rules between sheets, scattered cells and workbooks. */
  readonly links?: readonly PackedLink[];
}

export const RULE_PACK_VERSION = 2;

export interface PackedRule extends Rule {
  /** Share of the lines judged on which it held when it was saved, from 0 to 1. */
  readonly held: number;
  /** How many lines were judged then. */
  readonly lines: number;
}

export interface PackedLink extends LinkedRule {
  readonly held: number;
  readonly lines: number;
  /** Not to be checked. */
  readonly off?: true;
}

/** The most rules that a pack may hold. */
export const MOST_PACKED = 2_000;

/** How a file with a rule pack ends. */
export const RULE_PACK_ENDING = ".khopso-rules.json";

const held: Schema = { type: "number", minimum: 0, maximum: 1 };
const lines: Schema = { type: "integer", minimum: 0, maximum: 100_000_000 };

/** The shape of a rule pack as JSON Schema (draft 2020-12); `docs/rule-pack.schema.json` is this, for other programs. */
export const RULE_PACK_SCHEMA: Schema = {
  type: "object",
  required: ["khopSoRules", "rules"],
  additionalProperties: false,
  properties: {
    khopSoRules: { type: "integer", enum: [1, RULE_PACK_VERSION] },
    rules: {
      type: "array",
      maxItems: MOST_PACKED,
      items: {
        type: "object",
        required: [...RULE_REQUIRED, "held", "lines"],
        additionalProperties: false,
        properties: {
          ...RULE_PROPERTIES,
          held,
          lines,
        },
      },
    },
    links: {
      type: "array",
      maxItems: MOST_PACKED,
      items: {
        type: "object",
        required: [...LINKED_REQUIRED, "held", "lines"],
        additionalProperties: false,
        properties: { ...LINKED_PROPERTIES, held, lines, off: { type: "boolean", enum: [true] } },
      },
    },
  },
};

/** The largest rule pack that is looked at, in bytes or characters. */
export const LARGEST_RULE_PACK = 8_000_000;

/** What came of reading a rule pack that may have been written by anybody. */
export type RulePackReading =
  | { readonly kind: "pack"; readonly pack: RulePack }
  | { readonly kind: "newer"; readonly version: number }
  /** Not ours, damaged or too large; `where` names the place. */
  | { readonly kind: "unreadable"; readonly where: string };

/** Reads the JSON text of a rule pack. It is data from strangers: one that does not fit the schema is not used. */
export function readRulePack(json: string): RulePackReading {
  if (json.length > LARGEST_RULE_PACK) return { kind: "unreadable", where: "" };
  let value: unknown;
  try {
    value = JSON.parse(json.replace(/^\ufeff/, ""));
  } catch {
    return { kind: "unreadable", where: "" };
  }
  if (typeof value === "object" && value !== null && "khopSoRules" in value) {
    const { khopSoRules: version } = value;
    if (typeof version === "number" && version > RULE_PACK_VERSION) return { kind: "newer", version };
  }
  const where = misfit(value, RULE_PACK_SCHEMA);
  return where === undefined ? { kind: "pack", pack: value as RulePack } : { kind: "unreadable", where };
}

/** The JSON text of a rule pack, two spaces deep, for people who look into it before they hand it on. */
export function writeRulePack(pack: RulePack): string {
  return `${JSON.stringify(pack, null, 2)}\n`;
}
