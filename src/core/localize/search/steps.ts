/** Steps that a search may take, a step being one term of a rule looked at; no clock, so that answers do not hang on the machine. */
export class Steps {
  constructor(private left: number) {}

  /** @throws OutOfSteps when more are taken than there were */
  take(count: number): void {
    this.left -= count;
    if (this.left < 0) throw new OutOfSteps();
  }
}

export class OutOfSteps extends Error {}
