/**
 * The same function, which works out what a text gives once: workbooks repeat their words.
 *
 * @param read depends on the text alone
 * @param most remembers so many texts; then it begins anew, for looking again costs less than remembering more
 */
export function onceAText<T extends string | object>(
  read: (text: string) => T,
  most = 100_000,
): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    let found = known.get(text);
    if (found === undefined) {
      found = read(text);
      if (known.size >= most) known.clear();
      known.set(text, found);
    }
    return found;
  };
}
