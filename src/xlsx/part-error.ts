/**
 * Something is wrong inside one part of the package. Thrown by the readers of parts, which know
 * neither the file nor the part; `Package` makes a `WorkbookError` of it that names both.
 */
export class PartError extends Error {
  override readonly name = "PartError";
}
