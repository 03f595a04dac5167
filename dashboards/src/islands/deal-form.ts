import type { DraftDeal, NewOffering } from "../backend/types.ts";
import { decimal, parseMoney } from "../format/money.ts";
import { chinaInput, MINUTE_MS, readChinaInput } from "../format/time.ts";
import type { Pasted } from "../paste/items.ts";
import { parseCount } from "./counts.ts";
import { type DealDraft, emptyOffering, GENERAL, type OfferingDraft, productId } from "./deal-draft.ts";
import { groupOf, groupWish, PLAIN_GROUP } from "./group-draft.ts";
import { PLAIN_TERMS, termsOf, termsWish } from "./terms-draft.ts";

/** What a form starts from: a draft, a template or an earlier deal. */
export type Start = { deal: DraftDeal; openMinutes?: number | null; opensAt?: string | null };

const typed = (minor: number | null | undefined) => (minor === null || minor === undefined ? "" : decimal(minor));

/** Text is what it was, unless the draft was written by somebody who does not keep to the form of a deal. */
const text = (value: unknown) => (typeof value === "string" ? value : "");
const figure = (value: unknown) => (typeof value === "number" && Number.isSafeInteger(value) ? String(value) : "");
const minorOf = (value: unknown) => (typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : null);

/** A kept deal as the form shows it; `blank` stands for what it does not say. */
export function formOf({ deal, openMinutes, opensAt }: Start, blank: DealDraft, now: number): DealDraft {
  const { title, communityId, pickupPointId, minimumQuantity, cutOffAt, commissionBasisPoints, offerings, group, ...more } = deal;
  const opens = Math.max(Date.parse(opensAt ?? "") || now, now);
  const stated = Date.parse(text(cutOffAt));
  const cutOff = openMinutes ? opens + openMinutes * MINUTE_MS : stated > opens ? stated : Number.NaN;
  const rows = (Array.isArray(offerings) ? offerings : []).map((it, index) => rowOf(index + 1, it));
  return {
    title: text(title), more, group: groupOf(group),
    communityId: text(communityId) || blank.communityId, pickupPointId: text(pickupPointId) || blank.pickupPointId,
    minimum: figure(minimumQuantity) || blank.minimum, cutOff: Number.isNaN(cutOff) ? blank.cutOff : chinaInput(cutOff),
    commission: typed(minorOf(commissionBasisPoints)) || blank.commission, offerings: rows.length > 0 ? rows : blank.offerings,
  };
}

function rowOf(id: number, offering: Partial<NewOffering>): OfferingDraft {
  const { productId: known, title, unit, unitPriceMinor, stock, perPersonLimit, listPriceMinor, floorPriceMinor, returnCategory, tiers, caseSize, weighedGrams, ...more } = offering;
  return {
    id, title: text(title), unit: text(unit), price: typed(minorOf(unitPriceMinor)), stock: figure(stock), limit: figure(perPersonLimit),
    listPrice: typed(minorOf(listPriceMinor)), floorPrice: typed(minorOf(floorPriceMinor)), category: text(returnCategory) || GENERAL, more, terms: termsOf({ tiers, caseSize, weighedGrams } as NewOffering),
    // A product of the catalogue's stays what it is; one that was named here goes with its name.
    ...(known && known !== productId(text(title), text(unit)) ? { productId: known } : {}),
  };
}

/** The form as a draft: whatever can be read of it. */
export function unfinished(draft: DealDraft): DraftDeal {
  const cutOff = readChinaInput(draft.cutOff);
  const minimumQuantity = parseCount(draft.minimum, 1, 1_000_000);
  const commissionBasisPoints = parseMoney(draft.commission);
  const { communityId, pickupPointId } = draft;
  return {
    ...draft.more, title: draft.title.trim(), communityId, pickupPointId,
    ...(minimumQuantity === null ? {} : { minimumQuantity }), ...(commissionBasisPoints === null ? {} : { commissionBasisPoints }),
    ...(Number.isNaN(cutOff) ? {} : { cutOffAt: new Date(cutOff).toISOString() }),
    offerings: draft.offerings.map(unfinishedRow), ...groupWish(draft.group ?? PLAIN_GROUP),
  };
}

function unfinishedRow({ more, productId: product, title, unit, price, stock, limit, listPrice, floorPrice, category, terms }: OfferingDraft): Partial<NewOffering> {
  const amounts = { unitPriceMinor: parseMoney(price), stock: parseCount(stock, 1, 1_000_000), perPersonLimit: parseCount(limit, 1, 10_000), listPriceMinor: parseMoney(listPrice ?? ""), floorPriceMinor: parseMoney(floorPrice ?? "") };
  const known = Object.fromEntries(Object.entries(amounts).filter(([, it]) => it !== null));
  return { ...more, productId: product ?? productId(title, unit), title: title.trim(), unit: unit.trim(), ...known, ...termsWish(terms ?? PLAIN_TERMS), ...(category && category !== GENERAL ? { returnCategory: category } : {}) };
}

/** The form with what was recognised: it takes the place of an empty row, or comes behind the others. */
export function withPasted(draft: DealDraft, { items, minimum }: Pasted, nextId: () => number, unit: string): DealDraft {
  const kept = draft.offerings.filter((it) => it.title.trim() !== "" || it.price.trim() !== "");
  const rows = items.map((it): OfferingDraft => {
    const empty = emptyOffering(nextId(), unit);
    return {
      ...empty, title: it.title, unit: it.unit ?? empty.unit, price: typed(it.price), stock: figure(it.stock) || empty.stock, limit: figure(it.limit) || empty.limit,
      listPrice: typed(it.listPrice), floorPrice: typed(it.floorPrice), doubts: it.doubts,
    };
  });
  const title = draft.title.trim() || titleOf(items.map((it) => it.title));
  return { ...draft, title, minimum: figure(minimum) || draft.minimum, offerings: [...kept, ...rows].slice(0, 50) };
}

/** The first names, as many as a title of a chat message takes. */
function titleOf(names: string[]): string {
  return names.slice(0, 3).join("、").slice(0, 80);
}
