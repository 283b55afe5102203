/**
 * The worker is carried as text and started from a blob: browsers refuse a worker's own file on a page
 * that was opened from a disk. Its text is fetched when the first file is opened.
 */
export async function startWorker(): Promise<Worker> {
  const { default: text } = await import(/* webpackChunkName: "worker" */ "./worker?text");
  const address = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
  try {
    return new Worker(address);
  } finally {
    URL.revokeObjectURL(address);
  }
}
