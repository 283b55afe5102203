// The layers, and who may know whom (see CONTRIBUTING.md). Type imports count.
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: "error",
  from: { path: from },
  to: { pathNot: allowed },
});

/** npm packages, resolved or (numfmt: its package.json names files it does not hold) by their name. */
const npm = (...names) => names.flatMap((name) => [`^node_modules/(?:@types/)?${name}/`, `^${name}$`]);

module.exports = {
  forbidden: [
    {
      name: "no-circles",
      comment: "A file that needs itself by way of another cannot be read from the top.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "resolvable",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "^(?:numfmt|office-js)$" },
    },
    only(
      "core-stands-alone",
      "^src/core/",
      ["^src/core/"],
      "The core is pure: no package, Node or file format.",
    ),
    {
      name: "no-check-knows-another",
      severity: "error",
      from: { path: "^src/core/checks/(?!index\\.ts$)" },
      to: { path: "^src/core/checks/" },
    },
    only(
      "formats-know-the-core",
      "^src/(xlsx|csv)/",
      ["^src/core/", "^src/$1/", ...npm("fflate", "numfmt")],
      "A file format turns bytes into a Workbook and knows nothing of disks or other formats.",
    ),
    only(
      "ods-is-xml-in-a-zip",
      "^src/ods/",
      ["^src/(core|xlsx|ods)/"],
      "OpenDocument shares the archive and the scanner with .xlsx.",
    ),
    only(
      "sheetjs-is-loaded-late",
      "^src/sheetjs/",
      ["^src/(core|xlsx|ods|sheetjs)/", ...npm("@e965/xlsx", "fflate")],
      "Formats beside .xlsx, and the only folder that knows the library behind two of them.",
    ),
    {
      ...only("node-reads-files", "^src/node/", ["^src/(core|xlsx|csv|sheetjs|node)/"]),
      to: { pathNot: ["^src/(core|xlsx|csv|sheetjs|node)/"], dependencyTypesNot: ["core"] },
    },
    {
      ...only("cli-asks-and-shows", "^src/cli/", []),
      to: {
        pathNot: ["^src/(core|node|locales|minutes|cli)/", "^package\\.json$", ...npm("picocolors")],
        dependencyTypesNot: ["core"],
      },
    },
    only("locales-are-words", "^src/locales/", ["^src/(locales|core|host)/"]),
    only(
      "host-is-an-interface",
      "^src/host/",
      ["^src/(core|host)/"],
      "What views know of the world, and nothing of who implements it.",
    ),
    only(
      "excel-fetches-and-stores",
      "^src/excel/",
      ["^src/(core|host|excel)/"],
      "Office.js to the core's words and back; it judges nothing.",
    ),
    only(
      "worker-checks-elsewhere",
      "^src/worker/",
      ["^src/(core|host|worker)/"],
      "A check away from the screen, and the way of asking for one; files are read by those who have files.",
    ),
    only(
      "minutes-are-laid-out",
      "^src/minutes/",
      ["^src/(core|locales|minutes)/", "(?:^|/)node_modules/docx/"],
      "What was checked as a document; the only folder that knows the library behind .docx.",
    ),
    only("views-ask-and-show", "^src/views/", [
      "^src/(core|locales|minutes|host|views)/",
      ...npm("react", "@fluentui/react-components"),
    ]),
    only(
      "files-are-given-to-browsers",
      "^src/files/",
      ["^src/(core|xlsx|csv|sheetjs|files)/"],
      "A file that somebody gave a page or a pane, read in a worker.",
    ),
    only("page-puts-together", "^src/page/", [
      "^src/(views|worker|files|xlsx|core|locales|minutes|host|page)/",
      "^samples/tong-hop-loi\\.xlsx",
      ...npm("react", "react-dom", "@fluentui/react-components"),
    ]),
    only("pane-puts-together", "^src/pane/", [
      "^src/(views|excel|worker|files|core|locales|host|pane)/",
      ...npm("react", "react-dom", "@fluentui/react-components"),
    ]),
    {
      ...only("workbench-plays-excel", "^src/workbench/", []),
      to: {
        pathNot: [
          "^src/workbench/",
          "^src/core/workbook/address\\.ts$",
          ...npm("@ironcalc/wasm", "esbuild", "office-js"),
        ],
        dependencyTypesNot: ["core"],
      },
    },
    {
      name: "workbench-is-for-development",
      comment: "What is shipped knows the real Excel only.",
      severity: "error",
      from: { pathNot: "^src/workbench/" },
      to: { path: "^src/workbench/" },
    },
    {
      name: "react-in-views-and-page",
      severity: "error",
      from: { pathNot: "^src/(views|page|pane)/" },
      to: { path: npm("react", "react-dom", "@fluentui/[^/]+") },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".js", ".mjs", ".json"],
      conditionNames: ["import", "default"],
    },
  },
};
