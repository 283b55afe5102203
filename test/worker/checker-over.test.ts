import { checkWorkbook } from "../../src/core/check-workbook";
import { overviewOf } from "../../src/core/overview";
import type { ReconcileStep } from "../../src/host/checker";
import type { CheckExchanges } from "../../src/worker/check-exchanges";
import { checkerOver } from "../../src/worker/checker-over";
import { fakeWorkers } from "../support/fake-worker";
import { correct, faulty } from "../support/sheets";

const WORKBOOK = faulty();
const OTHER = correct();
const REPORT = checkWorkbook(WORKBOOK);
const VALUES = {
  take: null,
  survey: overviewOf(REPORT),
  check: REPORT,
  preview: { agrees: [], stillDiffers: [], newlyDiffers: [], follows: [], untouched: 0 },
  bind: { kind: "refused", reason: "no-table", at: "" },
  fit: { fitting: [], unplaced: [] },
  fillable: { forms: [], lists: [], others: [] },
  fill: { kind: "refused", why: "no-form" },
  whereFrom: { kind: "no-figure" },
  readForm: { kind: "refused", why: "no-sheet" },
  compareForm: undefined,
  readOther: "read",
  readBeside: WORKBOOK,
  unitFile: "read",
  unitNames: [],
  reconcile: { withoutList: "a.xlsx" },
  trace: undefined,
} as const;
const tick = () => new Promise((resolve) => setTimeout(resolve));

function setUp() {
  const { client, workers } = fakeWorkers<CheckExchanges>();
  const kinds = () => workers.map(({ asked }) => asked.map(({ kind }) => kind));
  const answered = new Set<number>();
  /** Answers all that has been asked, and what is asked because of it. */
  const answerAll = async (): Promise<void> => {
    for (let round = 0; round < 3; round++) {
      await tick();
      for (const worker of workers) {
        for (const { id, kind } of worker.asked) {
          if (!answered.has(id)) worker.answer({ id, kind: "answer", value: VALUES[kind] });
          answered.add(id);
        }
      }
    }
  };
  return { client, checker: checkerOver(client), workers, kinds, answerAll };
}

it("hands a workbook over once, however often it asks", async () => {
  const { checker, kinds, answerAll } = setUp();
  const survey = checker.survey(WORKBOOK, new AbortController().signal);
  await answerAll();
  expect(await survey).toEqual(VALUES.survey);
  const check = checker.check(WORKBOOK, new AbortController().signal);
  await answerAll();
  expect(await check).toBe(REPORT);
  expect(kinds()).toEqual([["take", "survey", "check"]]);
});

it("hands another workbook over", async () => {
  const { checker, kinds, answerAll } = setUp();
  const first = checker.check(WORKBOOK, new AbortController().signal);
  await answerAll();
  const second = checker.check(OTHER, new AbortController().signal);
  await answerAll();
  await Promise.all([first, second]);
  expect(kinds()).toEqual([["take", "check", "take", "check"]]);
});

it("hands it over again to the worker that follows one that was stopped", async () => {
  const { checker, kinds, answerAll } = setUp();
  const stopping = new AbortController();
  const stopped = checker.check(WORKBOOK, stopping.signal);
  await tick();
  stopping.abort();
  await expect(stopped).rejects.toMatchObject({ name: "AbortError" });
  const next = checker.check(WORKBOOK, new AbortController().signal);
  await answerAll();
  await next;
  expect(kinds()).toEqual([["take"], ["take", "check"]]);
});

it("hands it over again after the worker was ended while nobody waited", async () => {
  const { client, checker, kinds, answerAll } = setUp();
  const first = checker.survey(WORKBOOK, new AbortController().signal);
  await answerAll();
  await first;
  client.end();
  const next = checker.survey(WORKBOOK, new AbortController().signal);
  await answerAll();
  await next;
  expect(kinds()).toEqual([
    ["take", "survey"],
    ["take", "survey"],
  ]);
});

it("another list is read where the workbook is, and by a worker for every format where it takes one", async () => {
  const { client, workers } = fakeWorkers<CheckExchanges>();
  const others = fakeWorkers<CheckExchanges>();
  const checker = checkerOver(client, () => others.client);
  const steps: ReconcileStep[] = [];
  const wish = {
    other: new File([], "b.xls"),
    isOtherBefore: true,
    names: "hidden",
    state: undefined,
  } as const;
  const found = checker.reconcile?.(WORKBOOK, wish, (step) => steps.push(step), new AbortController().signal);
  const answered = new Set<unknown>();
  for (let round = 0; round < 8; round++) {
    await tick();
    for (const worker of [...workers, ...others.workers])
      for (const request of worker.asked) {
        if (answered.has(request)) continue;
        answered.add(request);
        const isFirst = workers.includes(worker);
        const value = request.kind === "readOther" && isFirst ? "other-format" : VALUES[request.kind];
        worker.answer({ id: request.id, kind: "answer", value });
      }
  }
  expect(await found).toEqual(VALUES.reconcile);
  expect(steps).toEqual(["reading-other", "reconciling"]);
  expect(workers.map(({ asked, terminated }) => [asked.map(({ kind }) => kind), terminated])).toEqual([
    [["take", "readOther"], true],
  ]);
  expect(others.workers.map(({ asked }) => asked.map(({ kind }) => kind))).toEqual([
    ["take", "readOther", "reconcile"],
  ]);
});
