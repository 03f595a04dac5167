import { expect, test } from "vitest";
import { AMBER_MS, freshness, isStale, RED_MS } from "../src/board/freshness.ts";
import { NOTHING, withHistory } from "../src/board/model.ts";
import { pacePath, runningPaid } from "../src/board/pace.ts";
import { DemoDay } from "../src/backend/demo/day.ts";
import { startOfDay } from "../src/format/time.ts";

test("turnsAmberAfterTenSecondsAndRedAfterSixty", () => {
  expect(freshness(null, 0)).toBe("never");
  expect([0, AMBER_MS - 1, AMBER_MS, RED_MS - 1, RED_MS].map((age) => freshness(1_000, 1_000 + age))).toEqual(["fresh", "fresh", "amber", "amber", "red"]);
});

test("greysWhatCanNoLongerMove", () => {
  expect(isStale({ line: "live" }, "fresh")).toBe(false);
  expect(isStale({ line: "live" }, "amber")).toBe(false);
  expect(isStale({ line: "live" }, "red")).toBe(true);
  expect(isStale({ line: "waiting", retryAtMs: 1 }, "fresh")).toBe(true);
});

test("drawsTheDaySoFar", () => {
  const start = new Date(2026, 10, 22).getTime();
  const row = (minutes: number, paidMinor: number) => ({
    minute: new Date(start + minutes * 60_000).toISOString(), grossMinor: paidMinor, paidMinor, refundedMinor: 0, netMinor: paidMinor, orders: 1, paidOrders: 1, version: 1,
  });
  const model = withHistory(NOTHING, { minutes: [row(0, 100), row(12, 300), row(19, 100)] }, start);
  expect(runningPaid(model, start, start + 30 * 60_000)).toEqual([100, 500, 500]);
  expect(pacePath([100, 500], 500)).toBe("M0 100L1 80L2 0");
  expect(pacePath([], 500)).toBe("");
  expect(pacePath([0], 0)).toBe("");
});

test("theDemoShowsTheSameDayToEverybody", () => {
  const now = new Date(2026, 10, 22, 20, 14).getTime();
  const first = DemoDay.of(1, now, 1);
  const again = DemoDay.of(1, now, 1);
  expect([...again.minutes.values()]).toEqual([...first.minutes.values()]);
  expect([...first.minutes.keys()].every((at) => at >= startOfDay(now) && at <= now)).toBe(true);
  expect([...first.minutes.values()].every((it) => it.netMinor === it.paidMinor - it.refundedMinor && it.paidMinor <= it.grossMinor)).toBe(true);
});
