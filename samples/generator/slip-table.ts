import type { Sample } from "./samples";

/** The README's table of slips: one row each, with every finding it should lead to. */
export function slipTable(samples: readonly Sample[]): string {
  const rows = samples.flatMap(({ file, slips, expected }) =>
    slips.map((slip) => {
      const findings = expected
        .filter((finding) => finding.slip === slip.number)
        .map(({ check, at }) => `\`${check}\` @ \`${at}\``);
      return `| ${slip.number} | ${file} | \`${slip.sheet}\` ${slip.at} | ${slip.vi}<br>${slip.en} | ${findings.join("<br>")} |`;
    }),
  );
  return [
    "| Số / No | Tệp / File | Ô / Cell | Sơ suất / Slip | Phát hiện / Findings |",
    "|---|---|---|---|---|",
    ...rows,
  ].join("\n");
}

/** Puts the table between its two marks. */
export function replaceTable(readme: string, table: string): string {
  const [start, end] = ["<!-- slips -->", "<!-- /slips -->"];
  const [from, to] = [readme.indexOf(start), readme.indexOf(end)];
  if (from < 0 || to < from) throw new Error("README has no place for the table");
  return `${readme.slice(0, from + start.length)}\n\n${table}\n\n${readme.slice(to)}`;
}

/** The same by file, for tests; a file that must stay silent has an empty list. */
export function expectedByFile(samples: readonly Sample[]): Record<string, readonly unknown[]> {
  return Object.fromEntries(samples.map(({ file, expected }) => [file, expected]));
}
