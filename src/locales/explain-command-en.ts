import type { ExplainCommandWords } from "./explain-command-words";

export const explainCommandEn: ExplainCommandWords = {
  optionNotOfExplain: (name) => `The command explain has no option ${name}.`,
  optionOfExplain: (name) => `The option ${name} is for explain.`,
  noFinding: "Say what is explained: --finding ID (from check --json), or --finding CELL.",
  noReason: "Say why: --reason “…”.",
  notFound: (asked) =>
    `Nothing with the id or on the cell ${asked} is to be explained. Run check --json for the ids (for a set of files: check --together --json).`,
  several: (asked, ids) => `Several are on ${asked}: ${ids.join(", ")}. Use one of these ids.`,
};
