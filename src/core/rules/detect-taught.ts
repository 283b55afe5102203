import { labelledTables } from "../between/labelled-table";
import { asFilled } from "../forms/as-filled";
import type { Form } from "../forms/form";
import { areSameForms, detect, type Detection } from "../relations/detection";
import { hash } from "../relations/identify";
import type { LinkPattern } from "../relations/link";
import type { Pattern } from "../relations/pattern";
import type { RuleDecision, State } from "../state/state";
import type { Workbook } from "../workbook/workbook";
import { linkedKey } from "./linked-key";
import { isBetweenWorkbooks, type LinkedRule } from "./linked-rule";
import { linkedTables } from "./linked-tables";
import { ruleKey } from "./rule-key";
import type { RulePack } from "./rule-pack";
import { type GivenRule, teach, type UnplacedRule } from "./teach";
import { type GivenLink, teachLinks, type UnplacedLink } from "./teach-links";
import { linkVouchedFor, vouchedFor } from "./vouched-for";

/** What is known of rules beside the workbook. */
export interface Lessons {
  /** What is remembered of the workbook. */
  readonly state?: State | undefined;
  readonly packs?: readonly RulePack[] | undefined;
  /** Forms of the user's own beside those that are remembered. */
  readonly ownForms?: readonly Form[] | undefined;
  /** What `detect` gave of the workbook before, where it is at hand. */
  readonly found?: Detection | undefined;
}

/** What was found, with people's word: `patterns` are those that are checked. */
export interface TaughtDetection extends Detection {
  /** All rules in their order, those that are switched off among them. */
  readonly all: readonly RuleOfWorkbook[];
  /** All rules between places, those that are switched off among them. */
  readonly allLinks: readonly LinkOfWorkbook[];
  readonly unplaced: readonly UnplacedRule[];
  readonly unplacedLinks: readonly UnplacedLink[];
}

export interface RuleOfWorkbook {
  readonly pattern: Pattern;
  readonly decision?: RuleDecision["decision"];
  /** What `RuleDecision.pattern` names it by: its id where the workbook is alone. */
  readonly ownId: string;
  /** Keys of the given rules that say the same. */
  readonly taught: readonly string[];
}

/** See `RuleOfWorkbook`. */
export interface LinkOfWorkbook extends Omit<RuleOfWorkbook, "pattern"> {
  readonly pattern: LinkPattern;
  /** As it was given, with what it leaves open; absent of what was only found. */
  readonly given?: LinkedRule;
}

/**
 * Finds the rules of a workbook and lets people's word act on them: what is switched off is not checked, what is
 * confirmed counts as declared, given rules are added.
 *
 * @param scope goes into every id: the workbook's name where several share a document
 */
export function detectTaught(
  workbook: Workbook,
  scope: string,
  { state, packs = [], ownForms = [], found }: Lessons,
): TaughtDetection {
  const own = [...(state?.ownForms ?? []), ...ownForms];
  const detection = found && areSameForms(found.ownForms, own) ? found : detect(workbook, "", found, own);
  const given = [
    ...(state?.taught ?? []).map(({ rule, sheet, from }): GivenRule => ({
      rule,
      sheet,
      evidence: from === "user" ? "user" : "rule",
    })),
    ...packs.flatMap(({ rules }) => rules.map((rule): GivenRule => ({ rule, evidence: "rule" }))),
  ];
  const { rules, unplaced } = teach(workbook, detection.tables, detection.patterns, given);
  const decisions = new Map(state?.rules.map(({ pattern, decision }) => [pattern, decision]));
  const byHand = new Set(
    state?.taught?.flatMap(({ rule, sheet, from }) => (from === "user" ? [ruleKey(rule, sheet)] : [])),
  );
  const all = rules.map(({ pattern: one, keys }): RuleOfWorkbook => {
    const decided = decisions.get(one.id);
    // A rule that was given by hand is wanted, whatever was once said of the same rule when it was found.
    const decision = decided === "off" && keys.some((key) => byHand.has(key)) ? undefined : decided;
    const heard = decision === "confirmed" ? vouchedFor(workbook, one, "user") : one;
    const pattern = scope === "" ? heard : { ...heard, id: hash(`${scope}\u001f${one.id}`) };
    return { pattern, ownId: one.id, taught: keys, ...(decision && { decision }) };
  });
  const checked = all.filter(({ decision }) => decision !== "off").map(({ pattern }) => pattern);
  const { rules: links, unplaced: unplacedLinks } = teachLinks(
    () => linkedTables(labelledTables(detection.view, detection.tables)),
    detection.links,
    givenLinks(state, packs).filter(({ linked }) => !isBetweenWorkbooks(linked)),
  );
  const ownLinks = new Set(
    state?.linked?.flatMap(({ linked, from }) => (from === "user" ? [linkedKey(linked)] : [])),
  );
  const allLinks = links.map(({ pattern: one, keys, off, given: rule }): LinkOfWorkbook => {
    const decided = decisions.get(one.id) ?? (off ? "off" : undefined);
    const decision = decided === "off" && keys.some((key) => ownLinks.has(key)) ? undefined : decided;
    const heard = decision === "confirmed" ? linkVouchedFor(one, "user") : one;
    const pattern = scope === "" ? heard : inScope(heard, scope);
    return {
      pattern,
      ownId: one.id,
      taught: keys,
      ...(decision && { decision }),
      ...(rule && { given: rule }),
    };
  });
  const checkedLinks = allLinks.filter(({ decision }) => decision !== "off").map(({ pattern }) => pattern);
  const { patterns, links: ownWay } = asFilled(workbook, state?.filled ?? [], checked, checkedLinks);
  return { ...detection, links: ownWay, patterns, all, allLinks, unplaced, unplacedLinks };
}

/** The rules between places that are remembered, or come with rule packs. */
export function givenLinks(state: State | undefined, packs: readonly RulePack[]): GivenLink[] {
  return [
    ...(state?.linked ?? []).map(({ linked, from }): GivenLink => ({
      linked,
      evidence: from === "user" ? "user" : "rule",
    })),
    ...packs.flatMap(({ links = [] }) =>
      links.map((linked): GivenLink => ({ linked, evidence: "rule", off: linked.off === true })),
    ),
  ];
}

/** Ids that no other workbook of the set has. */
function inScope(pattern: LinkPattern, scope: string): LinkPattern {
  const scoped = (id: string): string => hash(`${scope}\u001f${id}`);
  const links = pattern.links.map((link) => ({ ...link, id: scoped(link.id) }));
  return { ...pattern, id: scoped(pattern.id), links };
}
