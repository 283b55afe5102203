import type { Solver, SolverQuestion } from "../../src/core/localize/solver";

/** What is used of HiGHS, a solver of mixed integer programmes, compiled to WebAssembly. */
interface Highs {
  solve(
    problem: string,
    options: Readonly<Record<string, number | boolean>>,
  ): {
    readonly Status: string;
    readonly Columns: Readonly<Record<string, { readonly Primal?: number } | undefined>>;
  };
}

/** Its figures may be off by so much of a unit. */
const TOLERANCE = 1e-9;

/**
 * HiGHS as a solver that a caller hands in: a figure changes by no more than M times a variable of 0 or 1, and
 * the sum of these by their weights is least.
 */
export async function highsSolver(): Promise<Solver> {
  // Its types are of no use where it is not installed.
  const name = "highs" as string;
  const loaded = (await import(name)) as { readonly default: () => Promise<Highs> };
  const highs = await loaded.default();
  return (question) => {
    const options = { output_flag: false, mip_feasibility_tolerance: TOLERANCE };
    const { Status, Columns } = highs.solve(programmeOf(question), options);
    if (Status !== "Optimal") return undefined;
    return question.variables.flatMap(({ name: variable }, v) =>
      (Columns[`d${String(v)}`]?.Primal ?? 0) > 0.5 ? [variable] : [],
    );
  };
}

/** The question in the LP format. */
export function programmeOf({ variables, rows }: SolverQuestion): string {
  const places = new Map(variables.map(({ name }, v) => [name, v]));
  const finite = rows.flatMap(({ low, high }) => [low, high]).filter(Number.isFinite);
  const most =
    2 * [...finite, ...variables.map(({ value }) => value)].reduce((m, x) => Math.max(m, Math.abs(x)), 1);
  const mayChange = variables.flatMap(({ weight }, v) => (weight > 0 && weight < Infinity ? [v] : []));
  const isFixed = (v: number): boolean => variables[v]?.weight === Infinity;
  const lines = ["Minimize", " weight:"];
  for (const v of mayChange) lines.push(`  + ${String(variables[v]?.weight ?? 1)} d${String(v)}`);
  lines.push("Subject To");
  rows.forEach(({ terms, low, high }, r) => {
    const sum = terms.flatMap(({ variable, coefficient }) => {
      const v = places.get(variable) ?? -1;
      return isFixed(v) || coefficient === 0
        ? []
        : [`${coefficient < 0 ? "-" : "+"} ${String(Math.abs(coefficient))} x${String(v)}`];
    });
    if (sum.length === 0) return;
    const left = sum.join("\n  ");
    if (low === high) lines.push(` e${String(r)}: ${left} = ${String(low)}`);
    else {
      if (low > -Infinity) lines.push(` l${String(r)}: ${left} >= ${String(low)}`);
      if (high < Infinity) lines.push(` h${String(r)}: ${left} <= ${String(high)}`);
    }
  });
  for (const v of mayChange) {
    const [x, d, m] = [`x${String(v)}`, `d${String(v)}`, String(most)];
    lines.push(` a${String(v)}: ${x} - ${m} ${d} <= 0`, ` b${String(v)}: ${x} + ${m} ${d} >= 0`);
  }
  lines.push("Bounds");
  variables.forEach((_, v) => {
    if (!isFixed(v)) lines.push(` x${String(v)} free`);
  });
  lines.push("Binary", ...mayChange.map((v) => ` d${String(v)}`), "End");
  return lines.join("\n");
}
