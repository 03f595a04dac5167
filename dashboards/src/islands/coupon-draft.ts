import type { CouponWish } from "../backend/types.ts";
import { parseMoney } from "../format/money.ts";
import { readChinaInput } from "../format/time.ts";
import type { Key } from "../i18n/text.ts";
import { parseCount } from "./counts.ts";
import { couponCode } from "./coupon-field.tsx";

/** A coupon as it was typed. */
export type CouponDraft = { code: string; title: string; off: string; minimum: string; issued: string; perPerson: string; from: string; until: string; dealId: string };
export type CheckedCoupon = { code: string; wish: CouponWish; mistakes: null } | { code: null; wish: null; mistakes: Partial<Record<keyof CouponDraft, Key>> };

/** Easy to read aloud and to type: no 0, O, 1 or I. */
const LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/** A code that nobody guesses by trying: 40 bits. */
export function drawCode(random: (count: number) => Uint8Array = (count) => crypto.getRandomValues(new Uint8Array(count))): string {
  return [...random(8)].map((it) => LETTERS[it % LETTERS.length]).join("");
}

/** What was typed as a coupon, or every mistake at once. */
export function checkCoupon(draft: CouponDraft, suggestedTitle: (off: number, minimum: number) => string): CheckedCoupon {
  const mistakes: Partial<Record<keyof CouponDraft, Key>> = {};
  const code = couponCode(draft.code);
  const [off, minimum] = [parseMoney(draft.off), parseMoney(draft.minimum)];
  const [issued, perPerson] = [parseCount(draft.issued, 1, 100_000), parseCount(draft.perPerson, 1, 100)];
  const [from, until] = [readChinaInput(draft.from), readChinaInput(draft.until)];
  if (!code) mistakes.code = "check.coupon.code";
  if (draft.title.trim().length > 60) mistakes.title = "check.coupon.title";
  if (off === null || off < 1 || off > 10_000_000) mistakes.off = "check.coupon.off";
  if (minimum === null || minimum <= (off ?? 0) || minimum > 100_000_000) mistakes.minimum = "check.coupon.minimum";
  if (issued === null) mistakes.issued = "check.coupon.issued";
  if (perPerson === null) mistakes.perPerson = "check.coupon.perPerson";
  if (!(until > from)) mistakes.until = "check.coupon.until";
  if (Object.keys(mistakes).length > 0 || !code || off === null || minimum === null || issued === null || perPerson === null) return { code: null, wish: null, mistakes };
  const wish: CouponWish = {
    title: draft.title.trim() || suggestedTitle(off, minimum), amountOffMinor: off, minimumMinor: minimum, issued, perPerson,
    validFrom: new Date(from).toISOString(), validUntil: new Date(until).toISOString(), ...(draft.dealId ? { dealId: draft.dealId } : {}),
  };
  return { code, wish, mistakes: null };
}
