/**
 * The figures that the invented committee has in common with the report the project starts from.
 * Each holds on the roster of its own date; the people are nobody's.
 */

/** The same organizations at both dates; the report rates 108 in 2020, which is its own table. */
export const ORGANIZATIONS = 109;

/** Roster of 31/12/2020. */
export const FIGURES_2020 = {
  members: 8197,
  education: { postgraduate: 1250, university: 4735, college: 363, other: 1849 },
  theory: { senior: 940, intermediate: 1689 },
  /** The over-40 bands of the report add up to 4,255; these are our own and add up to 4,114. */
  ages: [
    { from: 18, to: 30, count: 2428 },
    { from: 31, to: 35, count: 1021 },
    { from: 36, to: 40, count: 634 },
    { from: 41, to: 45, count: 1063 },
    { from: 46, to: 50, count: 1311 },
    { from: 51, to: 55, count: 981 },
    { from: 56, to: 60, count: 742 },
    { from: 61, to: 64, count: 17 },
  ],
  minority: 2,
  catholic: 18,
} as const;

/** Roster of 31/12/2021. */
export const FIGURES_2021 = {
  members: 8341,
  partyCommittees: 68,
  male: 4340,
  female: 4001,
  committeeMembers: 656,
  inspectors: 220,
  secretariesWhoAreHeads: 103,
} as const;

/** What happened in 2021: 8,197 + 454 − 310 = 8,341. */
export const YEAR_2021 = {
  admitted: 312,
  movedIn: 141,
  restored: 1,
  movedOut: 280,
  died: 9,
  removed: 21,
  /** From one organization of the committee to another. */
  transferred: 63,
  probationersAtStart: 331,
} as const;
