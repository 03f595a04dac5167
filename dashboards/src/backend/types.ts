import type { components } from "./api.gen.ts";

/** Shapes on the wire. Times are ISO-8601 text, amounts integers of minor units. */
export type Role = "LEADER" | "NEIGHBOR" | "ANALYST" | "DEMO";

export type DealStatus =
  | "DRAFT" | "SCHEDULED" | "OPEN" | "CUT_OFF" | "FORMED" | "FAILED" | "CANCELLED"
  | "DISPATCHED" | "READY_FOR_PICKUP" | "COMPLETED" | "SETTLED";

export type OrderStatus =
  | "PENDING_PAYMENT" | "PAID_WAITING_GROUP" | "CONFIRMED" | "DISPATCHED" | "READY" | "PICKED_UP" | "COMPLETED"
  | "CANCELLED" | "REFUNDING" | "REFUNDED" | "PARTIALLY_REFUNDED" | "UNCOLLECTED";

type Schemas = components["schemas"];
/**
 * The service leaves absent what is null and always sends the rest. Its file calls a field with an example optional, so that is
 * undone here.
 */
type Sent<T> = T extends (infer Item)[] ? Sent<Item>[]
  : T extends object ? { [K in keyof T as null extends T[K] ? never : K]-?: Sent<Exclude<T[K], undefined>> }
    & { [K in keyof T as null extends T[K] ? K : never]?: Sent<T[K]> }
  : T;
type With<T, Narrower> = Omit<T, keyof Narrower> & Narrower;

export type PickupPoint = Sent<Schemas["DealAnswer.PickupPointAnswer"]>;
export type Community = Sent<Schemas["CommunityAnswer"]>;

export type Product = Sent<Schemas["ProductAnswer"]>;
export type ProductPage = Sent<Schemas["ProductsAnswer"]>;
/** What is left out is taken away. */
export type ProductWish = {
  title: string; unit: string; priceMinor: number; floorPriceMinor?: number; category?: string; note: string; photos: string[];
};
export type Photo = Sent<Schemas["PhotoController.PhotoAnswer"]>;
export type Opening = Sent<Schemas["OpeningAnswer"]>;
export type Day = Opening["days"][number];
export type OwnPoint = Sent<Schemas["OwnCommunityAnswer.OwnPointAnswer"]>;
export type OwnCommunity = Sent<Schemas["OwnCommunityAnswer"]>;
export type PointWish = {
  name: string; address: string; hours?: string; opening: Opening[]; latitude?: number; longitude?: number; closed: boolean;
};

export type Offering = Sent<Schemas["DealAnswer.OfferingAnswer"]>;
export type DealView = With<Sent<Schemas["DealAnswer"]>, { status: DealStatus }>;
export type DealProgress = With<Sent<Schemas["DealController.ProgressAnswer"]>, { status: DealStatus }>;

/** What may be promised about a group at the opening. */
export type NewGroup = NonNullable<NewDeal["group"]>;
export type FailurePolicy = "REFUND" | "EXTEND_ONCE" | "ACCEPT_LOWER_TIER";
export type Weight = { orderId: string; offeringId: string; grams: number };

export type Coupon = Sent<Schemas["Coupon"]>;
export type CouponWish = {
  title: string; amountOffMinor: number; minimumMinor: number; issued: number; perPerson: number; validFrom: string; validUntil: string; dealId?: string;
};

export type TeamStatus = "FORMING" | "FORMED" | "EXPIRED";
export type Team = With<Sent<Schemas["TeamAnswer"]>, { status: TeamStatus }>;

export type NewOffering = Sent<Schemas["NewDealRequest.NewOffering"]>;
export type NewDeal = Omit<Sent<Schemas["NewDealRequest"]>, "occurredAt">;
export type OpenedDeal = Omit<Sent<Schemas["OpenedAnswer"]>, "offerings">;

export type ReturnCategory = Sent<Schemas["ReturnCategoryController.ReturnCategoryAnswer"]>;
/** A draft's deal as far as it is known. */
export type DraftDeal = Partial<Omit<NewDeal, "offerings">> & { offerings?: Partial<NewOffering>[] };
export type Draft = With<Sent<Schemas["DraftAnswer"]>, { deal: DraftDeal; status: "DRAFT" | "SCHEDULED" | "OPENING" | "OPENED" | "FAILED"; cycle?: Cycle | null }>;
export type DraftWish = { deal: DraftDeal; openMinutes?: number; opensAt?: string; scheduled?: boolean; template?: boolean; revision?: number };
export type CycleStatus = "ACTIVE" | "PAUSED" | "ENDED";
export type Cycle = With<Sent<Schemas["DraftAnswer.CycleAnswer"]>, { status: CycleStatus }>;
export type CycleWish = { status: CycleStatus; days: number[]; opensLocal: string; openMinutes: number; pickupNote?: string; endsOn?: string };

export type OrderWish = Sent<Schemas["JoinRequest.WishLine"]>;
export type PlacedOrder = With<Sent<Schemas["JoinedAnswer"]>, { status: OrderStatus }>;
export type Checkout = Sent<Schemas["PaymentAnswer"]>;
export type OrderLine = Sent<Schemas["OrderAnswer.LineAnswer"]>;
export type Refund = With<Sent<Schemas["OrderAnswer.RefundAnswer"]>, { status: "REQUESTED" | "SETTLED" | "STUCK" }>;
export type OrderView = With<Sent<Schemas["OrderAnswer"]>, { status: OrderStatus; refund?: Refund | null; refunds: Refund[] }>;
export type DealOrder = With<Sent<Schemas["DealOrdersAnswer.EntryAnswer"]>, { status: OrderStatus }>;
export type DealTotal = Sent<Schemas["DealOrdersAnswer.TotalAnswer"]>;
export type DealOrders = With<Sent<Schemas["DealOrdersAnswer"]>, { orders: DealOrder[] }>;
export type PickedUp = Sent<Schemas["PickupController.PickedUpAnswer"]>;

export type SignIn = { role: Role; name: string };
export type Session = { personId: string; role: Role };
export type Viewer = { name: string; role: Role };

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
