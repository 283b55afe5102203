/** What a child process tells at its end: all readers must agree on cells and sum. */
export interface ReadReport {
  readonly cells: number;
  readonly sum: number;
  /** CPU of the whole process so far, start-up included, user and system, in ms. */
  readonly cpu: number;
  /** Peak resident memory in MB. */
  readonly rss: number;
}

export function report(cells: number, sum: number): void {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const cpu = (userCPUTime + systemCPUTime) / 1000;
  console.log(JSON.stringify({ cells, sum, cpu, rss: maxRSS / 1024 } satisfies ReadReport));
}
