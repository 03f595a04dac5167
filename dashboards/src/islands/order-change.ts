import type { Offering, OrderLine, OrderView, OrderWish } from "../backend/types.ts";
import { type Basket, most, totalMinor, wishes } from "./basket.ts";

/** What somebody may choose of an offering when they change an order. */
export type Choice = { offering: Offering; line: OrderLine | undefined; most: number; mostExtra: number };

/** Pieces that are wanted in any case; the others are there to fill a case. */
const firm = ({ keptPieces, tolerance }: OrderLine) => keptPieces - tolerance;

/** An unpaid order may become anything, a paid one only smaller: more would be another payment. */
export function choices({ status, lines }: OrderView, offerings: readonly Offering[], basket: Basket): Choice[] {
  const paid = status !== "PENDING_PAYMENT";
  return offerings.flatMap((offering) => {
    const line = lines.find((it) => it.offeringId === offering.offeringId);
    if (paid && !line) return [];
    const own = line?.keptPieces ?? 0;
    const wanted = basket[offering.offeringId] ?? 0;
    // One's own pieces are in use, so they come on top of what is left.
    const top = paid ? (line ? firm(line) : 0) : most({ ...offering, left: offering.left + own });
    const extra = paid ? (line?.tolerance ?? 0) : offering.caseSize > 1 ? Math.min(offering.caseSize - 1, top - wanted) : 0;
    return [{ offering, line, most: top, mostExtra: wanted > 0 ? Math.max(0, extra) : 0 }];
  });
}

/** What the order has now. */
export function basketOf({ lines }: OrderView): { basket: Basket; extra: Basket } {
  return {
    basket: Object.fromEntries(lines.map((it) => [it.offeringId, firm(it)])),
    extra: Object.fromEntries(lines.map((it) => [it.offeringId, it.tolerance])),
  };
}

/** The change as the service wants it; null while nothing is different or nothing is left. */
export function changed(order: OrderView, basket: Basket, extra: Basket): OrderWish[] | null {
  const now = basketOf(order);
  const wanted = wishes(basket, extra);
  const same = JSON.stringify(wanted) === JSON.stringify(wishes(now.basket, now.extra));
  return same || wanted.length === 0 ? null : wanted;
}

/** What goes back for the pieces that are left out; null when it cannot be said to the fen here (a coupon was spread over them). */
export function goingBackMinor({ lines }: OrderView, wanted: readonly OrderWish[]): number | null {
  let sum = 0;
  for (const line of lines) {
    const wish = wanted.find((it) => it.offeringId === line.offeringId);
    const gone = line.keptPieces - (wish ? wish.quantity + (wish.tolerance ?? 0) : 0);
    if (gone > 0 && line.keptMinor % line.keptPieces !== 0) return null;
    sum += gone > 0 ? (line.keptMinor / line.keptPieces) * gone : 0;
  }
  return sum;
}

/** What an unpaid order would cost. */
export function costMinor(offerings: readonly Offering[], wanted: readonly OrderWish[]): number {
  return totalMinor(wanted, offerings);
}
