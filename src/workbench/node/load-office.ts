/// <reference types="office-js" />
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { createContext, Script } from "node:vm";

import { nativeBridge } from "../bridges/native";
import type { WorkbenchHost } from "../host";
import { hasSet, requirementMatrix, type RequirementMatrix } from "../requirement-matrix";

/** Where Microsoft's library is installed. It is used as it is and belongs to no build. */
export const OFFICE_FOLDER = resolve("node_modules/@microsoft/office-js/dist");

/** What an add-in finds among its globals. */
export interface OfficeGlobals {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly Office: typeof Office;
}

export interface OfficeOptions {
  readonly matrix?: RequirementMatrix;
  readonly language?: string;
  /** Which of the library's files: that of Excel on the web by default. */
  readonly file?: string;
}

interface Loaded {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension & {
    CommonUtility: { _doApiNotSupportedCheck: boolean };
  };
  readonly Office: Omit<typeof Office, "onReady" | "actions"> & { onReady?: unknown; actions?: object };
  readonly OSF: { _OfficeAppFactory?: unknown };
}

const scripts = new Map<string, Script>();

/**
 * Microsoft's own library, unmodified, joined to a host in memory. `office.js` itself, which asks a browser
 * for its host, is not among it: `Office.context` and `Office.onReady` are stand-ins of ours, and members
 * above the requirement sets throw `ApiNotFound`.
 */
export function loadOffice(host: WorkbenchHost, options: OfficeOptions = {}): OfficeGlobals {
  const {
    matrix = requirementMatrix("1.13"),
    language = "vi-VN",
    file = "excel-web-16.00.debug.js",
  } = options;
  const window = browserParts();
  window._richApiNativeBridge = nativeBridge(host);
  createContext(window);
  scriptOf(file).runInContext(window);
  const library = window as unknown as Loaded;
  library.OSF._OfficeAppFactory = { getContext: () => contextOf(host, matrix, language) };
  library.OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  library.Office.actions = Object.assign(library.Office.actions ?? {}, actionsOf(host));
  library.Office.onReady = (callback?: (info: object) => void) => {
    const info = { host: "Excel", platform: "OfficeOnline" };
    callback?.(info);
    return Promise.resolve(info);
  };
  return {
    Excel: library.Excel,
    OfficeExtension: library.OfficeExtension,
    Office: library.Office as unknown as typeof Office,
  };
}

/** Puts the library where an add-in looks for it. Gives a function that takes it away again. */
export function installOffice(host: WorkbenchHost, options?: OfficeOptions): () => void {
  const before = Object.fromEntries(
    ["Excel", "OfficeExtension", "Office"].map((name) => [
      name,
      Object.getOwnPropertyDescriptor(globalThis, name),
    ]),
  );
  Object.assign(globalThis, loadOffice(host, options));
  return () => {
    for (const [name, descriptor] of Object.entries(before)) {
      if (descriptor) Object.defineProperty(globalThis, name, descriptor);
      else Reflect.deleteProperty(globalThis, name);
    }
  };
}

function scriptOf(file: string): Script {
  const known = scripts.get(file);
  if (known) return known;
  const script = new Script(readFileSync(join(OFFICE_FOLDER, file), "utf8"), { filename: file });
  scripts.set(file, script);
  return script;
}

function contextOf(host: WorkbenchHost, matrix: RequirementMatrix, language: string): object {
  return {
    host: "Excel",
    platform: "OfficeOnline",
    displayLanguage: language,
    contentLanguage: language,
    diagnostics: { host: "Excel", platform: "OfficeOnline", version: "16.01" },
    document: {
      url: `https://localhost/${encodeURIComponent(host.book.name)}`,
      mode: host.book.readOnly ? "readOnly" : "readWrite",
    },
    requirements: { isSetSupported: (name: string, version?: string) => hasSet(matrix, name, version) },
  };
}

/** Pressed buttons come to what was associated with them, as they do through `office.js`. */
function actionsOf(host: WorkbenchHost): object {
  const associated = new Map<string, (event: object) => void>();
  host.onPress((action) =>
    associated.get(action.toUpperCase())?.({ source: { id: action }, completed: () => undefined }),
  );
  return {
    associate: (action: string, handler: (event: object) => void) =>
      void associated.set(action.toUpperCase(), handler),
  };
}

/** The little of a browser that the library looks at while it is evaluated. */
function browserParts(): Record<string, unknown> {
  const nothing = (): void => undefined;
  const parts: Record<string, unknown> = {
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    queueMicrotask,
    performance,
    URL,
    // Those of the test, so that errors and lists are what its `instanceof` knows.
    Promise,
    Error,
    JSON,
    location: {
      href: "https://localhost/",
      search: "",
      hash: "",
      protocol: "https:",
      origin: "https://localhost",
    },
    navigator: { userAgent: "node" },
    document: {
      getElementsByTagName: () => [],
      createElement: () => ({}),
      addEventListener: nothing,
      domain: "localhost",
      URL: "https://localhost/",
    },
    addEventListener: nothing,
    removeEventListener: nothing,
  };
  parts.window = parts;
  parts.self = parts;
  return parts;
}
