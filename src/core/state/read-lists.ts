import type { ListMemory } from "../roster/mapping";
import { misfit } from "./schema";
import { LIST_MEMORY_SCHEMA } from "./state-schema";

const LONGEST = 5_000_000;

/** Reads what somebody wrote of columns and values of lists; the place where it is none, "" for the whole. */
export function readListMemory(json: string): ListMemory | string {
  if (json.length > LONGEST) return "";
  try {
    const value: unknown = JSON.parse(json);
    return misfit(value, LIST_MEMORY_SCHEMA) ?? (value as ListMemory);
  } catch {
    return "";
  }
}
