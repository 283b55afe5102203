import { workerOfText } from "../worker/worker-of-text";

/** Its text is fetched when the first workbook is looked at. */
export async function startWorker(): Promise<Worker> {
  return workerOfText(await workerText());
}

/** The same, able to read .xls, .xlsb and .ods: that text is fetched when the first of them is met. */
export async function startWorkerForOtherFormats(): Promise<Worker> {
  const { default: text } = await import(
    /* webpackChunkName: "other-formats" */ "../files/other-formats?text"
  );
  return workerOfText(text, "\n", await workerText());
}

async function workerText(): Promise<string> {
  return (await import(/* webpackChunkName: "worker" */ "./worker?text")).default;
}
