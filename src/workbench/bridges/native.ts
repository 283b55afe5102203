import { faultAnswer, SLOW } from "../faults";
import type { Answer, WorkbenchHost } from "../host";
import type { BatchRequest } from "../wire/protocol";

/** What the client library calls the way to its host: text out, text in. */
export interface NativeBridge {
  sendMessageToHost(text: string): void;
  /** Put here by the library. */
  onMessageFromHost: ((text: string) => void) | null;
}

interface NativeRequest {
  readonly id: number;
  readonly message: { readonly body: string | BatchRequest };
}

/** Joins a host and the library without a browser. */
export function nativeBridge(host: WorkbenchHost): NativeBridge {
  const bridge: NativeBridge = {
    onMessageFromHost: null,
    sendMessageToHost: (text) => {
      const { id, message } = JSON.parse(text) as NativeRequest;
      const body =
        typeof message.body === "string" ? (JSON.parse(message.body) as BatchRequest) : message.body;
      queueMicrotask(() => {
        const answer = host.answer(body);
        const reply = (): void => {
          bridge.onMessageFromHost?.(JSON.stringify({ id, type: 2, flags: 0, message: messageOf(answer) }));
          host.tell();
        };
        if (answer.kind === "batch" && answer.isSlow) setTimeout(reply, SLOW);
        else reply();
      });
    },
  };
  host.listen((told) => {
    const entries = told.map(({ event, target, args }, i) => [65536, event, target, JSON.stringify(args), i]);
    bridge.onMessageFromHost?.(JSON.stringify({ type: 3, controlId: "", message: { entries } }));
  });
  return bridge;
}

function messageOf(answer: Answer): object {
  if (answer.kind === "batch") return { statusCode: 200, headers: {}, body: answer.response };
  const { code, message } = faultAnswer(answer.fault);
  return { statusCode: 500, headers: {}, body: JSON.stringify({ error: { code, message } }) };
}
