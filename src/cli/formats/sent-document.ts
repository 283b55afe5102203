import type { Consolidation } from "../../core/consolidate/consolidate";
import type { UnitRow } from "../../core/units-sent/unit-table";

/** What the units sent, as programs read it. */
export interface SentDocument {
  readonly units: readonly {
    readonly unit: string;
    readonly file: string;
    readonly state: UnitRow["state"];
    readonly errors: number;
    readonly replacedBy?: string;
    readonly replaces?: readonly string[];
    readonly disputed?: true;
  }[];
  readonly states: Consolidation["table"]["totals"]["states"];
  /** Moves among units of which both sides do not report the same. */
  readonly internal: Consolidation["internal"];
}

export function sentDocument({ table, internal }: Consolidation): SentDocument {
  return {
    units: table.rows.map(({ unit, file, state, counts, replacedBy, replaces, disputed }) => ({
      unit,
      file,
      state,
      errors: counts.errors,
      ...(replacedBy !== undefined && { replacedBy }),
      ...(replaces.length > 0 && { replaces }),
      ...(disputed && { disputed }),
    })),
    states: table.totals.states,
    internal,
  };
}
