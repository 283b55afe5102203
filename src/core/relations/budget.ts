/**
 * How much a search may cost, counted in steps and never in time, so that the same workbook always
 * gives the same answer. What is left unsearched is said in a note, not passed over.
 */
export class Budget {
  private left: number;

  constructor(steps: number) {
    this.left = steps;
  }

  /** Takes steps for a piece of work; false where they are no longer there: then the work is left out. */
  spend(steps: number): boolean {
    this.left -= steps;
    return this.left >= 0;
  }

  /** Whether anything was left out. */
  get exhausted(): boolean {
    return this.left < 0;
  }
}
