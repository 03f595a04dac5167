import type { DealTotals, FraudSignal, MinuteTotals } from "../types.ts";
import { MINUTE_MS, startOfDay, startOfMinute } from "../../format/time.ts";
import { Chance } from "./chance.ts";

const GOODS: readonly [title: string, priceMinor: number, community: string, leader: string][] = [
  ["阳光玫瑰葡萄 5斤装", 5990, "阳光花园", "王姐"],
  ["土鸡蛋 30枚", 3680, "梧桐里", "老陈"],
  ["赣南脐橙 10斤", 4580, "滨江一号", "小林"],
  ["五常大米 10kg", 8900, "阳光花园", "王姐"],
  ["云南小番茄 4斤", 2990, "桂语江南", "阿芳"],
  ["现做手工水饺 3斤", 4200, "梧桐里", "老陈"],
  ["崇明草头年糕", 1880, "枫林苑", "周老师"],
  ["新疆阿克苏苹果 8斤", 5280, "滨江一号", "小林"],
  ["阳澄湖大闸蟹 4对", 19800, "桂语江南", "阿芳"],
  ["宁夏滩羊肉 2斤", 11800, "枫林苑", "周老师"],
  ["安吉白茶 150g", 16800, "阳光花园", "王姐"],
  ["鲜牛奶 950ml×4", 6800, "梧桐里", "老陈"],
];

/** Orders a minute over the day: breakfast, lunch, and the long evening after work. */
function pace(minuteOfDay: number): number {
  const hump = (at: number, width: number) => Math.exp(-(((minuteOfDay - at * 60) / (width * 60)) ** 2));
  return 0.4 + 5 * hump(8, 1.1) + 8 * hump(12.2, 1.2) + 15 * hump(19.8, 2.1);
}

type Minute = MinuteTotals & { at: number };

/** One day of made-up trade that can go on: minutes, deals and signals up to `until`. */
export class DemoDay {
  readonly minutes = new Map<number, Minute>();
  readonly deals = new Map<string, DealTotals>();
  readonly signals: FraudSignal[] = [];
  private readonly chance: Chance;

  constructor(seed: number, readonly start: number, until: number, private readonly busyness: number) {
    this.chance = new Chance(seed);
    if (busyness > 0) for (let at = start; at < startOfMinute(until) + MINUTE_MS; at += MINUTE_MS) this.minute(at, Math.min(1, (until - at) / MINUTE_MS));
    this.failOneDeal(until);
    if (busyness > 0) for (const minutesAgo of [154, 71, 26, 3]) this.signal(until - minutesAgo * MINUTE_MS - this.chance.whole(0, 40_000));
  }

  private minute(at: number, part: number): void {
    const expected = pace((at - this.start) / MINUTE_MS) * this.busyness * part;
    const orders = Math.floor(expected * (0.55 + 0.9 * this.chance.next()) + this.chance.next());
    for (let i = 0; i < orders; i++) this.order(at, this.chance.next() < 0.95);
  }

  /** A group that missed its minimum: its orders of an hour ago leave net again. */
  private failOneDeal(until: number): void {
    for (let at = startOfMinute(until) - 47 * MINUTE_MS; at < startOfMinute(until) - 38 * MINUTE_MS; at += MINUTE_MS) {
      const minute = this.minutes.get(at);
      if (minute) this.put({ ...minute, refundedMinor: Math.floor((minute.paidMinor * 11) / 20) });
    }
  }

  private put(minute: Minute): Minute {
    const next = { ...minute, netMinor: minute.paidMinor - minute.refundedMinor, version: minute.version + 1 };
    this.minutes.set(minute.at, next);
    return next;
  }

  private emptyMinute(at: number): Minute {
    const zero = { grossMinor: 0, paidMinor: 0, refundedMinor: 0, netMinor: 0, orders: 0, paidOrders: 0, version: 0 };
    return { at, minute: new Date(at).toISOString(), ...zero };
  }

  /** One order in the minute that holds `when`; the changed minute and deal. */
  order(when: number, paid: boolean): { minute: MinuteTotals; deal: DealTotals } {
    const at = startOfMinute(when);
    // The lesser of two throws: the first of the list sell best.
    const index = Math.min(this.chance.whole(0, GOODS.length - 1), this.chance.whole(0, GOODS.length - 1));
    const [title, priceMinor, communityName, leaderName] = GOODS[index] ?? this.chance.oneOf(GOODS);
    const quantity = this.chance.oneOf([1, 1, 1, 2, 2, 3]);
    const amount = priceMinor * quantity;
    const before = this.minutes.get(at) ?? this.emptyMinute(at);
    const minute = this.put({
      ...before,
      grossMinor: before.grossMinor + amount,
      orders: before.orders + 1,
      paidMinor: before.paidMinor + (paid ? amount : 0),
      paidOrders: before.paidOrders + (paid ? 1 : 0),
    });
    const dealId = `demo-deal-${index}`;
    const known = this.deals.get(dealId);
    const deal: DealTotals = {
      dealId, title, communityName, leaderName,
      grossMinor: (known?.grossMinor ?? 0) + amount,
      paidMinor: (known?.paidMinor ?? 0) + (paid ? amount : 0),
      netMinor: (known?.netMinor ?? 0) + (paid ? amount : 0),
      orders: (known?.orders ?? 0) + 1,
      paidOrders: (known?.paidOrders ?? 0) + (paid ? 1 : 0),
      paidQuantity: (known?.paidQuantity ?? 0) + (paid ? quantity : 0),
      throughSequence: (known?.throughSequence ?? 0) + 1,
    };
    this.deals.set(dealId, deal);
    return { minute, deal };
  }

  signal(at: number): FraudSignal {
    const index = this.chance.whole(0, GOODS.length - 1);
    const signal: FraudSignal = {
      signalId: `demo-signal-${this.signals.length}`,
      ruleId: "buyer-velocity",
      ruleVersion: 1,
      dealId: `demo-deal-${index}`,
      orderId: `demo-order-${this.signals.length}`,
      buyer: this.chance.whole(0x100000, 0xffffff).toString(16) + this.chance.whole(0x100000, 0xffffff).toString(16),
      occurredAt: new Date(at).toISOString(),
      recordedAt: new Date(at).toISOString(),
      observed: this.chance.oneOf([5, 5, 6, 8]),
      threshold: 5,
      windowSeconds: 300,
      dealTitle: GOODS[index]?.[0] ?? null,
    };
    this.signals.push(signal);
    return signal;
  }

  /** Today for `now`, or the day before it when `daysAgo` is 1. */
  static of(seed: number, now: number, busyness: number): DemoDay {
    return new DemoDay(seed, startOfDay(now), now, busyness);
  }
}
