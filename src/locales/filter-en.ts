import { formatNumber } from "../core/message";
import type { FilterWords } from "./filter-words";

const n = (value: number): string => formatNumber(value, "en");

export const filtersEn: FilterWords = {
  label: "Show",
  names: { all: "all", open: "open", explained: "explained", accepted: "accepted" },
  shown: (shown, of) => `Showing ${n(shown)} of ${n(of)} places.`,
  none: "There is none of this kind.",
};
