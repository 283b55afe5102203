/** The words of the list of writes. */
export interface WriteWords {
  readonly heading: string;
  readonly note: string;
  /** Which write it is, and when: `14:05`. */
  turn(turn: number, time: string): string;
  readonly takeBack: string;
  takeBackTurn(turn: number): string;
  takeBackAll(count: number): string;
  /** What stays as it is is told in the list. */
  takenBack(entries: number, left: number): string;
  /** Before why places were left as they are. */
  readonly left: string;
  readonly nothingLeft: string;
}
