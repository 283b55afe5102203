/** What a piece of work gave, and its CPU time (user and system) in milliseconds. */
export interface Measured<T> {
  readonly result: T;
  readonly ms: number;
}

export async function cpuOf<T>(work: () => Promise<T>): Promise<Measured<T>> {
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  return { result, ms: (user + system) / 1000 };
}

/** Prints a Markdown table. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const print = rowPrinter(head);
  for (const row of rows) print(row);
}

/** Begins a Markdown table, and prints its rows as they come. */
export function rowPrinter(head: readonly string[]): (row: readonly string[]) => void {
  console.log(`| ${head.join(" | ")} |`);
  console.log(`|${head.map(() => "---|").join("")}`);
  return (row) => {
    console.log(`| ${row.join(" | ")} |`);
  };
}
