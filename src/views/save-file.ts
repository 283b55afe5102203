/** Hands a file to the user, as a download: it is made here and sent nowhere. */
export function saveFile(name: string, type: string, content: BlobPart): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // Some browsers fetch it only after the click has been dealt with.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Plain text as every Notepad reads it: marked as Unicode, lines ended as on Windows. */
export function forNotepad(text: string): string {
  return `\ufeff${text.replaceAll("\n", "\r\n")}`;
}
