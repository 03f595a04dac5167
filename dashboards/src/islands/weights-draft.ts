import type { DealOrder, DealView, OrderStatus, Weight } from "../backend/types.ts";
import { parseCount } from "./counts.ts";

/** What is still to be put on the scales: all pieces of one line together. */
export type ToWeigh = { orderId: string; offeringId: string; buyerName: string; title: string; pieces: number; soldGrams: number };

/** In these an order's goods are bought and not handed over. */
const WEIGHABLE = new Set<OrderStatus>(["PAID_WAITING_GROUP", "CONFIRMED", "DISPATCHED", "READY"]);
export const WEIGHTS_AT_ONCE = 200;

/** Whether a deal sells by weight and has come to where that is settled. */
export function isWeighing({ status, offerings }: Pick<DealView, "status" | "offerings">): boolean {
  return (status === "FORMED" || status === "DISPATCHED" || status === "READY_FOR_PICKUP") && offerings.some((it) => it.weighedGrams > 0);
}

export function toWeigh(orders: readonly DealOrder[], { offerings }: Pick<DealView, "offerings">): ToWeigh[] {
  const grams = new Map(offerings.map((it) => [it.offeringId, it.weighedGrams]));
  return orders.filter((it) => WEIGHABLE.has(it.status)).flatMap(({ orderId, buyerName, lines }) =>
    lines.filter((it) => (grams.get(it.offeringId) ?? 0) > 0 && it.grams == null && it.quantity > 0).map(({ offeringId, title, quantity }) => ({
      orderId, offeringId, buyerName, title, pieces: quantity, soldGrams: quantity * (grams.get(offeringId) ?? 0),
    })));
}

export const keyOf = ({ orderId, offeringId }: { orderId: string; offeringId: string }) => `${orderId} ${offeringId}`;

/** What was typed, by line; `wrong` names what is no weight. Lines that are left empty are weighed another time. */
export function readWeights(lines: readonly ToWeigh[], typed: Readonly<Record<string, string>>): { weights: Weight[]; wrong: string[] } {
  const weights: Weight[] = [];
  const wrong: string[] = [];
  for (const line of lines) {
    const text = (typed[keyOf(line)] ?? "").trim();
    const grams = parseCount(text, 1, 100_000_000);
    if (grams !== null) weights.push({ orderId: line.orderId, offeringId: line.offeringId, grams });
    else if (text !== "") wrong.push(keyOf(line));
  }
  return { weights: weights.slice(0, WEIGHTS_AT_ONCE), wrong };
}
