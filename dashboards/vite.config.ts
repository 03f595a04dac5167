import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  base: "/",
  // oxc compiles JSX itself; no Babel, no plug-in.
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    manifest: true,
    target: "es2022",
    // Chat apps bring browsers of their own, years old: `light-dark()` and nesting become plain CSS for them.
    cssTarget: ["chrome100", "safari15"],
    modulePreload: { polyfill: false },
    // CSP has no data: for scripts or styles, so nothing is inlined.
    assetsInlineLimit: 0,
    // The chart library, loaded by the board only, after its first paint.
    chunkSizeWarningLimit: 600,
    rolldownOptions: {
      input: [at("board.html"), at("src/pages/neighbor.ts"), at("src/pages/leader.ts"), at("src/styles/site.css")],
    },
  },
  server: { host: "127.0.0.1" },
});
