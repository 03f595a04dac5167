import type { Backend, LiveListener } from "../backend.ts";
import type { Span } from "../types.ts";
import { startOfDay } from "../../format/time.ts";
import { Chance } from "./chance.ts";
import { DemoDay } from "./day.ts";

type Insight = Pick<Backend, "gmv" | "topDeals" | "signals" | "dealCounts" | "live">;
/** How the made-up stream misbehaves, to look at the board's other faces. */
export type DemoMood = "busy" | "broken" | "silent" | "empty" | "failing" | "loading";

/** A board's figures for a made-up day, the same for the same clock. */
export function demoInsight(clock: () => number, mood: DemoMood): Insight {
  const today = DemoDay.of(20_261_122, clock(), mood === "empty" ? 0 : 3);
  const before = new DemoDay(7, startOfDay(startOfDay(clock()) - 1), startOfDay(clock()) - 1, 2.7);
  const chance = new Chance(42);
  const rows = ({ from, to }: Span) =>
    [...before.minutes.values(), ...today.minutes.values()].filter((it) => it.at >= from && it.at < to);
  const final = () => ({
    paidUntil: new Date(clock() - 4_000).toISOString(),
    netUntil: new Date(clock() - 31 * 60_000).toISOString(),
  });

  /** The same few orders, whenever they come. */
  const speak = (listener: LiveListener) => {
    for (let i = chance.whole(0, 11) - 9; i > 0; i--) {
      const { minute, deal } = today.order(clock(), chance.next() < 0.93);
      listener.event({ type: "minute", body: minute });
      listener.event({ type: "deal", body: deal });
    }
    if (chance.next() < 0.012) listener.event({ type: "signal", body: today.signal(clock()) });
    listener.event({ type: "final", body: final() });
  };

  const answer = <T>(value: () => T): Promise<T> =>
    mood === "failing" ? Promise.reject(new Error("demo: the store is away"))
    : mood === "loading" ? new Promise(() => undefined)
    : Promise.resolve(value());

  return {
    gmv: (span) => answer(() => ({ minutes: rows(span), finalUntil: mood === "empty" ? null : final() })),
    topDeals: () => answer(() => (mood === "empty" ? [] : [...today.deals.values()])),
    signals: (limit) => answer(() => (mood === "empty" ? [] : today.signals.slice(-limit))),
    dealCounts: () => answer(() => (mood === "empty" ? { opened: 0, formed: 0, failed: 0 } : { opened: 42, formed: 31, failed: 2 })),
    live: (listener) => {
      listener.state({ line: "connecting" });
      if (mood === "loading") return () => undefined;
      listener.state({ line: "live" });
      if (mood === "empty" || mood === "silent" || mood === "failing") return () => undefined;
      let spoken = 0;
      const timer = setInterval(() => {
        speak(listener);
        if (mood === "broken" && ++spoken === 3) {
          clearInterval(timer);
          listener.state({ line: "waiting", retryAtMs: clock() + 8_000 });
        }
      }, 450);
      return () => clearInterval(timer);
    },
  };
}
