import type { Lang } from "../state/url.ts";

export const MINUTE_MS = 60_000;

/** `20:14`, always 24 hours: a board and a cut-off must not need am or pm. */
export function clock(ms: number, lang: Lang, seconds = false): string {
  return new Intl.DateTimeFormat(lang, {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    ...(seconds ? { second: "2-digit" } : {}),
  }).format(ms);
}

/** `Sun, Nov 22` or `11月22日 周日`. */
export function day(ms: number, lang: Lang): string {
  const text = new Intl.DateTimeFormat(lang, { month: "short", day: "numeric", weekday: "short" }).format(ms);
  return lang === "zh-CN" ? text.replace("日周", "日 周") : text;
}

/** Day and time of a cut-off or an order. */
export function dayAndClock(ms: number, lang: Lang): string {
  return `${day(ms, lang)} ${clock(ms, lang)}`;
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

/** `datetime-local` text (`2026-11-22T20:00`) of an instant in the viewer's time zone. */
export function localInput(ms: number): string {
  const at = new Date(ms);
  const two = (n: number) => String(n).padStart(2, "0");
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;
}
