import { workerOfText } from "../worker/worker-of-text";

/** Its text is fetched when the first workbook is looked at. */
export async function startWorker(): Promise<Worker> {
  const { default: text } = await import(/* webpackChunkName: "worker" */ "../worker/check-worker?text");
  return workerOfText(text);
}
