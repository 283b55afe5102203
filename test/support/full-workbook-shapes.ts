import { strToU8 } from "fflate";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = "http://schemas.microsoft.com/office";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const X14 = `${OFFICE}/spreadsheetml/2009/9/main`;
const VML =
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"';

/** How parts of a workbook are put in by hand. */
export interface RawParts {
  readonly edit: (path: string, change: (text: string) => string) => void;
  readonly add: (path: string, type: string, content: string | Uint8Array) => void;
  readonly relate: (rels: string, id: string, type: string, target: string, mode?: string) => void;
}

const corner = (name: string, column: number, row: number): string =>
  `<xdr:${name}><xdr:col>${String(column)}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${String(row)}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
const anchored = (column: number, row: number, inside: string): string =>
  `<xdr:twoCellAnchor>${corner("from", column, row)}${corner("to", column + 2, row + 3)}${inside}<xdr:clientData/></xdr:twoCellAnchor>`;
const beforeEnd = (tag: string, more: string) => (text: string) => {
  const at = text.lastIndexOf(tag);
  return text.slice(0, at) + more + text.slice(at);
};

/** A text box, a button that starts a macro, an image in the page's header, and a slicer of the table. */
export function addShapes(parts: RawParts): void {
  addTextBox(parts);
  addButton(parts);
  addHeaderImage(parts);
  addSlicer(parts);
}

function addTextBox({ edit }: RawParts): void {
  const box = `<xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="7" name="TextBox 6"/><xdr:cNvSpPr txBox="1"/></xdr:nvSpPr><xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1000000" cy="500000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr><xdr:txBody><a:bodyPr/><a:p><a:r><a:rPr lang="vi-VN"/><a:t>Số liệu tạm tính</a:t></a:r></a:p></xdr:txBody></xdr:sp>`;
  edit("xl/drawings/drawing1.xml", beforeEnd("</xdr:wsDr>", anchored(12, 6, box)));
}

/** A form control: a shape in the drawing of the notes, its properties, and its place in the sheet. */
function addButton({ edit, add, relate }: RawParts): void {
  const shape =
    '<v:shapetype id="_x0000_t201" coordsize="21600,21600" o:spt="201" path="m,l,21600r21600,l21600,xe"><v:path shadowok="f" o:extrusionok="f" strokeok="f" fillok="f" o:connecttype="rect"/></v:shapetype><v:shape id="_x0000_s1030" type="#_x0000_t201" style=\'position:absolute;margin-left:300pt;margin-top:90pt;width:80pt;height:24pt;z-index:2\' o:button="t" fillcolor="buttonFace [67]" o:insetmode="auto"><v:textbox><div style="text-align:center"><font face="Calibri" size="220">Tính lại</font></div></v:textbox><x:ClientData ObjectType="Button"><x:Anchor>6, 0, 6, 0, 8, 0, 8, 0</x:Anchor><x:PrintObject>False</x:PrintObject><x:AutoFill>False</x:AutoFill><x:FmlaMacro>[0]!TinhLai</x:FmlaMacro><x:TextHAlign>Center</x:TextHAlign></x:ClientData></v:shape>';
  edit("xl/drawings/vmlDrawing1.vml", beforeEnd("</xml>", shape));
  add(
    "xl/ctrlProps/ctrlProp1.xml",
    "application/vnd.ms-excel.controlproperties+xml",
    `${DECLARATION}<formControlPr xmlns="${X14}" objectType="Button" lockText="1"/>`,
  );
  relate(
    "xl/worksheets/_rels/sheet1.xml.rels",
    "rIdB",
    `${RELATIONS}/ctrlProp`,
    "../ctrlProps/ctrlProp1.xml",
  );
  const control = `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice xmlns:x14="${X14}" Requires="x14"><controls><control shapeId="1030" r:id="rIdB" name="Button 6"><controlPr defaultSize="0" print="0" autoFill="0" macro="[0]!TinhLai"><anchor moveWithCells="1" sizeWithCells="1"><from><xdr:col xmlns:xdr="${DRAWING}/spreadsheetDrawing">6</xdr:col><xdr:colOff xmlns:xdr="${DRAWING}/spreadsheetDrawing">0</xdr:colOff><xdr:row xmlns:xdr="${DRAWING}/spreadsheetDrawing">6</xdr:row><xdr:rowOff xmlns:xdr="${DRAWING}/spreadsheetDrawing">0</xdr:rowOff></from><to><xdr:col xmlns:xdr="${DRAWING}/spreadsheetDrawing">8</xdr:col><xdr:colOff xmlns:xdr="${DRAWING}/spreadsheetDrawing">0</xdr:colOff><xdr:row xmlns:xdr="${DRAWING}/spreadsheetDrawing">8</xdr:row><xdr:rowOff xmlns:xdr="${DRAWING}/spreadsheetDrawing">0</xdr:rowOff></to></anchor></controlPr></control></controls></mc:Choice></mc:AlternateContent>`;
  // The drawings of notes before what lies on the sheet, and both before the extensions, as Excel has them.
  edit("xl/worksheets/sheet1.xml", (text) => {
    const notes = /<legacyDrawing r:id="[^"]*"\/>/.exec(text)?.[0] ?? "";
    const rest = text.replace(notes, "");
    return rest.replace(/<drawing r:id="[^"]*"\/>/, (drawing) => drawing + notes + control);
  });
}

/** `&G` in the header of the page, drawn in VML of its own. */
function addHeaderImage({ edit, add, relate }: RawParts): void {
  const shape = `<xml ${VML}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="9"/></o:shapelayout><v:shapetype id="_x0000_t75" coordsize="21600,21600" o:spt="75" o:preferrelative="t" path="m@4@5l@4@11@9@11@9@5xe" filled="f" stroked="f"><v:path o:extrusionok="f" gradientshapeok="t" o:connecttype="rect"/></v:shapetype><v:shape id="CH" o:spid="_x0000_s9217" type="#_x0000_t75" style='position:absolute;margin-left:0;margin-top:0;width:12pt;height:12pt;z-index:1'><v:imagedata o:relid="rId1" o:title="logo"/></v:shape></xml>`;
  add("xl/drawings/vmlDrawing9.vml", "application/vnd.openxmlformats-officedocument.vmlDrawing", shape);
  relate("xl/drawings/_rels/vmlDrawing9.vml.rels", "rId1", `${RELATIONS}/image`, "../media/image1.png");
  relate(
    "xl/worksheets/_rels/sheet1.xml.rels",
    "rIdHF",
    `${RELATIONS}/vmlDrawing`,
    "../drawings/vmlDrawing9.vml",
  );
  edit("xl/worksheets/sheet1.xml", (text) =>
    text
      .replace(
        /<pageSetup[^>]*\/>/,
        (page) => `${page}<headerFooter><oddHeader>&amp;C&amp;G</oddHeader></headerFooter>`,
      )
      .replace(/<legacyDrawing r:id="[^"]*"\/>/, (notes) => `${notes}<legacyDrawingHF r:id="rIdHF"/>`),
  );
}

/** Buttons that filter the table, on its sheet. */
function addSlicer({ edit, add, relate }: RawParts): void {
  const table = `xmlns:x15="${OFFICE}/spreadsheetml/2010/11/main"`;
  add(
    "xl/slicerCaches/slicerCache1.xml",
    "application/vnd.ms-excel.slicerCache+xml",
    `${DECLARATION}<slicerCacheDefinition xmlns="${X14}" name="Slicer_Mã" sourceName="Mã"><extLst><x:ext xmlns:x="${MAIN}" uri="{2F2917AC-EB37-4324-AD4E-5DD8C200BD13}" ${table}><x15:tableSlicerCache tableId="1" column="1"/></x:ext></extLst></slicerCacheDefinition>`,
  );
  relate(
    "xl/_rels/workbook.xml.rels",
    "rIdSC",
    `${OFFICE}/2007/relationships/slicerCache`,
    "slicerCaches/slicerCache1.xml",
  );
  add(
    "xl/slicers/slicer1.xml",
    "application/vnd.ms-excel.slicer+xml",
    `${DECLARATION}<slicers xmlns="${X14}"><slicer name="Mã" cache="Slicer_Mã" caption="Mã" rowHeight="241300"/></slicers>`,
  );
  relate(
    "xl/worksheets/_rels/sheet2.xml.rels",
    "rIdSl",
    `${OFFICE}/2007/relationships/slicer`,
    "../slicers/slicer1.xml",
  );
  const list = `<extLst><ext uri="{3A4CF648-6AED-40f4-86FF-DC5316D8AED3}" xmlns:x14="${X14}"><x14:slicerList><x14:slicer xmlns:r="${RELATIONS}" r:id="rIdSl"/></x14:slicerList></ext></extLst>`;
  edit("xl/worksheets/sheet2.xml", beforeEnd("</worksheet>", list));
  const caches = `<extLst><ext uri="{46BE6895-7355-4a93-B00E-2C351335B9C9}" ${table}><x15:slicerCaches xmlns:x14="${X14}"><x14:slicerCache r:id="rIdSC"/></x15:slicerCaches></ext></extLst>`;
  edit("xl/workbook.xml", beforeEnd("</workbook>", caches));
  const frame = `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice xmlns:sle15="${OFFICE}/drawing/2012/slicer" Requires="sle15"><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="9" name="Mã"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${OFFICE}/drawing/2010/slicer"><sle:slicer xmlns:sle="${OFFICE}/drawing/2010/slicer" name="Mã"/></a:graphicData></a:graphic></xdr:graphicFrame></mc:Choice></mc:AlternateContent>`;
  edit("xl/drawings/drawing8.xml", beforeEnd("</xdr:wsDr>", anchored(5, 12, frame)));
}

/** The parts of a digital signature; what is in them is invented, and no key made it. */
export function addSignature({ add, relate }: RawParts): void {
  add("_xmlsignatures/origin.sigs", "application/vnd.openxmlformats-package.digital-signature-origin", "");
  relate(
    "_rels/.rels",
    "rIdS",
    "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin",
    "_xmlsignatures/origin.sigs",
  );
  const reference = (path: string): string =>
    `<Reference URI="/${path}"><DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/><DigestValue>${Buffer.from(strToU8(path)).toString("base64")}</DigestValue></Reference>`;
  add(
    "_xmlsignatures/sig1.xml",
    "application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml",
    `${DECLARATION}<Signature xmlns="http://www.w3.org/2000/09/xmldsig#" Id="idPackageSignature"><SignedInfo><CanonicalizationMethod Algorithm="http://www.w3.org/TR/2001/REC-xml-c14n-20010315"/><SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"/><Reference Type="http://www.w3.org/2000/09/xmldsig#Object" URI="#idPackageObject"><DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/><DigestValue>AAAA</DigestValue></Reference></SignedInfo><SignatureValue>AAAA</SignatureValue><Object Id="idPackageObject"><Manifest>${reference("xl/workbook.xml")}${reference("xl/worksheets/sheet1.xml")}</Manifest></Object></Signature>`,
  );
  relate(
    "_xmlsignatures/_rels/origin.sigs.rels",
    "rId1",
    "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/signature",
    "sig1.xml",
  );
}
