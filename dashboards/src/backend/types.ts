/** Shapes on the wire. Times are ISO-8601 text, amounts integers of minor units. */
export type Role = "LEADER" | "NEIGHBOR" | "ANALYST" | "DEMO";

export type DealStatus =
  | "DRAFT" | "SCHEDULED" | "OPEN" | "CUT_OFF" | "FORMED" | "FAILED" | "CANCELLED"
  | "DISPATCHED" | "READY_FOR_PICKUP" | "COMPLETED" | "SETTLED";

export type OrderStatus =
  | "PENDING_PAYMENT" | "PAID_WAITING_GROUP" | "CONFIRMED" | "DISPATCHED" | "READY" | "PICKED_UP" | "COMPLETED"
  | "CANCELLED" | "REFUNDING" | "REFUNDED" | "PARTIALLY_REFUNDED" | "UNCOLLECTED";

export type PickupPoint = { pickupPointId?: string; name: string; address: string; hours: string };
export type Community = { communityId: string; name: string; pickupPoints: (PickupPoint & { pickupPointId: string })[] };

export type Offering = {
  offeringId: string; productId: string; title: string; unit: string;
  unitPriceMinor: number; stock: number; left: number; perPersonLimit: number;
};
export type DealView = {
  dealId: string; shareToken: string; title: string; status: DealStatus; communityName: string; leaderName: string;
  pickupPoint: PickupPoint; minimumQuantity: number; paidQuantity: number; heldQuantity: number; assured: boolean;
  cutOffAt: string; currency: string; offerings: Offering[];
};
export type DealProgress = Pick<DealView, "status" | "paidQuantity" | "heldQuantity" | "minimumQuantity" | "assured">;

export type NewOffering = Pick<Offering, "productId" | "title" | "unit" | "unitPriceMinor" | "stock" | "perPersonLimit">;
export type NewDeal = {
  title: string; communityId: string; pickupPointId: string; minimumQuantity: number; cutOffAt: string;
  commissionBasisPoints: number; offerings: NewOffering[];
};
export type OpenedDeal = { dealId: string; shareToken: string; shareUrl: string; shareText: string };

export type OrderWish = { offeringId: string; quantity: number };
export type PlacedOrder = { orderId: string; status: OrderStatus; amountMinor: number; heldUntil: string };
export type Checkout = { paymentId: string; checkoutUrl: string };
export type OrderLine = { offeringId: string; title: string; quantity: number; amountMinor: number };
export type Refund = { status: "REQUESTED" | "SETTLED" | "STUCK"; amountMinor: number; requestedAt: string; settledAt?: string | null; reason: string };
export type OrderView = {
  orderId: string; dealId: string; status: OrderStatus; amountMinor: number; currency: string; heldUntil?: string | null;
  placedAt: string; paidAt?: string | null; lines: OrderLine[]; pickupCode?: string | null;
  greenPoints?: { grams: number; points: number; source: string } | null; refund?: Refund | null;
};
export type DealOrder = {
  orderId: string; buyerName: string; status: OrderStatus; quantity: number; amountMinor: number;
  commissionMinor: number; commissionHeld: boolean; placedAt: string;
};
export type DealOrders = { orders: DealOrder[]; next?: string | null };

export type SignIn = { role: Role; name: string };
export type Session = { personId: string; role: Role };

/** All communities' GMV of one minute, absolute; of two frames of a minute the one with the higher version holds. */
export type MinuteTotals = {
  minute: string; grossMinor: number; paidMinor: number; refundedMinor: number; netMinor: number;
  orders: number; paidOrders: number; version: number;
};
export type DealTotals = {
  dealId: string; grossMinor: number; paidMinor: number; netMinor: number; orders: number; paidOrders: number; paidQuantity: number;
  title?: string | null; communityName?: string | null; leaderName?: string | null; throughSequence?: number; recordedAt?: string;
};
export type FinalUntil = { paidUntil?: string | null; netUntil?: string | null };
export type FraudSignal = {
  signalId: string; ruleId: string; ruleVersion: number; dealId: string; orderId: string; buyer: string;
  occurredAt: string; recordedAt: string; observed: number; threshold: number; windowSeconds: number;
  evidenceEventIds?: string[]; dealTitle?: string | null;
};
export type GmvHistory = { minutes: MinuteTotals[]; finalUntil?: FinalUntil | null };
export type DealCounts = { opened: number; formed: number; failed: number };
export type Span = { from: number; to: number };
