import type { WorkbookView } from "../tables/sheet-view";
import type { Sheet } from "../workbook/workbook";
import { foldTerm } from "./fold-term";
import { linesAbove } from "./lines-above";

/** What a title may say of everybody below it. */
export type MemberKind = "official" | "probationary";

/** Of folded words: `y` after some letters is `i`. */
const TITLE =
  /^(?:danh sách |list of )?(?:các )?(?:đồng chí )?(?:(?:là )?đảng viên |đv )?(?:(dự bị)|(chính thức)|(probationar[iy]|probation)|(full|official))(?: (?:part[iy] )?members)?$/u;
const LIST = /^(?:danh sách|list of)(?![\p{L}])/u;
const PROBATIONARY = /(?:đảng viên|đồng chí|đv) dự bị|probationar[iy] (?:part[iy] )?members/u;
const OFFICIAL = /(?:đảng viên|đồng chí|đv) chính thức|(?:full|official) (?:part[iy] )?members/u;
/** Who is proposed for full membership is on probation. */
const PROPOSED = /(?:đề nghị|xét|chuyển|công nhận|đủ điều kiện).*$/u;
const LONGEST = 160;

/** The kind of members that the title of a section names; undefined where it names none. */
export function memberKindOf(title: string): MemberKind | undefined {
  const [found, probationary, , onProbation] = TITLE.exec(foldTerm(title)) ?? [];
  if (found === undefined) return undefined;
  return probationary !== undefined || onProbation !== undefined ? "probationary" : "official";
}

/** The kind of members of which the title above a list says that it lists them; undefined where it lists both, or says nothing. */
export function kindOfList(view: WorkbookView, sheet: Sheet, headerTop: number): MemberKind | undefined {
  for (const line of [...linesAbove(view, sheet, headerTop)].reverse()) {
    const fold = line.length <= LONGEST ? foldTerm(line) : "";
    if (!LIST.test(fold)) continue;
    const isProbationary = PROBATIONARY.test(fold.replace(PROPOSED, ""));
    const isOfficial = OFFICIAL.test(fold.replace(PROPOSED, ""));
    if (isProbationary === isOfficial) return undefined;
    return isProbationary ? "probationary" : "official";
  }
  return undefined;
}
