import type { BoardModel } from "./model.ts";
import { buckets } from "./model.ts";

const STEP_MS = 10 * 60_000;
export const DAY_STEPS = 144;

/** Paid so far at the end of each ten minutes from `from` until `to`, in minor units. */
export function runningPaid(model: BoardModel, from: number, to: number): number[] {
  let sum = 0;
  return buckets(model, from, to, STEP_MS).map((it) => (sum += it.paidMinor));
}

/** An SVG path through the values in a box of `DAY_STEPS` × 100, the highest of `top` at its upper edge; empty without values. */
export function pacePath(values: readonly number[], top: number): string {
  if (values.length === 0 || top <= 0) return "";
  // Coordinates on the screen, not money: this is the one place where a ratio of amounts is drawn.
  const y = (value: number) => Math.round(1000 - (value * 1000) / top) / 10;
  return `M0 100${values.map((value, index) => `L${index + 1} ${y(value)}`).join("")}`;
}
