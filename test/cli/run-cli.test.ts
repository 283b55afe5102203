import { basename } from "node:path";

import type { Output } from "../../src/cli/output";
import { type Cli, runCli } from "../../src/cli/run-cli";
import type { CheckReport } from "../../src/core/report";
import { WorkbookError } from "../../src/core/workbook/workbook-error";
import { gridWorkbook } from "../support/grid";
import { fullDetection, fullReport, silentReport } from "../support/made-up-reports";
import { recordedOutput } from "../support/outputs";
import { temporaryFolder } from "../support/temporary-folder";

jest.mock("../../src/core/checks", () => ({
  checks: jest.requireActual<{ madeUpChecks: unknown }>("../support/made-up-reports").madeUpChecks,
}));
jest.mock("../../src/core/relations/pattern-text", () => ({ patternText: () => "H = F + G" }));

const folder = temporaryFolder();

/** Reports by the name of the file: `bad…` has findings, `ask…` a query, any other is silent. */
function reportOn(name: string): CheckReport {
  const file = basename(name);
  if (file.startsWith("bad")) return { ...fullReport, workbook: name };
  const queries = fullReport.findings.filter(({ severity }) => severity === "query");
  return { ...silentReport, workbook: name, findings: file.startsWith("ask") ? queries : [] };
}

async function run(
  argv: readonly string[],
  given: { stdout?: Partial<Output>; stderr?: Partial<Output> } = {},
) {
  const stdout = recordedOutput(given.stdout);
  const stderr = recordedOutput(given.stderr);
  const qualified: (boolean | undefined)[] = [];
  const cli: Cli = {
    read: (_path, { name }) => {
      if (basename(name).startsWith("locked")) return Promise.reject(new WorkbookError("encrypted", name));
      if (basename(name).startsWith("crash")) return Promise.reject(new TypeError("x is undefined"));
      return Promise.resolve(gridWorkbook(name === "ds.txt" ? "| Sở Y tế |" : "| 1 |", name));
    },
    remembered: () => Promise.resolve(undefined),
    check: {
      run: ({ name }) => reportOn(name),
      together: (members) =>
        members.map(({ workbook: { name }, options: { qualify } }) => {
          qualified.push(qualify);
          return reportOn(name);
        }),
    },
    detect: { run: ({ name }) => ({ ...fullDetection, workbook: name }), together: () => [fullDetection] },
    stdout,
    stderr,
    version: "1.2.3",
  };
  const code = await runCli(argv, cli);
  return { code, out: stdout.text(), err: stderr.text(), qualified };
}

const json = (text: string): unknown => JSON.parse(text);

describe("exit code", () => {
  it("is 0 where there is nothing to act on", async () => {
    folder.write("good.xlsx", "ask.xlsx");
    expect((await run(["check", folder.path("good.xlsx")])).code).toBe(0);
    expect((await run(["check", folder.path("ask.xlsx")])).code).toBe(0);
  });

  it("is 1 where something does not add up", async () => {
    folder.write("bad.xlsx", "good.xlsx");
    expect((await run(["check", folder.path()])).code).toBe(1);
    expect((await run(["detect", folder.path("good.xlsx")])).code).toBe(1);
  });

  it("is 2 where a file could not be read, after all others are reported", async () => {
    folder.write("bad.xlsx", "locked.xlsx", "zzz.xlsx");
    const { code, out, err } = await run(["check", folder.path(), "--json"]);
    expect(code).toBe(2);
    expect(json(out)).toMatchObject([
      { workbook: "bad.xlsx" },
      { workbook: "locked.xlsx", error: { code: "encrypted" } },
      { workbook: "zzz.xlsx" },
    ]);
    expect(err).toContain("locked.xlsx được bảo vệ bằng mật khẩu");
  });

  it("is 2 for a bad command line, with a sentence and a hint on stderr", async () => {
    expect(await run(["check"])).toMatchObject({
      code: 2,
      out: "",
      err: "Chưa có tệp hoặc thư mục nào để xem.\nGõ khopso --help để xem cách dùng.\n",
    });
  });

  it("is 2 for a folder without workbooks", async () => {
    const { code, out, err } = await run(["check", folder.path(), "--json"]);
    expect([code, out]).toEqual([2, "[]\n"]);
    expect(err).toContain(`Thư mục ${folder.path()} không có sổ tính nào`);
  });

  it("counts no accepted finding", async () => {
    folder.write("a.xlsx");
    const accepted = {
      ...fullReport,
      findings: fullReport.findings.map((one) => ({ ...one, accepted: true })),
    };
    const code = await runCli(["check", folder.path("a.xlsx")], {
      read: (_path, { name }) => Promise.resolve(gridWorkbook("| 1 |", name)),
      remembered: () => Promise.resolve(undefined),
      check: { run: () => accepted, together: () => [accepted] },
      detect: { run: () => fullDetection, together: () => [fullDetection] },
      stdout: recordedOutput(),
      stderr: recordedOutput(),
      version: "",
    });
    expect(code).toBe(0);
  });
});

describe("--json", () => {
  it("prints one object for one file, keys in the contract's order", async () => {
    folder.write("bad.xlsx");
    const { out } = await run(["check", folder.path("bad.xlsx"), "--json"]);
    const document = json(out) as Record<string, unknown> & { findings: object[] };
    expect(Object.keys(document)).toEqual([
      "workbook",
      "findings",
      "undecided",
      "tested",
      "notes",
      "unchecked",
    ]);
    expect(Object.keys(document.findings[0] ?? {})).toEqual([
      ...["id", "check", "severity", "at", "related", "relation", "reported", "computed", "difference"],
      ...["message", "accepted", "suspects", "alternatives"],
    ]);
    expect(Object.keys(document.findings[2] ?? {})).toEqual([
      ...["id", "check", "severity", "at", "related", "message", "accepted", "suspects", "alternatives"],
    ]);
    expect(document).toMatchObject({
      workbook: "bad.xlsx",
      findings: [
        { message: "Tổng số ghi 1.254; cộng các phần được 1.255.", suspects: [{ suggestion: 33 }] },
        {},
        {},
        {},
      ],
      undecided: { 0: { at: "'Biểu 1'!H9", check: "total-not-sum", reason: "part-is-text" } },
      tested: { "total-not-sum": { consistent: 1399, inconsistent: 3, undecided: 5, empty: 4 } },
      notes: { 0: { code: "sheet-hidden", at: "Sheet3" } },
    });
  });

  it("prints what detect found in the same way", async () => {
    folder.write("a.xlsx");
    const { out } = await run(["detect", folder.path("a.xlsx"), "--json"]);
    expect(json(out)).toEqual({
      workbook: "a.xlsx",
      tables: fullDetection.tables,
      patterns: [
        {
          id: "p1",
          kind: "sum",
          text: "H = F + G",
          holds: 108,
          breaks: 1,
          undecided: 1,
          evidence: ["header", "arithmetic"],
        },
      ],
      relations: fullDetection.relations,
    });
  });

  it("speaks the language asked for", async () => {
    folder.write("bad.xlsx");
    const { out } = await run(["check", folder.path("bad.xlsx"), "--json", "--lang", "en"]);
    expect(out).toContain("Total is 1,254; its parts add up to 1,255.");
  });

  it("prints an array for a folder of one file, and for several paths", async () => {
    folder.write("sub/good.xlsx", "ask.xlsx");
    expect(json((await run(["check", folder.path("sub"), "--json"])).out)).toMatchObject([
      { workbook: "good.xlsx" },
    ]);
    const two = await run(["check", folder.path("ask.xlsx"), folder.path("sub/good.xlsx"), "--json"]);
    expect(json(two.out)).toMatchObject([{ workbook: "ask.xlsx" }, { workbook: "good.xlsx" }]);
  });

  it("tells of a file in a list what came of it, and of units that were asked for and sent nothing", async () => {
    folder.write("bad.xlsx", "locked.xlsx", "good.xlsx", "good (2).xlsx");
    const { out } = await run(["check", folder.path(), "--json"]);
    folder.write("sub/ask.xlsx");
    expect((json(out) as { unit: object }[]).map(({ unit }) => unit)).toEqual([
      { name: "bad", state: "errors", errors: 2, queries: 1, explained: 0, accepted: 1, undecided: 5 },
      expect.objectContaining({ name: "good (2)", state: "agrees", replaces: ["good.xlsx"] }),
      expect.objectContaining({ name: "good", state: "replaced", replacedBy: "good (2).xlsx" }),
      expect.objectContaining({ name: "locked", state: "unread", errors: 0 }),
    ]);
    const asked = await run([
      "check",
      folder.path("good.xlsx"),
      folder.path("sub/ask.xlsx"),
      "--json",
      "--units",
      "ds.txt",
    ]);
    expect(json(asked.out)).toMatchObject([
      { workbook: "good.xlsx" },
      { workbook: "ask.xlsx" },
      {
        workbook: "",
        error: { code: "not-sent", message: "Sở Y tế chưa gửi tệp nào." },
        unit: { state: "missing" },
      },
    ]);
    expect(asked.code).toBe(1);
  });

  it("prints a single failed file as an object", async () => {
    const { code, out } = await run(["check", folder.path("none.xlsx"), "--json"]);
    expect(code).toBe(2);
    expect(json(out)).toMatchObject({ workbook: "none.xlsx", error: { code: "not-found" } });
  });
});

it("prints one document a line with --ndjson", async () => {
  folder.write("bad.xlsx", "good.xlsx", "locked.xlsx");
  const { out } = await run(["check", folder.path(), "--ndjson"]);
  const lines = out.trimEnd().split("\n").map(json);
  expect(lines).toMatchObject([
    { workbook: "bad.xlsx" },
    { workbook: "good.xlsx" },
    { workbook: "locked.xlsx" },
  ]);
});

describe("--together", () => {
  it("prints one document, with addresses that name their workbook", async () => {
    folder.write("bad.xlsx", "good.xlsx");
    const { code, out, qualified } = await run(["check", folder.path(), "--together", "--json"]);
    const document = json(out) as { findings: unknown[] };
    expect(Object.keys(document)).toEqual([
      "workbooks",
      "findings",
      "undecided",
      "tested",
      "notes",
      "unchecked",
    ]);
    expect(document).toMatchObject({
      workbooks: ["bad.xlsx", "good.xlsx"],
      tested: { "total-not-sum": { consistent: 1411 } },
    });
    expect([code, qualified, document.findings.length]).toEqual([1, [true, true], 4]);
  });

  it("names the files that failed", async () => {
    folder.write("good.xlsx", "locked.xlsx");
    const { code, out } = await run(["check", folder.path(), "--together", "--json"]);
    expect(code).toBe(2);
    expect(json(out)).toMatchObject({
      workbooks: ["good.xlsx"],
      errors: [{ workbook: "locked.xlsx", error: { code: "encrypted" } }],
    });
  });
});

describe("text", () => {
  it("is followed by a table of all files where there are several", async () => {
    folder.write("bad.xlsx", "good.xlsx", "locked.xlsx");
    const { out } = await run(["check", folder.path()]);
    expect(out).toContain("3 tệp: 1 có chỗ sai; 1 không đọc được; 1 khớp.");
    expect(out).toMatch(/locked\.xlsx( +–){4} +không đọc được\n +locked\.xlsx được bảo vệ/);
  });

  it("has no table for a single file", async () => {
    folder.write("good.xlsx");
    const { out } = await run(["check", folder.path("good.xlsx")]);
    expect(out).not.toMatch(/Tổng hợp|Tình hình/);
  });

  it("of what was detected is followed by a table of files", async () => {
    folder.write("good.xlsx", "locked.xlsx");
    const { out } = await run(["detect", folder.path()]);
    expect(out).toContain("2 tệp: 1 tệp có chỗ không khớp, 1 tệp không đọc được.");
  });
});

it("shows progress on a terminal's stderr only", async () => {
  folder.write("good.xlsx", "ask.xlsx");
  expect((await run(["check", folder.path()])).err).toBe("");
  expect((await run(["check", folder.path()], { stderr: { isTerminal: true } })).err).toContain(
    "[2/2] good.xlsx",
  );
});

it("reports a mistake of its own, shows where, and goes on", async () => {
  folder.write("crash.xlsx", "good.xlsx");
  const { code, out, err } = await run(["check", folder.path(), "--json"]);
  expect(code).toBe(2);
  expect(json(out)).toMatchObject([{ error: { code: "unexpected" } }, { workbook: "good.xlsx" }]);
  expect(err).toContain("TypeError: x is undefined\n    at ");
});

it("stops reading when nobody takes the results any more", async () => {
  folder.write("good.xlsx");
  expect((await run(["check", folder.path()], { stdout: { closed: true } })).qualified).toEqual([]);
});

it("prints help and version", async () => {
  expect((await run(["--help"])).out).toContain("Cách dùng:");
  expect((await run(["--help", "--lang", "en"])).out).toContain("Usage:");
  expect(await run(["--version"])).toMatchObject({ code: 0, out: "1.2.3\n" });
});
