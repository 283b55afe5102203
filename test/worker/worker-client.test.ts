import { WorkbookError } from "../../src/core/workbook/workbook-error";
import type { CheckExchanges } from "../../src/worker/check-exchanges";
import { workerClient } from "../../src/worker/worker-client";
import { fakeWorkers } from "../support/fake-worker";

const setUp = fakeWorkers<CheckExchanges>;
const tick = () => new Promise((resolve) => setTimeout(resolve));
const OVERVIEW = { tables: 1, units: 3, relations: 2, fonts: [], hiddenSheets: 0, lockedSheets: 0 };

it("gives each question its own answer", async () => {
  const { client, workers } = setUp();
  const { signal } = new AbortController();
  const first = client.ask({ kind: "survey" }, signal);
  const second = client.ask({ kind: "survey" }, signal);
  await tick();
  workers[0]?.answer({ id: 2, kind: "answer", value: { ...OVERVIEW, tables: 2 } });
  workers[0]?.answer({ id: 1, kind: "answer", value: OVERVIEW });
  expect([(await first).tables, (await second).tables]).toEqual([1, 2]);
  expect(workers).toHaveLength(1);
});

it("ends the worker when one is stopped; the next question starts another", async () => {
  const { client, workers } = setUp();
  const stopping = new AbortController();
  const stopped = client.ask({ kind: "survey" }, stopping.signal);
  await tick();
  stopping.abort();
  await expect(stopped).rejects.toMatchObject({ name: "AbortError" });
  await tick();
  expect(workers[0]?.terminated).toBe(true);
  const next = client.ask({ kind: "survey" }, new AbortController().signal);
  await tick();
  workers[1]?.answer({ id: 2, kind: "answer", value: OVERVIEW });
  expect(await next).toEqual(OVERVIEW);
});

it("gives back what the reader refused as the error it was", async () => {
  const { client, workers } = setUp();
  const asked = client.ask({ kind: "survey" }, new AbortController().signal);
  await tick();
  const trouble = { kind: "workbook", code: "encrypted", file: "a.xlsx", detail: "" } as const;
  workers[0]?.answer({ id: 1, kind: "trouble", trouble });
  await expect(asked).rejects.toEqual(new WorkbookError("encrypted", "a.xlsx"));
});

it("fails all that wait when the worker falls over, and starts another", async () => {
  const { client, workers } = setUp();
  const asked = client.ask({ kind: "survey" }, new AbortController().signal);
  await tick();
  workers[0]?.dispatchEvent(Object.assign(new Event("error"), { message: "out of memory" }));
  await expect(asked).rejects.toThrow("out of memory");
  void client.ask({ kind: "survey" }, new AbortController().signal).catch(() => undefined);
  await tick();
  expect(workers).toHaveLength(2);
});

it("says that it could not start", async () => {
  const client = workerClient<CheckExchanges>(() => Promise.reject(new Error("no workers here")));
  const asked = client.ask({ kind: "survey" }, new AbortController().signal);
  await expect(asked).rejects.toThrow("no workers here");
});

it("says that a question could not be sent, and goes on answering others", async () => {
  const { client, workers } = setUp();
  const { signal } = new AbortController();
  const first = client.ask({ kind: "survey" }, signal);
  await tick();
  workers[0]?.refuseNext(new Error("cannot be cloned"));
  await expect(client.ask({ kind: "check" }, signal)).rejects.toThrow("cannot be cloned");
  workers[0]?.answer({ id: 1, kind: "answer", value: OVERVIEW });
  expect(await first).toEqual(OVERVIEW);
  expect(client.ended()).toBe(0);
});
