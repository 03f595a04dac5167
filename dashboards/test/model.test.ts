import { expect, test } from "vitest";
import type { DealTotals, FraudSignal, MinuteTotals } from "../src/backend/types.ts";
import { buckets, NOTHING, sumOf, topDeals, withDeals, withEvents, withHistory, withOlderSignals } from "../src/board/model.ts";

const MINUTE = 60_000;
const NOON = Date.parse("2026-11-22T12:00:00Z");

function minute(offset: number, paidMinor: number, version = 1, refundedMinor = 0): MinuteTotals {
  const at = new Date(NOON + offset * MINUTE).toISOString();
  return { minute: at, grossMinor: paidMinor + 100, paidMinor, refundedMinor, netMinor: paidMinor - refundedMinor, orders: 2, paidOrders: 1, version };
}
function deal(dealId: string, paidMinor: number, throughSequence?: number): DealTotals {
  const totals = { dealId, grossMinor: paidMinor, paidMinor, netMinor: paidMinor, orders: 1, paidOrders: 1, paidQuantity: 1 };
  return throughSequence === undefined ? totals : { ...totals, throughSequence };
}
function signal(signalId: string, second: number): FraudSignal {
  const recordedAt = new Date(NOON + second * 1_000).toISOString();
  return { signalId, ruleId: "buyer-velocity", ruleVersion: 1, dealId: "d", orderId: signalId, buyer: "b", occurredAt: recordedAt, recordedAt, observed: 5, threshold: 5, windowSeconds: 300 };
}
const said = (body: MinuteTotals) => ({ type: "minute" as const, body });
const paidOf = (model: typeof NOTHING) => sumOf(model, NOON, NOON + 10 * MINUTE).paidMinor;

test("aRepeatedFrameChangesNothing", () => {
  const once = withEvents(NOTHING, [said(minute(0, 500))], NOON);
  expect(paidOf(withEvents(once, [said(minute(0, 500)), said(minute(0, 500))], NOON))).toBe(500);
});

test("anOlderFrameNeverReplacesANewerOne", () => {
  const model = withEvents(NOTHING, [said(minute(0, 900, 3)), said(minute(0, 500, 2))], NOON);
  expect(paidOf(model)).toBe(900);
});

test("aFailedGroupLeavesTheMinutesItCameIn", () => {
  const model = withEvents(NOTHING, [said(minute(0, 900, 3)), said(minute(0, 900, 4, 900))], NOON);
  expect(sumOf(model, NOON, NOON + MINUTE)).toMatchObject({ paidMinor: 900, netMinor: 0, refundedMinor: 900 });
});

test("theStoreNeverOverwritesWhatTheStreamSaidAMomentAgo", () => {
  const live = withEvents(NOTHING, [said(minute(0, 900, 3))], NOON);
  expect(paidOf(withHistory(live, { minutes: [minute(0, 400, 99)] }, NOON + 2_000))).toBe(900);
});

test("theStoreCorrectsWhatTheStreamSaidLongAgo", () => {
  const live = withEvents(NOTHING, [said(minute(0, 900, 3))], NOON);
  const read = withHistory(live, { minutes: [minute(0, 1_000, 1)] }, NOON + 60_000);
  expect(paidOf(read)).toBe(1_000);
  expect(paidOf(withEvents(read, [said(minute(0, 1_100, 1))], NOON + 61_000))).toBe(1_100);
});

test("aReplayOfOldDaysPassesBy", () => {
  const old = { ...minute(0, 500), minute: new Date(NOON - 28 * 60 * MINUTE).toISOString() };
  expect(withEvents(NOTHING, [said(old)], NOON).minutes.size).toBe(0);
});

test("aQuietMinuteIsZeroAndNotMissing", () => {
  const model = withEvents(NOTHING, [said(minute(0, 500)), said(minute(3, 700))], NOON);
  expect(buckets(model, NOON, NOON + 5 * MINUTE, MINUTE).map((it) => it.paidMinor)).toEqual([500, 0, 0, 700, 0]);
  expect(buckets(model, NOON, NOON + 4 * MINUTE, 2 * MINUTE).map((it) => it.paidMinor)).toEqual([500, 700]);
  expect(buckets(model, NOON + MINUTE, NOON + 3 * MINUTE, MINUTE).map((it) => it.paidMinor)).toEqual([0, 0]);
});

test("ranksDealsByWhatTheyWerePaid", () => {
  const events = [deal("a", 100, 1), deal("b", 300, 1), deal("a", 500, 2), deal("a", 400, 1)].map((body) => ({ type: "deal" as const, body }));
  const model = withEvents(NOTHING, events, NOON);
  expect(topDeals(model, 5).map((it) => [it.dealId, it.paidMinor])).toEqual([["a", 500], ["b", 300]]);
});

test("aFrameWithoutNamesKeepsTheNamesOfTheHistory", () => {
  const named = withDeals(NOTHING, [{ ...deal("a", 100), title: "葡萄", leaderName: "王姐" }]);
  const moved = withEvents(named, [{ type: "deal", body: deal("a", 200, 5) }], NOON);
  expect(topDeals(moved, 1)[0]).toMatchObject({ title: "葡萄", leaderName: "王姐", paidMinor: 200 });
  const reread = withDeals(moved, [{ ...deal("a", 150), title: "葡萄" }]);
  expect(topDeals(reread, 1)[0]?.paidMinor).toBe(200);
});

test("doesNotGrowWithEveryDealOfALongReplay", () => {
  const events = Array.from({ length: 1_000 }, (_, i) => ({ type: "deal" as const, body: deal(`d${i}`, i, 1) }));
  const model = withEvents(NOTHING, events, NOON);
  expect(model.deals.size).toBeLessThan(301);
  expect(topDeals(model, 1)[0]?.paidMinor).toBe(999);
});

test("showsEachSignalOnceNewestFirst", () => {
  const live = withEvents(NOTHING, [{ type: "signal", body: signal("b", 2) }, { type: "signal", body: signal("b", 2) }], NOON);
  const all = withOlderSignals(live, [signal("a", 1), signal("b", 2), signal("c", 3)]);
  expect(all.signals.map((it) => it.signalId)).toEqual(["c", "b", "a"]);
  const many = Array.from({ length: 80 }, (_, i) => signal(`s${i}`, i));
  expect(withOlderSignals(NOTHING, many).signals).toHaveLength(50);
});

test("aWatermarkNeverGoesBack", () => {
  const final = (paidUntil: string) => ({ type: "final" as const, body: { paidUntil, netUntil: null } });
  const model = withEvents(NOTHING, [final("2026-11-22T12:05:00Z"), final("2026-11-22T12:03:00Z")], NOON);
  expect(model.finalUntil?.paidUntil).toBe("2026-11-22T12:05:00Z");
});
