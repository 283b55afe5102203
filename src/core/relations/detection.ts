/** Scaffolding. */
export interface Detection {
  readonly scaffolding: true;
}
