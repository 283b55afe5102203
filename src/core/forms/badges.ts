/** Years of membership for which there is a badge. */
export const BADGES: readonly string[] = "30 40 45 50 55 60 65 70 75 80 85 90".split(" ");

/** Nobody gave one in the period. */
export const NO_BADGE = "none";

/**
 * The badge that somebody was given between two lists: `40`, or `NO_BADGE`. Undefined where two were: one of them is
 * only written down late.
 *
 * @param before what the earlier list says: `30`, `30; 40`; undefined: nothing
 */
export function badgeBetween(before: string | undefined, now: string | undefined): string | undefined {
  const had = badgesIn(before);
  const given = [...badgesIn(now)].filter((badge) => !had.has(badge));
  const [badge = NO_BADGE, ...others] = given;
  return others.length > 0 ? undefined : badge;
}

function badgesIn(text = ""): ReadonlySet<string> {
  return new Set(text.match(/\d+/g)?.filter((number) => BADGES.includes(number)) ?? []);
}
