import type { Backend } from "../backend.ts";
import { Problem } from "../problem.ts";
import { demoCatalogue } from "./catalogue.ts";
import type { Community, DealOrder, DealView, OrderView, OrderWish } from "../types.ts";

type Shop = Omit<Backend, "gmv" | "topDeals" | "signals" | "dealCounts" | "live">;

const MINUTE_MS = 60_000;
const COMMUNITIES: Community[] = [
  { communityId: "demo-community", name: "阳光花园", pickupPoints: [{ pickupPointId: "demo-point", name: "王姐便利店", address: "3号楼底商", hours: "周六 16:00–19:00" }] },
];

const PLAIN = { tiers: [], caseSize: 1, weighedGrams: 0 };
const TIERS = {
  ...PLAIN,
  tiers: [{ fromQuantity: 1, unitPriceMinor: 5990, reached: true }, { fromQuantity: 20, unitPriceMinor: 5490, reached: false }],
  nextTier: { fromQuantity: 20, unitPriceMinor: 5490, missing: 9 },
};

/** The deal that the demo's neighbor and leader pages show. */
export function demoDeal(now: number): DealView {
  return {
    dealId: "demo-deal", shareToken: "7KQ2M9", title: "阳光玫瑰葡萄 5斤装", status: "OPEN", communityName: "阳光花园", leaderName: "王姐",
    pickupPoint: { name: "王姐便利店", address: "3号楼底商", hours: "周六 16:00–19:00" },
    minimumQuantity: 20, paidQuantity: 13, heldQuantity: 2, assured: false,
    cutOffAt: new Date(now + 4 * 60 * MINUTE_MS).toISOString(), currency: "CNY",
    offerings: [
      { offeringId: "grapes", productId: "p-grapes", title: "阳光玫瑰葡萄", unit: "箱 (5斤)", unitPriceMinor: 5990, stock: 60, left: 45, perPersonLimit: 4, listPriceMinor: 6990, ...TIERS, returnCategory: "FRESH" },
      { offeringId: "oranges", productId: "p-oranges", title: "赣南脐橙", unit: "箱 (10斤)", unitPriceMinor: 4580, stock: 30, left: 3, perPersonLimit: 2, ...PLAIN, returnCategory: "FRESH" },
      { offeringId: "eggs", productId: "p-eggs", title: "土鸡蛋", unit: "板 (30枚)", unitPriceMinor: 3680, stock: 20, left: 0, perPersonLimit: 2, ...PLAIN, returnCategory: "FRESH" },
    ],
    group: { formation: "COMMUNITY", minimumPeople: 1, paidPeople: 9, takenOrders: 11, failurePolicy: "REFUND", pickupPoints: [] },
  };
}

export function demoOrders(now: number): DealOrder[] {
  const grapes = { offeringId: "grapes", title: "阳光玫瑰葡萄", unit: "箱 (5斤)" };
  const oranges = { offeringId: "oranges", title: "赣南脐橙", unit: "箱 (10斤)" };
  const rows: [string, DealOrder["status"], number, number, boolean][] = [
    ["3号楼 李阿姨", "PAID_WAITING_GROUP", 2, 11_980, false], ["5号楼 王女士", "PAID_WAITING_GROUP", 1, 5_990, false],
    ["赵先生", "PENDING_PAYMENT", 1, 4_580, false], ["12号楼 2 单元 陈静", "PAID_WAITING_GROUP", 2, 11_980, true], ["周周", "CANCELLED", 1, 5_990, false],
  ];
  return rows.map(([buyerName, status, quantity, amountMinor, commissionHeld], index) => ({
    lines: [{ ...(amountMinor === 4_580 ? oranges : grapes), quantity }],
    orderId: `demo-order-${index}`, buyerName, status, quantity, amountMinor, commissionHeld,
    commissionMinor: status === "PAID_WAITING_GROUP" ? Math.floor((amountMinor * 800) / 10_000) : 0,
    placedAt: new Date(now - (index + 2) * 7 * MINUTE_MS).toISOString(), pickupPointId: "demo-point", ...(index === 0 && { recipient: "张阿姨" }),
  }));
}

/** One deal, whose stock and orders are kept as long as the page. */
export function demoShop(clock: () => number, status: DealView["status"] = "OPEN"): Shop {
  const deal: DealView = { ...demoDeal(clock()), status };
  const orders = new Map<string, OrderView>();
  const iso = (ms: number) => new Date(ms).toISOString();
  const known = (orderId: string) => {
    const order = orders.get(orderId);
    if (!order) throw new Problem("order-not-found", 404);
    return order;
  };
  const line = ({ offeringId, quantity }: OrderWish) => {
    const offering = deal.offerings.find((it) => it.offeringId === offeringId);
    if (!offering) throw new Problem("offering-unknown", 409);
    if (quantity > offering.perPersonLimit) throw new Problem("over-limit", 409);
    if (quantity > offering.left) throw new Problem("sold-out", 409);
    const amountMinor = quantity * offering.unitPriceMinor;
    return { offeringId, title: offering.title, quantity, amountMinor, tolerance: 0, keptPieces: quantity, keptMinor: amountMinor };
  };
  return {
    viewer: async () => ({ name: "陈静", role: "ANALYST" }),
    signIn: async ({ role }) => ({ personId: "demo-person", role }),
    progress: async () => ({ etag: null, progress: { ...deal, paidPeople: deal.group.paidPeople, minimumPeople: deal.group.minimumPeople } }),
    order: async (orderId) => known(orderId),
    teams: async () => [],
    team: async () => {
      throw new Problem("team-unknown", 404);
    },
    shared: async () => deal,
    join: async (_dealId, wishes, { recipient } = {}) => {
      const lines = wishes.map(line);
      const orderId = `demo-mine-${orders.size}`;
      const heldUntil = iso(clock() + 15 * MINUTE_MS);
      const amountMinor = lines.reduce((sum, it) => sum + it.amountMinor, 0);
      orders.set(orderId, { orderId, dealId: deal.dealId, status: "PENDING_PAYMENT", amountMinor, currency: "CNY", heldUntil, placedAt: iso(clock()), lines, refunds: [], pickupPointId: "demo-point", ...(recipient && { recipient }) });
      return { orderId, status: "PENDING_PAYMENT", amountMinor, heldUntil };
    },
    changeOrder: async (orderId, wishes) => {
      const lines = wishes.map(line);
      const order = { ...known(orderId), lines, amountMinor: lines.reduce((sum, it) => sum + it.amountMinor, 0) };
      orders.set(orderId, order);
      return order;
    },
    startPayment: async (orderId) => {
      orders.set(orderId, { ...known(orderId), status: "PAID_WAITING_GROUP", paidAt: iso(clock()) });
      return { paymentId: "demo-payment", checkoutUrl: "/demo/order.html" };
    },
    cancel: async (orderId) => void orders.set(orderId, { ...known(orderId), status: "CANCELLED" }),
    communities: async () => COMMUNITIES,
    openDeal: async () => ({ dealId: deal.dealId, shareToken: deal.shareToken, shareUrl: `/g/${deal.shareToken}`, shareText: "", warnings: [] }),
    saveDraft: async (draftId, { deal: wished, openMinutes, opensAt, scheduled = false, template = false }) => ({
      draftId: draftId ?? "demo-draft", template, status: scheduled ? "SCHEDULED" : "DRAFT", revision: 1, deal: wished, warnings: [], changedAt: iso(clock()),
      ...(openMinutes ? { openMinutes } : {}), ...(opensAt ? { opensAt } : {}),
    }),
    openDraft: async (draftId) => ({ draftId, template: false, status: "OPENED", revision: 1, deal: {}, warnings: [], changedAt: iso(clock()) }),
    removeDraft: async () => undefined,
    setCycle: async (draftId, { pickupNote = "", ...cycle }) => ({
      draftId, template: true, status: "DRAFT", revision: 1, deal: {}, warnings: [], changedAt: iso(clock()), cycle: { ...cycle, pickupNote, zone: "Asia/Shanghai" },
    }),
    deal: async () => deal,
    dealOrders: async () => ({
      orders: demoOrders(clock()), totals: deal.offerings.map(({ offeringId, title, unit }, index) => ({ offeringId, title, unit, paidQuantity: [11, 2, 0][index] ?? 0 })),
    }),
    ...demoCatalogue(),
    cutOff: async () => void (deal.status = "FORMED"),
    extendDeal: async () => void (deal.group.promisedCutOffAt = deal.cutOffAt),
    acceptLowerTier: async () => void (deal.status = "FORMED"),
    cancelDeal: async () => void (deal.status = "CANCELLED"),
    recordWeights: async () => undefined,
    issueCoupon: async (code, wish) => ({ code, ...wish, currency: "CNY", used: 0 }),
    goodsArrived: async () => void (deal.status = "READY_FOR_PICKUP"),
    confirmPickup: async (_dealId, code) => {
      if (code !== "482913") throw new Problem("pickup-code-unknown", 404);
      return { orderId: "demo-order-0", status: "PICKED_UP", buyerName: "3号楼 李阿姨", recipient: "张阿姨", lines: [{ offeringId: "grapes", title: "阳光玫瑰葡萄", unit: "箱 (5斤)", quantity: 2 }] };
    },
  };
}
