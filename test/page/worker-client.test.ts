import { WorkbookError } from "../../src/core/workbook/workbook-error";
import { type WorkerClient, workerClient } from "../../src/page/worker-client";
import type { Answer, Request } from "../../src/page/worker-messages";

/** A worker whose answers the test gives. */
class FakeWorker extends EventTarget {
  readonly asked: Request[] = [];
  terminated = false;
  postMessage(request: Request): void {
    this.asked.push(request);
  }
  terminate(): void {
    this.terminated = true;
  }
  answer(answer: Answer): void {
    this.dispatchEvent(new MessageEvent("message", { data: answer }));
  }
}

function setUp(): { client: WorkerClient; workers: FakeWorker[] } {
  const workers: FakeWorker[] = [];
  const client = workerClient(() => {
    const worker = new FakeWorker();
    workers.push(worker);
    return Promise.resolve(worker as unknown as Worker);
  });
  return { client, workers };
}

const tick = () => new Promise((resolve) => setTimeout(resolve));
const OVERVIEW = { tables: 1, relations: 2, hiddenSheets: 0, lockedSheets: 0 };

it("gives each question its own answer", async () => {
  const { client, workers } = setUp();
  const { signal } = new AbortController();
  const first = client.ask<"survey">({ kind: "survey" }, signal);
  const second = client.ask<"survey">({ kind: "survey" }, signal);
  await tick();
  workers[0]?.answer({ id: 2, kind: "answer", value: { ...OVERVIEW, tables: 2 } });
  workers[0]?.answer({ id: 1, kind: "answer", value: OVERVIEW });
  expect([(await first).tables, (await second).tables]).toEqual([1, 2]);
  expect(workers).toHaveLength(1);
});

it("ends the worker when one is stopped; the next question starts another", async () => {
  const { client, workers } = setUp();
  const stopping = new AbortController();
  const stopped = client.ask<"survey">({ kind: "survey" }, stopping.signal);
  await tick();
  stopping.abort();
  await expect(stopped).rejects.toMatchObject({ name: "AbortError" });
  await tick();
  expect(workers[0]?.terminated).toBe(true);
  const next = client.ask<"survey">({ kind: "survey" }, new AbortController().signal);
  await tick();
  workers[1]?.answer({ id: 2, kind: "answer", value: OVERVIEW });
  expect(await next).toEqual(OVERVIEW);
});

it("gives back what the reader refused as the error it was", async () => {
  const { client, workers } = setUp();
  const asked = client.ask<"survey">({ kind: "survey" }, new AbortController().signal);
  await tick();
  const trouble = { kind: "workbook", code: "encrypted", file: "a.xlsx", detail: "" } as const;
  workers[0]?.answer({ id: 1, kind: "trouble", trouble });
  await expect(asked).rejects.toEqual(new WorkbookError("encrypted", "a.xlsx"));
});

it("fails all that wait when the worker falls over, and starts another", async () => {
  const { client, workers } = setUp();
  const asked = client.ask<"survey">({ kind: "survey" }, new AbortController().signal);
  await tick();
  workers[0]?.dispatchEvent(Object.assign(new Event("error"), { message: "out of memory" }));
  await expect(asked).rejects.toThrow("out of memory");
  void client.ask<"survey">({ kind: "survey" }, new AbortController().signal).catch(() => undefined);
  await tick();
  expect(workers).toHaveLength(2);
});

it("says that it could not start", async () => {
  const client = workerClient(() => Promise.reject(new Error("no workers here")));
  const asked = client.ask<"survey">({ kind: "survey" }, new AbortController().signal);
  await expect(asked).rejects.toThrow("no workers here");
});
