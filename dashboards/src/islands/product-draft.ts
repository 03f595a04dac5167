import type { Product, ProductWish } from "../backend/types.ts";
import { decimal, parseMoney } from "../format/money.ts";
import type { Key } from "../i18n/text.ts";
import type { Mistakes } from "./deal-draft.ts";

/** A product's form as it was typed. */
export type ProductDraft = { title: string; unit: string; price: string; floor: string; category: string; note: string; photos: string[] };
export type CheckedProduct = { wish: ProductWish; mistakes: null } | { wish: null; mistakes: Mistakes };

/** What decides whether something may be sent back; the words are `category.*`. */
export const CATEGORIES = ["GENERAL", "FRESH", "MADE_TO_ORDER", "DIGITAL_MEDIA", "NEWSPAPERS", "OPENED_HYGIENE", "ACTIVATED", "NEAR_EXPIRY"] as const;

const PRICE_MOST = 100_000_000;

export function draftOf(product: Product | null, unit: string): ProductDraft {
  if (!product) return { title: "", unit, price: "", floor: "", category: "", note: "", photos: [] };
  const { title, priceMinor, floorPriceMinor, category, note, photos } = product;
  return { title, unit: product.unit, price: decimal(priceMinor), floor: floorPriceMinor == null ? "" : decimal(floorPriceMinor), category: category ?? "", note, photos };
}

function price(text: string): number | null {
  const minor = parseMoney(text);
  return minor !== null && minor >= 1 && minor <= PRICE_MOST ? minor : null;
}

/** What was typed as a product, or every mistake at once. */
export function checkProduct(draft: ProductDraft): CheckedProduct {
  const mistakes: Record<string, Key> = {};
  const title = draft.title.trim();
  const unit = draft.unit.trim();
  const note = draft.note.trim();
  const priceMinor = price(draft.price);
  const floorPriceMinor = draft.floor.trim() === "" ? undefined : price(draft.floor);
  if (title.length < 1 || title.length > 80) mistakes["title"] = "check.good.title";
  if (unit.length < 1 || unit.length > 20) mistakes["unit"] = "check.good.unit";
  if (priceMinor === null) mistakes["price"] = "check.good.price";
  if (floorPriceMinor === null) mistakes["floor"] = "check.good.price";
  if (note.length > 500) mistakes["note"] = "check.product.note";
  if (Object.keys(mistakes).length > 0 || priceMinor === null || floorPriceMinor === null) return { wish: null, mistakes };
  const wish: ProductWish = { title, unit, priceMinor, note, photos: draft.photos };
  if (floorPriceMinor !== undefined) wish.floorPriceMinor = floorPriceMinor;
  if (draft.category !== "") wish.category = draft.category;
  return { wish, mistakes: null };
}
