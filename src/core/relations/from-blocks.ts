import type { Candidate } from "./candidate";
import type { Chosen } from "./chosen";
import type { LineView } from "./line-view";

/** Bits at which a rule shows how its table is built, and so many such rules show it. */
const MODEL_BITS = 16;
const FEWEST_MODELS = 3;
const BONUS = 10;

/** Where the total of a block stands: its last figure, its first, or alone after it. */
type Place = "last" | "first" | "after";

/** A total and its parts as the blocks of a table suggest them. */
interface BlockRule {
  readonly place: Place;
  readonly total: number;
  readonly parts: readonly number[];
}

/**
 * Where the figures prove that blocks between blank or heading lines end (or begin) with their totals, the other
 * blocks are built so too: their totals are taken though zeros, blanks or a single part prove nothing, as long
 * as the figures do not say otherwise.
 * @param rules what was taken before
 */
export function candidatesFromBlocks(view: LineView, rules: readonly Chosen[]): Candidate[] {
  const known = new Map<string, Chosen>();
  for (const rule of rules) known.set(keyOf(rule), rule);
  const has = new Set(rules.map(({ total }) => total));
  const all = blockRules(view);
  return (["last", "first", "after"] as const).flatMap((place) => {
    const own = all.filter((rule) => rule.place === place);
    const models = own.filter((rule) => isModel(known.get(keyOf(rule))));
    const open = own.filter(({ total }) => !has.has(total));
    // Blocks that are made otherwise say that this is no way of the table.
    if (models.length < FEWEST_MODELS || models.length < open.length) return [];
    return open.map(({ total, parts }): Candidate => ({
      total,
      parts,
      signs: parts.map(() => 1),
      evidence: ["layout"],
      declared: true,
      tentative: true,
      inherited: true,
      bonus: BONUS,
    }));
  });
}

function isModel(rule: Chosen | undefined): boolean {
  return (
    rule !== undefined && rule.support.bits >= MODEL_BITS && rule.support.fails <= rule.support.holds / 4
  );
}

function keyOf({ total, parts }: Pick<BlockRule, "total" | "parts">): string {
  return `${String(total)}=${parts.join()}`;
}

function blockRules(view: LineView): BlockRule[] {
  const blocks = blocksOf(view);
  const rules: BlockRule[] = [];
  blocks.forEach((block, k) => {
    const [first, last] = [block[0] ?? 0, block[block.length - 1] ?? 0];
    if (block.length >= 3) {
      rules.push({ place: "last", total: last, parts: block.slice(0, -1) });
      rules.push({ place: "first", total: first, parts: block.slice(1) });
    }
    const before = blocks[k - 1];
    if (block.length === 1 && before && before.length >= 2)
      rules.push({ place: "after", total: first, parts: before });
  });
  return rules;
}

/** Positions that follow each other without a line between. */
function blocksOf({ positions }: LineView): number[][] {
  const blocks: number[][] = [];
  positions.forEach((grid, position) => {
    const last = blocks[blocks.length - 1];
    if (last && positions[position - 1] === grid - 1) last.push(position);
    else blocks.push([position]);
  });
  return blocks;
}
