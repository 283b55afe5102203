import type { Evidence } from "../core/report";
import type { BindRefusal } from "../core/rules/bind-picked";
import type { RuleKind } from "../core/rules/rule";
import type { StorePlace } from "../host/host";

/** The words of the section in which rules are seen and decided on. */
export interface RuleWords {
  readonly heading: string;
  readonly note: string;
  readonly none: string;
  /** What a rule rests on, in the words of one who asks “how do you know?”. */
  readonly evidences: Readonly<Record<Evidence, string>>;
  by(evidence: string): string;
  readonly confirmed: string;
  readonly off: string;
  /** Buttons; each is told apart by the rule. */
  readonly confirm: string;
  readonly unconfirm: string;
  readonly switchOff: string;
  readonly switchOn: string;
  readonly correct: string;
  readonly remove: string;
  of(button: string, rule: string): string;
  /** What was done. */
  readonly saidConfirmed: string;
  readonly saidUnconfirmed: string;
  readonly saidOff: string;
  readonly saidOn: string;
  readonly saidRemoved: string;
  saidAdded(rule: string): string;
  /** Said with the first that is kept. */
  readonly travels: Readonly<Record<StorePlace, string>>;
  rechecked(findings: number, undecided: number): string;
  readonly cannotKeep: string;

  readonly add: string;
  correctOf(rule: string): string;
  readonly how: string;
  readonly kind: string;
  readonly kinds: Readonly<Record<RuleKind, string>>;
  readonly total: Readonly<Record<RuleKind, string>>;
  readonly parts: Readonly<Record<RuleKind, string>>;
  readonly notPicked: string;
  readonly take: string;
  readonly plus: string;
  readonly minus: string;
  /** Beside a picked cell; what is heard names the cell. */
  readonly dropIt: string;
  drop(cell: string): string;
  readonly save: string;
  readonly cancel: string;
  readonly nothingSelected: string;
  readonly incomplete: string;
  readonly refusals: Readonly<Record<BindRefusal, string>>;

  readonly packs: string;
  readonly packNote: string;
  readonly savePack: string;
  readonly saveAll: string;
  readonly copyPack: string;
  readonly openPack: string;
  readonly nothingToPack: string;
  leftOut(count: number): string;
  readonly badPack: string;
  readonly newerPack: string;
  taken(count: number, unplaced: number): string;
  readonly unplaced: string;
  lacks(missing: string): string;
  readonly notTried: string;
}
