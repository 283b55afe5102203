import { forms } from "../src/core/forms";
import { recovered, ROSTER_FORMS, type Share, withoutIndent } from "../test/support/recovered-form";

/** How much of each form is recovered from its empty sheet by a program that does not know the form. */
export function benchOwnForms(): void {
  const ofRosters = forms.filter(({ id }) => ROSTER_FORMS.includes(id));
  // These were not looked at while the reading was written.
  const others = forms.filter(({ id, rows }) => !ROSTER_FORMS.includes(id) && rows.length >= 2);
  for (const [name, chosen, change] of [
    ["forms that lists fill, as written", ofRosters, undefined],
    ["forms that lists fill, without indents", ofRosters, withoutIndent],
    ["other forms with rows of their own", others, undefined],
  ] as const) {
    console.log(`Read from their empty sheets: ${name}`);
    console.log("form                  rows      columns   relations  added  structure  counts");
    const all: Share[][] = [];
    for (const form of chosen) {
      const { id } = form;
      const found = recovered(form, change);
      if (!found) {
        console.log(`${id.padEnd(22)}not read`);
        continue;
      }
      const { rows, columns, relations, added, counts, structure } = found;
      all.push([rows, columns, relations, counts]);
      const parts = [rows, columns, relations].map((one) => text(one).padEnd(10));
      const percent = `${(structure * 100).toFixed(1)} %`;
      console.log(
        `${id.padEnd(22)}${parts.join("")} ${String(added.length).padEnd(6)} ${percent.padEnd(10)} ${text(counts)}`,
      );
      if (process.env.MISSES !== undefined)
        for (const [what, list] of [
          ["row", rows.missed],
          ["column", columns.missed],
          ["relation", relations.missed],
          ["added", added],
          ["count", counts.missed],
        ] as const)
          for (const miss of list) console.log(`   ${what}: ${miss}`);
    }
    const totals = [0, 1, 2, 3].map((k) => ({
      found: all.reduce((so, one) => so + (one[k]?.found ?? 0), 0),
      of: all.reduce((so, one) => so + (one[k]?.of ?? 0), 0),
      missed: [],
    }));
    console.log(
      `all         ${totals.map((one) => `${text(one)} (${((100 * one.found) / one.of).toFixed(1)} %)`).join("  ")}`,
    );
  }
}

function text({ found, of }: Share): string {
  return `${String(found)}/${String(of)}`;
}
