import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { DealProgress, DealView, Offering, OrderView } from "../src/backend/types.ts";
import { most, step, stepExtra, taken, totalMinor, wishes } from "../src/islands/basket.ts";
import { cutOffQuestion } from "../src/islands/deal-desk.tsx";
import { parseCount } from "../src/islands/counts.ts";
import { checkDeal, type DealDraft, mistakeOf, OPEN_MAX_MS, productId } from "../src/islands/deal-draft.ts";
import { isMoving } from "../src/islands/order.tsx";
import { signInHere } from "../src/islands/parts.tsx";
import { progressWords } from "../src/islands/progress.tsx";
import { isShownIn } from "../src/islands/shown-in.ts";
import { destination } from "../src/islands/sign-in.tsx";
import { en } from "../src/i18n/en.ts";
import { textOf } from "../src/i18n/text.ts";

const NOW = Date.parse("2026-11-22T12:00:00+08:00");
const grapes: Offering = { offeringId: "g", productId: "p", title: "葡萄", unit: "箱", unitPriceMinor: 5_990, stock: 9, left: 3, perPersonLimit: 2, tiers: [], caseSize: 1, weighedGrams: 0, returnCategory: "GENERAL" };
const draft: DealDraft = {
  title: " 葡萄 ", communityId: "c", pickupPointId: "p", minimum: "２０", cutOff: "2026-11-23T20:00", commission: "8.5",
  offerings: [{ id: 1, title: "葡萄", unit: "箱", price: "59.90", stock: "60", limit: "5" }],
};

test("neverTakesMoreThanMayBeHad", () => {
  expect(most(grapes)).toBe(2);
  expect(most({ ...grapes, left: 0 })).toBe(0);
  let basket = {};
  for (let i = 0; i < 5; i++) basket = step(basket, grapes, 1);
  expect(wishes(basket)).toEqual([{ offeringId: "g", quantity: 2 }]);
  expect(totalMinor(wishes(basket), [grapes])).toBe(11_980);
  for (let i = 0; i < 5; i++) basket = step(basket, grapes, -1);
  expect(wishes(basket)).toEqual([]);
});

test("countsWhatSomebodyHasAlreadyTowardsTheLimit", () => {
  const lines = [{ offeringId: "g", quantity: 1 }, { offeringId: "other", quantity: 7 }];
  expect(taken(grapes, [{ status: "PENDING_PAYMENT", lines }, { status: "CANCELLED", lines }, { status: "REFUNDED", lines }, { status: "PAID_WAITING_GROUP" }])).toBe(1);
  expect(most(grapes, 1)).toBe(1);
  expect(most(grapes, 9)).toBe(0);
  expect(wishes(step({ g: 1 }, grapes, 1, 1))).toEqual([{ offeringId: "g", quantity: 1 }]);
});

test("fillsACaseWithNoMoreThanWhatOneMayHave", () => {
  const cases: Offering = { ...grapes, left: 9, perPersonLimit: 6, caseSize: 4 };
  const basket = { g: 4 };
  let extra = stepExtra({}, cases, 1, basket);
  expect(wishes(basket, extra)).toEqual([{ offeringId: "g", quantity: 4, tolerance: 1 }]);
  expect(totalMinor(wishes(basket, extra), [cases])).toBe(5 * 5_990);
  for (let i = 0; i < 5; i++) extra = stepExtra(extra, cases, 1, basket);
  expect(extra).toEqual({ g: 2 });
  expect(stepExtra(extra, cases, 0, { g: 5 })).toEqual({ g: 1 });
  expect(wishes({ g: 0 }, extra)).toEqual([]);
});

test("readsAWholeDealFromTheForm", () => {
  expect(checkDeal(draft, NOW).deal).toEqual({
    title: "葡萄", communityId: "c", pickupPointId: "p", minimumQuantity: 20, cutOffAt: "2026-11-23T12:00:00.000Z", commissionBasisPoints: 850,
    offerings: [{ productId: productId("葡萄", "箱"), title: "葡萄", unit: "箱", unitPriceMinor: 5_990, stock: 60, perPersonLimit: 5 }],
  });
});

test("saysEveryMistakeAtOnce", () => {
  const bad = checkDeal({ ...draft, title: " ", minimum: "0", cutOff: "", commission: "31", pickupPointId: "", offerings: [{ id: 7, title: "", unit: "", price: "0", stock: "-1", limit: "x" }] }, NOW);
  expect(Object.keys(bad.mistakes ?? {}).sort()).toEqual(
    ["commission", "cutOff", "minimum", "offering.7.limit", "offering.7.price", "offering.7.stock", "offering.7.title", "offering.7.unit", "pickup", "title"]);
});

test("refusesAMinimumThatTheStockCannotReach", () => {
  expect(checkDeal({ ...draft, minimum: "61" }, NOW).mistakes).toEqual({ minimum: "check.minimum" });
  expect(checkDeal({ ...draft, minimum: "60" }, NOW).mistakes).toBeNull();
});

test("refusesACutOffThatHasPassed", () => {
  expect(checkDeal({ ...draft, cutOff: "2026-11-22T11:59" }, NOW).mistakes).toEqual({ cutOff: "check.cutOff" });
});

test("refusesACutOffThatTheServiceWouldRefuse", () => {
  expect(checkDeal({ ...draft, cutOff: "2027-01-21T12:00" }, NOW).mistakes).toBeNull();
  for (const far of ["2027-01-21T12:01", "9999-12-31T23:59"]) expect(checkDeal({ ...draft, cutOff: far }, NOW).mistakes).toEqual({ cutOff: "check.cutOff" });
  const limits = readFileSync(new URL("../../infra/contracts/src/main/java/io/lintuan/contracts/DealLimits.java", import.meta.url), "utf8");
  expect(limits).toContain(`OPEN_MAX = Duration.ofDays(${OPEN_MAX_MS / 86_400_000})`);
});

test("marksTheFieldThatOnlyTheServiceFoundWrong", () => {
  expect(mistakeOf("cutOffAt")).toEqual({ cutOff: "check.cutOff" });
  expect(mistakeOf("offerings[0].title")).toEqual({});
  expect(mistakeOf(undefined)).toEqual({});
});

test("takesOnlyWholeNumbersWithinTheBounds", () => {
  expect(["1", " 12 ", "１２", "0", "13", "1.5", "-1", "1e1", ""].map((it) => parseCount(it, 1, 12))).toEqual([1, 12, 12, null, null, null, null, null, null]);
});

test("theSameGoodsAreTheSameProduct", () => {
  expect(productId("葡萄 ", "箱")).toBe(productId("葡萄", "箱"));
  expect(productId("葡萄", "斤")).not.toBe(productId("葡萄", "箱"));
  expect(productId("葡萄", "箱")).toMatch(/^p-[0-9a-f]{8}$/);
});

test("looksAgainOnlyWhileSomethingCanHappen", () => {
  const order = { orderId: "o", dealId: "d", amountMinor: 1, currency: "CNY", heldUntil: "", placedAt: "", lines: [], refunds: [], pickupPointId: "p" };
  const refund = { status: "REQUESTED", amountMinor: 1, requestedAt: "", reason: "CANCELLED" } as const;
  const moving = (some: Partial<OrderView> & Pick<OrderView, "status">) => isMoving({ ...order, ...some });
  expect(moving({ status: "PENDING_PAYMENT" })).toBe(true);
  expect(moving({ status: "PICKED_UP" })).toBe(true);
  expect(moving({ status: "PICKED_UP", greenPoints: { grams: 181, points: 18, source: "x" } })).toBe(false);
  expect(moving({ status: "CANCELLED" })).toBe(false);
  expect(moving({ status: "CANCELLED", refund })).toBe(true);
  expect(moving({ status: "REFUNDED", refund: { ...refund, status: "SETTLED" } })).toBe(false);
});

test("saysHowFarADealIs", () => {
  const deal = { status: "OPEN", paidQuantity: 13, heldQuantity: 0, minimumQuantity: 20, assured: false, paidPeople: 9, minimumPeople: 1, cutOffAt: "" } as const;
  const words = (some: Partial<DealProgress>, leader = false) => progressWords({ ...deal, ...some }, textOf("en", en), leader);
  expect(words({})).toBe("7 more to form");
  expect(words({ paidQuantity: 20, assured: true })).toBe(en["progress.assured"]);
  expect(words({ paidQuantity: 20, minimumPeople: 10 })).toBe("Enough pieces; 1 more neighbor needed");
  expect(words({ status: "FORMED" })).toBe(en["progress.formed"]);
  expect(words({ status: "FAILED" })).toBe(en["progress.failed"]);
  expect(words({ status: "CANCELLED" })).toBe(en["progress.cancelled"]);
  expect(words({ status: "FORMED" }, true)).toBe(en["progress.leader.formed"]);
});

test("promisesOfACutOffOnlyWhatIsTrueAlready", () => {
  const plain = { minimumPeople: 1, paidPeople: 1, failurePolicy: "REFUND" };
  const asked = (paidQuantity: number, heldQuantity: number, group: object = plain) =>
    cutOffQuestion({ paidQuantity, heldQuantity, minimumQuantity: 3, group } as DealView, textOf("en", en));
  expect(asked(3, 0)).toContain("it forms at once");
  expect(asked(2, 0)).toContain("it will not form");
  expect(asked(9, 1)).toContain("1 piece is still waiting for payment");
  expect(asked(3, 0, { ...plain, minimumPeople: 2 })).toContain("it will not form");
  expect(asked(2, 0, { ...plain, failurePolicy: "ACCEPT_LOWER_TIER" })).toContain("it forms at once");
  expect(asked(2, 0, { ...plain, failurePolicy: "EXTEND_ONCE", extendByMinutes: 90 })).toContain("open for 90 minutes");
  expect(asked(2, 0, { ...plain, failurePolicy: "EXTEND_ONCE", extendByMinutes: 90, promisedCutOffAt: "2026-11-22T12:00:00Z" })).toContain("it will not form");
  expect(asked(2, 0, { ...plain, teamSize: 3 })).toContain("start a team");
});

test("showsWhatBelongsToAStatus", () => {
  expect(["OPEN", "CUT_OFF", "FORMED"].map((it) => isShownIn("OPEN CUT_OFF", it as DealView["status"]))).toEqual([true, true, false]);
  expect(["OPEN", "CUT_OFF", "FORMED"].map((it) => isShownIn("!OPEN", it as DealView["status"]))).toEqual([false, true, true]);
});

test("comesBackAfterSigningInAgain", () => {
  expect(signInHere("/g/7KQ2M9")).toBe("/sign-in?role=NEIGHBOR&next=%2Fg%2F7KQ2M9");
  expect(signInHere("/leader/deals/1")).toBe("/sign-in?role=LEADER&next=%2Fleader%2Fdeals%2F1");
});

test("neverLeavesTheSiteAfterSigningIn", () => {
  expect(destination("/g/7KQ2M9", "NEIGHBOR")).toBe("/g/7KQ2M9");
  for (const foreign of ["https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)", "", null]) {
    expect(destination(foreign, "ANALYST")).toBe("/board");
  }
});
