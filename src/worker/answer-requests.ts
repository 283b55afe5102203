import type { Answer, Exchanges, Request, StepOf } from "./exchange";
import { toTrouble } from "./trouble";

/** The worker's end: answers every request that reaches it, with a value or with what went wrong. */
export function answerRequests<E extends Exchanges<E>>(
  answer: (
    request: Request<E>,
    tell: (step: StepOf<E, keyof E>) => void,
  ) => E[keyof E]["answer"] | Promise<E[keyof E]["answer"]>,
): void {
  const send = (message: Answer<E>): void => postMessage(message);
  addEventListener("message", ({ data: request }: MessageEvent<Request<E>>) => {
    const { id } = request;
    // Not awaited before it runs: what needs no waiting is done before the next request is looked at.
    const answered = new Promise<E[keyof E]["answer"]>((resolve) =>
      resolve(answer(request, (step) => send({ id, kind: "step", step }))),
    );
    answered.then(
      (value) => send({ id, kind: "answer", value }),
      (error: unknown) => send({ id, kind: "trouble", trouble: toTrouble(error) }),
    );
  });
}
