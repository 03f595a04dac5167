import type { LiveEvent } from "../backend/backend.ts";
import type { DealTotals, FinalUntil, FraudSignal, GmvHistory, MinuteTotals } from "../backend/types.ts";

/** GMV of one minute, or of several added up; amounts in minor units. */
export type Totals = { grossMinor: number; paidMinor: number; refundedMinor: number; netMinor: number; orders: number; paidOrders: number };
type MinuteRow = Totals & { version: number; heardAt: number | null };

/** What the board knows. Never changed in place. */
export type BoardModel = {
  minutes: ReadonlyMap<number, MinuteRow>;
  deals: ReadonlyMap<string, DealTotals>;
  signals: readonly FraudSignal[];
  finalUntil: FinalUntil | null;
};

export const NOTHING: BoardModel = { minutes: new Map(), deals: new Map(), signals: [], finalUntil: null };
export const ZERO: Totals = { grossMinor: 0, paidMinor: 0, refundedMinor: 0, netMinor: 0, orders: 0, paidOrders: 0 };

/** Kept and shown; more than so many nobody reads. */
export const SIGNALS_MOST = 50;
/** The store may be this far behind the stream, so what the stream said a moment ago wins over a history read now. */
const STORE_LAG_MS = 10_000;
/** A replay of old days may pass by on the stream; the board has no use for it and must not grow with it. */
const OLDEST_MS = 27 * 3_600_000;
const DEALS_MOST = 300;

function minuteRow(totals: MinuteTotals, heardAt: number | null): MinuteRow {
  const { grossMinor, paidMinor, refundedMinor, netMinor, orders, paidOrders, version } = totals;
  return { grossMinor, paidMinor, refundedMinor, netMinor, orders, paidOrders, version, heardAt };
}

/** Newest first, each signal once. */
function withSignals(known: readonly FraudSignal[], more: readonly FraudSignal[]): FraudSignal[] {
  const byId = new Map([...known, ...more].map((it) => [it.signalId, it]));
  const newest = (a: FraudSignal, b: FraudSignal) => Date.parse(b.recordedAt) - Date.parse(a.recordedAt) || (a.signalId < b.signalId ? 1 : -1);
  return [...byId.values()].sort(newest).slice(0, SIGNALS_MOST);
}

/** The greater of two instants of a watermark, which never goes back. */
function later(a: string | null | undefined, b: string | null | undefined): string | null {
  if (!a || !b) return a ?? b ?? null;
  return Date.parse(a) >= Date.parse(b) ? a : b;
}

function withFinal(known: FinalUntil | null, next: FinalUntil): FinalUntil {
  return { paidUntil: later(known?.paidUntil, next.paidUntil), netUntil: next.netUntil ?? known?.netUntil ?? null };
}

/** Folds what the stream said, oldest first. Every value is absolute, so a repeated or late frame does no harm. */
export function withEvents(model: BoardModel, events: readonly LiveEvent[], now: number): BoardModel {
  const minutes = new Map(model.minutes);
  const deals = new Map(model.deals);
  const signals: FraudSignal[] = [];
  const oldest = now - OLDEST_MS;
  let finalUntil = model.finalUntil;
  for (const event of events) {
    if (event.type === "minute") {
      const at = Date.parse(event.body.minute);
      if (at < oldest) continue;
      const known = minutes.get(at);
      // The store counts versions its own way: only two live frames can be compared.
      if (known?.heardAt == null || event.body.version >= known.version) minutes.set(at, minuteRow(event.body, now));
    } else if (event.type === "deal") {
      const known = deals.get(event.body.dealId);
      if ((event.body.throughSequence ?? 0) >= (known?.throughSequence ?? 0)) deals.set(event.body.dealId, merged(known, event.body));
    } else if (event.type === "signal") signals.push(event.body);
    else if (event.type === "final") finalUntil = withFinal(finalUntil, event.body);
  }
  const next = { minutes, deals, signals: signals.length > 0 ? withSignals(model.signals, signals) : model.signals, finalUntil };
  return deals.size > DEALS_MOST ? { ...next, deals: new Map(topDeals(next, DEALS_MOST / 2).map((it) => [it.dealId, it])) } : next;
}

/** A frame may come without the names that an earlier one or the history had. */
function merged(known: DealTotals | undefined, next: DealTotals): DealTotals {
  return {
    ...next,
    title: next.title ?? known?.title ?? null,
    communityName: next.communityName ?? known?.communityName ?? null,
    leaderName: next.leaderName ?? known?.leaderName ?? null,
  };
}

/** Lays a history over what is known: the store wins, but not over what the stream said since shortly before `askedAt`. */
export function withHistory(model: BoardModel, history: GmvHistory, askedAt: number): BoardModel {
  const minutes = new Map(model.minutes);
  for (const totals of history.minutes) {
    const at = Date.parse(totals.minute);
    const heardAt = minutes.get(at)?.heardAt ?? null;
    if (heardAt === null || heardAt < askedAt - STORE_LAG_MS) minutes.set(at, minuteRow(totals, null));
  }
  return { ...model, minutes, finalUntil: history.finalUntil ? withFinal(model.finalUntil, history.finalUntil) : model.finalUntil };
}

/** Deals that the stream spoke of keep its figures and take the names. */
export function withDeals(model: BoardModel, rows: readonly DealTotals[]): BoardModel {
  const deals = new Map(model.deals);
  for (const row of rows) {
    const known = deals.get(row.dealId);
    deals.set(row.dealId, known?.throughSequence === undefined ? row : merged(row, known));
  }
  return { ...model, deals };
}

export function withOlderSignals(model: BoardModel, signals: readonly FraudSignal[]): BoardModel {
  return { ...model, signals: withSignals(model.signals, signals) };
}

function plus(a: Totals, b: Totals): Totals {
  return {
    grossMinor: a.grossMinor + b.grossMinor,
    paidMinor: a.paidMinor + b.paidMinor,
    refundedMinor: a.refundedMinor + b.refundedMinor,
    netMinor: a.netMinor + b.netMinor,
    orders: a.orders + b.orders,
    paidOrders: a.paidOrders + b.paidOrders,
  };
}

/** The sum over minutes in `[from, to)`. */
export function sumOf(model: BoardModel, from: number, to: number): Totals {
  let sum = ZERO;
  for (const [at, totals] of model.minutes) if (at >= from && at < to) sum = plus(sum, totals);
  return sum;
}

export type Bucket = Totals & { at: number };

/** `[from, to)` cut into steps of `stepMs`, oldest first; a quiet step is zero, not missing. */
export function buckets(model: BoardModel, from: number, to: number, stepMs: number): Bucket[] {
  const rows: Bucket[] = [];
  for (let at = from; at < to; at += stepMs) rows.push({ at, ...ZERO });
  for (const [at, totals] of model.minutes) {
    const index = Math.floor((at - from) / stepMs);
    const row = rows[index];
    if (at >= from && row) rows[index] = { at: row.at, ...plus(row, totals) };
  }
  return rows;
}

/** By all they were paid, then by what was ordered; the order of equals never flickers. */
export function topDeals(model: BoardModel, most: number): DealTotals[] {
  return [...model.deals.values()]
    .sort((a, b) => b.paidMinor - a.paidMinor || b.grossMinor - a.grossMinor || (a.dealId < b.dealId ? -1 : 1))
    .slice(0, most);
}
