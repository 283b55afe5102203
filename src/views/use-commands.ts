import { useEffect, useRef } from "react";

import { splitAddress } from "../core/address-list";
import { reasonText } from "../core/reason-text";
import type { CheckReport, Finding } from "../core/report";
import { useSay } from "./Announcer";
import type { CheckCommand, Commands } from "./check-commands";
import { saidOfCell } from "./said-of-cell";
import type { Check } from "./use-check";
import { useShowCells } from "./use-show-cells";
import type { Walk } from "./use-walk";

/** Does what is asked from outside; what needs a result begins with a check. */
export function useCommands(commands: Commands | undefined, { run, report, start }: Check, walk: Walk): void {
  const say = useSay();
  const show = useShowCells();
  const question = useRef<string>();

  const goTo = (finding: Finding): void => {
    const place = walk.findings.indexOf(finding) + 1;
    walk.goTo(finding);
    show([finding.at, ...finding.related], { place, of: walk.findings.length });
  };

  const step = (by: 1 | -1): void => {
    const finding = walk.beside(by);
    if (finding) goTo(finding);
    else if (walk.findings.length === 0) say(({ view }) => view.noFindings);
    else say(({ view }) => (by > 0 ? view.lastFinding : view.firstFinding));
  };

  const tell = (address: string, found: CheckReport): void => {
    const { cell } = splitAddress(address);
    const said = saidOfCell(address, walk.findings, found);
    if (said.kind === "finding") goTo(said.finding);
    else if (said.kind === "nothing") say(({ view }) => view.nothingSaidOf(cell));
    else say(({ view, locale }) => view.notCheckedAt(cell, reasonText(said.entry.reason, locale)));
  };

  const act = (command: CheckCommand): void => {
    const isQuestion = typeof command !== "string";
    if (run.kind === "busy") {
      if (isQuestion) question.current = command.at;
      else if (report && command !== "check") step(command === "next" ? 1 : -1);
      else say(({ view }) => view.steps[run.step]);
      return;
    }
    if (command === "check" || !report) {
      question.current = isQuestion ? command.at : undefined;
      start();
    } else if (isQuestion) tell(command.at, report);
    else step(command === "next" ? 1 : -1);
  };

  // Listened to once, answered as things stand when the command comes.
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => commands?.listen((command) => latest.current(command)), [commands]);

  // What was asked before there was a result is answered when there is one, and forgotten when there will be none.
  useEffect(() => {
    if (run.kind === "busy") return;
    const asked = question.current;
    question.current = undefined;
    if (asked !== undefined && run.kind === "done") tell(asked, run.report);
    // Only the end of a run answers what waited for it.
  }, [run]);
}
