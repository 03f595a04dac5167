import type { LineState } from "../backend/backend.ts";

export const AMBER_MS = 10_000;
export const RED_MS = 60_000;

/** `never` before the first figure; amber after 10 s without a figure, red after 60 s. */
export type Freshness = "never" | "fresh" | "amber" | "red";

export function freshness(lastDataAt: number | null, now: number): Freshness {
  if (lastDataAt === null) return "never";
  const age = now - lastDataAt;
  return age >= RED_MS ? "red" : age >= AMBER_MS ? "amber" : "fresh";
}

/** Figures are greyed when they can no longer move: the line is down, or nothing came for a minute. */
export function isStale(line: LineState, freshness: Freshness): boolean {
  return line.line === "waiting" || line.line === "denied" || freshness === "red";
}
