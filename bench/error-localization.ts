/**
 * Published cases of finding and correcting errors: how many get the published answer, each by the method
 * of its kind. Scored here, and by the corpus's own scorer beside it.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { localizeErrors } from "../src/core/localize/localize-errors";
import type { LocalizeMethod } from "../src/core/localize/options";
import { parseLinearRule } from "../test/support/linear-rules";
import type { Prediction, PublishedCase } from "./error-localization/case";
import { isPublished } from "./error-localization/score";
import { table } from "./measure";

const FOLDER = resolve(import.meta.dirname, "../../shared/bench/error_localization");

const METHODS: Readonly<Record<string, LocalizeMethod>> = {
  sign: "sign",
  typo: "typo",
  rounding: "rounding",
  impute: "impute",
  localize: "fewest",
  "localize-candidates": "auto",
  candidates: "auto",
};

export function benchErrorLocalization(): void {
  console.log("\n## Published cases of error localisation, development split\n");
  if (!existsSync(FOLDER)) {
    console.log("SKIPPED: ../shared/bench/error_localization is absent");
    return;
  }
  const cases = JSON.parse(readFileSync(join(FOLDER, "cases.dev.json"), "utf8")) as readonly PublishedCase[];
  const predictions: Record<string, Prediction> = {};
  const rows = [...new Set(cases.map(({ task }) => task))].map((task) => {
    const own = cases.filter((found) => found.task === task);
    const linear = own.filter((found) => METHODS[task] && found.rules.every((rule) => parseLinearRule(rule)));
    const right = linear.filter((found) => {
      const prediction = predict(found, METHODS[task] ?? "auto");
      predictions[found.id] = prediction;
      return isPublished(found, prediction);
    });
    const wrong = linear.filter((found) => !right.includes(found)).map(({ id }) => id);
    const left = own.filter((found) => !linear.includes(found)).map(({ id }) => id);
    return [
      task,
      METHODS[task] ?? "–",
      `${String(right.length)} of ${String(linear.length)}`,
      wrong.join(" "),
      left.join(" "),
    ];
  });
  table(["task", "method", "as published", "otherwise", "not linear, or another task"], rows);
  console.log(`\n${theirScore(predictions)}`);
}

/** One published record through the library. */
function predict(found: PublishedCase, method: LocalizeMethod): Prediction {
  const edits = found.rules.flatMap((rule) => parseLinearRule(rule) ?? []);
  const { status, solutions } = localizeErrors(edits, found.record, {
    method,
    ...(found.weights && { weights: found.weights }),
    ...(found.fixate && { fixed: found.fixate }),
    ...(found.eps !== undefined && { tolerance: found.eps }),
    ...(found.allow && { allow: found.allow }),
  });
  const changes = solutions[0]?.changes ?? {};
  return { changes, errors: Object.keys(changes), status };
}

function theirScore(predictions: Readonly<Record<string, Prediction>>): string {
  const folder = mkdtempSync(join(tmpdir(), "khop-so-"));
  const path = join(folder, "predictions.json");
  try {
    writeFileSync(path, JSON.stringify(predictions));
    return execFileSync("python3", [join(FOLDER, "score.py"), path, "--split", "dev"], { encoding: "utf8" });
  } catch (error) {
    return `The corpus's own scorer could not be run: ${String(error)}`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
