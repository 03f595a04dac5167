/** Stands in for the server's templates in `vite --mode demo`: writes the islands' props, then loads the page's entry. */
import type { OrderView } from "../src/backend/types.ts";
import { DEMO_OWN, DEMO_PRODUCTS } from "../src/backend/demo/catalogue.ts";
import { demoDeal } from "../src/backend/demo/shop.ts";
import { langOf, readUrl } from "../src/state/url.ts";
import { frame } from "./frame.ts";

frame();
const now = Date.now();
const iso = (minutes: number) => new Date(now + minutes * 60_000).toISOString();
const query = new URLSearchParams(location.search);
const deal = demoDeal(now);
const place = { name: "阳光花园", address: "3号楼底商", hours: "周六 16:00–19:00" };
const status = (query.get("status") ?? "READY") as OrderView["status"];

const order: OrderView = {
  orderId: "demo-mine", dealId: deal.dealId, status, amountMinor: 16_560, currency: "CNY", heldUntil: iso(12), placedAt: iso(-95), pickupPointId: "demo-point", recipient: "张阿姨",
  paidAt: status === "PENDING_PAYMENT" ? null : iso(-94),
  lines: [
    { offeringId: "grapes", title: "阳光玫瑰葡萄", quantity: 2, amountMinor: 11_980, tolerance: 0, keptPieces: 2, keptMinor: 11_380 },
    { offeringId: "oranges", title: "赣南脐橙", quantity: 1, amountMinor: 4_580, tolerance: 0, keptPieces: 1, keptMinor: 4_580 },
  ],
  pickupCode: status === "READY" || status === "PICKED_UP" ? "482913" : null,
  greenPoints: status === "PICKED_UP" ? { grams: 181, points: 18, source: "Edwards and McKinnon" } : null,
  refunds: status === "READY" || status === "CONFIRMED" || status === "PICKED_UP"
    ? [{ status: "SETTLED", amountMinor: 600, requestedAt: iso(-30), settledAt: iso(-29), reason: "TIER_REACHED" }] : [],
  refund: status === "REFUNDED" ? { status: "SETTLED", amountMinor: 16_560, requestedAt: iso(-6), settledAt: iso(-4), reason: "DEAL_FAILED" } : null,
};
const shareText = `【阳光花园】${deal.title} ¥59.90\n截单：明晚 20:00   提货：周六 16–19点 王姐便利店\n1. 3号楼 王** 葡萄×2\n2. 5号楼 李** 葡萄×1\n（已 13 份，满 20 份成团）\n👉 https://lintuan.example/g/7KQ2M9`;

const props: Record<string, object> = {
  "progress": { ...deal, paidPeople: deal.group.paidPeople, minimumPeople: deal.group.minimumPeople, token: deal.shareToken, now: iso(0) },
  "join": { deal, ...(query.has("guest") ? {} : { viewer: { name: "李女士", role: "NEIGHBOR" }, orders: [] }), now: iso(0), returnRules: [{ code: "FRESH", sentence: "鲜活易腐，不支持七天无理由退货。坏了、少了可以拍照申请售后。" }] },
  "order": { order, deal, shareUrl: "https://lintuan.example/g/7KQ2M9", now: iso(0) },
  "sign-in": { next: null, role: null },
  "new-deal": { communities: [{ communityId: "c", name: "阳光花园", pickupPoints: [{ pickupPointId: "p", ...place }] }], now: iso(0), categories: [
    { code: "GENERAL", returnable: true, sentence: "签收后七天内可以无理由退货，商品要完好。", source: "CPL 25" },
    { code: "FRESH", returnable: false, sentence: "鲜活易腐，不支持七天无理由退货。", source: "CPL 25(1)(2)" },
  ] },
  "cycle": { draft: { draftId: "demo-template", template: true, status: "DRAFT", revision: 1, deal: {}, openMinutes: 2160, warnings: [], changedAt: iso(0) } },
  "products": { products: DEMO_PRODUCTS },
  "communities": { communities: DEMO_OWN },
  "share": { shareUrl: "https://lintuan.example/g/7KQ2M9", shareText, qrUrl: "/assets/icon.svg" },
  "deal-desk": { deal: { ...deal, status: query.get("status") ?? "OPEN" }, shareUrl: "https://lintuan.example/g/7KQ2M9", now: iso(0) },
};
document.documentElement.lang = readUrl(location.search, langOf(navigator.language)).lang;
for (const island of document.querySelectorAll<HTMLElement>("[data-island]")) {
  island.dataset["props"] = JSON.stringify(props[island.dataset["island"] ?? ""] ?? {});
}
await (document.body.dataset["entry"] === "leader" ? import("../src/pages/leader.ts") : import("../src/pages/neighbor.ts"));
export {};
