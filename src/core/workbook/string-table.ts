/**
 * Collects the texts of a workbook, each once; those that differ only in what stands raised, or in how the
 * file has them, are two.
 */
export class StringTable {
  readonly strings: string[] = [];
  readonly superscripts = new Map<number, string>();
  readonly originals = new Map<number, string>();
  private readonly indexes = new Map<string, number>();

  /**
   * The index of a text, which is added where it is new.
   *
   * @param raised what stands in superscript in it
   * @param original the text as the file has it, where it was read from an old encoding
   */
  indexOf(text: string, raised = "", original?: string): number {
    // U+0000 cannot stand in XML, nor be written as `_x0000_` by a spreadsheet program.
    let key = raised === "" ? text : `${text}\0${raised}`;
    if (original !== undefined) key = `${key}\0\0${original}`;
    let index = this.indexes.get(key);
    if (index === undefined) {
      index = this.strings.push(text) - 1;
      this.indexes.set(key, index);
      if (raised !== "") this.superscripts.set(index, raised);
      if (original !== undefined) this.originals.set(index, original);
    }
    return index;
  }
}
