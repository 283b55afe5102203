import type { Edit } from "../core/edit";
import type { CellChange } from "../core/forms/refill";
import { parseAddress } from "../core/parse-address";
import type { PlannedFill } from "../host/checker";
import type { Host } from "../host/host";

type Planned = Extract<PlannedFill, { readonly kind: "planned" }>;

/**
 * A plan without what would go into locked cells of protected sheets, which stay as they are; these are named in it.
 * As it is where the host cannot tell.
 */
export async function withoutLocked(planned: Planned, host: Host): Promise<Planned> {
  const { own, edits, again } = planned;
  const onProtected = (at: string): boolean => own.protectedSheets.includes(parseAddress(at)?.sheet ?? "");
  const cells = again
    .flatMap(({ changes, typed }) => [...changes, ...typed].map(({ at }) => at))
    .filter(onProtected);
  if (!host.locked || cells.length === 0) return planned;
  const locked = new Set(await host.locked(cells));
  const isFree = ({ at }: CellChange): boolean => !locked.has(at);
  const isWritable = (edit: Edit): boolean =>
    (edit.kind !== "set-value" && edit.kind !== "set-formula") || !locked.has(edit.at);
  return {
    ...planned,
    edits: edits.filter(isWritable),
    again: again.map((one) => ({
      ...one,
      changes: one.changes.filter(isFree),
      typed: one.typed.filter(isFree),
    })),
    own: { ...own, locked: [...locked] },
  };
}
