// The whole way in a real browser: leader, neighbor and analyst on one running stack. The tests are steps of one story and
// run in order; the pictures in test-results/ are what they saw.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { TYPES, typesOfApi } from "../scripts/types-of-api.mjs";
import { launch, DESK, PHONE, WALL } from "./chromium.mjs";
import { accessible, listen, picture, smallest, weigh } from "./look.mjs";
import { call, paidOrder, PUBLIC_URL, tokenOf } from "./stack.mjs";

/** @typedef {import("playwright-core").Page} Page */

const NAME = `B${Date.now().toString(36)}`;
const TITLE = `阳光玫瑰葡萄 ${NAME}`;
const PRICE_MINOR = 3990;
/** @type {import("playwright-core").Browser} */
let browser;
/** @type {Record<"leader" | "neighbor" | "analyst", Page>} */
let pages;
/** @type {string[]} */
const complaints = [];
const story = { dealUrl: "", dealId: "", shareUrl: "", orderUrl: "", code: "", fifthOrder: "" };

/** A step whose story did not get that far says so at once, and not after a timeout. @param {...keyof typeof story} chapters */
const told = (...chapters) => chapters.forEach((it) => assert.ok(story[it], `the story has no ${it}: an earlier step failed`));

/** @param {object} device @param {string} locale @param {"light" | "dark"} colorScheme */
async function person(device, locale, colorScheme) {
  const context = await browser.newContext({ ...device, locale, colorScheme, timezoneId: "Asia/Shanghai", baseURL: PUBLIC_URL });
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  listen(page, complaints);
  return page;
}

/** @param {Page} page @param {string} role @param {string} next @param {string} name */
async function signIn(page, role, next, name) {
  await page.goto(`/sign-in?role=${role}&next=${encodeURIComponent(next)}`);
  await page.locator('[data-mounted] input[name="name"]').fill(name);
  await Promise.all([page.waitForURL((url) => url.pathname === next), page.locator('[data-mounted] button[type="submit"]').click()]);
}

/** @param {Page} page @param {string} island */
const island = (page, island) => page.locator(`[data-island="${island}"][data-mounted]`);
/** Paid GMV today as the board shows it, in minor units. @param {Page} page */
const paidToday = async (page) => Number(await page.getByTestId("paid-today").getAttribute("data-minor"));

before(async () => {
  browser = await launch();
  const demo = await tokenOf("DEMO", `demo ${NAME}`);
  await call("/api/demo/communities", { token: demo, body: { name: `阳光花园 ${NAME}`, pickupPoint: { name: "王姐便利店", address: "阳光路 8 号 3 号楼底商", hours: "周六 16–19 点" } } });
  pages = {
    leader: await person(DESK, "zh-CN", "light"),
    neighbor: await person(PHONE, "zh-CN", "light"),
    analyst: await person(WALL, "en-GB", "dark"),
  };
});
after(async () => await browser?.close());

test("thePagesTypesAreWhatTheServiceSays", async () => {
  const served = await (await fetch(`${PUBLIC_URL}/openapi.yaml`)).text();
  assert.ok((await typesOfApi(served)) === readFileSync(TYPES, "utf8"), "src/backend/api.gen.ts is old: build the service and run npm run api-types");
});

test("everybodyFindsTheirEntrance", async () => {
  const page = pages.neighbor;
  await page.goto("/");
  await accessible(page);
  await picture(page, "entrance-phone-light-zh");
  assert.equal(await page.locator(".entrance").count(), 3);
});

test("aLeaderOpensADealOnAPhoneSizedForm", async () => {
  const page = pages.leader;
  await signIn(page, "LEADER", "/leader", `王姐 ${NAME}`);
  await accessible(page);
  await page.goto("/leader/deals/new");
  const form = island(page, "new-deal");
  await form.locator('button[type="submit"]').click();
  assert.ok((await form.locator(".field__error").count()) >= 3, "an empty form says what is missing");
  await accessible(page);
  await picture(page, "new-deal-mistakes-desk-light-zh");
  await form.locator('input[name="title"]').fill(TITLE);
  await form.locator('select[name="community"]').selectOption({ label: `阳光花园 ${NAME}` });
  await form.locator('input[name="minimum"]').fill("３");
  await form.locator('input[name="offering.1.title"]').fill("阳光玫瑰葡萄");
  await form.locator('input[name="offering.1.unit"]').fill("5斤");
  await form.locator('input[name="offering.1.price"]').fill("39.90");
  await form.locator('input[name="offering.1.stock"]').fill("40");
  await form.locator('input[name="offering.1.limit"]').fill("20");
  await picture(page, "new-deal-desk-light-zh");
  await Promise.all([page.waitForURL(/\/leader\/deals\/[0-9a-f-]{36}$/), form.locator('button[type="submit"]').click()]);
  story.dealUrl = page.url();
  story.dealId = story.dealUrl.split("/").pop() ?? "";
});

test("theLeaderSharesLinkTextAndQr", async () => {
  told("dealId");
  const page = pages.leader;
  const share = island(page, "share");
  story.shareUrl = (await share.locator(".share-link").getAttribute("href")) ?? "";
  assert.match(story.shareUrl, /\/g\/\w{6,}/);
  await share.locator("button").first().click();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  assert.ok(text.includes(story.shareUrl) && text.includes(TITLE), text);
  await share.locator("button").nth(1).click();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), story.shareUrl);
  await share.locator("img.qr").scrollIntoViewIfNeeded();
  await page.waitForFunction(() => (/** @type {HTMLImageElement | null} */ (document.querySelector("img.qr"))?.naturalWidth ?? 0) > 0);
  await accessible(page);
  await picture(page, "leader-deal-desk-light-zh");
});

test("onAPhoneTheLeaderSharesFirst", async () => {
  told("dealUrl");
  const state = await pages.leader.context().storageState();
  const context = await browser.newContext({ ...PHONE, locale: "zh-CN", storageState: state, baseURL: PUBLIC_URL });
  const page = await context.newPage();
  await page.goto(story.dealUrl);
  const [share, desk] = [await island(page, "share").boundingBox(), await island(page, "deal-desk").boundingBox()];
  assert.ok(share && desk && share.y < desk.y, "the leader's next step is to share it");
  assert.equal((await smallest(page)).overflowPx, 0);
  await accessible(page);
  await picture(page, "leader-deal-phone-light-zh");
  await page.locator("a.back").click();
  await page.waitForURL(/\/leader$/);
  await context.close();
});

test("theDealPageNeedsNoScriptAndFewBytes", async (t) => {
  told("shareUrl");
  const context = await browser.newContext({ ...PHONE, locale: "zh-CN", javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(story.shareUrl);
  const words = await plain.locator("main").innerText();
  for (const word of [TITLE, "39.90", "王姐便利店"]) assert.ok(words.includes(word), `${word} in the first paint`);
  assert.ok(await plain.locator('meta[property="og:title"]').getAttribute("content"));
  await picture(plain, "deal-no-script-phone-light-zh");
  await context.close();

  const page = await person(PHONE, "zh-CN", "light");
  const bytes = weigh(page);
  await page.goto(story.shareUrl);
  await island(page, "join").waitFor();
  await page.waitForLoadState("networkidle");
  const total = await bytes();
  t.diagnostic(`neighbor page: ${(total / 1024).toFixed(1)} KB gzip in all`);
  assert.ok(total <= 60 * 1024, `${total} bytes`);
  await page.context().close();
});

test("elderNeighborsReadEverythingAndHitEverything", async (t) => {
  told("shareUrl");
  const page = await person(PHONE, "zh-CN", "light");
  await page.goto(story.shareUrl);
  await page.getByRole("button", { name: "长辈版" }).click();
  await island(page, "join").waitFor();
  for (const size of ["elder", "elder-more"]) {
    const { textPx, targetPx, bodyPx, overflowPx } = await smallest(page);
    t.diagnostic(`${size}: body ${bodyPx} px, smallest text ${textPx} px, smallest target ${targetPx} px`);
    assert.ok(textPx >= 18, `${textPx} px`);
    assert.ok(targetPx >= 60, `${targetPx} px`);
    assert.equal(overflowPx, 0);
    await accessible(page);
    await picture(page, `deal-${size}-phone-light-zh`);
    if (size === "elder") await page.getByRole("button", { name: "再大些" }).click();
    else assert.ok(bodyPx >= 30, `${bodyPx} px`);
  }
  await page.reload();
  assert.equal(await page.locator("html").getAttribute("data-text"), "elder-more", "the choice is kept");
  assert.ok(await page.getByRole("button", { name: "标准版" }).isVisible());
  await page.context().close();
});

test("aChangeOfLanguageKeepsTheAddress", async () => {
  const page = await person(PHONE, "zh-CN", "light");
  await page.goto("/sign-in?role=LEADER&next=/leader");
  await page.locator(".topbar__links a[hreflang]").click();
  await page.waitForURL((url) => url.searchParams.get("lang") === "en");
  assert.equal(new URL(page.url()).searchParams.get("next"), "/leader");
  assert.ok(await page.locator('[data-mounted] input[value="LEADER"]').isChecked());
  await page.context().close();
});

test("theAnalystsBoardIsLive", async () => {
  const page = pages.analyst;
  await page.goto("/board");
  await page.locator(".board__denied, .board-head, input[name=name]").first().waitFor();
  await signIn(page, "ANALYST", "/board", `analyst ${NAME}`);
  await page.locator('[data-testid="line"][data-line="live"]').waitFor();
  await page.locator('[data-testid="paid-today"][data-minor]').waitFor();
});

test("aNeighborJoinsAndPaysAndTheBoardMoves", async (t) => {
  told("shareUrl");
  const page = pages.neighbor;
  const beforeMinor = await paidToday(pages.analyst);
  await page.goto(story.shareUrl);
  const join = island(page, "join");
  await join.locator(".stepper button").last().click();
  await join.locator('input[name="name"]').fill(`李 ${NAME}`);
  await accessible(page);
  await picture(page, "deal-phone-light-zh");
  await Promise.all([page.waitForURL(/\/checkout\//), join.locator('button[type="submit"]').click()]);
  await accessible(page);
  await picture(page, "checkout-phone-light-zh");

  const amountMinor = 2 * PRICE_MINOR;
  const moved = pages.analyst.waitForFunction(
    (least) => Number(document.querySelector('[data-testid="paid-today"]')?.getAttribute("data-minor")) >= least,
    beforeMinor + amountMinor, { timeout: 30_000, polling: 20 });
  const began = performance.now();
  await Promise.all([page.waitForURL(/\/orders\//), page.locator("form button").click()]);
  await moved;
  t.diagnostic(`board moved ${Math.round(performance.now() - began)} ms after the tap on pay (provider, webhook, desk, Pulsar, Flink, SSE)`);
  story.orderUrl = page.url();
  await page.locator('[data-testid="order"][data-status="PAID_WAITING_GROUP"]').waitFor();
  assert.equal(await page.getByTestId("order-number").innerText(), story.orderUrl.split("/").pop()?.slice(24));
  await accessible(page);
  await picture(page, "order-paid-phone-light-zh");
  await page.getByRole("link", { name: "我的订单" }).first().click();
  await page.locator(`a.deal-card[href="${new URL(story.orderUrl).pathname}"]`).waitFor();
  await accessible(page);
  await picture(page, "orders-phone-light-zh");
  assert.equal(await paidToday(pages.analyst), beforeMinor + amountMinor);
});

test("theBoardMovesAboutASecondAfterAnOrderIsPaid", async (t) => {
  told("dealId", "orderUrl");
  const token = await tokenOf("NEIGHBOR", `赵 ${NAME}`);
  const { offerings } = await call(`/api/deals/${story.dealId}`, { token });
  const waits = [];
  for (let i = 0; i < 3; i++) {
    const least = (await paidToday(pages.analyst)) + PRICE_MINOR;
    const moved = pages.analyst.waitForFunction(
      (wanted) => Number(document.querySelector('[data-testid="paid-today"]')?.getAttribute("data-minor")) >= wanted,
      least, { timeout: 30_000, polling: 20 });
    await paidOrder(token, { dealId: story.dealId, offeringId: offerings[0].offeringId, quantity: 1 });
    const began = performance.now();
    await moved;
    waits.push(Math.round(performance.now() - began));
  }
  t.diagnostic(`from the provider's answer to the board: ${waits.join(", ")} ms`);
  assert.ok(Math.min(...waits) < 3_000, `${waits}`);
});

test("theDealFillsUpWhileOneLooks", async () => {
  told("shareUrl", "orderUrl");
  const page = pages.neighbor;
  await page.goto(`${story.shareUrl}?lang=en`);
  await page.locator('[data-testid="progress"][data-paid="5"]').waitFor();
  assert.ok((await island(page, "progress").innerText()).includes("it is on"));
  await page.emulateMedia({ colorScheme: "dark" });
  await accessible(page);
  await picture(page, "deal-assured-phone-dark-en");
  await page.emulateMedia({ colorScheme: "light" });
});

test("aRefusalIsASentence", async () => {
  told("shareUrl", "orderUrl");
  const page = await person(PHONE, "en", "dark");
  await page.goto(story.shareUrl);
  const join = island(page, "join");
  await join.locator('input[name="name"]').fill(`Ann ${NAME}`);
  // The stock runs out while she chooses.
  const token = await tokenOf("NEIGHBOR", `周 ${NAME}`);
  const { offerings } = await call(`/api/deals/${story.dealId}`, { token });
  const { offeringId, left } = offerings[0];
  const holds = [];
  for (let rest = left; rest > 0; rest -= 20) {
    const other = await tokenOf("NEIGHBOR", `周${rest} ${NAME}`);
    const order = await call(`/api/deals/${story.dealId}/orders`, { token: other, body: { lines: [{ offeringId, quantity: Math.min(20, rest) }] } });
    holds.push({ token: other, orderId: order.orderId });
  }
  await join.locator('button[type="submit"]').click();
  await page.locator('[data-problem="sold-out"]').waitFor();
  assert.match(await page.locator('[data-problem="sold-out"]').innerText(), /not that many are left/);
  await accessible(page);
  await picture(page, "deal-sold-out-phone-dark-en");
  for (const { token: other, orderId } of holds) await call(`/api/orders/${orderId}/cancel`, { token: other, body: {} });
  await page.context().close();
});

test("whoWasSignedOutElsewhereIsLedBack", async () => {
  told("shareUrl");
  const page = await person(PHONE, "zh-CN", "light");
  await signIn(page, "NEIGHBOR", new URL(story.shareUrl).pathname, `吴 ${NAME}`);
  const join = island(page, "join");
  await join.waitFor();
  await page.context().clearCookies();
  await join.locator('button[type="submit"]').click();
  await page.locator('[data-problem="sign-in-required"] a').click();
  await page.waitForURL((url) => url.pathname === "/sign-in");
  assert.equal(new URL(page.url()).searchParams.get("next"), new URL(story.shareUrl).pathname);
  await page.context().close();
});

test("aFifthOrderInFiveMinutesIsASignalAndHoldsItsCommission", async (t) => {
  told("dealId", "orderUrl");
  const token = await tokenOf("NEIGHBOR", `孙 ${NAME}`);
  const { offerings } = await call(`/api/deals/${story.dealId}`, { token });
  const began = performance.now();
  for (let i = 0; i < 5; i++) story.fifthOrder = await paidOrder(token, { dealId: story.dealId, offeringId: offerings[0].offeringId, quantity: 1 });
  const signal = pages.analyst.locator(`[data-testid="signals"] [data-order="${story.fifthOrder}"]`);
  await signal.waitFor({ timeout: 30_000 });
  t.diagnostic(`signal on the board ${Math.round(performance.now() - began)} ms after the first of five orders`);
  assert.match(await signal.innerText(), /5 orders in 300 s, threshold 5/);
  const row = pages.leader.locator(`[data-testid="orders"] [data-order="${story.fifthOrder}"][data-held="true"]`);
  await row.waitFor({ timeout: 30_000 });
  assert.match(await row.innerText(), /冻结/);
});

test("theBoardIsRightInEverySizeLanguageAndTheme", async () => {
  told("fifthOrder");
  const page = pages.analyst;
  await page.locator('[data-testid="top-deals"] .rank').first().waitFor();
  for (const [lang, theme] of [["en", "dark"], ["zh-CN", "dark"], ["zh-CN", "light"], ["en", "light"]]) {
    for (const [name, { viewport }] of Object.entries({ wall: WALL, phone: PHONE, desk: DESK })) {
      if (!viewport) continue;
      await page.setViewportSize(viewport);
      await page.goto(`/board?lang=${lang}&theme=${theme}`);
      await page.locator('[data-testid="paid-today"][data-minor]').waitFor();
      await page.locator(`[data-testid="signals"] [data-order="${story.fifthOrder}"]`).waitFor();
      await page.locator('[data-testid="chart"] canvas').waitFor();
      await accessible(page);
      await picture(page, `board-${name}-${theme}-${lang === "en" ? "en" : "zh"}`, { whole: name === "phone" });
    }
  }
  // A wall in a hall has no mouse: everything is on one screen and can be read from four metres.
  await page.setViewportSize({ width: 2560, height: 1440 });
  await page.goto("/board?lang=zh-CN&theme=dark");
  await page.locator('[data-testid="chart"] canvas').waitFor();
  const wall = await smallest(page);
  assert.equal(wall.overflowPx, 0);
  assert.equal(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight), 0);
  assert.ok(wall.textPx >= 24, `${wall.textPx} px of 1440`);
  assert.ok(await page.locator(".board__right").evaluate((it) => it.getBoundingClientRect().bottom <= innerHeight));
  await accessible(page);
  await picture(page, "board-hall-dark-zh", { whole: false });
  await page.setViewportSize(WALL.viewport);
  await page.goto("/board?lang=en");
  await page.getByRole("button", { name: "Show as table" }).click();
  await accessible(page);
  await page.getByRole("button", { name: "Today", exact: true }).click();
  assert.match(page.url(), /range=day/);
  await page.getByRole("button", { name: "Hide amounts" }).click();
  assert.ok(!(await page.locator(".board").innerText()).includes("39.90"));
  await page.goto("/board");
});

test("theBoardSaysWhenItsLineBreaksAndComesBack", async () => {
  const page = pages.analyst;
  await page.locator('[data-testid="line"][data-line="live"]').waitFor();
  await page.locator('[data-testid="paid-today"][data-minor]').waitFor();
  const figure = await paidToday(page);
  await page.context().setOffline(true);
  await page.locator(".board--stale").waitFor({ timeout: 60_000 });
  await accessible(page);
  await picture(page, "board-wall-broken-dark-en", { whole: false });
  assert.equal(await paidToday(page), figure);
  await page.context().setOffline(false);
  await page.locator('.board:not(.board--stale) [data-line="live"]').waitFor({ timeout: 60_000 });
});

test("theLeaderCutsOffAndItForms", async () => {
  told("dealId", "orderUrl");
  const page = pages.leader;
  await page.goto(story.dealUrl);
  const desk = island(page, "deal-desk");
  await desk.getByRole("button", { name: "提前截单" }).click();
  await picture(page, "leader-cut-off-desk-light-zh");
  await desk.locator(".notice .btn--danger").click();
  await page.locator('[data-testid="deal-desk"][data-status="FORMED"]').waitFor();
  assert.match(await desk.getByTestId("totals").innerText(), /要采购的数量\s+阳光玫瑰葡萄 · 5斤\s+× 10/);
  const order = desk.locator("[data-order]").first();
  for (const word of [`李 ${NAME}`, "阳光玫瑰葡萄 × 2"]) assert.ok((await order.innerText()).includes(word), `the leader reads ${word}`);
  await page.locator('[data-island="share"]').waitFor({ state: "hidden" });
  const head = await page.locator(".hero").innerText();
  assert.ok(head.includes("已截单") && !head.includes("截单："), head);
  await accessible(page);
});

test("goodsArriveAndTheNeighborSeesTheCode", async () => {
  told("orderUrl");
  await island(pages.leader, "deal-desk").getByRole("button", { name: "货到了，通知提货" }).click();
  await pages.leader.locator('[data-testid="deal-desk"][data-status="READY_FOR_PICKUP"]').waitFor();
  await pages.leader.locator('.hero [data-deal-status]', { hasText: "可提货" }).waitFor();
  const page = pages.neighbor;
  await page.goto(`${story.orderUrl}?lang=zh-CN`);
  await page.locator('[data-testid="order"][data-status="READY"]').waitFor();
  story.code = (await page.getByTestId("pickup-code").innerText()).trim();
  assert.match(story.code, /^\d{6}$/);
  await accessible(page);
  await picture(page, "order-ready-phone-light-zh");
});

test("aWrongCodeIsASentenceAndTheRightOneIsAPickup", async () => {
  told("code");
  const page = pages.leader;
  const desk = island(page, "deal-desk");
  const wrong = String((Number(story.code) + 1) % 1_000_000).padStart(6, "0");
  await desk.locator('input[name="code"]').fill(wrong);
  await desk.locator('form button[type="submit"]').click();
  await desk.locator('[data-problem="pickup-code-unknown"]').waitFor();
  await desk.locator('input[name="code"]').fill("12345");
  await desk.locator('form button[type="submit"]').click();
  await desk.locator(".field__error").waitFor();
  assert.equal(await desk.locator('[role="alert"]').count(), 1, "one error at a time");
  await desk.locator('input[name="code"]').fill(story.code);
  await desk.locator('form button[type="submit"]').click();
  const handed = await desk.locator(".notice--ok").innerText();
  for (const word of [`李 ${NAME}`, "阳光玫瑰葡萄 × 2"]) assert.ok(handed.includes(word), `${word} in: ${handed}`);
  await accessible(page);
  await picture(page, "leader-picked-up-desk-light-zh");
});

test("theNeighborSeesGreenPoints", async (t) => {
  told("code");
  const page = pages.neighbor;
  const points = page.getByTestId("green-points");
  await points.waitFor({ timeout: 30_000 });
  t.diagnostic(`green points: ${await points.getAttribute("data-points")}`);
  assert.ok(Number(await points.getAttribute("data-points")) > 0);
  await page.goto(`${story.orderUrl}?lang=en`);
  await points.waitFor({ timeout: 30_000 });
  await page.emulateMedia({ colorScheme: "dark" });
  await accessible(page);
  await picture(page, "order-green-phone-dark-en");
});

test("aFailedGroupLeavesTheBoardsNetAgain", async () => {
  const leader = await tokenOf("LEADER", `王姐 ${NAME}`);
  const communities = await call("/api/communities", { token: leader });
  const { communityId, pickupPoints } = communities.find((/** @type {{ name: string }} */ it) => it.name === `阳光花园 ${NAME}`);
  const deal = await call("/api/deals", { token: leader, body: {
    title: `没成团 ${NAME}`, communityId, pickupPointId: pickupPoints[0].pickupPointId, minimumQuantity: 50,
    cutOffAt: new Date(Date.now() + 3_600_000).toISOString(), commissionBasisPoints: 800,
    offerings: [{ productId: "apple", title: "苹果", unit: "箱", unitPriceMinor: 5_280, stock: 60, perPersonLimit: 60 }],
  } });
  const note = pages.analyst.locator('[data-testid="net-today"] .figure__note');
  const refundedMinor = Number((await note.innerText()).replace(/\D/g, ""));
  const page = pages.neighbor;
  const token = await tokenOf("NEIGHBOR", `李 ${NAME}`);
  const orderId = await paidOrder(token, { dealId: deal.dealId, offeringId: deal.offerings[0].offeringId, quantity: 1 });
  await page.goto(`/orders/${orderId}?lang=zh-CN`);
  await page.locator('[data-testid="order"][data-status="PAID_WAITING_GROUP"]').waitFor();
  await call(`/api/deals/${deal.dealId}/cut-off`, { token: leader, body: {} });
  await page.locator('[data-testid="order"][data-status="REFUNDED"]').waitFor({ timeout: 30_000 });
  await page.emulateMedia({ colorScheme: "light" });
  await accessible(page);
  await picture(page, "order-refunded-phone-light-zh");
  await pages.analyst.waitForFunction(
    (least) => Number(document.querySelector('[data-testid="net-today"] .figure__note')?.textContent?.replace(/\D/g, "")) === least,
    refundedMinor + 5_280, { timeout: 30_000 });
});

test("whereNobodyMayLookThereIsAWayIn", async () => {
  const page = await person(DESK, "en", "light");
  await page.goto("/board");
  await page.locator('a[href*="/sign-in"], input[name="name"]').first().waitFor();
  await accessible(page);
  await page.goto("/g/nothing-here");
  await accessible(page);
  await picture(page, "deal-unknown-desk-light-en");
  await page.context().close();
});

test("theBrowserHadNothingToComplainAbout", () => {
  // A refused join, a wrong code, an unknown deal and a broken line are part of the story.
  const expected = /status of (401|403|404|409|422)|ERR_FAILED|ERR_INTERNET_DISCONNECTED/;
  assert.deepEqual(complaints.filter((it) => !expected.test(it)), []);
});
