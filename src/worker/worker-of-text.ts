/**
 * Starts a worker whose program is carried as text (`?text`): browsers refuse a worker's own file on a
 * page that was opened from a disk.
 */
export function workerOfText(...texts: readonly string[]): Worker {
  const address = URL.createObjectURL(new Blob([...texts], { type: "text/javascript" }));
  try {
    return new Worker(address);
  } finally {
    URL.revokeObjectURL(address);
  }
}
