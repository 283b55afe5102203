import fc from "fast-check";
import { forEachSharing } from "../../../src/core/reconcile/sharing-a-key";
import type { Member } from "../../../src/core/roster/roster";

const keyOf = (facts: Member["facts"]): string | undefined => facts["party.cardNo"];

function list(keys: readonly (string | null)[]): Member[] {
  return keys.map((key, row) => ({
    ...{ part: 0, row, rowCount: 1, unit: [] },
    facts: key === null ? {} : { "party.cardNo": key },
  }));
}

function shared(
  before: readonly (string | null)[],
  now: readonly (string | null)[],
  isTaken: { readonly before: Uint8Array; readonly now: Uint8Array },
): string[] {
  const found: string[] = [];
  forEachSharing(
    { all: list(before), isTaken: isTaken.before },
    { all: list(now), isTaken: isTaken.now },
    keyOf,
    (a, b) => found.push(`${String(a)} ${String(b)}`),
  );
  return found.sort();
}

const keys = fc.array(fc.option(fc.constantFrom("a", "b", "c", "d"), { nil: null }), { maxLength: 12 });
const taken = fc.uint8Array({ minLength: 12, maxLength: 12, max: 1 });

test("of two lists, all who have one key and are not taken", () => {
  fc.assert(
    fc.property(keys, keys, taken, taken, (before, now, takenBefore, takenNow) => {
      const isTaken = {
        before: takenBefore.slice(0, before.length),
        now: takenNow.slice(0, now.length),
      };
      const expected = before.flatMap((key, a) =>
        now.flatMap((other, b) =>
          key !== null && key === other && !isTaken.before[a] && !isTaken.now[b]
            ? [`${String(a)} ${String(b)}`]
            : [],
        ),
      );
      expect(shared(before, now, isTaken)).toEqual(expected.sort());
    }),
    { numRuns: 200 },
  );
});

test("a key that too many have tells nobody; others do", () => {
  const common = Array.from({ length: 101 }, () => "000000");
  const [before, now] = [
    [...common, "1"],
    [...common, "1"],
  ];
  const none = { before: new Uint8Array(102), now: new Uint8Array(102) };
  expect(shared(before, now, none)).toEqual(["101 101"]);
});
