/** The envelope in which the pane and Excel on the web send each other everything, as JSON text. */
export interface Envelope {
  /** 0 asks, 1 answers. */
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  /** 0 calls, 1 begins and 2 ends to listen to an event. */
  readonly _actionType: number;
  readonly _data?: CallData;
}

export interface CallData {
  readonly DdaMethod?: { readonly DispatchId: number };
  readonly ArrayData?: readonly unknown[];
  readonly eventDispId?: number;
}

/** What is asked: the ones that matter here. */
export const GET_CONTEXT = "ContextActivationManager_getAppContextAsync";
export const NOTIFY_HOST = "ContextActivationManager_notifyHost";
export const EXECUTE = "executeMethod";

/** Which call an `executeMethod` makes. */
export const BATCH_CALL = 93;
export const COMMAND_COMPLETED_CALL = 94;

/** Which event a registration is for. */
export const BATCH_EVENT = 33;
export const COMMAND_EVENT = 39;

export function parseEnvelope(text: unknown): Envelope | undefined {
  if (typeof text !== "string") return undefined;
  try {
    const parsed = JSON.parse(text) as Partial<Envelope> | null;
    return parsed?._messageType === 0 ? (parsed as Envelope) : undefined;
  } catch {
    return undefined;
  }
}
