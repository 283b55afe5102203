import { sameNumber, sameText } from "./arithmetic";
import { isError, type Result, type Scalar } from "./scalar";

/** Whether a cell counts; undefined where that depends on what is not known here. */
export type Criterion = (value: Scalar) => boolean | undefined;

/**
 * The criterion of SUMIF, COUNTIF and the like: a number, a text with `*`, `?` and `~`, or either
 * behind a comparison. Undefined where its reading depends on the language: ">1.5", dates.
 */
export function criterionOf(given: Result): Criterion | undefined {
  if (given === undefined || isError(given)) return undefined;
  if (given === null) return equalTo(0);
  if (typeof given === "number") return equalTo(given);
  if (typeof given === "boolean") return (value) => value === given;
  const match = /^(<>|<=|>=|=|<|>)?(.*)$/s.exec(given);
  const operator = match?.[1] ?? "";
  const operand = match?.[2] ?? "";
  if (operand === "") return emptiness(operator);
  if (/^-?\d{1,15}$/.test(operand)) return numberCriterion(operator, Number(operand));
  // A date, a decimal, a share, TRUE: what it is depends on the language.
  if (/^[-+.,/:%\d\s]*\d[-+.,/:%\d\s]*$/.test(operand) || /^(?:true|false|#.*)$/i.test(operand))
    return undefined;
  if (operator !== "" && operator !== "=" && operator !== "<>") return undefined;
  const same = textCriterion(operand);
  return operator === "<>" ? negated(same) : same;
}

function emptiness(operator: string): Criterion | undefined {
  if (operator === "") return (value) => value === null || value === "";
  if (operator === "=") return (value) => value === null;
  return operator === "<>" ? (value) => value !== null : undefined;
}

/** A number also meets the text that reads as it. */
function equalTo(number: number): Criterion {
  return (value) => {
    if (typeof value === "number") return sameNumber(value, number);
    return typeof value === "string" && /\d/.test(value) ? undefined : false;
  };
}

function numberCriterion(operator: string, number: number): Criterion {
  if (operator === "" || operator === "=") return equalTo(number);
  if (operator === "<>") return negated(equalTo(number));
  return (value) => {
    if (typeof value !== "number") return false;
    const order = sameNumber(value, number) ? 0 : value - number;
    if (operator === "<") return order < 0;
    if (operator === ">") return order > 0;
    return operator === "<=" ? order <= 0 : order >= 0;
  };
}

function textCriterion(text: string): Criterion {
  if (!/[*?~]/.test(text)) return ofTexts((value) => sameText(value, text));
  const pattern = wildcards(text.toLowerCase());
  const isComposed = text === text.normalize("NFC");
  return ofTexts((value) =>
    isComposed && value === value.normalize("NFC") ? matches(pattern, value.toLowerCase()) : undefined,
  );
}

/** Each text is looked at once: a column holds the same few over and over. */
function ofTexts(isMet: (text: string) => boolean | undefined): Criterion {
  const known = new Map<string, boolean | undefined>();
  return (value) => {
    if (typeof value !== "string") return false;
    if (known.has(value)) return known.get(value);
    const met = isMet(value);
    if (known.size < MOST_KNOWN) known.set(value, met);
    return met;
  };
}

const MOST_KNOWN = 1000;

type Wildcard = "any" | "one" | { readonly character: string };

function wildcards(text: string): Wildcard[] {
  return [...text.matchAll(/~([*?~])|./gsu)].map(([found, kept]) =>
    kept !== undefined
      ? { character: kept }
      : found === "*"
        ? "any"
        : found === "?"
          ? "one"
          : { character: found },
  );
}

/** Goes back to the last `*` only: no text takes long, whoever made the pattern. */
function matches(pattern: readonly Wildcard[], text: string): boolean {
  const characters = [...text];
  let [at, star, from] = [0, -1, 0];
  for (let i = 0; i < characters.length;) {
    const wanted = pattern[at];
    if (wanted === "any") [star, from, at] = [at, i, at + 1];
    else if (wanted === "one" || wanted?.character === characters[i]) [i, at] = [i + 1, at + 1];
    else if (star >= 0) [from, i, at] = [from + 1, from + 1, star + 1];
    else return false;
  }
  return pattern.slice(at).every((wanted) => wanted === "any");
}

function negated(criterion: Criterion): Criterion {
  return (value) => {
    const met = criterion(value);
    return met === undefined ? undefined : !met;
  };
}
