/** What a figure may be of two others: their ratio, or how much the first is above the second; as a fraction or in percent. */
export interface RatioForm {
  readonly kind: "share" | "change";
  readonly scale: 1 | 100;
}

export const RATIO_FORMS: readonly RatioForm[] = [
  { kind: "share", scale: 1 },
  { kind: "share", scale: 100 },
  { kind: "change", scale: 1 },
  { kind: "change", scale: 100 },
];

/** The figure that a form makes of numerator and denominator (of new and old). */
export function ratioOf({ kind, scale }: RatioForm, first: number, second: number): number {
  return kind === "share" ? (first / second) * scale : ((first - second) / second) * scale;
}
