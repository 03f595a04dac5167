// One line a test while it runs, the reasons of failures, and a last line of totals; the same as JSON for ./lintuan test.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** The message and where in our own files it happened. @param {Error | undefined} cause */
function reason(cause) {
  const lines = String(cause?.stack ?? cause).split("\n").filter((it) => !/^\s+at /.test(it) || it.includes("/browser/"));
  return lines.map((it) => `      ${it}`).join("\n");
}

/** @typedef {{ name: string, skip?: string | boolean, message: string, details: { type?: string, duration_ms: number, error?: Error } }} Told */
/** @param {AsyncIterable<{ type: string, data: Told }>} events */
export default async function* report(events) {
  const totals = { passed: 0, failed: 0, skipped: 0 };
  for await (const { type, data } of events) {
    if (type === "test:diagnostic") {
      if (!/^(tests|suites|pass|fail|cancelled|skipped|todo|duration_ms) /.test(data.message)) yield `    ${data.message}\n`;
    } else if (type === "test:pass" || type === "test:fail") {
      if (data.details.type === "suite") continue;
      const seconds = (data.details.duration_ms / 1000).toFixed(1);
      if (data.skip !== undefined) {
        totals.skipped++;
        yield `  - ${data.name} (skipped)\n`;
      } else if (type === "test:pass") {
        totals.passed++;
        yield `  ✓ ${data.name} (${seconds} s)\n`;
      } else {
        totals.failed++;
        const { error } = data.details;
        const cause = error?.cause instanceof Error ? error.cause : error;
        yield `  ✗ ${data.name} (${seconds} s)\n${reason(cause)}\n`;
      }
    }
  }
  const file = process.env["LINTUAN_BROWSER_RESULTS"];
  if (file) {
    mkdirSync(dirname(file), { recursive: true });
    const { passed, failed, skipped } = totals;
    writeFileSync(file, JSON.stringify({ numPassedTests: passed, numFailedTests: failed, numPendingTests: skipped, success: failed === 0 }));
  }
  yield `${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped\n`;
}
