import { faultAnswer, SLOW } from "../faults";
import type { Answer, WorkbenchHost } from "../host";
import type { BatchRequest } from "../wire/protocol";
import { appContext, type PaneOptions } from "./app-context";
import {
  BATCH_CALL,
  BATCH_EVENT,
  COMMAND_COMPLETED_CALL,
  COMMAND_EVENT,
  type Envelope,
  EXECUTE,
  GET_CONTEXT,
  NOTIFY_HOST,
  parseEnvelope,
} from "./xdm-messages";

export interface Xdm {
  /** Calls the pane made that this host does not know; all were refused. */
  readonly unknown: readonly string[];
  /** Ends it. */
  stop(): void;
}

/** Plays Excel on the web before a pane in an iframe: answers what it posts to its parent. */
export function xdmBridge(host: WorkbenchHost, frame: HTMLIFrameElement, options: PaneOptions): Xdm {
  const listening = new Map<string, Envelope>();
  const unknown: string[] = [];
  const send = (to: Envelope, data: unknown, responseType: 0 | 1 = 0): void => {
    const message = {
      _messageType: 1,
      _actionName: to._actionName,
      _conversationId: to._conversationId,
      _correlationId: to._correlationId,
      _origin: options.origin,
      _errorCode: 0,
      _responseType: responseType,
      _data: data,
      _serializerVersion: 1,
    };
    frame.contentWindow?.postMessage(JSON.stringify(message), options.origin);
  };
  const raise = (event: number, data: unknown): void => {
    for (const to of listening.values()) if (to._data?.eventDispId === event) send(to, data, 1);
  };
  const call = (asked: Envelope): void => {
    const { DdaMethod, ArrayData = [] } = asked._data ?? {};
    if (DdaMethod?.DispatchId === BATCH_CALL) {
      const answer = host.answer(JSON.parse(String(ArrayData[4])) as BatchRequest);
      const reply = (): void => {
        send(asked, dataOf(answer));
        host.tell();
      };
      if (answer.kind === "batch" && answer.isSlow) setTimeout(reply, SLOW);
      else reply();
      return;
    }
    if (DdaMethod?.DispatchId !== COMMAND_COMPLETED_CALL)
      unknown.push(`${EXECUTE} ${String(DdaMethod?.DispatchId)}`);
    send(asked, { Version: 1, Error: DdaMethod?.DispatchId === COMMAND_COMPLETED_CALL ? 0 : 5001 });
  };
  const receive = ({ source, data }: MessageEvent): void => {
    if (source !== frame.contentWindow) return;
    const asked = parseEnvelope(data);
    if (!asked) return;
    if (asked._actionName === GET_CONTEXT) send(asked, appContext(host, options));
    else if (asked._actionName === NOTIFY_HOST) send(asked, null);
    else if (asked._actionType === 1) {
      listening.set(asked._actionName, asked);
      send(asked, { Error: 0 });
    } else if (asked._actionType === 2) {
      listening.delete(asked._actionName);
      send(asked, { Error: 0 });
    } else if (asked._actionName === EXECUTE) call(asked);
    else unknown.push(asked._actionName);
  };
  window.addEventListener("message", receive);
  const stopTelling = host.listen((told) =>
    raise(BATCH_EVENT, {
      ArrayData: told.map(({ event, target, args }, i) => [
        65536,
        event,
        target,
        JSON.stringify(args),
        i,
        false,
      ]),
    }),
  );
  host.onPress((action) =>
    raise(COMMAND_EVENT, { 0: action, 1: action, 2: JSON.stringify({ source: { id: action } }) }),
  );
  return {
    unknown,
    stop: () => {
      window.removeEventListener("message", receive);
      stopTelling();
    },
  };
}

function dataOf(answer: Answer): object {
  if (answer.kind === "batch")
    return { Version: 1, Error: 0, Data: [200, [], JSON.stringify(answer.response)] };
  const { number, code, message } = faultAnswer(answer.fault);
  if (number !== undefined) return { Version: 1, Error: number };
  return { Version: 1, Error: 0, Data: [200, [], JSON.stringify(refused(code, message))] };
}

/** A batch of which nothing was done. */
function refused(code: string, message: string): object {
  return {
    Results: [],
    TraceIds: [],
    Error: { Code: code, Message: message, Location: "", ActionIndex: 0 },
  };
}
