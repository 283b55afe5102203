import type { Answer, Exchanges, Request } from "../../src/worker/exchange";
import { type WorkerClient, workerClient } from "../../src/worker/worker-client";

/** A worker whose answers the test gives. */
export class FakeWorker<E extends Exchanges<E>> extends EventTarget {
  readonly asked: Request<E>[] = [];
  terminated = false;
  private refusal: Error | undefined;

  postMessage(request: Request<E>): void {
    const { refusal } = this;
    this.refusal = undefined;
    if (refusal) throw refusal;
    this.asked.push(request);
  }
  /** The next message cannot be sent. */
  refuseNext(error: Error): void {
    this.refusal = error;
  }
  terminate(): void {
    this.terminated = true;
  }
  answer(answer: Answer<E>): void {
    this.dispatchEvent(new MessageEvent("message", { data: answer }));
  }
}

export function fakeWorkers<E extends Exchanges<E>>(): {
  client: WorkerClient<E>;
  workers: FakeWorker<E>[];
} {
  const workers: FakeWorker<E>[] = [];
  const client = workerClient<E>(() => {
    const worker = new FakeWorker<E>();
    workers.push(worker);
    return Promise.resolve(worker as unknown as Worker);
  });
  return { client, workers };
}
