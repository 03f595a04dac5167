import { expect, test } from "vitest";
import type { Offering, OrderView } from "../src/backend/types.ts";
import { most, step, totalMinor, wishes } from "../src/islands/basket.ts";
import { checkDeal, type DealDraft, parseCount, productId } from "../src/islands/deal-draft.ts";
import { isMoving } from "../src/islands/order.tsx";
import { progressWords } from "../src/islands/progress.tsx";
import { destination } from "../src/islands/sign-in.tsx";
import { en } from "../src/i18n/en.ts";
import { textOf } from "../src/i18n/text.ts";

const NOW = new Date(2026, 10, 22, 12).getTime();
const grapes: Offering = { offeringId: "g", productId: "p", title: "葡萄", unit: "箱", unitPriceMinor: 5_990, stock: 9, left: 3, perPersonLimit: 2 };
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
  expect(totalMinor(basket, [grapes])).toBe(11_980);
  for (let i = 0; i < 5; i++) basket = step(basket, grapes, -1);
  expect(wishes(basket)).toEqual([]);
});

test("readsAWholeDealFromTheForm", () => {
  expect(checkDeal(draft, NOW).deal).toEqual({
    title: "葡萄", communityId: "c", pickupPointId: "p", minimumQuantity: 20, cutOffAt: new Date(2026, 10, 23, 20).toISOString(), commissionBasisPoints: 850,
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

test("takesOnlyWholeNumbersWithinTheBounds", () => {
  expect(["1", " 12 ", "１２", "0", "13", "1.5", "-1", "1e1", ""].map((it) => parseCount(it, 1, 12))).toEqual([1, 12, 12, null, null, null, null, null, null]);
});

test("theSameGoodsAreTheSameProduct", () => {
  expect(productId("葡萄 ", "箱")).toBe(productId("葡萄", "箱"));
  expect(productId("葡萄", "斤")).not.toBe(productId("葡萄", "箱"));
  expect(productId("葡萄", "箱")).toMatch(/^p-[0-9a-f]{8}$/);
});

test("looksAgainOnlyWhileSomethingCanHappen", () => {
  const order = { orderId: "o", dealId: "d", amountMinor: 1, currency: "CNY", heldUntil: "", placedAt: "", lines: [] };
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
  const words = (status: "OPEN" | "FORMED" | "FAILED", paidQuantity: number) =>
    progressWords({ status, paidQuantity, heldQuantity: 0, minimumQuantity: 20, assured: paidQuantity >= 20 }, textOf("en", en));
  expect(words("OPEN", 13)).toBe("7 more to form");
  expect(words("OPEN", 20)).toBe(en["progress.assured"]);
  expect(words("FORMED", 20)).toBe(en["progress.formed"]);
  expect(words("FAILED", 3)).toBe(en["progress.failed"]);
});

test("neverLeavesTheSiteAfterSigningIn", () => {
  expect(destination("/g/7KQ2M9", "NEIGHBOR")).toBe("/g/7KQ2M9");
  for (const foreign of ["https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)", "", null]) {
    expect(destination(foreign, "ANALYST")).toBe("/board");
  }
});
