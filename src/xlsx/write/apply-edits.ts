import { deflateSync } from "fflate";
import type { Edit } from "../../core/edit";
import type { UndoEntry } from "../../core/undo/entry";
import { entryOf } from "../../core/undo/entry-of";
import type { WriteRemark } from "../../core/write-remark";
import { WorkbookError } from "../../core/workbook/workbook-error";
import type { Workbook } from "../../core/workbook/workbook";
import type { Inflate } from "../inflate";
import { inflateFflate } from "../inflate-fflate";
import { readXlsx } from "../read-xlsx";
import { besideOf } from "./beside";
import { openBook } from "./book";
import { askForCalculation, dropCalculationChain } from "./calculation";
import { addSheet } from "./add-sheet";
import { applyContent, contentPlan } from "./content";
import { editNotes } from "./notes";
import { addOverlays, removeOverlays } from "./overlays";
import { PackageEditor } from "./package-editor";
import { removeSheet } from "./remove-sheet";
import type { Deflate } from "./rewrite-zip";
import { refuseOtherOutcome } from "./refuse-other-outcome";
import { refuseOnSheets } from "./sheet-protection";
import { relationshipsOf } from "./relationship-edit";
import { setState } from "./state-part";

export interface WriteOptions {
  /** The file's name for errors. */
  readonly name?: string;
  /** fflate's where they are not given. */
  readonly inflate?: Inflate;
  readonly deflate?: Deflate;
  /** Under this id the write gives an entry for the undo list. */
  readonly entryId?: string | undefined;
}

interface ResolvedOptions extends WriteOptions {
  readonly name: string;
  readonly inflate: Inflate;
  readonly deflate: Deflate;
}

export interface Written {
  readonly bytes: Uint8Array;
  readonly remarks: readonly WriteRemark[];
  /** What is needed to take the edits back, where an id was given for it. */
  readonly entry?: UndoEntry;
}

/**
 * The workbook with all edits made, or none: .xlsx, .xlsm and their templates, transitional or strict.
 * Parts that no edit concerns stay byte for byte, in their place in the archive. Formulas that read
 * what was changed get their new value where it can be computed here, else none, and the program that
 * opens the file is told to compute all.
 *
 * @throws WorkbookError and nothing else, whatever the bytes are: what `readXlsx` throws,
 * `not-writable` for other formats, or why an edit is refused, with all its cells
 */
export function applyEdits(bytes: Uint8Array, edits: readonly Edit[], options: WriteOptions = {}): Written {
  const { name = "", inflate = inflateFflate, deflate = deflateWithFflate, entryId } = options;
  const workbook = readForWriting(bytes, name, inflate);
  const editor = new PackageEditor(bytes, name, inflate);
  // What a part's own editor does not name is of the package as a whole.
  return editor.within("xl", () =>
    editPackage(bytes, edits, workbook, editor, { name, inflate, deflate, entryId }),
  );
}

function editPackage(
  bytes: Uint8Array,
  edits: readonly Edit[],
  workbook: Workbook,
  editor: PackageEditor,
  { name, inflate, deflate, entryId }: ResolvedOptions,
): Written {
  const book = openBook(editor, workbook);
  refuseOnSheets(editor, book, workbook, edits);
  const entry =
    entryId === undefined ? undefined : entryOf(workbook, edits, entryId, besideOf(editor, book, workbook));
  const plan = contentPlan(editor, book, workbook, edits);
  const withoutValue = applyContent(editor, book, plan);
  for (const { sheet, results } of plan.newSheets) addSheet(editor, book, sheet, results);
  removeOverlays(editor, book, edits);
  // Sheets that were just added can be marked too.
  addOverlays(editor, plan.newSheets.length > 0 ? openBook(editor, workbook) : book, edits);
  editNotes(editor, book, workbook, edits);
  for (const edit of edits) if (edit.kind === "set-state") setState(editor, book, edit.xml);
  for (const edit of edits)
    if (edit.kind === "remove-sheet") removeSheet(editor, book, edit.sheet, plan.after, edits);
  if (plan.formulaGone) dropCalculationChain(editor, book);
  if (plan.asksForCalculation) askForCalculation(editor, book);
  const remarks: WriteRemark[] = [];
  const isSigned = relationshipsOf(editor, "").some(({ type }) => type === "origin");
  if (isSigned && !editor.isUntouched) remarks.push({ code: "signature-broken", cells: [] });
  if (withoutValue.length > 0) remarks.push({ code: "formulas-without-value", cells: withoutValue });
  const written = editor.finish(deflate);
  if (written !== bytes) refuseOtherOutcome(written, plan, name, inflate);
  return { bytes: written, remarks, ...(entry && { entry }) };
}

/** @throws WorkbookError `not-writable` for a workbook of another format */
export function readForWriting(bytes: Uint8Array, name: string, inflate: Inflate): Workbook {
  try {
    return readXlsx(bytes, name, inflate);
  } catch (error) {
    if (!(error instanceof WorkbookError) || !isOtherFormat(error)) throw error;
    throw new WorkbookError("not-writable", name, error.detail);
  }
}

/** A workbook of another format, or a table of text. */
function isOtherFormat({ code, detail }: WorkbookError): boolean {
  return code === "unsupported-format" || (code === "not-a-workbook" && detail === "text");
}

function deflateWithFflate(content: Uint8Array): Uint8Array {
  return deflateSync(content);
}
