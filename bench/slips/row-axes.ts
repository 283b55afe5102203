import type { Chance } from "../planted/chance";
import { type Axis, AxisDraft } from "./axis";
import type { Words } from "./words";

/** Units one below the other, their total first or last. */
export function unitRows(words: Words, chance: Chance): Axis {
  const draft = new AxisDraft();
  const first = chance.next() < 0.4;
  const prefix = chance.pick(words.units);
  const names = several(words.names, chance.between(3, 22), chance);
  const bold = chance.next() < 0.6;
  const head = first ? draft.total(chance.pick(words.total), { bold }) : -1;
  const units = names.map((name, k) => draft.leaf(prefix + name, { number: String(k + 1), depth: 1 }));
  draft.sums(first ? head : draft.total(chance.pick(words.total), { bold }), units);
  return draft.finish();
}

const MARKS = [
  ["I", "II", "III", "IV", "V", "VI"],
  ["1", "2", "3", "4", "5", "6"],
  ["a", "b", "c", "d", "đ", "e"],
] as const;

/** A hierarchy, numbered and indented: every row that has others below it adds them up, and so does the whole. */
export function treeRows(words: Words, chance: Chance): Axis {
  const draft = new AxisDraft();
  const depth = chance.between(2, 3);
  const items = [...several(words.items, words.items.length, chance)];
  const after = chance.next() < 0.3;
  const marks =
    chance.next() < 0.6 ? MARKS : chance.next() < 0.5 ? [MARKS[0], MARKS[1], ["-"]] : [["-"], ["+"], ["·"]];
  const bold = chance.next() < 0.6;
  const nameOf = (): string => {
    const name = items.pop() ?? `${chance.pick(words.items)} ${chance.pick(words.names)}`;
    return items.length === 0 ? `${name} ${chance.pick(words.names)}` : name;
  };
  const head = after ? -1 : draft.total(chance.pick(words.total));
  const branch = (level: number, k: number): number => {
    const set = marks[level] ?? ["-"];
    const number = set[k % set.length] ?? "-";
    const below = level + 1 < depth && chance.next() < (level === 0 ? 0.9 : 0.6) ? chance.between(2, 5) : 0;
    if (below === 0) return draft.leaf(nameOf(), { number, depth: level + 1 });
    const total = draft.total(nameOf(), { number, depth: level + 1, bold: bold && level === 0 });
    draft.sums(
      total,
      Array.from({ length: below }, (_, b) => branch(level + 1, b)),
    );
    return total;
  };
  const tops = Array.from({ length: chance.between(2, 5) }, (_, k) => branch(0, k));
  draft.sums(after ? draft.total(chance.pick(words.total)) : head, tops);
  return draft.finish();
}

/** Groups under a heading without figures, each with its sum below, and the sum of these at the foot. */
export function sectionRows(words: Words, chance: Chance): Axis {
  const draft = new AxisDraft();
  const sums = Array.from({ length: chance.between(2, 4) }, (_, g) => {
    const number = MARKS[0][g] ?? "";
    draft.add(chance.pick(words.items), { kind: "heading" }, { number, bold: true });
    const rows = several(words.names, chance.between(2, 6), chance).map((name, k) =>
      draft.leaf(chance.pick(words.units) + name, { number: String(k + 1), depth: 1 }),
    );
    const sum = draft.total(chance.pick(words.captions.subtotal).replace("{}", number));
    draft.sums(sum, rows);
    return sum;
  });
  draft.sums(draft.total(chance.pick(words.total)), sums);
  return draft.finish();
}

/** One whole, split by this and by that, with some of it besides. */
export function splitRows(words: Words, chance: Chance): Axis {
  const draft = new AxisDraft();
  const whole = draft.leaf(chance.pick(words.whole), { bold: chance.next() < 0.5 });
  const mark = chance.pick(["-", "", "+"]);
  const headed = chance.next() < 0.5;
  const parts = (names: readonly string[], number: string): void => {
    draft.sums(
      whole,
      names.map((name) => draft.add(name, { kind: "split", of: whole }, { number, depth: 1 })),
    );
  };
  if (chance.next() < 0.7) parts(chance.pick(words.sexes), mark);
  several(words.splits, chance.between(1, 2), chance).forEach(([name, names], k) => {
    if (headed || mark === "") draft.add(name, { kind: "heading" }, { number: String(k + 1), bold: headed });
    parts(names, mark);
  });
  if (chance.next() < 0.6) {
    draft.add(chance.pick(words.captions.ofWhich), { kind: "heading" });
    for (const name of several(words.some, chance.between(1, 2), chance))
      draft.add(name, { kind: "within", of: whole }, { number: mark, depth: 1 });
  }
  return draft.finish();
}

/** What there was, what came and went, and what there is. */
export function flowRows(words: Words, chance: Chance): Axis {
  const draft = new AxisDraft();
  const { captions } = words;
  const mark = chance.pick(["-", "+", ""]);
  const opening = draft.leaf(chance.pick(captions.opening), { number: "1", bold: true });
  const moves = (name: string, parts: readonly string[], number: string, scale: number): number => {
    const total = draft.total(name, { number });
    const below = several(parts, chance.between(2, parts.length), chance);
    draft.sums(
      total,
      below.map((part) => draft.leaf(part, { number: mark, depth: 1, scale })),
    );
    return total;
  };
  const increase = moves(chance.pick(captions.increase), words.incoming, "2", 0.12);
  const decrease = moves(chance.pick(captions.decrease), words.outgoing, "3", 0.08);
  const closing = draft.total(chance.pick(captions.closing), { number: "4" });
  draft.sums(closing, [opening, increase], [decrease]);
  return draft.finish();
}

/** Income, costs and what is left. */
export function statementRows(words: Words, chance: Chance): Axis {
  const draft = new AxisDraft();
  const { captions } = words;
  const numbered = chance.next() < 0.6;
  const number = (text: string): string => (numbered ? text : "");
  const block = (name: string, parts: readonly string[], own: string, scale: number): number => {
    const total = draft.total(name, { number: number(own) });
    draft.sums(
      total,
      several(parts, chance.between(2, parts.length), chance).map((part, k) =>
        draft.leaf(part, { number: number(String(k + 1)), depth: 1, scale }),
      ),
    );
    return total;
  };
  const revenue = block(chance.pick(captions.revenue), words.income, "I", 1);
  const cost = block(chance.pick(captions.cost), words.costs, "II", 0.4);
  const profit = draft.total(chance.pick(captions.profit), { number: number("III") });
  draft.sums(profit, [revenue], [cost]);
  if (chance.next() < 0.5) {
    const tax = draft.leaf(chance.pick(captions.tax), { number: number("IV"), scale: 0.05 });
    draft.sums(draft.total(chance.pick(captions.net), { number: number("V") }), [profit], [tax]);
  }
  return draft.finish();
}

/** Some of a list, in another order, none twice. */
export function several<T>(items: readonly T[], count: number, chance: Chance): readonly T[] {
  const left = [...items];
  return Array.from({ length: Math.min(count, items.length) }, () => {
    const at = chance.between(0, left.length - 1);
    return left.splice(at, 1);
  }).flat();
}
