import { expect, test } from "vitest";
import { clock, localInput, sameTimeYesterday, startOfDay, startOfMinute, timeLeft } from "../src/format/time.ts";

const EVENING = new Date(2026, 10, 22, 20, 14, 36).getTime();

test("writes24Hours", () => {
  expect(clock(EVENING, "en")).toBe("20:14");
  expect(clock(EVENING, "zh-CN", true)).toBe("20:14:36");
  expect(clock(startOfDay(EVENING), "en")).toBe("00:00");
});

test("findsTheStartOfTheViewersDay", () => {
  expect(startOfDay(EVENING)).toBe(new Date(2026, 10, 22).getTime());
  expect(startOfMinute(EVENING)).toBe(new Date(2026, 10, 22, 20, 14).getTime());
  expect(sameTimeYesterday(EVENING)).toBe(new Date(2026, 10, 21, 20, 14, 36).getTime());
});

test("countsDownAndStopsAtZero", () => {
  expect(timeLeft(EVENING + 90_061_000, EVENING)).toEqual({ days: 1, hours: 1, minutes: 1, seconds: 1, over: false });
  expect(timeLeft(EVENING, EVENING + 5_000)).toEqual({ days: 0, hours: 0, minutes: 0, seconds: 0, over: true });
});

test("writesALocalInputThatReadsBack", () => {
  expect(new Date(localInput(EVENING)).getTime()).toBe(startOfMinute(EVENING));
});
