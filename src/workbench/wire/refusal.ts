/** What a host answers instead of a result; the client throws it as an error of its own with this code. */
export class Refusal extends Error {
  override readonly name = "Refusal";

  /**
   * @param code as the client's error shows it: `AccessDenied`
   * @param location the member that refused, as the client names it: `Range.values`
   */
  constructor(
    readonly code: string,
    message: string,
    readonly location?: string,
  ) {
    super(message);
  }
}

/** A member this host does not have: said aloud, never answered with something made up. */
export function notServed(member: string): Refusal {
  return new Refusal("HostNotImplemented", `The workbench does not implement ${member}`, member);
}
