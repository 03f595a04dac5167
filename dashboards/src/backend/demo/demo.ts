import type { Backend } from "../backend.ts";
import type { DealStatus } from "../types.ts";
import { type DemoMood, demoInsight } from "./insight.ts";
import { demoShop } from "./shop.ts";

/** Everything in memory and by the page's clock. `?mood=broken|silent|empty|failing|loading` shows the board's other faces. */
export function demoBackend(clock: () => number = Date.now, mood: DemoMood = moodOf(location.search)): Backend {
  return { ...demoInsight(clock, mood), ...demoShop(clock, statusOf(location.search)) };
}

function statusOf(search: string): DealStatus {
  const shown: DealStatus[] = ["OPEN", "CUT_OFF", "FORMED", "FAILED", "READY_FOR_PICKUP"];
  return shown.find((it) => it === new URLSearchParams(search).get("status")) ?? "OPEN";
}

function moodOf(search: string): DemoMood {
  const moods: DemoMood[] = ["busy", "broken", "silent", "empty", "failing", "loading"];
  return moods.find((it) => it === new URLSearchParams(search).get("mood")) ?? "busy";
}
