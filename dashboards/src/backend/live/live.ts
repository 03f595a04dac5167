import type { Backend } from "../backend.ts";
import type { Community, DealCounts, DealOrders, DealProgress, DealTotals, DealView, FraudSignal, GmvHistory, OrderView, ProductPage, Span, Team } from "../types.ts";
import { Acts, type Notes, notesInMemory } from "./acts.ts";
import { type Fetch, Http } from "./http.ts";
import { openLine } from "./line.ts";

function notes(): Notes {
  try {
    return window.sessionStorage;
  } catch {
    return notesInMemory();
  }
}

const at = (id: string) => encodeURIComponent(id);
const within = ({ from, to }: Span) => `from=${new Date(from).toISOString()}&to=${new Date(to).toISOString()}`;

const seen = (version: number) => ({ "If-Match": `"${version}"` });

/** The API of the same origin, with the session cookie. */
export function liveBackend(fetch: Fetch = (input, init) => window.fetch(input, init)): Backend {
  const http = new Http({ fetch, acts: new Acts(notes()) });
  return {
    signIn: (wish) => http.post("/api/demo/sign-in", wish),
    viewer: () => http.get("/api/session"),

    progress: async (token, etag) => {
      const answer = await http.getIfChanged<DealProgress>(`/api/g/${at(token)}/progress`, etag);
      return { etag: answer.etag, progress: answer.body };
    },
    order: (orderId) => http.get<OrderView>(`/api/orders/${at(orderId)}`),
    teams: (token) => http.get<Team[]>(`/api/g/${at(token)}/teams`),
    team: (token, teamId) => http.get<Team>(`/api/g/${at(token)}/teams/${at(teamId)}`),
    shared: (token) => http.get<DealView>(`/api/g/${at(token)}`),
    join: (dealId, lines, terms) => http.post(`/api/deals/${at(dealId)}/orders`, { lines, ...terms }),
    changeOrder: (orderId, lines) => http.post(`/api/orders/${at(orderId)}/changes`, { lines }),
    startPayment: (orderId) => http.post(`/api/orders/${at(orderId)}/payments`, {}),
    cancel: (orderId) => http.post(`/api/orders/${at(orderId)}/cancel`, {}),

    communities: () => http.get<Community[]>("/api/communities"),
    openDeal: (deal) => http.post("/api/deals", deal),
    saveDraft: (draftId, draft) => (draftId ? http.write("PUT", `/api/drafts/${at(draftId)}`, draft) : http.post("/api/drafts", draft)),
    openDraft: (draftId) => http.post(`/api/drafts/${at(draftId)}/open`, {}),
    removeDraft: async (draftId) => void (await http.write("DELETE", `/api/drafts/${at(draftId)}`, null)),
    setCycle: (draftId, cycle) => http.write("PUT", `/api/drafts/${at(draftId)}/cycle`, cycle),
    deal: (dealId) => http.get<DealView>(`/api/deals/${at(dealId)}`),
    dealOrders: (dealId, after, size = 50) => http.get<DealOrders>(`/api/deals/${at(dealId)}/orders?size=${size}${after ? `&after=${at(after)}` : ""}`),
    cutOff: (dealId) => http.post(`/api/deals/${at(dealId)}/cut-off`, {}),
    extendDeal: (dealId) => http.post(`/api/deals/${at(dealId)}/extend`, {}),
    acceptLowerTier: (dealId) => http.post(`/api/deals/${at(dealId)}/accept-lower-tier`, {}),
    cancelDeal: (dealId) => http.post(`/api/deals/${at(dealId)}/cancel`, {}),
    recordWeights: async (dealId, weights) => void (await http.post(`/api/deals/${at(dealId)}/weights`, { weights })),
    goodsArrived: (dealId) => http.post(`/api/deals/${at(dealId)}/arrivals`, {}),
    confirmPickup: (dealId, code) => http.post(`/api/deals/${at(dealId)}/pickups`, { code }),

    issueCoupon: (code, wish) => http.write("PUT", `/api/coupons/${at(code)}`, wish),

    products: (after) => http.get<ProductPage>(`/api/products${after ? `?after=${at(after)}` : ""}`),
    addProduct: (wish) => http.post("/api/products", wish),
    changeProduct: ({ productId, version }, wish) => http.write("PUT", `/api/products/${at(productId)}`, wish, seen(version)),
    removeProduct: async (productId) => void (await http.write("DELETE", `/api/products/${at(productId)}`, null)),
    takePhoto: (file) => http.upload("/api/photos", file),

    addCommunity: (name, pickupPoint) => http.post("/api/communities", { name, pickupPoint }),
    renameCommunity: ({ communityId, version }, name) => http.write("PUT", `/api/communities/${at(communityId)}`, { name }, seen(version)),
    addPoint: ({ communityId, version }, point) => http.write("POST", `/api/communities/${at(communityId)}/pickup-points`, point, seen(version)),
    changePoint: ({ communityId, version }, { pickupPointId }, wish) =>
      http.write("PUT", `/api/communities/${at(communityId)}/pickup-points/${at(pickupPointId)}`, wish, seen(version)),

    gmv: (span) => http.get<GmvHistory>(`/api/insight/gmv?${within(span)}`),
    topDeals: async (span) => (await http.get<{ deals: DealTotals[] }>(`/api/insight/top-deals?${within(span)}`)).deals,
    signals: async (limit) => (await http.get<{ signals: FraudSignal[] }>(`/api/insight/signals?limit=${limit}`)).signals,
    dealCounts: (span) => http.get<DealCounts>(`/api/insight/deals?${within(span)}`),
    live: (listener) => openLine({ fetch, path: "/api/live", network: window }, listener),
  };
}
