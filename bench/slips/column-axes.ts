import type { Chance } from "../planted/chance";
import { type Axis, AxisDraft } from "./axis";
import { several } from "./row-axes";
import type { Words } from "./words";

/** A total, men and women. */
export function sexColumns(words: Words, chance: Chance): Axis {
  const draft = new AxisDraft();
  const first = chance.next() < 0.6;
  const merged = chance.next() < 0.5 ? [chance.pick(words.captions.split)] : [];
  const name = chance.pick(words.whole);
  const head = first ? draft.total(name) : -1;
  const parts = chance.pick(words.sexes).map((sex) => draft.leaf(sex, { over: merged }));
  draft.sums(first ? head : draft.total(name), parts);
  if (chance.next() < 0.5)
    for (const some of several(words.some, chance.between(1, 2), chance))
      draft.add(
        some,
        { kind: "within", of: first ? head : parts.length },
        { over: [chance.pick(words.captions.ofWhich)] },
      );
  return draft.finish();
}

/** A total, split by this and by that under merged captions. */
export function groupColumns(words: Words, chance: Chance): Axis {
  const draft = new AxisDraft();
  const whole = draft.leaf(chance.pick(words.whole));
  const parts = (names: readonly string[], over: string): void => {
    draft.sums(
      whole,
      names.map((name) => draft.add(name, { kind: "split", of: whole }, { over: [over] })),
    );
  };
  if (chance.next() < 0.6) parts(chance.pick(words.sexes), chance.pick(words.captions.split));
  for (const [name, names] of several(words.splits, chance.between(1, 2), chance)) parts(names, name);
  return draft.finish();
}

/** Several measures, each with its total, men and women; at times all of them together before. */
export function measureColumns(words: Words, chance: Chance): Axis {
  const draft = new AxisDraft();
  const [one, other] = chance.pick(words.sexes);
  const together = chance.next() < 0.5;
  const outer = chance.next() < 0.3 ? [chance.pick(words.whole)] : [];
  const whole = together ? draft.total(chance.pick(words.total), { over: outer }) : -1;
  const sum = chance.pick(words.total);
  const totals = several(words.measures, chance.between(2, 3), chance).map((measure) => {
    const over = [...outer, measure];
    const total = draft.total(sum, { over });
    draft.sums(total, [draft.leaf(one, { over }), draft.leaf(other, { over })]);
    return total;
  });
  if (together) draft.sums(whole, totals);
  return draft.finish();
}

/** Years side by side, which add up to nothing; at times how much they changed. */
export function yearColumns(words: Words, chance: Chance): Axis {
  const draft = new AxisDraft();
  const from = chance.between(2015, 2020);
  const form = chance.pick(words.captions.year);
  const count = chance.between(2, 4);
  const years = Array.from({ length: count }, (_, k) =>
    k === 0
      ? draft.leaf(form.replace("{}", String(from)))
      : draft.add(form.replace("{}", String(from + k)), { kind: "near", of: 0 }),
  );
  const [old = 0, last = 0] = years.slice(-2);
  const kind = chance.next();
  if (kind < 0.3) draft.sums(draft.total(chance.pick(words.captions.difference)), [last], [old]);
  else if (kind < 0.6) draft.add(chance.pick(words.captions.change), { kind: "change", from: old, to: last });
  return draft.finish();
}

/** Quarters, or months with the sum of every quarter, and the year. */
export function periodColumns(words: Words, chance: Chance): Axis {
  const draft = new AxisDraft();
  const { quarter, month, wholeYear } = words.captions;
  const [ofQuarter, ofMonth] = [chance.pick(quarter), chance.pick(month)];
  const roman = ["I", "II", "III", "IV"];
  const monthly = chance.next() < 0.4;
  const quarters = roman.slice(0, monthly ? chance.between(2, 4) : 4).map((name, q) => {
    const caption = ofQuarter.replace("{}", words.language === "vi" ? name : String(q + 1));
    if (!monthly) return draft.leaf(caption);
    const months = [1, 2, 3].map((m) => draft.leaf(ofMonth.replace("{}", String(3 * q + m))));
    const sum = draft.total(caption);
    draft.sums(sum, months);
    return sum;
  });
  draft.sums(draft.total(chance.pick(wholeYear)), quarters);
  return draft.finish();
}

/** What was meant and what was done, the difference and the share of it. */
export function planColumns(words: Words, chance: Chance): Axis {
  const draft = new AxisDraft();
  const { captions } = words;
  const plan = draft.leaf(chance.pick(captions.plan));
  const actual = draft.add(chance.pick(captions.actual), { kind: "near", of: plan });
  if (chance.next() < 0.7) draft.sums(draft.total(chance.pick(captions.difference)), [actual], [plan]);
  if (chance.next() < 0.6) draft.add(chance.pick(captions.done), { kind: "share", of: actual, column: plan });
  return draft.finish();
}

/** What there was, what came and went, and what there is, side by side. */
export function flowColumns(words: Words, chance: Chance): Axis {
  const draft = new AxisDraft();
  const { captions } = words;
  const opening = draft.leaf(chance.pick(captions.opening));
  const detailed = chance.next() < 0.5;
  const moves = (name: string, parts: readonly string[], scale: number): number => {
    if (!detailed) return draft.leaf(name, { scale });
    const total = draft.total(chance.pick(words.total), { over: [name] });
    draft.sums(
      total,
      parts.slice(0, 2).map((part) => draft.leaf(part, { over: [name], scale })),
    );
    return total;
  };
  const increase = moves(chance.pick(captions.increase), words.incoming, 0.12);
  const decrease = moves(chance.pick(captions.decrease), words.outgoing, 0.08);
  draft.sums(draft.total(chance.pick(captions.closing)), [opening, increase], [decrease]);
  return draft.finish();
}

/** Numbers of a total, each with its share of it. */
export function shareColumns(words: Words, chance: Chance): Axis {
  const draft = new AxisDraft();
  const share = chance.pick(words.captions.share);
  const whole = draft.leaf(chance.pick(words.whole));
  const [name, names] = chance.pick(words.splits);
  const count = chance.pick(["SL", words.language === "vi" ? "Số lượng" : "Number"]);
  const deep = chance.next() < 0.6;
  const parts = names.map((part) => {
    const over = deep ? [name, part] : [part];
    const at = draft.add(count, { kind: "split", of: whole }, { over });
    draft.add(share, { kind: "share", of: at, column: whole }, { over });
    return at;
  });
  draft.sums(whole, parts);
  return draft.finish();
}

/** One column of figures, or of two years, with the share of each row in the total. */
export function countAndShareColumns(words: Words, chance: Chance, totalRow: number): Axis {
  const draft = new AxisDraft();
  const { captions } = words;
  const [share, amount] = [chance.pick(captions.share), chance.pick(captions.amount)];
  const years = chance.next() < 0.4 ? ["2019", "2021"] : [""];
  years.forEach((year, k) => {
    const over = year === "" ? [] : [chance.pick(captions.year).replace("{}", year)];
    const of = draft.add(amount, k === 0 ? { kind: "free", scale: 1 } : { kind: "near", of: 0 }, { over });
    draft.add(share, { kind: "share", of, row: totalRow }, { over });
  });
  return draft.finish();
}

/** One column of figures. */
export function oneColumn(words: Words, chance: Chance): Axis {
  const draft = new AxisDraft();
  draft.leaf(chance.pick(words.captions.amount));
  return draft.finish();
}

/** Units side by side, and all of them together. */
export function unitColumns(words: Words, chance: Chance): Axis {
  const draft = new AxisDraft();
  const first = chance.next() < 0.3;
  const head = first ? draft.total(chance.pick(words.total)) : -1;
  const prefix = chance.pick(words.units);
  const units = several(words.names, chance.between(2, 6), chance).map((name) => draft.leaf(prefix + name));
  draft.sums(first ? head : draft.total(chance.pick(words.total)), units);
  return draft.finish();
}
