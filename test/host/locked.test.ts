import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

import { newWorkbook } from "../../src/node/new-workbook";
import { closeExcel, openInExcel } from "../support/in-excel";
import { openInPage } from "../support/page-in-node";

afterEach(closeExcel);

const ASKED = ["'Biểu của tôi'!A1", "'Biểu của tôi'!B1", "'Biểu của tôi'!B9", "Khác!A1"];

/** A sheet that is protected, B1 unlocked in it; and one that is not. */
const inExcel = () =>
  openInExcel({
    name: "bieu.xlsx",
    sheets: [
      {
        name: "Biểu của tôi",
        protected: true,
        cells: [
          { at: "A1", value: 1 },
          { at: "B1", value: 2, locked: false },
        ],
      },
      { name: "Khác", cells: [{ at: "A1", value: 3 }] },
    ],
  }).host;

/** The same as a file: bold cells are unlocked by its styles. */
const inPage = (name: string) => {
  const sheet = (title: string, cells: readonly { at: string; bold?: true }[]) => ({
    kind: "add-sheet" as const,
    sheet: {
      name: title,
      cells: cells.map(({ at, bold }) => ({ at, content: { value: 1 }, ...(bold && { format: { bold } }) })),
      merges: [],
      columnWidths: [],
    },
  });
  const parts = unzipSync(
    newWorkbook([
      sheet("Biểu của tôi", [{ at: "A1" }, { at: "B1", bold: true }]),
      sheet("Khác", [{ at: "A1" }]),
    ]),
  );
  const changed = Object.entries(parts).map(([path, bytes]) => {
    const xml = strFromU8(bytes);
    if (path.endsWith("styles.xml"))
      return [
        path,
        xml.replace(/(<cellXfs.*)<xf ([^>]*?)\/>(<\/cellXfs>)/s, '$1<xf $2><protection locked="0"/></xf>$3'),
      ] as const;
    const isFirst = xml.includes('<c r="B1"');
    return [
      path,
      isFirst ? xml.replace("</sheetData>", '</sheetData><sheetProtection sheet="1"/>') : xml,
    ] as const;
  });
  const bytes = zipSync(Object.fromEntries(changed.map(([path, xml]) => [path, strToU8(xml)])));
  return openInPage(new File([new Uint8Array(bytes)], name)).host;
};

it.each([
  ["Excel", inExcel],
  ["the page", () => inPage("bieu.xlsx")],
])("%s tells which cells take nothing", async (_, open) => {
  expect(await open().locked?.(ASKED)).toEqual(["'Biểu của tôi'!A1", "'Biểu của tôi'!B9"]);
});

it("of a file that cannot be written at all the page tells nothing: who writes does", async () => {
  const { host } = openInPage(new File(["Họ tên,Năm\nAn,1970\n"], "ds.csv"));
  expect(await host.locked?.(["ds!A1"])).toEqual([]);
});
