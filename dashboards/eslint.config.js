import js from "@eslint/js";
import hooks from "eslint-plugin-react-hooks";
import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";

export default defineConfig(
  { ignores: ["dist/", "test-results/", "src/backend/api.gen.ts"] },
  js.configs.recommended,
  tseslint.configs.strict,
  {
    files: ["src/**/*.{ts,tsx}"],
    plugins: { "react-hooks": hooks },
    rules: {
      "react-hooks/rules-of-hooks": "error",
      // The only way to the outside is the Backend: a component that fetches could not be shown with the demo.
      "no-restricted-globals": ["error", { name: "fetch", message: "Ask the Backend." }, { name: "EventSource", message: "Ask the Backend." }],
      // Money is moved as digits: see format/money.ts.
      "no-restricted-properties": ["error", { property: "toFixed", message: "Amounts are integers: use format/money.ts." }],
      "max-lines": ["error", { max: 300 }],
      eqeqeq: ["error", "always", { null: "ignore" }],
    },
  },
  // tsc checks the names there, in Node and in the page.
  { files: ["**/*.mjs", "*.js", "public/**/*.js"], rules: { "no-undef": "off" } },
);
