// Looking at a page as people and machines do: a picture, axe, and what the browser complains about.
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { AxeBuilder } from "@axe-core/playwright";

const OUT = new URL("../test-results/", import.meta.url).pathname;
mkdirSync(OUT, { recursive: true });

/** @typedef {import("playwright-core").Page} Page */

/**
 * Keeps a picture of the page in `test-results/`.
 * @param {Page} page
 * @param {string} name
 * @param {{ whole?: boolean }} [options]
 */
export async function picture(page, name, { whole = true } = {}) {
  await page.screenshot({ path: `${OUT}${name}.png`, fullPage: whole, animations: "disabled" });
}

/**
 * Fails on anything that axe calls serious or critical.
 * @param {Page} page
 */
export async function accessible(page) {
  // Something on its way in is half transparent for a moment; what is looked at is where it comes to rest.
  await page.evaluate(() => Promise.race([
    Promise.allSettled(document.getAnimations().filter((it) => it.effect?.getTiming().iterations !== Infinity).map((it) => it.finished)),
    new Promise((resolve) => setTimeout(resolve, 3_000)),
  ]).then(() => undefined));
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations.filter((it) => it.impact === "serious" || it.impact === "critical");
  const words = serious.map((it) => `${it.id}: ${it.help}\n${it.nodes.slice(0, 4).map((node) => `    ${node.target.join(" ")} ${node.failureSummary?.split("\n")[1] ?? ""}`).join("\n")}`);
  assert.equal(words.length, 0, `${page.url()}\n${words.join("\n")}`);
}

/**
 * Collects what should never be said: broken scripts, refused policies, failed loads.
 * @param {Page} page
 * @param {string[]} complaints
 */
export function listen(page, complaints) {
  page.on("pageerror", (error) => complaints.push(`${page.url()}: ${error.message}`));
  page.on("console", (line) => {
    if (line.type() === "error") complaints.push(`${page.url()}: ${line.text()} ${line.location().url}`);
  });
}

/**
 * Counts what a page transfers when everything is gzipped, in bytes, until `counted()` is called.
 * @param {Page} page
 */
export function weigh(page) {
  /** @type {Promise<number>[]} */
  const parts = [];
  page.on("response", (answer) => {
    parts.push(answer.body().then((body) => gzipSync(body, { level: 6 }).length).catch(() => 0));
  });
  return async () => (await Promise.all(parts)).reduce((sum, it) => sum + it, 0);
}

/**
 * The smallest text and the smallest thing to press that can be seen, and how far the page is too wide; CSS pixels.
 * A link within a sentence is as high as its line; a box to tick is as high as its label.
 * @param {Page} page
 */
export async function smallest(page) {
  return page.evaluate(() => {
    /** @param {Element} it */
    const seen = (it) => it.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !it.closest(".visually-hidden, .how, [popover], [aria-hidden]") && it.getBoundingClientRect().width > 1;
    let textPx = Infinity;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { parentElement: owner, textContent: words } = walker.currentNode;
      if (owner && words?.trim() && seen(owner)) textPx = Math.min(textPx, Number.parseFloat(getComputedStyle(owner).fontSize));
    }
    const targets = [...document.querySelectorAll("button, a[href], input, select")].filter((it) => seen(it) && !it.matches(".skip, p a"));
    return {
      textPx, targetPx: Math.round(Math.min(...targets.map((it) => (it.closest("label.choice") ?? it).getBoundingClientRect().height))),
      bodyPx: Math.round(10 * Number.parseFloat(getComputedStyle(document.body).fontSize)) / 10,
      overflowPx: Math.max(0, document.documentElement.scrollWidth - innerWidth),
    };
  });
}
