const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}

/** A string of the file; `space` keeps blanks at its ends. */
export function textXml(text: string): string {
  return `<t${text.trim() === text ? "" : ` xml:space="preserve"`}>${escapeXml(text)}</t>`;
}

export const XML_START = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
