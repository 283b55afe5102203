import js from "@eslint/js";
import tseslint from "typescript-eslint";

export default tseslint.config(
  { ignores: ["dist/", "coverage/", "node_modules/"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  js.configs.recommended,
  {
    files: ["**/*.ts", "**/*.tsx"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      // Spreading a text gives its code points, which is what is meant where it is done.
      "@typescript-eslint/no-misused-spread": ["error", { allow: ["string"] }],
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      // File formats are told apart by control characters.
      "no-control-regex": "off",
      eqeqeq: "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      "no-console": "error",
    },
  },
  {
    // Results depend on the input alone: the core knows no clock, no chance and no language of the machine.
    files: ["src/core/**/*.ts"],
    rules: {
      "no-restricted-globals": ["error", "Intl", "Date"],
      "no-restricted-properties": [
        "error",
        { object: "Math", property: "random" },
        { property: "toLocaleString", message: "Use formatNumber." },
        { property: "localeCompare", message: "Its order depends on the machine; compare with < and >." },
      ],
    },
  },
  {
    // What reads files and speaks runs anywhere; a screen is known to the views and the page.
    files: ["src/{xlsx,csv,ods,sheetjs,node,cli,locales,host,worker}/**/*.ts"],
    rules: { "no-restricted-globals": ["error", "window", "document", "navigator", "localStorage", "fetch"] },
  },
  {
    // Nothing is sent anywhere.
    files: ["src/{views,page,pane,worker,excel}/**/*.{ts,tsx}"],
    rules: {
      "no-restricted-globals": [
        "error",
        "fetch",
        "XMLHttpRequest",
        "WebSocket",
        "EventSource",
        "localStorage",
      ],
    },
  },
  {
    // Office.js is known in one place only, and to what plays Excel to it.
    files: ["src/**/*.{ts,tsx}"],
    ignores: ["src/excel/**", "src/workbench/**"],
    rules: {
      "no-restricted-syntax": [
        "error",
        {
          selector: "Identifier[name=/^(?:Office|Excel|OfficeExtension|OfficeRuntime)$/]",
          message: "Office.js is known to src/excel alone.",
        },
      ],
    },
  },
  {
    // The one thing kept on a computer is the language its user chose; still nothing is sent.
    files: ["src/views/remembered-language.ts"],
    rules: { "no-restricted-globals": ["error", "fetch", "XMLHttpRequest", "WebSocket", "EventSource"] },
  },
  {
    files: ["test/**/*.ts", "bench/**/*.ts", "samples/**/*.ts"],
    rules: { "no-console": "off" },
  },
  {
    files: ["**/*.js", "**/*.mjs", "**/*.cjs"],
    languageOptions: {
      globals: {
        Buffer: "readonly",
        process: "readonly",
        URL: "readonly",
        module: "writable",
        console: "readonly",
      },
    },
  },
);
