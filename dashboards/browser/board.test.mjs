// The board in a real browser, on the demo backend: no pointer may break its chart, whatever minute it stands on, and its hints stand
// where they belong. Needs no stack.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { createServer } from "vite";
import { DESK, launch, PHONE } from "./chromium.mjs";

/** @type {import("playwright-core").Browser} */
let browser;
/** @type {import("vite").ViteDevServer} */
let server;
let origin = "";

before(async () => {
  server = await createServer({ mode: "demo", server: { port: 0, host: "127.0.0.1" }, logLevel: "error" });
  await server.listen();
  const address = server.httpServer?.address();
  if (!address || typeof address === "string") throw new Error("the development server has no port");
  origin = `http://127.0.0.1:${address.port}`;
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await server?.close();
});

/** @param {import("playwright-core").Page} page */
async function chartOf(page) {
  const box = await page.locator('[data-testid="chart"] canvas').boundingBox();
  assert.ok(box, "the chart is drawn");
  return box;
}

for (const [mood, path] of [["a busy hour", "/board.html?lang=en"], ["an hour without a sale", "/board.html?lang=en&mood=empty"]]) {
  test(`thePointerMayStandOnEveryMinuteOf ${mood}`, async () => {
    /** @type {string[]} */
    const complaints = [];
    const page = await browser.newPage({ ...DESK });
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.goto(origin + path);
    await page.locator('[data-testid="chart"] canvas').waitFor();
    // The night before the first order has minutes without one too.
    for (const range of ["1 hour", "3 hours", "Today"]) {
      const button = page.getByRole("button", { name: range, exact: true });
      await button.click();
      assert.equal(await button.getAttribute("aria-pressed"), "true", `${range} can be chosen`);
      await page.waitForTimeout(500);
      const { x, y, width, height } = await chartOf(page);
      for (let at = 0; at <= width; at += Math.max(3, width / 185)) await page.mouse.move(x + at, y + height / 2);
    }
    await page.getByRole("button", { name: "Show as table" }).click();
    await page.locator(".chart table").waitFor();
    assert.deepEqual(complaints, []);
    await page.close();
  });
}

test("aFingerMayTapEveryMinute", async () => {
  /** @type {string[]} */
  const complaints = [];
  const context = await browser.newContext({ ...PHONE });
  const page = await context.newPage();
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(`${origin}/board.html?lang=en&mood=empty`);
  await page.locator('[data-testid="chart"] canvas').waitFor();
  await page.locator('[data-testid="chart"]').scrollIntoViewIfNeeded();
  await page.waitForTimeout(500);
  const { x, y, width, height } = await chartOf(page);
  for (let at = 4; at < width; at += width / 30) await page.touchscreen.tap(x + at, y + height / 2);
  await page.getByRole("button", { name: "Today", exact: true }).tap();
  assert.match(page.url(), /range=day/);
  assert.deepEqual(complaints, []);
  await context.close();
});

for (const [name, device] of Object.entries({ phone: PHONE, desk: DESK })) {
  test(`aHintStandsAtItsButtonOnA ${name}`, async () => {
    const context = await browser.newContext({ ...device });
    const page = await context.newPage();
    await page.goto(`${origin}/board.html?lang=en`);
    const buttons = page.locator(".how");
    await buttons.first().waitFor();
    for (let i = 0; i < (await buttons.count()); i++) {
      const button = buttons.nth(i);
      await button.scrollIntoViewIfNeeded();
      await button.click();
      const hint = page.locator(".how__text[data-placed]:popover-open");
      await hint.waitFor();
      const [at, box, screen] = [await button.boundingBox(), await hint.boundingBox(), page.viewportSize()];
      assert.ok(at && box && screen);
      assert.ok(box.x >= 0 && box.y >= 0 && box.x + box.width <= screen.width && box.y + box.height <= screen.height, `inside: ${JSON.stringify(box)}`);
      const apart = Math.max(box.y - (at.y + at.height), at.y - (box.y + box.height));
      assert.ok(apart >= 0 && apart < 20, `${apart} px from its button`);
      assert.ok(box.x <= at.x + at.width && box.x + box.width >= at.x, "below or above it, not beside");
      if (i === 1) await page.screenshot({ path: new URL(`../test-results/hint-${name}.png`, import.meta.url).pathname });
      await page.keyboard.press("Escape");
      await hint.waitFor({ state: "hidden" });
    }
    await context.close();
  });
}
