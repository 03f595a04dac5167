// One place that knows how the system's Chromium is started; playwright makes a new user-data directory for each.
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

const FLAGS = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync", "--force-color-profile=srgb",
];

/** @returns {Promise<import("playwright-core").Browser>} */
export function launch() {
  const executablePath = process.env["LINTUAN_CHROMIUM"] ?? "/usr/bin/chromium";
  if (!existsSync(executablePath)) {
    throw new Error(`No Chromium at ${executablePath}. Install it (Debian: apt-get install chromium) or set LINTUAN_CHROMIUM.`);
  }
  return chromium.launch({ executablePath, headless: true, args: FLAGS });
}

/** Sizes that people really have. */
export const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
export const WALL = { viewport: { width: 1920, height: 1080 }, deviceScaleFactor: 1 };
export const DESK = { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 };
