import { unitKey } from "../roster/unit-name";

/** What is known of an organization beyond its members. */
export interface UnitFacts {
  readonly name: string;
  /** An id of `organization-types.json`, or several with `EITHER` between them where the source leaves it open. */
  readonly type?: string;
  readonly kind?: OrganizationKind;
}

export type OrganizationKind = "committee" | "branch";

/** What is known of an organization by its name, however it is written. */
export type UnitOf = (name: string) => UnitFacts | undefined;

const PREFIX = /^(?:đảng bộ|đảng uỷ|đảng ủy|chi bộ)(?: cơ sở)? (?=\S)/u;

/** The name of an organization without what kind it is: Đảng bộ Sở Y tế and Sở Y tế are one. */
export function organizationKey(name: string): string {
  return unitKey([name]).replace(PREFIX, "");
}

/** What the name itself says. */
export function kindInName(name: string): OrganizationKind | undefined {
  const prefix = PREFIX.exec(unitKey([name]))?.[0];
  if (prefix === undefined) return undefined;
  return prefix.startsWith("chi bộ") ? "branch" : "committee";
}

export function unitsByName(units: readonly UnitFacts[]): UnitOf {
  if (units.length === 0) return () => undefined;
  const byKey = new Map(units.map((unit) => [organizationKey(unit.name), unit]));
  const known = new Map<string, UnitFacts | undefined>();
  return (name) => {
    if (!known.has(name)) known.set(name, byKey.get(organizationKey(name)));
    return known.get(name);
  };
}
