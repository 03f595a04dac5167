// Pictures of every page on the demo backend at a fixed time: the same pictures on every machine with the same fonts.
import { mkdirSync } from "node:fs";
import { createServer } from "vite";
import { accessible } from "./look.mjs";
import { DESK, launch, PHONE, WALL } from "./chromium.mjs";

const OUT = new URL("../test-results/demo/", import.meta.url).pathname;
const NOW = new Date("2026-11-22T20:14:36+08:00");

/** @typedef {{ name: string, path: string, device: object, dark?: boolean, lang: string, seconds?: number, full?: boolean, press?: string, elder?: boolean }} Shot */

/** @type {Shot[]} */
const SHOTS = [
  { name: "board-wall-dark-en", path: "/board.html", device: WALL, dark: true, lang: "en" },
  { name: "board-wall-dark-zh", path: "/board.html", device: WALL, dark: true, lang: "zh-CN" },
  { name: "board-wall-light-zh", path: "/board.html", device: WALL, lang: "zh-CN" },
  { name: "board-wall-light-en", path: "/board.html", device: WALL, lang: "en" },
  { name: "board-phone-dark-zh", path: "/board.html", device: PHONE, dark: true, lang: "zh-CN", full: true },
  { name: "board-phone-light-en", path: "/board.html", device: PHONE, lang: "en", full: true },
  { name: "board-day-dark-en", path: "/board.html?range=day", device: WALL, dark: true, lang: "en" },
  { name: "board-desk-dark-zh", path: "/board.html", device: DESK, dark: true, lang: "zh-CN" },
  { name: "board-1440-dark-zh", path: "/board.html", device: { viewport: { width: 2560, height: 1440 } }, dark: true, lang: "zh-CN" },
  { name: "board-laptop-light-en", path: "/board.html", device: { viewport: { width: 1440, height: 900 } }, lang: "en" },
  { name: "board-4k-light-en", path: "/board.html", device: { viewport: { width: 3840, height: 2160 } }, lang: "en" },
  { name: "board-tablet-light-en", path: "/board.html", device: { viewport: { width: 820, height: 1180 } }, lang: "en", full: true },
  { name: "board-broken-dark-en", path: "/board.html?mood=broken", device: WALL, dark: true, lang: "en" },
  { name: "board-silent-light-zh", path: "/board.html?mood=silent", device: WALL, lang: "zh-CN", seconds: 70 },
  { name: "board-empty-dark-zh", path: "/board.html?mood=empty", device: WALL, dark: true, lang: "zh-CN" },
  { name: "board-failing-dark-en", path: "/board.html?mood=failing", device: WALL, dark: true, lang: "en" },
  { name: "board-loading-light-en", path: "/board.html?mood=loading", device: WALL, lang: "en" },
  { name: "deal-phone-light-zh", path: "/demo/deal.html", device: PHONE, lang: "zh-CN", full: true },
  { name: "deal-for-somebody-phone-light-zh", path: "/demo/deal.html", device: PHONE, lang: "zh-CN", full: true, press: '[data-testid="recipient"] summary' },
  { name: "deal-for-somebody-phone-elder-zh", path: "/demo/deal.html", device: PHONE, lang: "zh-CN", full: true, press: '[data-testid="recipient"] summary', elder: true },
  { name: "deal-for-somebody-phone-dark-en", path: "/demo/deal.html", device: PHONE, dark: true, lang: "en", full: true, press: '[data-testid="recipient"] summary' },
  { name: "deal-phone-dark-en", path: "/demo/deal.html?guest", device: PHONE, dark: true, lang: "en", full: true },
  { name: "order-ready-phone-light-zh", path: "/demo/order.html", device: PHONE, lang: "zh-CN", full: true },
  { name: "order-green-phone-light-en", path: "/demo/order.html?status=PICKED_UP", device: PHONE, lang: "en", full: true },
  { name: "order-unpaid-phone-dark-zh", path: "/demo/order.html?status=PENDING_PAYMENT", device: PHONE, dark: true, lang: "zh-CN", full: true },
  { name: "order-refunded-phone-light-en", path: "/demo/order.html?status=REFUNDED", device: PHONE, lang: "en", full: true },
  { name: "sign-in-phone-light-zh", path: "/demo/sign-in.html", device: PHONE, lang: "zh-CN", full: true },
  { name: "new-deal-phone-light-zh", path: "/demo/new-deal.html", device: PHONE, lang: "zh-CN", full: true },
  { name: "leader-desk-light-en", path: "/demo/leader.html", device: DESK, lang: "en", full: true },
  { name: "leader-phone-dark-zh", path: "/demo/leader.html?status=READY_FOR_PICKUP", device: PHONE, dark: true, lang: "zh-CN", full: true },
  { name: "catalogue-phone-light-zh", path: "/demo/products.html", device: PHONE, lang: "zh-CN", full: true },
  { name: "catalogue-form-phone-light-zh", path: "/demo/products.html", device: PHONE, lang: "zh-CN", full: true, press: "[data-product] button" },
  { name: "catalogue-form-desk-dark-en", path: "/demo/products.html", device: DESK, dark: true, lang: "en", full: true, press: "[data-product] button" },
  { name: "catalogue-form-phone-elder-zh", path: "/demo/products.html", device: PHONE, lang: "zh-CN", full: true, press: "[data-product] button", elder: true },
  { name: "communities-phone-light-zh", path: "/demo/communities.html", device: PHONE, lang: "zh-CN", full: true },
  { name: "communities-form-phone-light-zh", path: "/demo/communities.html", device: PHONE, lang: "zh-CN", full: true, press: ".offering button" },
  { name: "communities-form-desk-dark-en", path: "/demo/communities.html", device: DESK, dark: true, lang: "en", full: true, press: ".offering button" },
  { name: "communities-form-phone-elder-zh", path: "/demo/communities.html", device: PHONE, lang: "zh-CN", full: true, press: ".offering button", elder: true },
];

const only = process.argv[2] ?? "";
const server = await createServer({ mode: "demo", server: { port: 0, host: "127.0.0.1" }, logLevel: "error" });
await server.listen();
const address = server.httpServer?.address();
if (!address || typeof address === "string") throw new Error("the development server has no port");
const browser = await launch();
mkdirSync(OUT, { recursive: true });
let broken = 0;
try {
  for (const shot of SHOTS.filter((it) => it.name.includes(only))) {
    const context = await browser.newContext({
      ...shot.device, locale: shot.lang, timezoneId: "Asia/Shanghai", colorScheme: shot.dark ? "dark" : "light",
      // A rolling digit or a growing bar in the middle of its way would make two runs differ.
      reducedMotion: "reduce",
    });
    if (shot.elder) await context.addInitScript(() => localStorage.setItem("lintuan-text", "elder"));
    const page = await context.newPage();
    page.on("pageerror", (error) => { broken++; console.error(`${shot.name}: ${error.message}`); });
    page.on("console", (line) => { if (line.type() === "error") { broken++; console.error(`${shot.name}: ${line.text()}`); } });
    await page.clock.install({ time: NOW });
    await page.goto(`http://127.0.0.1:${address.port}${shot.path}`);
    await page.waitForSelector("#board .board, [data-mounted]");
    if (shot.press) await page.locator(shot.press).first().click();
    for (let i = 0; i < 2 * (shot.seconds ?? 6); i++) await page.clock.runFor(500);
    await page.waitForTimeout(600);
    await page.screenshot({ path: `${OUT}${shot.name}.png`, fullPage: shot.full ?? false });
    await page.clock.resume();
    await accessible(page).catch((failed) => { broken++; console.error(`${shot.name}: ${failed.message}`); });
    await context.close();
    console.log(`test-results/demo/${shot.name}.png`);
  }
} finally {
  await browser.close();
  await server.close();
}
process.exit(broken > 0 ? 1 : 0);
