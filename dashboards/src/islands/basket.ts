import type { Offering, OrderStatus, OrderWish } from "../backend/types.ts";

/** How many of each offering are wished for. */
export type Basket = Readonly<Record<string, number>>;

/** An order as far as it counts towards a limit. */
type Taken = { status: OrderStatus; lines?: readonly { offeringId: string; quantity: number }[] };
const GIVEN_BACK = new Set<OrderStatus>(["CANCELLED", "REFUNDING", "REFUNDED"]);

/** How many of it somebody has already, by their orders in this deal. */
export function taken({ offeringId }: Offering, orders: readonly Taken[]): number {
  const lines = orders.filter((it) => !GIVEN_BACK.has(it.status)).flatMap((it) => it.lines ?? []);
  return lines.filter((it) => it.offeringId === offeringId).reduce((sum, it) => sum + it.quantity, 0);
}

/** The most one may take of it now, having `already` so many. */
export function most({ left, perPersonLimit }: Offering, already = 0): number {
  return Math.max(0, Math.min(left, perPersonLimit - already));
}

/** One more or less, never below zero and never above what may be had. */
export function step(basket: Basket, offering: Offering, by: 1 | -1, already = 0): Basket {
  const wished = (basket[offering.offeringId] ?? 0) + by;
  return { ...basket, [offering.offeringId]: Math.min(most(offering, already), Math.max(0, wished)) };
}

export function wishes(basket: Basket): OrderWish[] {
  return Object.entries(basket).filter(([, quantity]) => quantity > 0).map(([offeringId, quantity]) => ({ offeringId, quantity }));
}

/** What the basket costs, in minor units. */
export function totalMinor(basket: Basket, offerings: readonly Offering[]): number {
  return offerings.reduce((sum, it) => sum + (basket[it.offeringId] ?? 0) * it.unitPriceMinor, 0);
}
