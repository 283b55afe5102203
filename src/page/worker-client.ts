import { toError } from "./trouble";
import type { Answer, Answers, Request } from "./worker-messages";

type Question = Request extends infer R ? (R extends Request ? Omit<R, "id"> : never) : never;

/** Asks a worker; stopping one question ends the worker and with it all that wait. */
export interface WorkerClient {
  ask<K extends keyof Answers>(
    question: Extract<Question, { kind: K }>,
    signal: AbortSignal,
  ): Promise<Answers[K]>;
  end(): void;
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** @param start makes the worker; called again after one was ended */
export function workerClient(start: () => Promise<Worker>): WorkerClient {
  let worker: Promise<Worker> | undefined;
  let latest = 0;
  const waiting = new Map<number, Waiting>();

  const failAll = (error: Error): void => {
    const all = [...waiting.values()];
    waiting.clear();
    for (const { reject } of all) reject(error);
  };
  const end = (): void => {
    void worker?.then((one) => one.terminate());
    worker = undefined;
    failAll(new DOMException("stopped", "AbortError"));
  };
  const started = async (): Promise<Worker> => {
    const one = await start();
    one.addEventListener("message", ({ data }: MessageEvent<Answer>) => {
      const asked = waiting.get(data.id);
      waiting.delete(data.id);
      if (data.kind === "answer") asked?.resolve(data.value);
      else asked?.reject(toError(data.trouble));
    });
    one.addEventListener("error", (event) => {
      worker = undefined;
      failAll(new Error(event.message || "the worker could not run"));
    });
    return one;
  };

  const ask = <K extends keyof Answers>(
    question: Extract<Question, { kind: K }>,
    signal: AbortSignal,
  ): Promise<Answers[K]> =>
    new Promise<unknown>((resolve, reject) => {
      if (signal.aborted) {
        reject(new DOMException("stopped", "AbortError"));
        return;
      }
      const id = ++latest;
      waiting.set(id, { resolve, reject });
      signal.addEventListener("abort", () => {
        if (waiting.has(id)) end();
      });
      worker ??= started();
      worker.then(
        (one) => {
          if (waiting.has(id)) one.postMessage({ ...question, id });
        },
        (error: unknown) => {
          worker = undefined;
          failAll(error instanceof Error ? error : new Error(String(error)));
        },
      );
    }) as Promise<Answers[K]>;

  return { ask, end };
}
