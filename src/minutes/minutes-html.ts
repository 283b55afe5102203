import { escapeHtml } from "../core/units-sent/letter";
import type { Minutes, MinutesBlock, MinutesSide, MinutesTable } from "./minutes";

const STYLE = `
body{font:13pt/1.35 "Times New Roman",Tinos,serif;color:#000;background:#fff;max-width:17cm;margin:2em auto;padding:0 1em}
.head{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 2em;text-align:center}
.head div{flex:1 1 12em}.head p,.signs p{margin:0}.head b{display:inline-block;border-bottom:1px solid}.head b.free{border:0}
h1{font-size:14pt;text-align:center;margin:1.2em 0 0}.sub{text-align:center;margin:0 0 1em;overflow-wrap:anywhere}
h2{font-size:13pt;margin:1em 0 .3em}h3{font-size:13pt;font-style:italic;margin:.8em 0 .3em;overflow-wrap:anywhere}p{margin:.3em 0;text-align:justify}
.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;margin:.3em 0;font-size:12pt}th,td{border:1px solid;padding:2px 5px;vertical-align:top;overflow-wrap:anywhere}
thead{display:table-header-group}tr{break-inside:avoid}.center{text-align:center}.right{text-align:right}.left{text-align:left}
.dots{border-bottom:1px dotted;min-height:1.6em}.signs{display:flex;gap:1em;text-align:center;margin-top:1.5em;break-inside:avoid}.signs div{flex:1;min-height:7em}
@page{size:A4;margin:2cm 1.5cm 2cm 3cm;@bottom-center{content:counter(page) "/" counter(pages)}}
@media print{body{margin:0;max-width:none;padding:0}}`;

/** Minutes as a page of its own, ready to print: nothing in it is fetched from anywhere. */
export function minutesHtml(minutes: Minutes): string {
  const { locale, head, title, subtitle, blocks, signatures, signHere } = minutes;
  const signs = signatures.map(
    (name) => `<div><p><b>${escapeHtml(name)}</b></p><p><i>${escapeHtml(signHere)}</i></p></div>`,
  );
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title><style>${STYLE}</style></head>
<body>
${head.some(({ bold }) => bold !== "") ? `<div class="head">${head.map(sideHtml).join("")}</div>\n` : ""}<h1>${escapeHtml(title)}</h1>
<p class="sub"><i>${escapeHtml(subtitle)}</i></p>
${blocks.map(blockHtml).join("\n")}
<div class="signs">${signs.join("")}</div>
</body></html>
`;
}

function sideHtml({ plain, bold }: MinutesSide): string {
  const above = plain === "" ? "" : `<p>${escapeHtml(plain)}</p>`;
  return `<div>${above}<p><b${/^…+$/.test(bold) ? ' class="free"' : ""}>${escapeHtml(bold)}</b></p></div>`;
}

function blockHtml(block: MinutesBlock): string {
  switch (block.kind) {
    case "heading": {
      const tag = block.level === 1 ? "h2" : "h3";
      return `<${tag}>${escapeHtml(block.text)}</${tag}>`;
    }
    case "paragraph":
      return `<p>${escapeHtml(block.text)}</p>`;
    case "dotted":
      return Array.from({ length: block.lines }, () => `<p class="dots">${escapeHtml(block.text)}</p>`).join(
        "",
      );
    case "list":
      return `<ul>${block.items.map((item) => `<li>${escapeHtml(item)}</li>`).join("\n")}</ul>`;
    case "table":
      return tableHtml(block);
  }
}

function tableHtml({ columns, rows, foot }: MinutesTable): string {
  const line = (cells: readonly string[], bold = false): string =>
    `<tr>${cells.map((cell, k) => `<td class="${columns[k]?.align ?? "left"}">${bold ? `<b>${escapeHtml(cell)}</b>` : escapeHtml(cell)}</td>`).join("")}</tr>`;
  const widths = columns.map(({ width }) => `<col style="width:${String(width)}%">`).join("");
  const captions = columns.map(({ caption }) => `<th scope="col">${escapeHtml(caption)}</th>`).join("");
  return `<div class="scroll"><table><colgroup>${widths}</colgroup><thead><tr>${captions}</tr></thead><tbody>
${rows.map((row) => line(row)).join("\n")}${foot ? `\n${line(foot, true)}` : ""}
</tbody></table></div>`;
}
