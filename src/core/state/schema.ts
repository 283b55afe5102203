type TypeName = "object" | "array" | "string" | "number" | "integer" | "boolean" | "null" | "undefined";

/** The words of JSON Schema (draft 2020-12) that are used here, with their meaning there; `undefined`, for gaps in a list, is ours. */
export interface Schema {
  readonly type: TypeName | readonly TypeName[];
  readonly enum?: readonly unknown[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly maxProperties?: number;
  readonly additionalProperties?: false | Schema;
}

/**
 * Where a value first departs from a schema, such as `explanations[3].date`; "" stands for the whole.
 * Undefined where it fits.
 */
export function misfit(value: unknown, schema: Schema, path = ""): string | undefined {
  const types = typeof schema.type === "string" ? [schema.type] : schema.type;
  if (!types.some((type) => isOfType(value, type))) return path;
  if (schema.enum && !schema.enum.includes(value)) return path;
  if (typeof value === "string") return textMisfit(value, schema) ? path : undefined;
  if (typeof value === "number") return numberMisfit(value, schema) ? path : undefined;
  if (Array.isArray(value)) return arrayMisfit(value, schema, path);
  if (typeof value === "object" && value !== null) return objectMisfit(value, schema, path);
  return undefined;
}

function isOfType(value: unknown, type: TypeName): boolean {
  if (type === "array") return Array.isArray(value);
  if (type === "object") return typeof value === "object" && value !== null && !Array.isArray(value);
  if (type === "integer") return Number.isSafeInteger(value);
  if (type === "null") return value === null;
  return typeof value === type;
}

function textMisfit(value: string, { minLength = 0, maxLength = Infinity, pattern }: Schema): boolean {
  const { length } = value;
  if (length < minLength || length > maxLength) return true;
  return pattern !== undefined && !new RegExp(pattern, "u").test(value);
}

function numberMisfit(value: number, { minimum = -Infinity, maximum = Infinity }: Schema): boolean {
  return !(value >= minimum && value <= maximum);
}

function arrayMisfit(value: readonly unknown[], schema: Schema, path: string): string | undefined {
  const { minItems = 0, maxItems = Infinity } = schema;
  if (value.length < minItems || value.length > maxItems) return path;
  if (!schema.items) return undefined;
  for (const [i, item] of value.entries()) {
    const found = misfit(item, schema.items, `${path}[${String(i)}]`);
    if (found !== undefined) return found;
  }
  return undefined;
}

function objectMisfit(value: object, schema: Schema, path: string): string | undefined {
  const entries = Object.entries(value);
  if (entries.length > (schema.maxProperties ?? Infinity)) return path;
  const missing = schema.required?.find((name) => !Object.hasOwn(value, name));
  if (missing !== undefined) return below(path, missing);
  for (const [name, item] of entries) {
    const known = schema.properties && Object.hasOwn(schema.properties, name);
    const rule = known ? schema.properties[name] : schema.additionalProperties;
    if (rule === false) return below(path, name);
    const found = rule && misfit(item, rule, below(path, name));
    if (found !== undefined) return found;
  }
  return undefined;
}

function below(path: string, name: string): string {
  return path === "" ? name : `${path}.${name}`;
}
