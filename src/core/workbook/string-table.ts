/** Collects the texts of a workbook, each once; those that differ only in what stands raised are two. */
export class StringTable {
  readonly strings: string[] = [];
  readonly superscripts = new Map<number, string>();
  private readonly indexes = new Map<string, number>();

  /** The index of a text, which is added where it is new. `raised` is what stands in superscript in it. */
  indexOf(text: string, raised = ""): number {
    // U+0000 cannot stand in XML, nor be written as `_x0000_` by a spreadsheet program.
    const key = raised === "" ? text : `${text}\0${raised}`;
    let index = this.indexes.get(key);
    if (index === undefined) {
      index = this.strings.push(text) - 1;
      this.indexes.set(key, index);
      if (raised !== "") this.superscripts.set(index, raised);
    }
    return index;
  }
}
