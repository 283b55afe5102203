import type { Committee } from "../../../samples/generator/committee/make-committee";
import { countFacts } from "../../../samples/generator/tally/facts";

/** The figures that one organization sends up, by the codes of B1-BTCTW and B6F-BTCTW. */
export interface ReturnFigures {
  readonly unit: string;
  readonly kind: "Đảng bộ" | "Chi bộ";
  /** Comings and goings; `in` and `out` are those among the organizations of the committee. */
  readonly flows: Readonly<Record<string, number>>;
  /** Self-criticism: collectives and members. */
  readonly reviews: Readonly<Record<string, readonly [number, number]>>;
}

const FATES = ["Từ trần", "Khai trừ", "Xóa tên", "Xin ra khỏi Đảng"] as const;

/** What every organization of the committee would send for 2021, and what comes of it above. */
export function returnFigures(committee: Committee): readonly ReturnFigures[] {
  const { units, partyCommittees, roster2020, roster2021, events } = committee;
  const among = (list: Committee["roster2020"], unit: number, cards: readonly string[]): number => {
    const wanted = new Set(cards);
    return list.filter((member) => member.unit === unit && wanted.has(member.card)).length;
  };
  return units.map(({ index, name }) => {
    const { opening, total, admitted, died, removed } = countFacts(committee, index);
    const movedIn = among(roster2021, index, events.movedIn);
    const restored = among(roster2021, index, events.restored);
    const movedOut = among(roster2020, index, events.movedOut);
    const arrived = events.transferred.filter(({ to }) => to === index).length;
    const departed = events.transferred.filter(({ from }) => from === index).length;
    const expelled = Math.floor(removed / 3);
    const gone = [died, expelled, removed - expelled, 0];
    const exempt = total % 5;
    return {
      unit: name,
      kind: partyCommittees.has(index) ? "Đảng bộ" : "Chi bộ",
      flows: {
        A: opening,
        B: admitted + movedIn + arrived + restored,
        "B.1": admitted,
        "B.2": movedIn + arrived,
        "B.2.a": Math.ceil(movedIn / 3),
        "B.2.b": movedIn - Math.ceil(movedIn / 3),
        in: arrived,
        "B.3": restored,
        C: died + removed + movedOut + departed,
        ...Object.fromEntries(FATES.map((_, i) => [`C.${String(i + 1)}`, gone[i] ?? 0])),
        "C.5": movedOut + departed,
        "C.5.a": Math.floor(movedOut / 2),
        "C.5.b": movedOut - Math.floor(movedOut / 2),
        out: departed,
        D: total,
      },
      reviews: {
        "1": [1 + (index % 4), total],
        "2": [1 + (index % 4), total - exempt],
        "3": [0, exempt],
        "3.2": [0, Math.min(exempt, 1)],
        "3.3": [0, exempt - Math.min(exempt, 1)],
        "4": [index % 2, index % 7],
        "4.3": [index % 2, index % 7],
      },
    };
  });
}

/** Codes of the rows of the two forms in their order, with the internal moves where units put them. */
export const FLOW_CODES = "A B B.1 B.2 B.2.a B.2.b in B.3 C C.1 C.2 C.3 C.4 C.5 C.5.a C.5.b out D".split(" ");
export const REVIEW_CODES = "1 2 3 3.2 3.3 4 4.3".split(" ");

/** The sums above: what moved among the organizations is neither a coming nor a going there. */
export function sumsAbove(all: readonly ReturnFigures[]): {
  readonly flows: Readonly<Record<string, number>>;
  readonly reviews: Readonly<Record<string, readonly [number, number]>>;
} {
  const flow = (code: string): number => all.reduce((sum, { flows }) => sum + (flows[code] ?? 0), 0);
  const review = (code: string, side: 0 | 1): number =>
    all.reduce((sum, { reviews }) => sum + (reviews[code]?.[side] ?? 0), 0);
  const internal: Readonly<Record<string, string>> = { B: "in", "B.2": "in", C: "out", "C.5": "out" };
  return {
    flows: Object.fromEntries(
      FLOW_CODES.map((code) => [
        code,
        flow(code) - (internal[code] === undefined ? 0 : flow(internal[code])),
      ]),
    ),
    reviews: Object.fromEntries(REVIEW_CODES.map((code) => [code, [review(code, 0), review(code, 1)]])),
  };
}
