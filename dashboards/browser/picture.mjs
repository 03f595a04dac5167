// Writes docs/board.png, the picture in the README: the board of a running stack with its live traffic.
import { statSync } from "node:fs";
import { launch } from "./chromium.mjs";
import { PUBLIC_URL } from "./stack.mjs";

const FILE = new URL("../../docs/board.png", import.meta.url).pathname;
const MOST_BYTES = 300 * 1024;

const browser = await launch();
try {
  const context = await browser.newContext({
    viewport: { width: 1600, height: 900 }, locale: "en-GB", timezoneId: "Asia/Shanghai", colorScheme: "dark", baseURL: PUBLIC_URL,
    // A digit in the middle of its roll makes a poor picture.
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  await page.goto("/sign-in?role=ANALYST&next=%2Fboard");
  await page.locator('[data-mounted] input[name="name"]').fill("analyst");
  await page.locator('[data-mounted] button[type="submit"]').click();
  await page.waitForURL((url) => url.pathname === "/board");
  await page.goto("/board?lang=en&theme=dark");
  await page.locator('[data-testid="line"][data-line="live"]').waitFor();
  await page.locator('[data-testid="freshness"][data-level="fresh"]').waitFor({ timeout: 60_000 });
  await page.locator('[data-testid="top-deals"] .rank').first().waitFor({ timeout: 60_000 });
  await page.locator('[data-testid="chart"] canvas').waitFor();
  await page.waitForTimeout(3_000);
  await page.screenshot({ path: FILE });
} finally {
  await browser.close();
}
const bytes = statSync(FILE).size;
console.log(`docs/board.png, ${Math.round(bytes / 1024)} KB`);
if (bytes > MOST_BYTES) {
  console.error(`That is more than ${MOST_BYTES / 1024} KB.`);
  process.exit(1);
}
