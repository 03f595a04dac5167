/** Amounts are integers of minor units (fen). They become decimal text by moving digits, never by dividing. */
import type { Lang } from "../state/url.ts";

type Decimal = `${number}`;

/** `3990` → `"39.90"`, `-5` → `"-0.05"`. Throws on anything that is not a safe integer. */
export function decimal(minor: number): Decimal {
  if (!Number.isSafeInteger(minor)) throw new RangeError(`not an integer of minor units: ${minor}`);
  const digits = String(Math.abs(minor)).padStart(3, "0");
  return `${minor < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}` as Decimal;
}

const formats = new Map<string, Intl.NumberFormat>();
function format(lang: Lang, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = lang + JSON.stringify(options);
  let found = formats.get(key);
  if (!found) formats.set(key, (found = new Intl.NumberFormat(lang, options)));
  return found;
}
const yuan = { style: "currency", currency: "CNY", currencyDisplay: "narrowSymbol" } as const;

/** `3990` → `¥39.90`. */
export function money(minor: number, lang: Lang): string {
  return format(lang, yuan).format(decimal(minor));
}

/** Without its symbol, where that is written apart: `1,239.90`. */
export function amount(minor: number, lang: Lang): string {
  return format(lang, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(decimal(minor));
}

/** With its sign, for something that came or went: `+¥39.90`, `-¥39.90`. */
export function moneyChange(minor: number, lang: Lang): string {
  return format(lang, { ...yuan, signDisplay: "exceptZero" }).format(decimal(minor));
}

/** For an axis or a narrow place: `¥12.8K`, `¥1.3万`. */
export function moneyShort(minor: number, lang: Lang): string {
  return format(lang, { ...yuan, notation: "compact", minimumFractionDigits: 0, maximumFractionDigits: 1 }).format(decimal(minor));
}

/** The pieces of a big figure, each shown in its own size: sign and symbol, whole yuan, fen. */
export function moneyParts(minor: number, lang: Lang): { symbol: string; whole: string; fraction: string } {
  const pieces = { symbol: "", whole: "", fraction: "" };
  for (const { type, value } of format(lang, yuan).formatToParts(decimal(minor))) {
    if (type === "integer" || type === "group") pieces.whole += value;
    else if (type === "decimal" || type === "fraction") pieces.fraction += value;
    else pieces.symbol += value;
  }
  return pieces;
}

/** What somebody typed (`39.9`, `¥39.90`, `３９`) as minor units, or null when it is no amount. */
export function parseMoney(text: string): number | null {
  const plain = text.normalize("NFKC").trim().replace(/^[¥￥]\s*/, "");
  const match = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(plain);
  if (!match) return null;
  return Number.parseInt(match[1] + (match[2] ?? "").padEnd(2, "0"), 10);
}

/** Whole-number quantities with their separators: `12,480`. */
export function count(value: number, lang: Lang): string {
  return format(lang, { maximumFractionDigits: 0 }).format(value);
}

/** How far `now` is above or below `before`, as `+12.4%`; null when there is nothing to compare with. */
export function change(now: number, before: number, lang: Lang): string | null {
  if (before <= 0) return null;
  return format(lang, { style: "percent", signDisplay: "exceptZero", maximumFractionDigits: 1 }).format((now - before) / before);
}
