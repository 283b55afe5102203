/** The sheets that writes of ours added and removed, by Excel's ids: Excel tells of them as of anybody's. */
export class OwnSheets {
  private readonly added = new Set<string>();
  private readonly removed = new Set<string>();
  private writing: Promise<unknown> = Promise.resolve();

  /** Lets questions wait for a write, which learns the ids of its sheets at its end only. */
  during<T>(write: Promise<T>): Promise<T> {
    this.writing = Promise.allSettled([this.writing, write]);
    return write;
  }

  learn(added: readonly string[], removed: readonly string[]): void {
    for (const id of added) this.added.add(id);
    for (const id of removed) this.removed.add(id);
  }

  async isAdded(id: string): Promise<boolean> {
    await this.writing;
    return this.added.has(id);
  }

  async isRemoved(id: string): Promise<boolean> {
    await this.writing;
    return this.removed.has(id);
  }
}
