import { Refusal } from "../wire/refusal";

export function notFound(where: string): Refusal {
  return new Refusal("ItemNotFound", "The requested resource doesn't exist.", where);
}

export function badArgument(where: string): Refusal {
  return new Refusal(
    "InvalidArgument",
    "The argument is invalid or missing or has an incorrect format.",
    where,
  );
}

export function alreadyThere(where: string): Refusal {
  return new Refusal("ItemAlreadyExists", "The resource being created already exists.", where);
}

export function notPossible(where: string): Refusal {
  return new Refusal("InvalidOperation", "The operation attempted is invalid on the object.", where);
}
