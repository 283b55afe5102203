import { runCli } from "../../src/cli/run-cli";
import { checkWithMemory, detectWithMemory } from "../../src/cli/with-memory";
import { applyEdits, readStateOf, readWorkbook } from "../../src/node";
import { recordedOutput } from "./outputs";
import { workbookParts, zipParts } from "./zip-workbook";

/** Sums of which the third, D4, is 412, and has two digits swapped. */
export const FORM_ROWS: readonly (readonly (string | number)[])[] = [
  ["Đơn vị", "Nam", "Nữ", "Tổng số"],
  ["Chi bộ A", 110, 112, 222],
  ["Chi bộ B", 354, 119, 473],
  ["Chi bộ C", 207, 205, 421],
  ["Chi bộ D", 116, 160, 276],
];

export function formCells(): readonly { readonly at: string; readonly value: string | number }[] {
  return FORM_ROWS.flatMap((row, r) =>
    row.map((value, c) => ({ at: `${"ABCD"[c] ?? ""}${String(r + 1)}`, value })),
  );
}

/** The form as a file. */
export async function formBytes(): Promise<Uint8Array> {
  const edits = formCells().map(({ at, value }) => ({
    kind: "set-value" as const,
    at: `Sheet1!${at}`,
    value,
  }));
  return applyEdits(zipParts(workbookParts({ rows: "" })), edits);
}

/** The file with another number in D4. */
export async function withTotal(bytes: Uint8Array, value: number): Promise<Uint8Array> {
  return applyEdits(bytes, [{ kind: "set-value", at: "Sheet1!D4", value }]);
}

/** What the command line says of a file. */
export async function toldByCli(...argv: readonly string[]): Promise<{ code: number; out: string }> {
  const stdout = recordedOutput();
  const code = await runCli(argv, {
    read: readWorkbook,
    remembered: async (path) => (await readStateOf(path))?.reading,
    check: checkWithMemory,
    detect: detectWithMemory,
    stdout,
    stderr: recordedOutput(),
    version: "",
  });
  return { code, out: stdout.text() };
}
