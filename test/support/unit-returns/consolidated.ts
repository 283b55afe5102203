import type { FillDocument } from "../../../src/core/forms/fill-document";
import type { SentDocument } from "../../../src/core/consolidate/sent-document";
import { runAsShipped } from "../as-shipped";
import type { Returns } from "./make-returns";
import type { sumsAbove } from "./return-figures";

/** What `test/programs/consolidation.ts` prints. */
export interface Consolidated {
  readonly code: number;
  readonly stderr: string;
  readonly filled: FillDocument & { readonly sent: SentDocument };
  readonly check: { readonly findings: readonly { readonly at: string }[] };
  readonly expected: ReturnType<typeof sumsAbove>;
  readonly truth: ReturnType<typeof sumsAbove>;
  readonly planted: Returns["planted"];
  readonly files: number;
  readonly ms: number;
}

export function consolidated(kind: "right" | "faulty"): Consolidated {
  return JSON.parse(runAsShipped("test/programs/consolidation.ts", [kind])) as Consolidated;
}

/** The cells of which the figure is not the one of the generator. */
export function wrongFigures(
  { filled }: Consolidated,
  { flows, reviews }: Consolidated["expected"],
): string[] {
  const cellsOf = (id: string) => filled.forms.find((form) => form.id === id)?.cells ?? [];
  const value = (id: string, row: string, column: string) =>
    cellsOf(id).find((cell) => cell.row === row && cell.column === column)?.value;
  return [
    ...Object.entries(flows)
      .filter(([code]) => code !== "in" && code !== "out")
      .filter(([code, figure]) => value("B1-BTCTW", code, "2") !== figure)
      .map(([code]) => `B1 ${code}`),
    ...Object.entries(reviews).flatMap(([code, pair]) =>
      pair.flatMap((figure, i) =>
        value("B6F-BTCTW", code, String(3 + i)) === figure ? [] : [`B6F ${code} ${String(3 + i)}`],
      ),
    ),
  ];
}
