import { expect, test } from "vitest";
import { chinaInput, clock, day, moment, readChinaInput, sameTimeYesterday, startOfDay, startOfMinute, timeLeft } from "../src/format/time.ts";

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

test("writesDatesAsTheServersPagesDo", () => {
  const at = Date.parse("2026-11-22T12:05:00Z");
  expect(day(at, "en", "UTC")).toBe("Sun 22 Nov");
  expect(day(at, "zh-CN", "UTC")).toBe("11月22日 周日");
  expect(moment(at, "en")).toBe("Sun 22 Nov, 20:05");
  expect(moment(at, "zh-CN")).toBe("11月22日 周日 20:05");
  expect(moment(Date.parse("2026-10-31T16:30:00Z"), "zh-CN")).toBe("11月1日 周日 00:30");
});

test("takesACutOffByChinasClockWhereverTheBrowserIs", () => {
  const at = Date.parse("2026-11-22T12:05:00Z");
  expect(chinaInput(at)).toBe("2026-11-22T20:05");
  expect(readChinaInput("2026-11-22T20:05")).toBe(at);
  expect(readChinaInput("2026-11-22T20:05:00")).toBe(at);
  for (const odd of ["", "2026-11-22", "22.11.2026 20:05", "2026-13-22T20:05"]) expect(readChinaInput(odd)).toBeNaN();
});
