// What `npm run build` can be asked for, read and judged before anything is built.

/** The site of developers, which manifest.xml names. */
export const DEVELOPERS_SITE = "https://localhost:3000";

const USAGE = `npm run build -- [--origin https://…] [--office-js microsoft|self] [--support-url https://…]

  --origin URL       nơi đặt thư mục dist/addin / where the folder dist/addin will be served
  --office-js WHERE  microsoft: thư viện lấy từ địa chỉ của Microsoft (mặc định); self: chép vào dist/addin
                     microsoft: the library comes from Microsoft's address (default); self: copied to dist/addin
  --support-url URL  trang hỗ trợ của đơn vị, thay cho trang help.html kèm theo
                     a support page of your own, instead of the help.html that is included`;

/** @param {string} vietnamese @param {string} english */
const refuse = (vietnamese, english) => {
  throw new Error(`${vietnamese}\n${english}\n\n${USAGE}`);
};

/**
 * An address without the slash at its end.
 *
 * @throws where it is not a whole https address, in both languages
 */
function httpsAddress(option, value) {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url?.protocol !== "https:")
    refuse(
      `${option}: cần địa chỉ https đầy đủ, ví dụ https://intranet.example.vn/khopso. Excel không mở phần bổ trợ qua địa chỉ khác. Đã nhận: ${value}`,
      `${option}: a whole https address is needed, such as https://intranet.example.vn/khopso. Excel opens no add-in from another. Given: ${value}`,
    );
  if (url.username || url.password)
    refuse(
      `${option}: địa chỉ không được chứa tên người dùng hay mật khẩu.`,
      `${option}: the address may not hold a user name or a password.`,
    );
  return url;
}

/** @returns the site's address, with its path and without the slash at its end */
function siteAddress(value) {
  const url = httpsAddress("--origin", value);
  if (url.search || url.hash)
    refuse(
      `--origin: địa chỉ thư mục không có phần “?” hay “#”. Đã nhận: ${value}`,
      `--origin: the address of a folder has no “?” or “#”. Given: ${value}`,
    );
  return url.href.replace(/\/+$/, "");
}

/**
 * @param {readonly string[]} args what follows `npm run build --`
 * @returns {{ origin: string, officeJs: "microsoft" | "self", supportUrl: string | undefined }}
 * @throws an Error whose message is a sentence for the one who builds, in both languages
 */
export function readBuildOptions(args) {
  const options = { origin: DEVELOPERS_SITE, officeJs: "microsoft", supportUrl: undefined };
  const rest = args.flatMap((arg) =>
    /^--[a-z-]+=/.test(arg) ? [arg.split("=")[0], arg.slice(arg.indexOf("=") + 1)] : [arg],
  );
  for (let i = 0; i < rest.length; i += 2) {
    const [option, value] = [rest[i], rest[i + 1]];
    if (!["--origin", "--office-js", "--support-url"].includes(option))
      refuse(`Không có tùy chọn ${option}.`, `There is no option ${option}.`);
    if (value === undefined) refuse(`${option}: thiếu giá trị.`, `${option}: its value is missing.`);
    if (option === "--origin") options.origin = siteAddress(value);
    else if (option === "--support-url") options.supportUrl = httpsAddress(option, value).href;
    else if (value === "microsoft" || value === "self") options.officeJs = value;
    else
      refuse(
        `--office-js: chọn microsoft hoặc self. Đã nhận: ${value}`,
        `--office-js: microsoft or self. Given: ${value}`,
      );
  }
  return options;
}
