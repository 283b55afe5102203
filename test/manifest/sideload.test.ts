import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const SCRIPTS = join(__dirname, "../../scripts");
const MANIFEST = join(__dirname, "../../manifest.xml");
const ID = "592e09ad-958d-4690-ba9e-95a8ad9ca536";

interface Plan {
  readonly actions: readonly Readonly<Record<string, unknown>>[];
  readonly then: { readonly vi: string; readonly en: string };
}

/** The plan for a platform; nothing is carried out. */
function planOf(asked: object): Plan {
  const script = `import(${JSON.stringify(join(SCRIPTS, "sideload-plan.mjs"))})
    .then(({ planSideload }) => console.log(JSON.stringify(planSideload(${JSON.stringify({ id: ID, ...asked })}))))`;
  return JSON.parse(execFileSync(process.execPath, ["-e", script], { encoding: "utf8" })) as Plan;
}

describe("the plan to sideload", () => {
  const windows = { platform: "win32", home: "C:\\Users\\lan", manifest: "C:\\khop so\\manifest.xml" };
  const mac = { platform: "darwin", home: "/Users/lan", manifest: "/khop-so/manifest.xml" };
  const linux = { platform: "linux", home: "/home/lan", manifest: "/khop-so/manifest.xml" };
  const KEY = "HKCU\\Software\\Microsoft\\Office\\16.0\\Wef\\Developer";

  it("names the file in the registry on Windows, under the add-in's id", () => {
    const args = ["add", KEY, "/v", ID, "/t", "REG_SZ", "/d", "C:\\khop so\\manifest.xml", "/f"];
    expect(planOf(windows).actions).toEqual([{ do: "run", program: "reg.exe", args }]);
  });

  it("takes away that one value and no other", () => {
    const args = ["delete", KEY, "/v", ID, "/f"];
    expect(planOf({ ...windows, remove: true }).actions).toEqual([{ do: "run", program: "reg.exe", args }]);
  });

  it("copies the file into Excel's own folder on a Mac, and deletes that copy alone", () => {
    const file = `/Users/lan/Library/Containers/com.microsoft.Excel/Data/Documents/wef/${ID}.manifest.xml`;
    expect(planOf(mac).actions).toEqual([{ do: "copy", from: "/khop-so/manifest.xml", to: file }]);
    expect(planOf({ ...mac, remove: true }).actions).toEqual([{ do: "delete", file }]);
  });

  it.each([
    [windows, "\\\\may-chu\\danh-muc", `\\\\may-chu\\danh-muc\\${ID}.manifest.xml`],
    [linux, "/mnt/danh-muc", `/mnt/danh-muc/${ID}.manifest.xml`],
  ])("copies it to a shared folder that is named", (system, share, to) => {
    expect(planOf({ ...system, share }).actions).toEqual([{ do: "copy", from: system.manifest, to }]);
  });

  it("does nothing where there is no Excel, and says what would help", () => {
    const { actions, then } = planOf(linux);
    expect(actions).toEqual([]);
    expect(then.vi).toContain("--share");
    expect(then.en).toContain("--share");
  });
});

describe("npm run sideload", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "khop-so-share-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const sideload = (...args: readonly string[]) =>
    spawnSync(process.execPath, [join(SCRIPTS, "sideload.mjs"), ...args], { encoding: "utf8" });

  it("writes the manifest to a folder, says so, and takes it back leaving all else", () => {
    writeFileSync(join(folder, "khac.xml"), "");
    const file = join(folder, `${ID}.manifest.xml`);
    const done = sideload("--manifest", MANIFEST, "--share", folder);
    expect(done).toMatchObject({ status: 0, stderr: "" });
    expect(done.stdout).toContain(file);
    expect(done.stdout).toContain("--remove");
    expect(readFileSync(file)).toEqual(readFileSync(MANIFEST));

    expect(sideload("--manifest", MANIFEST, "--share", folder, "--remove")).toMatchObject({ status: 0 });
    expect(existsSync(file)).toBe(false);
    expect(existsSync(join(folder, "khac.xml"))).toBe(true);
  });

  it("says what is missing where nothing was built", () => {
    const { status, stderr } = sideload("--manifest", join(folder, "manifest.xml"), "--share", folder);
    expect(status).toBe(2);
    expect(stderr).toContain("npm run build");
  });

  it("refuses what it does not know", () => {
    const { status, stderr } = sideload("--shared", folder);
    expect(status).toBe(2);
    expect(stderr).toContain("npm run sideload");
  });
});

describe("npm run serve:addin", () => {
  it("says what is missing where there is no certificate, and how to get one", () => {
    const { status, stderr } = spawnSync(process.execPath, [join(SCRIPTS, "serve-addin.mjs")], {
      encoding: "utf8",
      env: { ...process.env, CERT: join(tmpdir(), "no-such.crt"), KEY: join(tmpdir(), "no-such.key") },
    });
    expect(status).toBe(2);
    expect(stderr).toContain("no-such.crt");
    expect(stderr).toContain("office-addin-dev-certs");
  });
});
