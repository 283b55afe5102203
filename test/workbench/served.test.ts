import { ANY_SHEET, EVENTS } from "../../src/workbench/excel/watching";
import { EXCEL_TYPES } from "../../src/workbench/excel/types";
import { WorkbenchHost } from "../../src/workbench/host";
import { loadOffice } from "../../src/workbench/node/load-office";
import type { ServedType } from "../../src/workbench/wire/served";

function membersOf({ properties, children, methods }: ServedType): string[] {
  return Object.keys({ ...properties, ...children, ...methods });
}

const { Excel } = loadOffice(new WorkbenchHost({ name: "a.xlsx", sheets: [{ name: "A" }] }));
const classes = Excel as unknown as Record<string, { readonly prototype: object } | undefined>;

describe("what the workbench serves", () => {
  const types = Object.entries(EXCEL_TYPES);

  test.each(types)("%s rests on a page, and says what it assumes", (_, type) => {
    expect(type.page).toMatch(/^https:\/\/learn\.microsoft\.com\/javascript\/api\/(?:excel|office)\//);
    const known = [...membersOf(type), "item", "items"];
    expect(Object.keys(type.assumed).filter((member) => !known.includes(member))).toEqual([]);
  });

  test.each(types.filter(([, { page }]) => page.includes("/api/excel/")))(
    "%s has no member that the library lacks",
    (name, type) => {
      const there = new Set<string>();
      for (let of = classes[name]?.prototype; of; of = Object.getPrototypeOf(of) as object | undefined)
        for (const member of Object.getOwnPropertyNames(of)) there.add(member.toLowerCase());
      expect(membersOf(type).filter((member) => !there.has(member.toLowerCase()))).toEqual([]);
    },
  );

  test("every event it can tell of has a number of its own", () => {
    const numbers = Object.values(EVENTS);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(ANY_SHEET).toBe("Workbook");
  });
});
