import type { WorkbenchHost } from "../host";
import type { RequirementMatrix } from "../requirement-matrix";

/** Names under which the pane and its host speak of each other. Any will do. */
export const CONVERSATION = "workbench";
export const ADDIN = "workbench-add-in";

export interface PaneOptions {
  readonly matrix: RequirementMatrix;
  readonly language: string;
  /** Of the page that plays Excel: https, and the same host name as that of the pane. */
  readonly origin: string;
}

const hostInfo = (language: string): string => `Excel$Web$16.01$${language}$${CONVERSATION}$$$0`;

/** The name the pane's iframe must have: by it the library knows where its host is. */
export function paneName({ language, origin }: PaneOptions): string {
  return JSON.stringify({
    baseFrameName: "pane",
    hostInfo: hostInfo(language),
    xdmInfo: [CONVERSATION, ADDIN, origin, "pane"].join("|"),
    serializerVersion: "1",
  });
}

/** What the pane's address must carry. */
export function paneQuery({ language }: PaneOptions): string {
  return `_host_Info=${hostInfo(language)}`;
}

/** What the library asks for first. */
export function appContext(host: WorkbenchHost, { matrix, language, origin }: PaneOptions): object {
  return {
    _id: ADDIN,
    // Excel on the web.
    _appName: 16,
    _appVersion: "16.01",
    _appMinorVersion: 1,
    _appUILocale: language,
    _dataLocale: language,
    _docUrl: `${origin}/${encodeURIComponent(host.book.name)}`,
    // Read and write.
    _clientMode: host.book.readOnly ? 0 : 1,
    _settings: [],
    _reason: "documentOpened",
    _osfControlType: 1,
    _eToken: "",
    _correlationId: CONVERSATION,
    _appInstanceId: ADDIN,
    _requirementMatrix: JSON.stringify(matrix),
    _hostFullVersion: "16.0.0.1",
    _addinName: "workbench",
    _appDomains: [origin],
    _featureGates: {},
    _initialDisplayMode: 0,
  };
}
