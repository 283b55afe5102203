import type { Edit, Mark } from "../../src/core/edit";
import { withEdits } from "../../src/core/evaluate/with-edits";
import { addedMarks, removedMarks } from "../../src/core/undo/marks";
import type { Workbook } from "../../src/core/workbook/workbook";
import { fakeHost, type FakeHost, type FakeHostOptions } from "./fake-host";

/** A host whose cells are truly written, in memory. */
export interface WritingHost extends FakeHost {
  readonly written: (readonly Edit[])[];
  /** The workbook as it is now. */
  now: Workbook;
}

export function writingHost(workbook: Workbook, options: FakeHostOptions = {}): WritingHost {
  const inner = fakeHost(workbook, { writes: {}, ...options });
  let marks: readonly Mark[] = [];
  const host: WritingHost = {
    ...inner,
    now: workbook,
    written: [],
    read: () => Promise.resolve(host.now),
    apply: async (edits) => {
      const entry = await inner.apply?.(edits.filter(({ kind }) => !kind.startsWith("remove-")));
      if (!entry) throw new Error("this host writes nothing");
      host.written.push(edits);
      host.now = withEdits(host.now, edits);
      const removed = removedMarks(edits, marks);
      marks = [...marks.filter((mark) => !removed.includes(mark)), ...addedMarks(edits)];
      if (removed.length === 0) return entry;
      return { ...entry, touched: [...entry.touched, { kind: "marks", removed, added: [] }] };
    },
  };
  return host;
}
