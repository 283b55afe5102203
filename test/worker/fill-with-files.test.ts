import type { FillStep, UnitFile } from "../../src/host/checker";
import type { CheckExchanges } from "../../src/worker/check-exchanges";
import { checkerOver } from "../../src/worker/checker-over";
import type { Answer } from "../../src/worker/exchange";
import { type FakeWorker, fakeWorkers } from "../support/fake-worker";
import { blank } from "../support/sheets";

const WORKBOOK = blank();
const file = (path: string): UnitFile => ({ file: new File(["x"], path), path });
const WISH = {
  forms: ["B1-BTCTW"],
  period: "2021",
  ageBy: "completed-years",
  sent: { files: ["a.xlsx", "b.xls", "c.xlsx"].map(file), aliases: [] },
} as const;
const tick = () => new Promise((resolve) => setTimeout(resolve));

type Answering = (asked: FakeWorker<CheckExchanges>["asked"][number]) => Answer<CheckExchanges> | undefined;

/** Answers what is asked, and what is asked because of it, until nothing more can be answered. */
async function answerAll(worker: FakeWorker<CheckExchanges>, answering: Answering): Promise<void> {
  for (let next = 0; ; next++) {
    await tick();
    const request = worker.asked[next];
    const answer = request && answering(request);
    if (!answer) return;
    worker.answer(answer);
  }
}

/** Reads all but what is named. */
const reading =
  (
    but: Readonly<Record<string, Answer<CheckExchanges> | "never">> = {},
    worker?: FakeWorker<CheckExchanges>,
  ): Answering =>
  (request) => {
    const { id } = request;
    const other = request.kind === "unitFile" ? but[request.file.path] : undefined;
    if (other === "never") return undefined;
    if (other) return { ...other, id };
    // What is told in between reaches whoever asked.
    if (request.kind === "fill" && worker)
      worker.answer({ id, kind: "step", step: { kind: "counting", done: 0, all: 1 } });
    const value = request.kind === "take" ? null : request.kind === "unitFile" ? "read" : NOTHING;
    return { id, kind: "answer", value };
  };
const NOTHING = { kind: "refused", why: "nothing-sent" } as const;

const asked = (worker: FakeWorker<CheckExchanges> | undefined): readonly string[] =>
  worker?.asked.map((one) => (one.kind === "unitFile" ? one.file.path : one.kind)) ?? [];

function setUp() {
  const [first, others] = [fakeWorkers<CheckExchanges>(), fakeWorkers<CheckExchanges>()];
  const steps: FillStep[] = [];
  const stopping = new AbortController();
  const planned = checkerOver(first.client, () => others.client).fill(
    WORKBOOK,
    WISH,
    stopping.signal,
    undefined,
    (step) => steps.push(step),
  );
  return { first: first.workers, others: others.workers, steps, stopping, planned };
}

it("files are read one after the other; one that cannot be read is told of, and the forms are planned", async () => {
  const { first, steps, planned } = setUp();
  await tick();
  const [worker] = first;
  if (!worker) throw new Error("no worker was started");
  const trouble = { kind: "workbook", code: "damaged", file: "b.xls", detail: "" } as const;
  await answerAll(worker, reading({ "b.xls": { id: 0, kind: "trouble", trouble } }, worker));
  expect(await planned).toEqual(NOTHING);
  expect(asked(worker)).toEqual(["take", "a.xlsx", "b.xls", "c.xlsx", "fill"]);
  expect(steps.map((step) => (step.kind === "reading" ? `${step.file} ${String(step.done)}` : ""))).toEqual([
    ...["a.xlsx 0", "b.xls 1", "c.xlsx 2"],
    "",
    "",
  ]);
  expect(steps.slice(3)).toEqual([{ kind: "reading-lists" }, { kind: "counting", done: 0, all: 1 }]);
  const fill = worker.asked.at(-1);
  expect(fill?.kind === "fill" && fill.sent?.failed).toEqual([
    { file: "b.xls", outcome: { kind: "unread", code: "damaged", detail: "" } },
  ]);
});

it("stopped, the worker ends at the file it is at, and nothing more is asked", async () => {
  const { first, stopping, planned } = setUp();
  const ended = expect(planned).rejects.toMatchObject({ name: "AbortError" });
  await tick();
  const [worker] = first;
  if (!worker) throw new Error("no worker was started");
  await answerAll(worker, reading({ "b.xls": "never" }));
  expect(worker.terminated).toBe(false);
  stopping.abort();
  await ended;
  expect(worker.terminated).toBe(true);
  expect(asked(worker)).toEqual(["take", "a.xlsx", "b.xls"]);
  expect(first).toHaveLength(1);
});

it("an old format takes another worker, which reads all of them", async () => {
  const { first, others, planned } = setUp();
  await tick();
  const [worker] = first;
  if (!worker) throw new Error("no worker was started");
  await answerAll(worker, reading({ "b.xls": { id: 0, kind: "answer", value: "other-format" } }));
  await tick();
  const [other] = others;
  if (!other) throw new Error("no other worker was started");
  await answerAll(other, reading());
  expect(await planned).toEqual(NOTHING);
  expect(asked(other)).toEqual(["take", "a.xlsx", "b.xls", "c.xlsx", "fill"]);
});
