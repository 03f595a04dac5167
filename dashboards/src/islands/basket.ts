import type { Offering, OrderWish } from "../backend/types.ts";

/** How many of each offering are wished for. */
export type Basket = Readonly<Record<string, number>>;

/** The most one may take of it now. */
export function most({ left, perPersonLimit }: Offering): number {
  return Math.max(0, Math.min(left, perPersonLimit));
}

/** One more or less, never below zero and never above what may be had. */
export function step(basket: Basket, offering: Offering, by: 1 | -1): Basket {
  const wished = (basket[offering.offeringId] ?? 0) + by;
  return { ...basket, [offering.offeringId]: Math.min(most(offering), Math.max(0, wished)) };
}

export function wishes(basket: Basket): OrderWish[] {
  return Object.entries(basket).filter(([, quantity]) => quantity > 0).map(([offeringId, quantity]) => ({ offeringId, quantity }));
}

/** What the basket costs, in minor units. */
export function totalMinor(basket: Basket, offerings: readonly Offering[]): number {
  return offerings.reduce((sum, it) => sum + (basket[it.offeringId] ?? 0) * it.unitPriceMinor, 0);
}
