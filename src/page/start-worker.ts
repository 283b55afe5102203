import { workerOfText } from "../worker/worker-of-text";

/** Its text is fetched when the first file is opened. */
export async function startWorker(): Promise<Worker> {
  const { default: text } = await import(/* webpackChunkName: "worker" */ "./worker?text");
  return workerOfText(text);
}
