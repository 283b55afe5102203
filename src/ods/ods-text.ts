import type { XmlScanner } from "../xlsx/xml-scanner";

/** A stretch of a cell's text, and the name of its text style where it has one. */
export interface OdsRun {
  text: string;
  readonly style: string;
}

/** A paragraph of a cell: reads on to the end of the `text:p` just opened. */
export function readParagraph(scanner: XmlScanner, runs: OdsRun[]): void {
  const inside = scanner.depth;
  const styles: string[] = [];
  let [endsInBlank, isSkipped] = [true, 0];
  const add = (text: string): void => {
    const style = styles.at(-1) ?? "";
    const last = runs.at(-1);
    if (last?.style === style) last.text += text;
    else runs.push({ text, style });
  };
  for (let event = scanner.next(); event !== "end"; event = scanner.next()) {
    if (event === "close") {
      if (scanner.depth < inside) return;
      if (isSkipped > scanner.depth) isSkipped = 0;
      if (scanner.name === "text:span") styles.pop();
      continue;
    }
    if (event === "open") {
      const { name } = scanner;
      if (name === "text:span") styles.push(scanner.attribute("text:style-name") ?? "");
      else if (name === "text:s")
        add(" ".repeat(Math.min(Number(scanner.attribute("text:c") ?? 1) || 1, 1000)));
      else if (name === "text:tab") add("\t");
      else if (name === "text:line-break") add("\n");
      // How a word is read aloud, and notes, are no text of the cell.
      else if (isSkipped === 0 && /^(?:text:ruby-text|text:note|annotation)$/.test(name))
        isSkipped = scanner.depth;
      if (name.startsWith("text:")) endsInBlank = false;
      continue;
    }
    if (isSkipped > 0) continue;
    // Blanks in a row are one, and none at the beginning (part 3, 6.1.2).
    let text = scanner.text().replace(/[ \t\r\n]+/g, " ");
    if (endsInBlank) text = text.replace(/^ /, "");
    if (text === "") continue;
    endsInBlank = text.endsWith(" ");
    add(text);
  }
}
