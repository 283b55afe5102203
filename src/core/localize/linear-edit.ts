/** A linear rule between named figures, as a caller writes it. */
export interface LinearEdit {
  readonly terms: readonly EditTerm[];
  readonly operator: EditOperator;
  readonly constant: number;
  /** How far this equation may be off, where it is not the tolerance of all. */
  readonly tolerance?: number;
  /** What it stands for, where it is no sum: its figures are not settled by it to the last digit. */
  readonly quotient?: Quotient;
}

export interface EditTerm {
  readonly variable: string;
  readonly coefficient: number;
}

/**
 * A figure that shows numerator ÷ denominator to some decimals: a share, a change, a mean. Rounded half up
 * and cut off both pass, so that it stands for quotients from half a unit below it to less than one above,
 * and the same below 0.
 */
export interface Quotient {
  /** The figure that shows it. */
  readonly variable: string;
  readonly decimals: number;
  readonly numerator: readonly EditTerm[];
  /** Σ terms + constant. */
  readonly denominator: readonly EditTerm[];
  readonly constant: number;
}

export type EditOperator = (typeof OPERATORS)[number];

const OPERATORS = ["==", "<=", ">=", "<", ">"] as const;

/** Values by variable; null where one is missing. */
export type Values = Readonly<Record<string, number | null>>;

/**
 * The same rules with every variable once, no zero coefficients, and in an order that does not hang on
 * the caller's.
 * @throws TypeError on anything that is no linear edit
 */
export function normaliseEdits(edits: readonly LinearEdit[]): LinearEdit[] {
  const keyed = edits.map((edit) => {
    checkEdit(edit);
    const coefficients = new Map<string, number>();
    for (const { variable, coefficient } of edit.terms)
      coefficients.set(variable, (coefficients.get(variable) ?? 0) + coefficient);
    const terms = [...coefficients]
      .filter(([, coefficient]) => coefficient !== 0)
      .map(([variable, coefficient]) => ({ variable, coefficient }))
      .sort((a, b) => (a.variable < b.variable ? -1 : 1));
    const normal = { ...edit, terms };
    return { normal, key: keyOf(normal) };
  });
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ normal }) => normal);
}

function keyOf({ terms, operator, constant, tolerance }: LinearEdit): string {
  const words = terms.map(({ variable, coefficient }) => `${variable}\u001f${String(coefficient)}`);
  return [...words, operator, String(constant), String(tolerance ?? "")].join("\u001e");
}

function checkEdit(edit: LinearEdit): void {
  const { terms, operator, constant, tolerance = 0 } = edit as Partial<LinearEdit>;
  if (!Array.isArray(terms)) throw new TypeError("an edit needs a list of terms");
  for (const term of terms as readonly unknown[]) {
    const { variable, coefficient } = (term ?? {}) as Partial<EditTerm>;
    if (typeof variable !== "string") throw new TypeError("a term needs the name of a variable");
    if (!Number.isFinite(coefficient))
      throw new TypeError(`the coefficient of ${variable} is no finite number`);
  }
  if (!OPERATORS.some((known) => known === operator))
    throw new TypeError(`unknown operator: ${String(operator)}`);
  if (!Number.isFinite(constant)) throw new TypeError("the constant of an edit is no finite number");
  if (!Number.isFinite(tolerance) || tolerance < 0)
    throw new TypeError("a tolerance is a number of 0 or more");
}

/** Binary numbers stand for decimals: what differs by less than this share of its terms does not differ. */
const NOISE = 1e-12;

/**
 * How an edit stands to values: by how much it is broken, 0 where it holds; undefined where a value it
 * needs is missing. Equations hold within their tolerance, the others exactly.
 */
export function excessOf(
  edit: LinearEdit,
  valueOf: (variable: string) => number | null | undefined,
  tolerance = 0,
): number | undefined {
  let [sum, size] = [-edit.constant, Math.abs(edit.constant)];
  for (const { variable, coefficient } of edit.terms) {
    const value = valueOf(variable);
    if (value === null || value === undefined) return undefined;
    sum += coefficient * value;
    size += Math.abs(coefficient * value);
  }
  const noise = size * NOISE;
  switch (edit.operator) {
    case "==":
      return Math.abs(sum) <= (edit.tolerance ?? tolerance) + noise ? 0 : Math.abs(sum);
    case "<=":
      return sum <= noise ? 0 : sum;
    case ">=":
      return sum >= -noise ? 0 : -sum;
    case "<":
      return sum < -noise ? 0 : Math.max(sum, Number.MIN_VALUE);
    case ">":
      return sum > noise ? 0 : Math.max(-sum, Number.MIN_VALUE);
  }
}
