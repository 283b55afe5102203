/** A file that the user chose or dropped, and where it stood. */
export interface GivenFile {
  readonly file: File;
  /** Its path within the folder that was given, with `/`; its name where it was given alone. */
  readonly path: string;
}

/** One of several workbooks, with what is remembered of it. */
export interface FolderFile extends GivenFile {
  readonly memory: File | undefined;
}
