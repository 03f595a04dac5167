import type { Lang } from "../state/url.ts";

export const MINUTE_MS = 60_000;

/** Communities live by China's clock, whatever zone a phone is in. It has no summer time. */
const CHINA = "Asia/Shanghai";
const CHINA_OFFSET = "+08:00";
const CHINA_AHEAD_MS = 8 * 3_600_000;

/** `20:14`, always 24 hours: a board and a cut-off must not need am or pm. In the viewer's zone unless another is named. */
export function clock(ms: number, lang: Lang, seconds = false, timeZone?: string): string {
  return new Intl.DateTimeFormat(lang, {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    ...(seconds ? { second: "2-digit" } : {}),
    ...(timeZone ? { timeZone } : {}),
  }).format(ms);
}

/** `Sun 22 Nov` or `11月22日 周日`, as the server's pages write it. */
export function day(ms: number, lang: Lang, timeZone?: string): string {
  const pieces: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
  const format = new Intl.DateTimeFormat(lang, { month: "short", day: "numeric", weekday: "short", ...(timeZone ? { timeZone } : {}) });
  for (const { type, value } of format.formatToParts(ms)) if (type !== "literal") pieces[type] = value.replace(/月$/, "");
  const { month = "", day: date = "", weekday = "" } = pieces;
  return lang === "zh-CN" ? `${month}月${date}日 ${weekday}` : `${weekday} ${date} ${month}`;
}

/** When an order was placed or a refund arrived, by China's clock: `Sun 22 Nov, 20:14` or `11月22日 周日 20:14`. */
export function moment(ms: number, lang: Lang): string {
  return `${day(ms, lang, CHINA)}${lang === "zh-CN" ? "" : ","} ${clock(ms, lang, false, CHINA)}`;
}

/** The time of day alone, by China's clock. */
export function chinaClock(ms: number, lang: Lang): string {
  return clock(ms, lang, false, CHINA);
}

/** From one moment to a later one by China's clock, the day once when it is the same: `11月28日 周六 16:00–19:00`. */
export function timeWindow(fromMs: number, toMs: number, lang: Lang): string {
  const oneDay = day(fromMs, lang, CHINA) === day(toMs, lang, CHINA) && toMs - fromMs < 2 * 86_400_000;
  return oneDay ? `${moment(fromMs, lang)}–${chinaClock(toMs, lang)}` : `${moment(fromMs, lang)} – ${moment(toMs, lang)}`;
}

/** The first instant of the day that holds `ms`, in the viewer's time zone. */
export function startOfDay(ms: number): number {
  const at = new Date(ms);
  return new Date(at.getFullYear(), at.getMonth(), at.getDate()).getTime();
}

/** The same time of the day before; a day with a clock change is shorter or longer, so dates are moved, not hours. */
export function sameTimeYesterday(ms: number): number {
  const at = new Date(ms);
  at.setDate(at.getDate() - 1);
  return at.getTime();
}

export function startOfMinute(ms: number): number {
  return Math.floor(ms / MINUTE_MS) * MINUTE_MS;
}

/** Time left, split for a countdown; all zero when it is over. */
export function timeLeft(untilMs: number, nowMs: number): { days: number; hours: number; minutes: number; seconds: number; over: boolean } {
  const left = Math.max(0, Math.ceil((untilMs - nowMs) / 1000));
  return {
    days: Math.floor(left / 86_400),
    hours: Math.floor((left % 86_400) / 3_600),
    minutes: Math.floor((left % 3_600) / 60),
    seconds: left % 60,
    over: left === 0,
  };
}

/** `datetime-local` text (`2026-11-22T20:00`) of an instant by China's clock. */
export function chinaInput(ms: number): string {
  return new Date(ms + CHINA_AHEAD_MS).toISOString().slice(0, 16);
}

/** What stands in such an input as an instant, wherever the browser is; NaN when it is no time. */
export function readChinaInput(text: string): number {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/.test(text) ? Date.parse(text + CHINA_OFFSET) : Number.NaN;
}
