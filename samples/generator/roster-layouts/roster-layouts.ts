import { bySex } from "./by-sex";
import { bySheet } from "./by-sheet";
import { flat } from "./flat";
import type { RosterLayout } from "./roster-layout";
import { splitCells } from "./split-cells";
import { twoRows } from "./two-rows";

/** The ways in which organizations keep the same list. */
export const ROSTER_LAYOUTS: readonly RosterLayout[] = [flat, splitCells, bySex, bySheet, twoRows];
