/** What happened in the workbook, for whoever watches it. `source`: the add-in itself, or a person. */
export type Happened =
  | {
      readonly kind: "changed";
      readonly sheet: string;
      readonly address: string;
      readonly source: ChangeSource;
      /** Asked for when it is told, after formulas were brought up to date. */
      readonly detail?: () => ChangeDetail;
    }
  | { readonly kind: "calculated"; readonly sheet: string; readonly address: string }
  | { readonly kind: "selected"; readonly sheet: string; readonly address: string }
  | { readonly kind: "activated" | "deactivated"; readonly sheet: string }
  | { readonly kind: "added" | "deleted"; readonly sheet: string; readonly source: ChangeSource };

export type ChangeSource = "add-in" | "person";

/** Given where one cell changed. */
export interface ChangeDetail {
  readonly before: string | number | boolean;
  readonly after: string | number | boolean;
  readonly typeBefore: string;
  readonly typeAfter: string;
}
