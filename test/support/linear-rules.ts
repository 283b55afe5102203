import type { EditOperator, EditTerm, LinearEdit } from "../../src/core/localize/linear-edit";

const TOKEN = /\s*(?:(\d+(?:\.\d+)?(?:[eE][-+]?\d+)?)|([A-Za-z_.][\w.]*)|(<=|>=|==|[-+*<>()]))/y;

/** Reads `x1 + x2 == x3` or `cost - 0.6*turnover >= 0`, as R writes rules; undefined for what is not linear. */
export function parseLinearRule(rule: string): LinearEdit | undefined {
  const tokens = tokensOf(rule);
  if (!tokens) return undefined;
  let next = 0;
  const coefficients = new Map<string, number>();
  let constant = 0;

  /** A sum of products, added with a factor; undefined where it is not linear. */
  const readSum = (factor: number, end: (token: string | undefined) => boolean): boolean => {
    for (let first = true; !end(tokens[next]); first = false) {
      let sign = 1;
      let signs = 0;
      for (; tokens[next] === "+" || tokens[next] === "-"; next++, signs++)
        if (tokens[next] === "-") sign = -sign;
      if (!first && signs === 0) return false;
      if (!readProduct(factor * sign)) return false;
    }
    return true;
  };
  const readProduct = (factor: number): boolean => {
    let [product, variable]: [number, string | undefined] = [factor, undefined];
    for (;;) {
      const token = tokens[next++] ?? "";
      if (token === "-") {
        product = -product;
        continue;
      }
      if (token === "(") {
        if (!readSum(product, (found) => found === ")" || found === undefined)) return false;
        next++;
        return tokens[next] !== "*";
      }
      if (/^\d/.test(token)) product *= Number(token);
      else if (/^[A-Za-z_.]/.test(token) && variable === undefined) variable = token;
      else return false;
      if (tokens[next] !== "*") break;
      next++;
    }
    if (variable === undefined) constant -= product;
    else coefficients.set(variable, (coefficients.get(variable) ?? 0) + product);
    return true;
  };

  const isOperator = (token: string | undefined): boolean =>
    token === undefined || ["==", "<=", ">=", "<", ">"].includes(token);
  if (!readSum(1, isOperator)) return undefined;
  const operator = tokens[next++] as EditOperator | undefined;
  if (operator === undefined || !readSum(-1, (token) => token === undefined)) return undefined;
  const terms: EditTerm[] = [...coefficients].map(([variable, coefficient]) => ({ variable, coefficient }));
  return { terms, operator, constant };
}

function tokensOf(rule: string): string[] | undefined {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < rule.trimEnd().length) {
    const match = TOKEN.exec(rule);
    if (!match) return undefined;
    tokens.push(match[1] ?? match[2] ?? match[3] ?? "");
  }
  return tokens;
}
