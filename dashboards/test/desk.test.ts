import { expect, test } from "vitest";
import type { DealOrder, DealView } from "../src/backend/types.ts";
import { allOrders } from "../src/islands/all-orders.ts";
import { checkCoupon, type CouponDraft, drawCode } from "../src/islands/coupon-draft.ts";
import { couponCode } from "../src/islands/coupon-field.tsx";
import { maskedName, namesOf } from "../src/islands/owing.tsx";
import { isWeighing, readWeights, toWeigh } from "../src/islands/weights-draft.ts";

const order = (orderId: string, status: DealOrder["status"], buyerName: string, grams?: number): DealOrder => ({
  orderId, buyerName, status, quantity: 2, amountMinor: 1, commissionMinor: 0, commissionHeld: false, placedAt: "", pickupPointId: "p",
  lines: [{ offeringId: "fish", title: "鱼", unit: "条", quantity: 2, ...(grams ? { grams } : {}) }, { offeringId: "soap", title: "皂", unit: "块", quantity: 1 }],
});
const deal = { status: "FORMED", offerings: [{ offeringId: "fish", weighedGrams: 500 }, { offeringId: "soap", weighedGrams: 0 }] } as DealView;
const coupon: CouponDraft = { code: "grape-5a", title: "", off: "5", minimum: "39", issued: "50", perPerson: "1", from: "2026-11-22T00:00", until: "2026-11-29T00:00", dealId: "" };

test("aReminderSaysNoWholeName", () => {
  expect(["3号楼 李阿姨", "赵先生", " 12号楼 2 单元 陈静 ", "Ms Wang"].map(maskedName)).toEqual(["3号楼 李**", "赵**", "12号楼 2 单元 陈**", "Ms W**"]);
  expect(namesOf([order("1", "PENDING_PAYMENT", "赵一"), order("2", "PENDING_PAYMENT", "赵二"), order("3", "READY", "钱")], "PENDING_PAYMENT")).toEqual(["赵**"]);
  const forSomebody = (status: DealOrder["status"]) => ({ ...order("1", status, "3号楼 李安"), recipient: "张阿姨" });
  expect(namesOf([forSomebody("READY"), order("2", "READY", "钱")], "READY")).toEqual(["3号楼 李**（张**）", "钱**"]);
  expect(namesOf([forSomebody("PENDING_PAYMENT")], "PENDING_PAYMENT"), "whoever pays is the buyer").toEqual(["3号楼 李**"]);
});

test("weighsWhatIsSoldByWeightAndNotWeighedYet", () => {
  expect(isWeighing(deal)).toBe(true);
  expect(isWeighing({ ...deal, status: "OPEN" })).toBe(false);
  const lines = toWeigh([order("1", "CONFIRMED", "李"), order("2", "CONFIRMED", "王", 900), order("3", "REFUNDED", "赵")], deal);
  expect(lines).toEqual([{ orderId: "1", offeringId: "fish", buyerName: "李", title: "鱼", pieces: 2, soldGrams: 1_000 }]);
  expect(readWeights(lines, { "1 fish": "９６０" })).toEqual({ weights: [{ orderId: "1", offeringId: "fish", grams: 960 }], wrong: [] });
  expect(readWeights(lines, { "1 fish": "0.96 kg" })).toEqual({ weights: [], wrong: ["1 fish"] });
  expect(readWeights(lines, { "1 fish": " " })).toEqual({ weights: [], wrong: [] });
});

test("readsEveryPageOfOrders", async () => {
  const asked: (string | null)[] = [];
  const dealOrders = async (_: string, after: string | null) => {
    asked.push(after);
    return { orders: [order(after ?? "first", "READY", "李")], totals: [], ...(after === "c2" ? {} : { next: after ? "c2" : "c1" }) };
  };
  expect((await allOrders({ dealOrders }, "d")).map((it) => it.orderId)).toEqual(["first", "c1", "c2"]);
  expect(asked).toEqual([null, "c1", "c2"]);
});

test("aCodeIsTakenAsPhonesTypeIt", () => {
  expect(["", " grape5 ", "ＧＲＡＰＥ５", "GRA-PE5", "short", "不是码码码码"].map(couponCode)).toEqual(["", "GRAPE5", "GRAPE5", "GRAPE5", null, null]);
  expect(drawCode(() => new Uint8Array([0, 31, 32, 255, 1, 2, 3, 4]))).toBe("A9A9BCDE");
});

test("readsACouponOrSaysEveryMistakeAtOnce", () => {
  const title = (off: number, minimum: number) => `${off} ${minimum}`;
  expect(checkCoupon(coupon, title)).toEqual({ mistakes: null, code: "GRAPE5A", wish: {
    title: "500 3900", amountOffMinor: 500, minimumMinor: 3_900, issued: 50, perPerson: 1, validFrom: "2026-11-21T16:00:00.000Z", validUntil: "2026-11-28T16:00:00.000Z",
  } });
  const bad = checkCoupon({ ...coupon, code: "x", title: "长".repeat(61), off: "0", minimum: "x", issued: "0", perPerson: "101", until: coupon.from }, title);
  expect(Object.keys(bad.mistakes ?? {}).sort()).toEqual(["code", "issued", "minimum", "off", "perPerson", "title", "until"]);
  expect(Object.keys(checkCoupon({ ...coupon, minimum: "5" }, title).mistakes ?? {})).toEqual(["minimum"]);
});
