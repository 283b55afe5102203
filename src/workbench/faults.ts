import { Refusal } from "./wire/refusal";

/**
 * What may go wrong with one round trip. `in-mid-batch` does part of it and refuses the rest; `slow` answers
 * late; `session-gone` refuses this one and all that follow.
 */
export type FaultKind =
  | "busy"
  | "cell-edit"
  | "request-too-large"
  | "response-too-large"
  | "access-denied"
  | "in-mid-batch"
  | "slow"
  | "session-gone";

export interface Fault {
  readonly kind: FaultKind;
  /** Which round trip, counted from 1 and from when the fault was ordered. */
  readonly trip: number;
}

export const FAULT_KINDS: readonly FaultKind[] = [
  "busy",
  "cell-edit",
  "request-too-large",
  "response-too-large",
  "access-denied",
  "in-mid-batch",
  "slow",
  "session-gone",
];

/** How long `slow` takes, in milliseconds. */
export const SLOW = 300;

interface Answer {
  readonly code: string;
  readonly message: string;
  /** In an iframe, Excel on the web answers with a number instead of a body. */
  readonly number?: number;
}

/**
 * Codes and texts: documented at
 * https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling ;
 * which of them Excel chooses when it is busy or its workbook was closed is assumed.
 */
const ANSWERS: Readonly<Record<Exclude<FaultKind, "slow" | "in-mid-batch">, Answer>> = {
  busy: {
    code: "ActivityLimitReached",
    message: "Activity limit has been reached.",
    number: 5102,
  },
  "cell-edit": {
    code: "InvalidOperationInCellEditMode",
    message:
      "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
  },
  "request-too-large": {
    code: "RequestPayloadSizeLimitExceeded",
    message: "The request payload size has exceeded the limit.",
    number: 5103,
  },
  "response-too-large": {
    code: "ResponsePayloadSizeLimitExceeded",
    message: "The response payload size has exceeded the limit.",
    number: 5104,
  },
  "access-denied": {
    code: "AccessDenied",
    message: "You do not have the permissions to perform the requested operation.",
    number: 7000,
  },
  "session-gone": {
    code: "InvalidOrTimedOutSession",
    message: "Your Office Online session has expired or is invalid.",
    number: 5012,
  },
};

export type TransportFault = Exclude<FaultKind, "slow" | "in-mid-batch">;

export function faultAnswer(kind: TransportFault): Answer {
  return ANSWERS[kind];
}

/** What a batch with a fault in its middle meets there. */
export function midBatchRefusal(): Refusal {
  return new Refusal("GeneralException", "There was an internal error while processing the request.");
}
