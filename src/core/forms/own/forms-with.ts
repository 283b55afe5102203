import { forms } from "..";
import type { Form } from "../form";
import { readForm } from "../read-form";

/**
 * The forms of the program and those of a user's own. What contradicts itself is left out, and so is what bears the
 * name of a form of the program: a state may come from strangers.
 */
export function formsWith(own: readonly Form[] = []): readonly Form[] {
  const known = new Set(forms.map(({ id }) => id));
  return [...forms, ...own.filter((form) => !known.has(form.id) && readForm(form).kind === "form")];
}
