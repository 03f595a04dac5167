// What a group promises, as people meet it: a team that two neighbors fill, a deal with prices by quantity, an order that is
// changed, a coupon, an extension, goods that are weighed and a deal that is called off. Needs the service, PostgreSQL and the
// payment sandbox.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, test } from "node:test";
import { launch, DESK, PHONE } from "./chromium.mjs";
import { accessible, listen, picture, smallest, weigh } from "./look.mjs";
import { call, paidOrder, PUBLIC_URL, tokenOf } from "./stack.mjs";

/** @typedef {import("playwright-core").Page} Page */

const NAME = `G${Date.now().toString(36)}`;
/** @type {import("playwright-core").Browser} */
let browser;
/** @type {Page} */
let leader;
/** @type {string[]} */
const complaints = [];
const story = { community: "", pointA: "", pointB: "", teamShare: "", teamDeal: "", tierDeal: "", tierShare: "", order: "", leaderToken: "" };

/** @param {...keyof typeof story} chapters */
const told = (...chapters) => chapters.forEach((it) => assert.ok(story[it], `the story has no ${it}: an earlier step failed`));
/** @param {Page} page @param {string} name */
const island = (page, name) => page.locator(`[data-island="${name}"][data-mounted]`);

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

/** @param {string} path @param {object} body @param {Record<string, string>} [more] */
async function asLeader(path, body, more = {}) {
  const answer = await fetch(PUBLIC_URL + path, {
    method: "POST", body: JSON.stringify(body),
    headers: { Authorization: `Bearer ${story.leaderToken}`, "Content-Type": "application/json", "Idempotency-Key": randomUUID(), ...more },
  });
  assert.ok(answer.ok, `${path} answered ${answer.status}: ${await answer.clone().text()}`);
  return answer.json();
}

/** Joins with what is chosen on the page, and pays; the page is the order's afterwards. @param {Page} page @param {string} name */
async function joinAndPay(page, name) {
  const join = island(page, "join");
  if (await join.locator('input[name="name"]').count()) await join.locator('input[name="name"]').fill(name);
  await Promise.all([page.waitForURL(/\/checkout\//), join.locator('button[type="submit"]').click()]);
  await Promise.all([page.waitForURL(/\/orders\//), page.locator("form button").click()]);
}

/** Nothing too wide and nothing too small to hit, in the normal and in the large size. @param {Page} page @param {string} name */
async function fits(page, name) {
  await accessible(page);
  await picture(page, name);
  for (const [size, text, target] of /** @type {[string, number, number][]} */ ([["standard", 0, 44], ["elder-more", 18, 60], ["elder", 18, 60]])) {
    await page.evaluate((it) => { document.documentElement.dataset["text"] = it; }, size);
    const found = await smallest(page);
    assert.equal(found.overflowPx, 0, `${name} ${size} is too wide`);
    assert.ok(found.targetPx >= target && found.textPx >= text, `${name} ${size}: ${JSON.stringify(found)}`);
    if (size === "elder") await picture(page, `${name}-elder`);
  }
  await page.evaluate(() => { document.documentElement.dataset["text"] = "standard"; });
}

/** Fills what every deal needs. @param {string} title @param {string} minimum */
async function simpleForm(title, minimum) {
  await leader.goto("/leader/deals/new");
  const form = island(leader, "new-deal");
  await form.locator('input[name="title"]').fill(title);
  await form.locator('select[name="community"]').selectOption({ label: `阳光花园 ${NAME}` });
  if (minimum) await form.locator('input[name="minimum"]').fill(minimum);
  await form.locator('input[name="offering.1.title"]').fill("阳光玫瑰葡萄");
  await form.locator('input[name="offering.1.price"]').fill("39.90");
  return form;
}

/** @param {import("playwright-core").Locator} form */
async function open(form) {
  await Promise.all([leader.waitForURL(/\/leader\/deals\/[0-9a-f-]{36}$/), form.locator('button[type="submit"]').click()]);
  const share = await island(leader, "share").locator(".share-link").getAttribute("href");
  return { dealId: leader.url().split("/").pop() ?? "", share: share ?? "" };
}

before(async () => {
  browser = await launch();
  story.leaderToken = await tokenOf("LEADER", `王姐 ${NAME}`);
  const point = (/** @type {string} */ name) => ({ name, address: `阳光路 8 号 ${name}`, hours: "周六 16–19 点", opening: [], closed: false });
  const first = await asLeader("/api/communities", { name: `阳光花园 ${NAME}`, pickupPoint: point("王姐便利店") });
  const both = await asLeader(`/api/communities/${first.communityId}/pickup-points`, point("南门菜鸟驿站"), { "If-Match": `"${first.version}"` });
  story.community = first.communityId;
  const idOf = (/** @type {string} */ name) => both.pickupPoints.find((/** @type {any} */ it) => it.name === name).pickupPointId;
  [story.pointA, story.pointB] = [idOf("王姐便利店"), idOf("南门菜鸟驿站")];
  leader = await person(PHONE, "zh-CN", "light");
  await signIn(leader, "LEADER", "/leader", `王姐 ${NAME}`);
});
after(async () => await browser?.close());

test("aLeaderOpensADealOfTeamsBehindMoreOptions", async () => {
  const form = await simpleForm(`两人拼葡萄 ${NAME}`, "");
  assert.equal(await form.locator('input[name="formation"]').first().isVisible(), false, "the simple deal stays simple");
  await form.getByText("更多选项").click();
  await form.locator('input[name="formation"][value="TEAM"]').check();
  await form.locator('input[name="teamSize"]').fill("2");
  await form.locator('select[name="teamMinutes"]').selectOption("120");
  assert.equal(await form.locator('input[name="minimum"]').count(), 0, "teams have a size instead");
  assert.equal(await form.locator('[data-testid="terms"]').count(), 0, "and no price that depends on the end");
  await fits(leader, "new-deal-team-phone-light-zh");
  const { dealId, share } = await open(form);
  Object.assign(story, { teamShare: share, teamDeal: `/leader/deals/${dealId}` });
  assert.match(await island(leader, "share").locator(".share-text").innerText(), /2 人拼一团/);
});

test("aNeighborStartsATeamAndAnotherFillsItByTheInvitation", async (t) => {
  told("teamShare");
  const li = await person(PHONE, "zh-CN", "light");
  const bytes = weigh(li);
  await li.goto(story.teamShare);
  await island(li, "join").waitFor();
  await li.waitForLoadState("networkidle");
  t.diagnostic(`page of a deal of teams: ${((await bytes()) / 1024).toFixed(1)} KB gzip in all`);
  assert.ok((await bytes()) <= 60 * 1024);
  assert.match(await island(li, "progress").innerText(), /每 2 人一团/);
  await fits(li, "team-deal-phone-light-zh");
  await joinAndPay(li, `李 ${NAME}`);
  await li.locator('[data-testid="order"][data-status="PAID_WAITING_GROUP"] [data-testid="team"][data-paid="1"]').waitFor();
  assert.match(await island(li, "order").innerText(), /还差 1 人拼成/);
  await li.getByTestId("invite").locator("button").click();
  const invitation = await li.evaluate(() => navigator.clipboard.readText());
  assert.match(invitation, /还差 1 人.*\/g\/[\w-]+\?team=[0-9a-f-]{36}/);
  await fits(li, "team-order-phone-light-zh");

  const ann = await person(PHONE, "en", "dark");
  await ann.goto(`${invitation.split("👉 ")[1]}&lang=en`);
  assert.match(await island(ann, "progress").innerText(), /1 more to fill the team/);
  assert.ok(await island(ann, "join").locator('input[name="team"]').last().isChecked(), "the team that the link names is chosen");
  await fits(ann, "team-invited-phone-dark-en");
  await joinAndPay(ann, `Ann ${NAME}`);
  await ann.locator('[data-testid="order"][data-status="CONFIRMED"] [data-testid="team"][data-status="FORMED"]').waitFor();
  // Who waits sees it without doing anything but look.
  await li.bringToFront();
  await li.locator('[data-testid="order"][data-status="CONFIRMED"] [data-testid="team"][data-status="FORMED"]').waitFor();
  assert.match(await island(li, "order").innerText(), /拼成了/);
  await picture(li, "team-formed-phone-light-zh");
  await leader.goto(story.teamDeal);
  await island(leader, "deal-desk").locator('[data-testid="desk-teams"] [data-status="FORMED"]').waitFor();
  await fits(leader, "desk-teams-phone-light-zh");
  await Promise.all([li, ann].map((it) => it.context().close()));
});

test("aLeaderPromisesTiersAnExtensionAndTwoPoints", async () => {
  const form = await simpleForm(`阶梯价葡萄 ${NAME}`, "3");
  await form.getByText("阶梯价、整箱、称重").click();
  await form.locator('button[name="offering.1.tier.add"]').click();
  await form.locator('input[name="offering.1.tier.1.from"]').fill("3");
  await form.locator('input[name="offering.1.tier.1.price"]').fill("40");
  await form.getByText("更多选项").click();
  await form.locator('input[name="failurePolicy"][value="EXTEND_ONCE"]').check();
  await form.locator('select[name="extendMinutes"]').selectOption("720");
  await form.locator('input[name="capacityOrders"]').fill("20");
  await form.locator('select[name="pickup"]').selectOption(story.pointA);
  await form.locator(`input[name="points"][value="${story.pointB}"]`).check();
  await form.locator('button[type="submit"]').click();
  await form.getByText("每一档份数要更多").waitFor();
  await form.locator('input[name="offering.1.tier.1.price"]').fill("36");
  await fits(leader, "new-deal-options-phone-light-zh");
  const { dealId, share } = await open(form);
  Object.assign(story, { tierDeal: dealId, tierShare: share });
});

test("aLeaderIssuesACouponAndSeesItsUse", async () => {
  told("tierDeal");
  await leader.goto("/leader/coupons");
  const coupons = island(leader, "coupons");
  await coupons.getByRole("button", { name: "发一种优惠券" }).click();
  await coupons.locator('input[name="minimum"]').fill("5");
  await coupons.locator('button[type="submit"]').click();
  await coupons.getByText("门槛要大于减的金额").waitFor();
  await coupons.locator('input[name="minimum"]').fill("39");
  await coupons.locator('input[name="code"]').fill(`GRAPE${NAME.slice(-6).toUpperCase()}`);
  await fits(leader, "coupon-form-phone-light-zh");
  await coupons.locator('button[type="submit"]').click();
  await coupons.locator(`[data-coupon="GRAPE${NAME.slice(-6).toUpperCase()}"]`).waitFor();
  await fits(leader, "coupons-phone-light-zh");
});

test("aNeighborSeesThePromisesChoosesAPointAndChangesTheOrder", async (t) => {
  told("tierShare");
  const plain = await browser.newContext({ ...PHONE, locale: "zh-CN", javaScriptEnabled: false });
  const paper = await plain.newPage();
  await paper.goto(story.tierShare);
  const words = await paper.locator("main").innerText();
  for (const word of ["满 3 份 ¥36.00", "会延长一次（12 小时）", "南门菜鸟驿站", "最多接 20 单"]) assert.ok(words.includes(word), `${word} in the first paint`);
  await picture(paper, "tiers-no-script-phone-light-zh");
  await plain.close();

  const page = await person(PHONE, "zh-CN", "light");
  const bytes = weigh(page);
  await page.goto(story.tierShare);
  const join = island(page, "join");
  await join.locator(".stepper button").last().click();
  assert.ok(await join.locator(`input[name="point"][value="${story.pointA}"]`).isChecked(), "the deal's own point is chosen at first");
  await join.locator(`input[name="point"][value="${story.pointB}"]`).check();
  await page.waitForLoadState("networkidle");
  t.diagnostic(`page with everything on it: ${((await bytes()) / 1024).toFixed(1)} KB gzip in all`);
  assert.ok((await bytes()) <= 60 * 1024);
  assert.match(await join.innerText(), /再有 3 份付款，大家都按 ¥36\.00[\s\S]*延长一次（12 小时）/);
  await join.getByText("有优惠码？").click();
  await join.locator('input[name="coupon"]').fill("短");
  await join.locator('button[type="submit"]').click();
  await join.locator('[data-testid="coupon"] .field__error').waitFor();
  await join.locator('input[name="coupon"]').fill("");
  await join.getByText("替别人买？").click();
  await join.locator('input[name="recipient"]').fill(" 张阿姨 ");
  await fits(page, "tiers-phone-light-zh");
  await joinAndPay(page, `陈 ${NAME}`);
  story.order = page.url();
  await page.locator('[data-testid="order"][data-status="PAID_WAITING_GROUP"]').waitFor();
  const order = island(page, "order");
  assert.match(await order.innerText(), /延长一次（12 小时）[\s\S]*还差 1 份成团[\s\S]*南门菜鸟驿站/);
  assert.equal(await order.getByTestId("recipient").innerText(), "为 张阿姨 代买");
  await order.locator('button[name="change"]').click();
  const change = page.getByTestId("change");
  assert.ok(await change.getByRole("button", { name: "增加 阳光玫瑰葡萄" }).isDisabled(), "a paid order only shrinks");
  await change.getByRole("button", { name: "减少 阳光玫瑰葡萄" }).click();
  await change.getByText("会原路退回 ¥39.90。").waitFor();
  await fits(page, "order-change-phone-light-zh");
  await change.locator('button[name="send"]').click();
  await order.getByText("您减少了数量").waitFor();
  assert.match(await order.innerText(), /× 1/);
  await fits(page, "order-changed-phone-light-zh");
  await page.context().close();
});

test("aTierThatIsReachedIsShownWhileOneLooksAndTheDifferenceGoesBack", async () => {
  told("tierDeal", "order");
  const looker = await person(DESK, "en", "dark");
  await looker.goto(`${story.tierShare}?lang=en`);
  await island(looker, "join").locator('.tier[data-reached="false"]').waitFor();
  const buyer = await person(PHONE, "zh-CN", "dark");
  await buyer.goto(story.tierShare);
  const join = island(buyer, "join");
  for (let i = 0; i < 2; i++) await join.locator(".stepper button").last().click();
  await join.getByText("有优惠码？").click();
  await join.locator('input[name="coupon"]').fill(`grape-${NAME.slice(-6)}`);
  await joinAndPay(buyer, `赵 ${NAME}`);
  await buyer.locator('[data-testid="order"][data-status="PAID_WAITING_GROUP"]').waitFor();
  assert.match(await island(buyer, "order").innerText(), /114\.70/, "three at 39.90 less five");
  await looker.bringToFront();
  await island(looker, "join").locator('.tier[data-reached="true"]').waitFor();
  await fits(looker, "tier-reached-desk-dark-en");

  await leader.goto(`/leader/deals/${story.tierDeal}`);
  const desk = island(leader, "deal-desk");
  await desk.locator(".desk-order").first().waitFor();
  assert.deepEqual(await desk.locator(".desk-order").getByTestId("recipient").allInnerTexts(), ["为 张阿姨 代买"]);
  await fits(leader, "desk-open-phone-light-zh");
  await desk.getByRole("button", { name: "延长截单" }).click();
  await desk.getByText("已付的钱不动").waitFor();
  await accessible(leader);
  await picture(leader, "desk-extend-phone-light-zh");
  await desk.getByRole("button", { name: "延长", exact: true }).click();
  await leader.getByText("按约定延长了一次").first().waitFor();
  await looker.bringToFront();
  await looker.getByText("extended once, as agreed").first().waitFor();
  await desk.getByRole("button", { name: "提前截单" }).click();
  await desk.getByRole("button", { name: "现在截单" }).click();
  await leader.locator('[data-testid="deal-desk"][data-status="FORMED"]').waitFor();
  await leader.goto("/leader/coupons");
  await island(leader, "coupons").getByText("用了 1 / 50 张").waitFor();

  const token = await tokenOf("NEIGHBOR", `陈 ${NAME}`);
  const order = await call(`/api/orders/${story.order.split("/").pop()}`, { token });
  assert.deepEqual(order.refunds.map((/** @type {any} */ it) => [it.reason, it.amountMinor]).sort(), [["ORDER_CHANGED", 3_990], ["TIER_REACHED", 390]]);
  const chen = await person(PHONE, "zh-CN", "dark");
  await signIn(chen, "NEIGHBOR", new URL(story.order).pathname, `陈 ${NAME}`);
  await island(chen, "order").getByText("大家一起凑到了更低的价格").waitFor();
  await fits(chen, "order-refunds-phone-dark-zh");
  await Promise.all([looker, buyer, chen].map((it) => it.context().close()));
});

test("goodsThatWeighLessGiveTheDifferenceBack", async () => {
  const opened = await asLeader("/api/deals", {
    title: `鲈鱼 ${NAME}`, communityId: story.community, pickupPointId: story.pointA, minimumQuantity: 1, cutOffAt: new Date(Date.now() + 3_600_000).toISOString(), commissionBasisPoints: 800,
    offerings: [{ productId: "fish", title: "鲈鱼", unit: "条", unitPriceMinor: 5_000, stock: 20, perPersonLimit: 9, weighedGrams: 500 }],
  });
  const token = await tokenOf("NEIGHBOR", `3号楼 周阿姨 ${NAME}`);
  const orderId = await paidOrder(token, { dealId: opened.dealId, offeringId: opened.offerings[0].offeringId, quantity: 1 });
  await asLeader(`/api/deals/${opened.dealId}/cut-off`, {});
  await leader.goto(`/leader/deals/${opened.dealId}`);
  const weights = leader.getByTestId("weights");
  await weights.getByRole("button", { name: "开始录入" }).click();
  await weights.locator("input").fill("400");
  await weights.getByRole("button", { name: "结算 1 单重量" }).click();
  await weights.getByText("其中 1 单不足").waitFor();
  await fits(leader, "weights-phone-light-zh");
  await weights.getByRole("button", { name: "确认结算" }).click();
  await weights.getByText("都称完了").waitFor();
  const { refunds } = await call(`/api/orders/${orderId}`, { token });
  assert.deepEqual(refunds.map((/** @type {any} */ it) => [it.reason, it.amountMinor]), [["WEIGHED_LESS", 1_000]]);
});

test("aDealThatIsCalledOffSaysSoToWhoPaidAndToWhoOwes", async () => {
  const form = await simpleForm(`取消的团 ${NAME}`, "9");
  const { dealId, share } = await open(form);
  const wu = await person(PHONE, "zh-CN", "light");
  await wu.goto(share);
  await joinAndPay(wu, `吴 ${NAME}`);
  await wu.locator('[data-testid="order"][data-status="PAID_WAITING_GROUP"]').waitFor();
  const owes = await tokenOf("NEIGHBOR", `5号楼 郑 ${NAME}`);
  const { offerings } = await call(`/api/deals/${dealId}`, { token: owes });
  await call(`/api/deals/${dealId}/orders`, { token: owes, body: { lines: [{ offeringId: offerings[0].offeringId, quantity: 1 }] } });

  const remind = leader.getByTestId("remind");
  await remind.locator("button").click();
  await remind.getByText("已复制 1 位的提醒").waitFor();
  assert.match(await leader.evaluate(() => navigator.clipboard.readText()), /名额还没付款/);
  const desk = island(leader, "deal-desk");
  await desk.getByRole("button", { name: "取消整个团" }).click();
  await desk.getByText("已付款的邻居全部自动原路退款").waitFor();
  await fits(leader, "desk-cancel-phone-light-zh");
  await desk.getByRole("button", { name: "取消并退款" }).click();
  await leader.locator('[data-testid="deal-desk"][data-status="CANCELLED"]').waitFor();
  await wu.bringToFront();
  await island(wu, "order").getByText("团长取消了这次团购，付的钱全部退回").waitFor();
  await fits(wu, "order-called-off-phone-light-zh");
  await wu.goto(share);
  assert.match(await island(wu, "progress").innerText(), /团长取消了这次团购/);
  await wu.context().close();
});

test("nothingWasSaidOnTheConsole", () => {
  assert.deepEqual(complaints, []);
});
