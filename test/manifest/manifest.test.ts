/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { ACTION_NAMES } from "../../src/pane/action-names";
import { describeWithJudge, judge } from "../support/manifest-judge";
import { readByMicrosoft } from "../support/read-by-microsoft";
import { mistakesOfManifest } from "./rules";

const ROOT = join(__dirname, "../..");
const FILE = join(ROOT, "manifest.xml");
const XML = readFileSync(FILE, "utf8");
const SITE = {
  origin: "https://localhost:3000",
  folder: ROOT,
  unbuilt: ["taskpane.html", "help.html"],
};

const rulesBrokenBy = (xml: string): readonly string[] => [
  ...new Set(mistakesOfManifest(xml, SITE, ACTION_NAMES).map(({ rule }) => rule)),
];

describe("manifest.xml", () => {
  it("breaks no rule", () => {
    expect(mistakesOfManifest(XML, SITE, ACTION_NAMES)).toEqual([]);
  });

  it("is read by Microsoft's own reader", () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { version: string };
    expect(readByMicrosoft(FILE)).toMatchObject({
      id: "592e09ad-958d-4690-ba9e-95a8ad9ca536",
      version: `${version}.0`,
      displayName: "Khớp Số",
      defaultLocale: "vi-VN",
      hosts: ["Workbook"],
      permissions: "ReadWriteDocument",
      officeAppType: "TaskPaneApp",
      defaultSettings: { sourceLocation: "https://localhost:3000/taskpane.html" },
    });
  });
});

const LONG = "số ".repeat(100);

/** A mistake to plant: what is replaced by what, and the rule that must see it. */
const MISTAKES: readonly (readonly [rule: string, from: string | RegExp, to: string])[] = [
  ["well-formed", "</OfficeApp>", ""],
  ["root", 'xsi:type="TaskPaneApp"', 'xsi:type="ContentApp"'],
  ["root", "<OfficeApp", "<!DOCTYPE OfficeApp>\n<OfficeApp"],
  ["root", "VersionOverridesV1_0", "VersionOverridesV1_1"],
  ["namespace", 'appforoffice/1.1"', 'appforoffice/1.0"'],
  ["namespace", "office/taskpaneappversionoverrides", "office/mailappversionoverrides"],
  ["id", "<Id>592e09ad-", "<Id>{592e09ad-"],
  ["version", /<Version>[^<]*</, "<Version>1.2<"],
  ["version", /<Version>[^<]*</, "<Version>1.2.3.123456<"],
  ["locale", "<DefaultLocale>vi-VN", "<DefaultLocale>Vietnamese"],
  ["permissions", "ReadWriteDocument", "ReadWriteAllDocument"],
  ["hosts", '<Host Name="Workbook"', '<Host Name="Document"'],
  ["hosts", 'xsi:type="Workbook"', 'xsi:type="Document"'],
  ["set", 'Name="ExcelApi"', 'Name="ExcelAPI"'],
  ["set", 'MinVersion="1.13"', 'MinVersion="1.99"'],
  ["set", 'MinVersion="1.13"', 'MinVersion="1"'],
  [
    "set twice",
    '<Set Name="ExcelApi" MinVersion="1.13" />',
    '<Set Name="ExcelApi" /><Set Name="ExcelApi" />',
  ],
  ["shuts out", 'MinVersion="1.13"', 'MinVersion="1.15"'],
  ["shuts out", '<Set Name="ExcelApi"', '<Set Name="SharedRuntime" MinVersion="1.1" /><Set Name="ExcelApi"'],
  ["shuts out", 'Name="SharedRuntime" MinVersion="1.1"', 'Name="SharedRuntime" MinVersion="1.2"'],
  ["order", /(<Version>.*<\/Version>)\s*(<ProviderName>.*<\/ProviderName>)/, "$2$1"],
  ["order", /(<Title [^>]*>)\s*(<Description [^>]*>)/, "$2$1"],
  ["order", /(<Permissions>.*<\/Permissions>)/, "$1<Requirements></Requirements>"],
  ["missing", /<ProviderName>.*<\/ProviderName>/, ""],
  ["missing", /<FunctionName>check<\/FunctionName>/, ""],
  ["missing", /<Label resid="Group.Label" \/>/, ""],
  ["too many", /(<Version>.*<\/Version>)/, "$1$1"],
  [
    "too many",
    '<Runtime resid="Pane.Url" lifetime="long" />',
    '<Runtime resid="Pane.Url" lifetime="long" /><Runtime resid="Help.Url" />',
  ],
  ["unknown", "<Hosts>", "<Hosts><Note />"],
  ["unknown", /<bt:Override (Locale="en-US" Value="Check")/, "<Override $1"],
  ["type", 'xsi:type="ExecuteFunction"', 'xsi:type="RunFunction"'],
  ["type", 'xsi:type="ContextMenu"', 'xsi:type="CellMenu"'],
  ["resid", 'Label resid="Check.Label"', 'Label resid="Check.Name"'],
  ["resid", 'LearnMoreUrl resid="Help.Url"', "LearnMoreUrl"],
  ["resid list", 'Label resid="Check.Label"', 'Label resid="Check.Tip"'],
  ["resid list", 'FunctionFile resid="Pane.Url"', 'FunctionFile resid="Icon.32"'],
  ["resource id", /Check\.Tip/g, `Check.${"Tip".repeat(10)}`],
  ["id twice", 'String id="Next.Label"', 'String id="Check.Label"'],
  [
    "unused",
    "<bt:ShortStrings>",
    '<bt:ShortStrings><bt:String id="Old" DefaultValue="cũ"><bt:Override Locale="en-US" Value="old" /></bt:String>',
  ],
  ["length", 'DefaultValue="Kiểm tra"', `DefaultValue="${LONG}"`],
  ["length", 'Value="Check"', `Value="${LONG}"`],
  ["length", 'Value="Check"', 'Value=" "'],
  ["length", /(<Description DefaultValue=")[^"]*/, `$1${LONG}`],
  ["length", /(<ProviderName>)[^<]*/, `$1${LONG}`],
  ["languages", /<bt:Override Locale="en-US" Value="Check" \/>/, ""],
  ["languages", 'Locale="en-US" Value="Check"', 'Locale="en" Value="Check"'],
  ["languages", "<DefaultLocale>vi-VN", "<DefaultLocale>en-US"],
  ["tab", 'id="TabData"', 'id="TabDữLiệu"'],
  ["menu", 'id="ContextMenuCell"', 'id="ContextMenuText"'],
  [
    "group",
    /(<Control xsi:type="Button" id="KhopSo\.)(Next)("[\s\S]*?<\/Control>)/,
    "$1A$3$1B$3$1C$3$1D$3$1E$3$1F$3",
  ],
  ["control id", 'id="KhopSo.Next"', 'id="KhopSo.Check"'],
  ["control id", 'id="KhopSo.Next"', 'id="Khop So"'],
  ["icon", '<bt:Image size="80" resid="Icon.80" />', ""],
  ["icon", '<bt:Image size="80" resid="Icon.80" />', '<bt:Image size="80" resid="Icon.64" />'],
  ["icon", '<bt:Image size="80" resid="Icon.80" />', '<bt:Image size="96" resid="Icon.80" />'],
  ["function", "<FunctionName>check<", "<FunctionName>Check<"],
  ["action without button", "<FunctionName>showHere<", "<FunctionName>check<"],
  ["runtime", 'lifetime="long"', 'lifetime="short"'],
  ["runtime", 'FunctionFile resid="Pane.Url"', 'FunctionFile resid="Help.Url"'],
  ["runtime", '<FunctionFile resid="Pane.Url" />', ""],
  ["runtime", 'SourceLocation resid="Pane.Url"', 'SourceLocation resid="Help.Url"'],
  [
    "runtime",
    '<SourceLocation resid="Pane.Url" />',
    '<TaskpaneId>p</TaskpaneId><SourceLocation resid="Pane.Url" />',
  ],
  ["runtime", '<bt:Set Name="SharedRuntime"', '<bt:Set Name="DialogApi"'],
  ["address missing", /<SupportUrl .*\/>/, ""],
  ["https", 'IconUrl DefaultValue="https:', 'IconUrl DefaultValue="http:'],
  ["https", /(id="Help.Url" DefaultValue=")[^"]*/, "$1help.html"],
  ["other site", /(id="Pane.Url" DefaultValue=")[^"]*/, "$1https://other.vn/taskpane.html"],
  ["file", "assets/icon-next-40.png", "assets/icon-nest-40.png"],
  ["picture", "assets/icon-next-40.png", "assets/icon-next-48.png"],
  ["picture", "assets/icon-64.png", "assets/icon-80.png"],
  ["placeholder", /(<ProviderName>)[^<]*/, "$1[Your name]"],
  ["placeholder", /(<SupportUrl DefaultValue=")[^"]*/, "$1https://contoso.com/help"],
  ["app domain", /(\s*)<Hosts>/, "<AppDomains><AppDomain>*.vn</AppDomain></AppDomains>$1<Hosts>"],
];

describe("the rules", () => {
  it.each(MISTAKES)("see a mistake (%s): %s to %s", (rule, from, to) => {
    const spoilt = XML.replace(from, to);
    expect(spoilt).not.toBe(XML);
    expect(rulesBrokenBy(spoilt)).toContain(rule);
  });
});

describeWithJudge("manifest.xml, judged by another's rules", () => {
  it("is a developer's manifest without a word against it", () => {
    expect(judge(FILE, "dev", join(ROOT, "assets"))).toEqual([]);
  });

  it("is refused with a mistake in it", () => {
    expect(judge(join(ROOT, "package.json"), "dev", join(ROOT, "assets"))).not.toEqual([]);
  });
});
