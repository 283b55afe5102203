import type { Answer, Exchanges, Question, StepOf } from "./exchange";
import { toError } from "./trouble";

/** Asks a worker; stopping one question ends the worker and with it all that wait. */
export interface WorkerClient<E extends Exchanges<E>> {
  /** @throws what the worker could not do; an AbortError where it was stopped */
  ask<K extends keyof E>(
    question: Question<E, K>,
    signal: AbortSignal,
    onStep?: (step: StepOf<E, K>) => void,
  ): Promise<E[K]["answer"]>;
  /** How many workers have ended so far: what one of them was told, the next does not know. */
  ended(): number;
  end(): void;
}

interface Waiting<T, S> {
  readonly resolve: (value: T) => void;
  readonly onStep: ((step: S) => void) | undefined;
  readonly reject: (error: unknown) => void;
}

/** @param start makes the worker; called again after one was ended */
export function workerClient<E extends Exchanges<E>>(start: () => Promise<Worker>): WorkerClient<E> {
  let worker: Promise<Worker> | undefined;
  let latest = 0;
  let ended = 0;
  const waiting = new Map<number, Waiting<E[keyof E]["answer"], StepOf<E, keyof E>>>();

  const fail = (id: number, error: unknown): void => {
    waiting.get(id)?.reject(error);
    waiting.delete(id);
  };
  /** No answer will come any more; the next question starts another worker. */
  const lose = (error: unknown): void => {
    worker = undefined;
    ended++;
    for (const id of [...waiting.keys()]) fail(id, error);
  };
  const end = (): void => {
    // One that could not be started has said so to those that wait for it.
    worker?.then(
      (one) => one.terminate(),
      () => undefined,
    );
    lose(new DOMException("stopped", "AbortError"));
  };
  const started = async (): Promise<Worker> => {
    const one = await start();
    one.addEventListener("message", ({ data }: MessageEvent<Answer<E>>) => {
      if (data.kind === "trouble") {
        fail(data.id, toError(data.trouble));
        return;
      }
      if (data.kind === "step") {
        waiting.get(data.id)?.onStep?.(data.step);
        return;
      }
      waiting.get(data.id)?.resolve(data.value);
      waiting.delete(data.id);
    });
    one.addEventListener("error", (event) => lose(new Error(event.message || "the worker could not run")));
    return one;
  };
  const send = (id: number, question: object): void => {
    const asked = (worker ??= started());
    asked.then(
      (one) => {
        if (!waiting.has(id)) return;
        try {
          one.postMessage({ ...question, id });
        } catch (error) {
          fail(id, error);
        }
      },
      (error: unknown) => {
        if (worker === asked) lose(error);
      },
    );
  };

  return {
    ask: <K extends keyof E>(
      question: Question<E, K>,
      signal: AbortSignal,
      onStep?: (step: StepOf<E, K>) => void,
    ) =>
      new Promise<E[K]["answer"]>((resolve, reject) => {
        if (signal.aborted) {
          reject(new DOMException("stopped", "AbortError"));
          return;
        }
        const id = ++latest;
        waiting.set(id, { resolve, reject, onStep });
        signal.addEventListener("abort", () => {
          if (waiting.has(id)) end();
        });
        send(id, question);
      }),
    ended: () => ended,
    end,
  };
}
