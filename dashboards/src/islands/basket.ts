import type { Offering, OrderStatus, OrderWish } from "../backend/types.ts";

/** How many of each offering are wished for. */
export type Basket = Readonly<Record<string, number>>;

/** An order as far as it counts towards a limit. */
type Taken = { status: OrderStatus; lines?: readonly { offeringId: string; quantity: number }[] };
/** Orders of these no longer count: their seats are free again. */
export const LEFT = new Set<OrderStatus>(["CANCELLED", "REFUNDING", "REFUNDED"]);

/** How many of it somebody has already, by their orders in this deal. */
export function taken({ offeringId }: Offering, orders: readonly Taken[]): number {
  const lines = orders.filter((it) => !LEFT.has(it.status)).flatMap((it) => it.lines ?? []);
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

/** One more or less of what may fill a case: less than a case, and within what may be had beside the quantity; 0 only holds it there. */
export function stepExtra(extra: Basket, offering: Offering, by: 1 | 0 | -1, basket: Basket, already = 0): Basket {
  const room = Math.min(offering.caseSize - 1, most(offering, already) - (basket[offering.offeringId] ?? 0));
  return { ...extra, [offering.offeringId]: Math.max(0, Math.min(room, (extra[offering.offeringId] ?? 0) + by)) };
}

/** What is asked for; `extra` pieces go with a quantity and never alone. */
export function wishes(basket: Basket, extra: Basket = {}): OrderWish[] {
  return Object.entries(basket).filter(([, quantity]) => quantity > 0).map(([offeringId, quantity]) => {
    const tolerance = extra[offeringId] ?? 0;
    return tolerance > 0 ? { offeringId, quantity, tolerance } : { offeringId, quantity };
  });
}

/** What is paid for these wishes, in minor units: what turns out to fill no case goes back later. */
export function totalMinor(wished: readonly OrderWish[], offerings: readonly Offering[]): number {
  const price = new Map(offerings.map((it) => [it.offeringId, it.unitPriceMinor]));
  return wished.reduce((sum, it) => sum + (it.quantity + (it.tolerance ?? 0)) * (price.get(it.offeringId) ?? 0), 0);
}
