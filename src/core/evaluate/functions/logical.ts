import type { Implementation } from "../function";
import { isError, type Result } from "../scalar";

export const LOGICAL: Readonly<Record<string, Implementation>> = {
  IF: (given, { value }) => {
    if (given.length < 2 || given.length > 3) return undefined;
    const condition = truth(value(given[0]));
    if (typeof condition !== "boolean") return condition;
    if (!condition && given.length === 2) return false;
    const chosen = given[condition ? 1 : 2];
    // An argument left out counts as 0.
    return chosen === undefined ? 0 : value(chosen);
  },
  IFERROR: (given, { value }) => {
    if (given.length !== 2) return undefined;
    const first = value(given[0]);
    return isError(first) ? value(given[1]) : first;
  },
  AND: joined((all) => all.every(Boolean)),
  OR: joined((all) => all.some(Boolean)),
  NOT: (given, { value }) => {
    const condition = given.length === 1 ? truth(value(given[0])) : undefined;
    return typeof condition === "boolean" ? !condition : condition;
  },
};

/** Of single values; in ranges text and empty cells do not count, which is left to Excel. */
function joined(join: (all: readonly boolean[]) => boolean): Implementation {
  return (given, { value }) => {
    const all: boolean[] = [];
    for (const argument of given) {
      const found = value(argument);
      const condition = found === null || typeof found === "string" ? undefined : truth(found);
      if (typeof condition !== "boolean") return condition;
      all.push(condition);
    }
    return all.length > 0 ? join(all) : undefined;
  };
}

function truth(value: Result): Result {
  if (value === undefined || isError(value) || typeof value === "boolean") return value;
  if (value === null) return false;
  return typeof value === "number" ? value !== 0 : undefined;
}
