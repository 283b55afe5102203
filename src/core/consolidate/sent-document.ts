import type { UnreadFile } from "../units-sent/sent-file";
import type { UnitRow } from "../units-sent/unit-table";
import type { Consolidation } from "./consolidate";

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
    /** It lists the units, and is of none. */
    readonly isList?: true;
    /** Why it could not be read. */
    readonly trouble?: Pick<UnreadFile, "code" | "detail">;
  }[];
  readonly states: Consolidation["table"]["totals"]["states"];
  /** Moves among units of which both sides do not report the same. */
  readonly internal: Consolidation["internal"];
}

export function sentDocument({ table, internal }: Consolidation): SentDocument {
  return {
    units: table.rows.map(
      ({ unit, file, state, counts, replacedBy, replaces, disputed, isList, trouble }) => ({
        unit,
        file,
        state,
        errors: counts.errors,
        ...(replacedBy !== undefined && { replacedBy }),
        ...(replaces.length > 0 && { replaces }),
        ...(disputed && { disputed }),
        ...(isList && { isList }),
        ...(trouble && { trouble: { code: trouble.code, detail: trouble.detail } }),
      }),
    ),
    states: table.totals.states,
    internal,
  };
}
