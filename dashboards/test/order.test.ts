import { expect, test } from "vitest";
import type { DealView, Offering, OrderView, Team } from "../src/backend/types.ts";
import { timeWindow } from "../src/format/time.ts";
import { en } from "../src/i18n/en.ts";
import { textOf } from "../src/i18n/text.ts";
import { basketOf, changed, choices, goingBackMinor } from "../src/islands/order-change.ts";
import { mayLeave, orderStory } from "../src/islands/order-story.ts";
import { recipientName } from "../src/islands/recipient-field.tsx";

const AT = Date.parse("2026-11-22T04:00:00Z");
const grapes: Offering = { offeringId: "g", productId: "p", title: "葡萄", unit: "箱", unitPriceMinor: 4_000, stock: 9, left: 1, perPersonLimit: 4, tiers: [], caseSize: 1, weighedGrams: 0, returnCategory: "GENERAL" };
const eggs: Offering = { ...grapes, offeringId: "e", title: "蛋", left: 9, caseSize: 4, perPersonLimit: 9 };
const line = (offeringId: string, keptPieces: number, tolerance = 0, keptMinor = keptPieces * 4_000) => ({ offeringId, title: offeringId, quantity: keptPieces, amountMinor: keptMinor, tolerance, keptPieces, keptMinor });
const order: OrderView = { orderId: "o", dealId: "d", status: "PAID_WAITING_GROUP", amountMinor: 12_000, currency: "CNY", heldUntil: "", placedAt: "", pickupPointId: "p", refunds: [], lines: [line("g", 3)] };
const unpaid: OrderView = { ...order, status: "PENDING_PAYMENT" };
const group = { formation: "COMMUNITY", minimumPeople: 1, paidPeople: 1, takenOrders: 1, failurePolicy: "REFUND", pickupPoints: [] } as DealView["group"];
const deal = { status: "OPEN", cutOffAt: "2026-11-22T12:00:00Z", group } as Pick<DealView, "status" | "cutOffAt" | "group">;
const team: Team = { teamId: "t", status: "FORMING", size: 3, paid: 1, held: 0, startedAt: "", deadline: "2026-11-22T06:00:00Z", headName: "王**" };

test("aPaidOrderOnlyShrinksAndAnUnpaidOneMayBecomeAnything", () => {
  expect(choices(order, [grapes, eggs], { g: 3 }).map((it) => [it.offering.offeringId, it.most])).toEqual([["g", 3]]);
  expect(choices(unpaid, [grapes, eggs], { g: 3 }).map((it) => [it.offering.offeringId, it.most])).toEqual([["g", 4], ["e", 9]]);
  const cases = { ...order, lines: [line("e", 5, 2)] };
  expect(basketOf(cases)).toEqual({ basket: { e: 3 }, extra: { e: 2 } });
  expect(choices(cases, [eggs], { e: 1 })[0]).toMatchObject({ most: 3, mostExtra: 2 });
  expect(choices(cases, [eggs], { e: 0 })[0]).toMatchObject({ mostExtra: 0 });
});

test("sendsAChangeOnlyWhenThereIsOneAndSomethingIsLeft", () => {
  expect(changed(order, { g: 3 }, {})).toBeNull();
  expect(changed(order, { g: 0 }, {})).toBeNull();
  expect(changed(order, { g: 2 }, {})).toEqual([{ offeringId: "g", quantity: 2 }]);
});

test("saysToTheFenWhatComesBackOrSaysNoFigure", () => {
  expect(goingBackMinor(order, [{ offeringId: "g", quantity: 1 }])).toBe(8_000);
  expect(goingBackMinor({ ...order, lines: [line("g", 3), line("e", 2)] }, [{ offeringId: "g", quantity: 3 }])).toBe(8_000);
  expect(goingBackMinor({ ...order, lines: [line("g", 3, 0, 11_500)] }, [{ offeringId: "g", quantity: 1 }])).toBeNull();
});

test("mayBeLeftUntilTheCutOffAndInATeamUntilThatIsDecided", () => {
  const ofTeams = { ...deal, group: { ...group, teamSize: 3 } };
  expect(mayLeave(order, deal, null, AT)).toBe(true);
  expect(mayLeave(order, deal, null, Date.parse(deal.cutOffAt))).toBe(false);
  expect(mayLeave(order, { ...deal, status: "CUT_OFF" }, null, AT)).toBe(false);
  expect(mayLeave({ ...order, status: "CONFIRMED" }, deal, null, AT)).toBe(false);
  expect(mayLeave(order, { ...ofTeams, status: "CUT_OFF" }, team, AT)).toBe(true);
  expect(mayLeave(order, ofTeams, team, Date.parse(team.deadline))).toBe(false);
  expect(mayLeave(order, ofTeams, { ...team, status: "FORMED" }, AT)).toBe(false);
});

test("saysWhyAnOrderStandsWhereItStands", () => {
  const refund = (reason: string) => ({ ...order, status: "REFUNDED" as const, refunds: [{ status: "SETTLED" as const, amountMinor: 1, requestedAt: "", reason }] });
  const say = (of: OrderView, at: typeof deal = deal, its: Team | null = null) => orderStory(of, at, its, textOf("en", en));
  expect(say(order)).toBe(en["order.say.PAID_WAITING_GROUP"]);
  expect(say(order, { ...deal, group: { ...group, failurePolicy: "EXTEND_ONCE", extendByMinutes: 90 } })).toContain("extended once (90 minutes)");
  expect(say(order, { ...deal, group: { ...group, failurePolicy: "EXTEND_ONCE", extendByMinutes: 90, promisedCutOffAt: "2026-11-22T10:00:00Z" } })).toContain("it is open until Sun 22 Nov, 20:00");
  expect(say(order, { ...deal, group: { ...group, failurePolicy: "ACCEPT_LOWER_TIER" } })).toBe(en["order.say.waitingLower"]);
  expect(say(order, deal, team)).toContain("2 more and your team has formed; if it has not by Sun 22 Nov, 14:00");
  expect(say({ ...order, status: "CONFIRMED" }, deal, team)).toBe(en["order.say.teamFormed"]);
  expect(say(refund("DEAL_FAILED"))).toBe(en["order.say.dealFailed"]);
  expect(say(refund("DEAL_FAILED"), deal, team)).toBe(en["order.say.teamExpired"]);
  expect(say(refund("DEAL_CANCELLED"))).toBe(en["order.say.dealCancelled"]);
  expect(say(refund("BUYER_CANCELLED"))).toBe(en["order.say.REFUNDED"]);
  expect(say({ ...order, status: "CANCELLED" }, { ...deal, status: "CANCELLED" })).toBe(en["order.say.dealCancelled"]);
});

test("namesTheDayOfAWindowOnce", () => {
  const from = Date.parse("2026-11-28T08:00:00Z");
  expect(timeWindow(from, from + 10_800_000, "zh-CN")).toBe("11月28日 周六 16:00–19:00");
  expect(timeWindow(from, from + 86_400_000, "en")).toBe("Sat 28 Nov, 16:00 – Sun 29 Nov, 16:00");
});

test("isForWhomeverWasNamedAndForNobodyElseWhenNothingWas", () => {
  expect(["", "   ", " 张阿姨 ", "3号楼\t 王  姐", "名".repeat(40), "名".repeat(41), "a\u0007b"].map(recipientName)).toEqual(["", "", "张阿姨", "3号楼 王 姐", "名".repeat(40), null, null]);
});
