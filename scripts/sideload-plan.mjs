// Where Excel looks for the manifests of developers, and what has to be done there: planned from the platform
// alone, so that each platform's plan can be read and tested on any other.
//
// Sources: https://learn.microsoft.com/office/dev/add-ins/testing/sideload-an-office-add-in-on-mac,
// https://learn.microsoft.com/office/dev/add-ins/testing/create-a-network-shared-folder-catalog-for-task-pane-and-content-add-ins,
// and for Windows the registry key that Microsoft's own open-source office-addin-dev-settings writes.
import { posix, win32 } from "node:path";

const DEVELOPER_KEY = "HKCU\\Software\\Microsoft\\Office\\16.0\\Wef\\Developer";
const MAC_FOLDER = "Library/Containers/com.microsoft.Excel/Data/Documents/wef";

const NEEDS_A_SHARE = {
  vi: "Trên hệ này không có Excel để cài vào. Hãy chỉ thư mục dùng chung mà Excel trên Windows đọc: npm run sideload -- --share THƯ_MỤC",
  en: "This system has no Excel to install into. Name the shared folder that Excel on Windows reads: npm run sideload -- --share FOLDER",
};

const DONE = {
  vi: "Khởi động lại Excel, mở Phần bổ trợ của tôi. Địa chỉ trong tệp kê khai phải đang được phục vụ qua https.",
  en: "Restart Excel and open My Add-ins. The address in the manifest must be served over https.",
};

const DONE_SHARE = {
  vi: "Nếu thư mục này chưa là danh mục tin cậy của Excel, xem docs/install. Sau đó: Phần bổ trợ của tôi, Thư mục dùng chung.",
  en: "If the folder is not a trusted catalogue of Excel yet, see docs/install. Then: My Add-ins, Shared Folder.",
};

const REMOVED = {
  vi: "Khởi động lại Excel. Sổ tính không bị thay đổi gì.",
  en: "Restart Excel. No workbook was changed.",
};

/**
 * @typedef {{ do: "run", program: string, args: string[] } | { do: "copy", from: string, to: string } |
 *           { do: "delete", file: string }} Action
 * @param {{ platform: string, home: string, manifest: string, id: string, share?: string, remove?: boolean }} asked
 *   `manifest`: whole path of the file; `id`: its Id
 * @returns {{ actions: Action[], then: { vi: string, en: string } }} no action where nothing can be done
 */
export function planSideload({ platform, home, manifest, id, share, remove = false }) {
  const path = platform === "win32" ? win32 : posix;
  if (platform === "win32" && !share) {
    const entry = [DEVELOPER_KEY, "/v", id];
    const args = remove
      ? ["delete", ...entry, "/f"]
      : ["add", ...entry, "/t", "REG_SZ", "/d", manifest, "/f"];
    return { actions: [{ do: "run", program: "reg.exe", args }], then: remove ? REMOVED : DONE };
  }
  const folder = share ?? (platform === "darwin" ? path.join(home, MAC_FOLDER) : undefined);
  if (!folder) return { actions: [], then: NEEDS_A_SHARE };
  const file = path.join(folder, `${id}.manifest.xml`);
  return remove
    ? { actions: [{ do: "delete", file }], then: REMOVED }
    : { actions: [{ do: "copy", from: manifest, to: file }], then: share ? DONE_SHARE : DONE };
}

/** An action as a person would do it. */
export function actionText(action) {
  switch (action.do) {
    case "run":
      return [action.program, ...action.args]
        .map((part) => (/[\s\\]/.test(part) ? `"${part}"` : part))
        .join(" ");
    case "copy":
      return `${action.from} -> ${action.to}`;
    case "delete":
      return `× ${action.file}`;
  }
}
