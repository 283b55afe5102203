/** How the keys that walk from finding to finding are called, where there are such. */
export interface WalkKeys {
  readonly next: string;
  readonly previous: string;
}
