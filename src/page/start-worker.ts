/**
 * The worker is carried as text and started from a blob: browsers refuse a worker's own file on a page
 * that was opened from a disk. Its text is fetched when the first file is opened.
 */
export async function startWorker(): Promise<Worker> {
  return startFrom([await workerText()]);
}

/** The same, able to read .xls, .xlsb and .ods: that text is fetched when the first of them is met. */
export async function startWorkerForOtherFormats(): Promise<Worker> {
  const { default: text } = await import(/* webpackChunkName: "other-formats" */ "./other-formats?text");
  return startFrom([text, "\n", await workerText()]);
}

async function workerText(): Promise<string> {
  return (await import(/* webpackChunkName: "worker" */ "./worker?text")).default;
}

function startFrom(texts: readonly string[]): Worker {
  const address = URL.createObjectURL(new Blob([...texts], { type: "text/javascript" }));
  try {
    return new Worker(address);
  } finally {
    URL.revokeObjectURL(address);
  }
}
