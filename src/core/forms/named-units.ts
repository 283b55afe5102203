import { unitKey } from "../roster/unit-name";
import { BELOW, type Condition, UNIT_NAME } from "./condition";
import type { Counted } from "./form";
import type { Population } from "./population";

/** How the lists know the organizations that conditions name: those they do not, and whether one name is several. */
export interface NamedUnits {
  readonly unknown: readonly string[];
  readonly isSeveral: boolean;
}

const KNOWN: NamedUnits = { unknown: [], isSeveral: false };

/** Of those who stand in a list; organizations themselves have no others above them. */
const PERSONS: readonly Exclude<Counted, "units">[] = ["members", "opening", "joined", "admitted", "left"];

const remembered = new WeakMap<Population, Map<string, NamedUnits>>();

/**
 * Nobody is counted for an organization that no list names, nor for one of two of the same name below different
 * others: a figure of zero, or of both, would look as if it had been counted.
 */
export function namedUnits(population: Population, where: readonly Condition[]): NamedUnits {
  const asked = where.flatMap(({ field, is }) => (field === UNIT_NAME && is ? [is] : []));
  if (asked.length === 0) return KNOWN;
  const key = JSON.stringify(asked);
  const before = remembered.get(population) ?? new Map<string, NamedUnits>();
  remembered.set(population, before);
  const known = before.get(key);
  if (known) return known;
  const paths = PERSONS.flatMap((of) => population.groups[of]?.column(UNIT_NAME).values ?? []).flatMap(
    (path) => (path === undefined ? [] : [path.split(BELOW).map((name) => unitKey([name]))]),
  );
  const unknown = asked.flatMap((names) =>
    names.filter((name) => !paths.some((path) => path.includes(unitKey([name])))),
  );
  const single = asked.every((names) => names.length === 1)
    ? asked.flat().map((name) => unitKey([name]))
    : [];
  const places = paths.flatMap((path) =>
    single.every((name) => path.includes(name))
      ? [path.slice(0, Math.max(...single.map((name) => path.indexOf(name))) + 1).join(BELOW)]
      : [],
  );
  const made = { unknown, isSeveral: single.length > 0 && new Set(places).size > 1 };
  before.set(key, made);
  return made;
}
