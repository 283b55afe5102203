import { type Candidate, NEAR } from "./candidate";
import { sampledLines } from "./line-sample";
import type { LineView } from "./line-view";

/** Of fewer lines with figures nothing is concluded. */
const FEWEST_LINES = 64;
/** A rule that is taken holds on 30 % of its lines at the least: so few of a sample are met once in billions. */
const MOST_HOLDING = 0.05;
/** A rule of rounded figures misses by little on all. */
const FEWEST_FAR = 0.1;

const known = new WeakMap<LineView, readonly number[]>();

/**
 * Whether a few of very many lines show already that a candidate will not be taken: it holds on next to none of them,
 * and misses by more than rounding would. What formulas and code rows write out, and what families may vouch for, is
 * always looked at as a whole.
 */
export function isPlainlyWrong(view: LineView, candidate: Candidate): boolean {
  const { total, parts, signs, evidence, families = [], inherited = false } = candidate;
  let sample = known.get(view);
  if (!sample) known.set(view, (sample = sampledLines(view.lines.length)));
  if (sample.length === 0 || inherited || families.length > 0) return false;
  if (evidence.includes("formula") || evidence.includes("code-row")) return false;
  const { units, present, halfUnit, constant } = view;
  const L = view.lines.length;
  let [judged, holds, far] = [0, 0, 0];
  for (const line of sample) {
    if (present[total * L + line] === 0 || constant[line]) continue;
    let [sum, count] = [0, 0];
    for (let k = 0; k < parts.length; k++) {
      const at = (parts[k] ?? 0) * L + line;
      sum += (signs[k] ?? 1) * (units[at] ?? 0);
      count += present[at] ?? 0;
    }
    if (count === 0) continue;
    judged++;
    const whole = units[total * L + line] ?? 0;
    const off = Math.abs(sum - whole);
    if (off <= (halfUnit[line] ?? 0) * (count + 1)) holds++;
    else if (off > NEAR * Math.abs(whole)) far++;
    if (holds > MOST_HOLDING * sample.length) return false;
  }
  return judged >= FEWEST_LINES && holds <= MOST_HOLDING * judged && far > FEWEST_FAR * judged;
}
