import type {
  Checkout, Community, Coupon, CouponWish, CycleWish, DealCounts, DealOrders, DealProgress, DealTotals, DealView, Draft, DraftWish, FinalUntil, FraudSignal,
  GmvHistory, MinuteTotals, NewDeal, OpenedDeal, OrderView, OrderWish, OwnCommunity, OwnPoint, Photo, PickedUp, PlacedOrder, PointWish,
  Product, ProductPage, ProductWish, Session, SignIn, Span, Team, Viewer, Weight,
} from "./types.ts";

/** What the live stream says; `heartbeat` only proves that the line is not broken. */
export type LiveEvent =
  | { type: "minute"; body: MinuteTotals }
  | { type: "deal"; body: DealTotals }
  | { type: "final"; body: FinalUntil }
  | { type: "signal"; body: FraudSignal }
  | { type: "heartbeat" };

/**
 * `connecting` before the first byte, `live` while bytes come, `waiting` between attempts (`retryAtMs`), `denied` when the
 * session may not look: nothing is retried then.
 */
export type LineState = { line: "connecting" | "live" | "denied" } | { line: "waiting"; retryAtMs: number };

export interface LiveListener {
  event(event: LiveEvent): void;
  state(state: LineState): void;
  /** The stream could not resume where it broke off: read the history again. */
  gap(): void;
}

/**
 * What goes with a join. Without a point it is the deal's own, without a team one's own in a deal of teams.
 * `returnExclusionConfirmed`: the buyer agreed that some of it cannot be sent back. `recipient`: whom it is for, if not the buyer.
 */
export type JoinTerms = { pickupPointId?: string; teamId?: string; couponCode?: string; recipient?: string; returnExclusionConfirmed?: boolean };

/** Absent when nothing changed since `etag`. */
export type ProgressAnswer = { etag: string | null; progress: DealProgress | null };

/**
 * Everything the pages ask of the outside, and the only way they do. Two implementations: `live` (HTTP and the event stream) and
 * `demo` (deterministic, in memory). Every rejected promise is a {@link import("./problem.ts").Problem}.
 */
export interface Backend {
  signIn(wish: SignIn): Promise<Session>;
  /** Who is signed in; nobody is a problem `sign-in-required`. */
  viewer(): Promise<Viewer>;

  progress(token: string, etag: string | null): Promise<ProgressAnswer>;
  order(orderId: string): Promise<OrderView>;
  /** Of a deal of teams, those that can be joined first. */
  teams(token: string): Promise<Team[]>;
  team(token: string, teamId: string): Promise<Team>;
  /** The deal behind a share link. */
  shared(token: string): Promise<DealView>;
  join(dealId: string, lines: OrderWish[], terms?: JoinTerms): Promise<PlacedOrder>;
  /** Everything that the order shall have. An unpaid order is replaced by the answer's. */
  changeOrder(orderId: string, lines: OrderWish[]): Promise<OrderView>;
  startPayment(orderId: string): Promise<Checkout>;
  cancel(orderId: string): Promise<void>;

  communities(): Promise<Community[]>;
  openDeal(deal: NewDeal): Promise<OpenedDeal>;
  /** Writes a draft down, or anew when it has an id and the revision that was read. */
  saveDraft(draftId: string | null, draft: DraftWish): Promise<Draft>;
  openDraft(draftId: string): Promise<Draft>;
  removeDraft(draftId: string): Promise<void>;
  setCycle(draftId: string, cycle: CycleWish): Promise<Draft>;
  deal(dealId: string): Promise<DealView>;
  /** In the order they were placed, at most 200 at a time. */
  dealOrders(dealId: string, after: string | null, size?: number): Promise<DealOrders>;
  cutOff(dealId: string): Promise<void>;
  extendDeal(dealId: string): Promise<void>;
  acceptLowerTier(dealId: string): Promise<void>;
  cancelDeal(dealId: string): Promise<void>;
  recordWeights(dealId: string, weights: Weight[]): Promise<void>;
  goodsArrived(dealId: string): Promise<void>;
  confirmPickup(dealId: string, code: string): Promise<PickedUp>;

  /** Once issued a coupon is not changed; the same wish again is the same coupon. */
  issueCoupon(code: string, wish: CouponWish): Promise<Coupon>;

  products(after: string | null): Promise<ProductPage>;
  addProduct(wish: ProductWish): Promise<Product>;
  /** Refused when it was changed since it was read. */
  changeProduct(product: Product, wish: ProductWish): Promise<Product>;
  removeProduct(productId: string): Promise<void>;
  /** The same file again gives the same photo. */
  takePhoto(file: Blob): Promise<Photo>;

  addCommunity(name: string, point: PointWish): Promise<OwnCommunity>;
  /** These three are refused when the community was changed since it was read. */
  renameCommunity(community: OwnCommunity, name: string): Promise<OwnCommunity>;
  addPoint(community: OwnCommunity, point: PointWish): Promise<OwnCommunity>;
  changePoint(community: OwnCommunity, point: OwnPoint, wish: PointWish): Promise<OwnCommunity>;

  gmv(span: Span): Promise<GmvHistory>;
  topDeals(span: Span): Promise<DealTotals[]>;
  signals(limit: number): Promise<FraudSignal[]>;
  dealCounts(span: Span): Promise<DealCounts>;
  /** Keeps a line open until the returned function is called. */
  live(listener: LiveListener): () => void;
}
