import { withoutMarks } from "../../roster/fold-term";

/** How much alike two folded labels are, by their words: 1 the same, 0 none in common. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const [first, second] = [wordsOf(a), wordsOf(b)];
  if (first.length === 0 || second.length === 0) return 0;
  const left = [...second];
  let common = 0;
  for (const word of first) {
    const at = left.indexOf(word);
    if (at < 0) continue;
    left.splice(at, 1);
    common++;
  }
  return (2 * common) / (first.length + second.length);
}

/** Marks are often left out or misplaced: they are not compared. */
function wordsOf(label: string): readonly string[] {
  return withoutMarks(label)
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== "");
}
