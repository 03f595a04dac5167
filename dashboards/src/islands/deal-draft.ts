import type { NewDeal, NewOffering, Product } from "../backend/types.ts";
import { decimal, parseMoney } from "../format/money.ts";
import { readChinaInput } from "../format/time.ts";
import type { Key } from "../i18n/text.ts";
import type { Doubt } from "../paste/items.ts";
import { parseCount } from "./counts.ts";
import { checkGroup, type GroupDraft, groupWish, PLAIN_GROUP } from "./group-draft.ts";
import { checkTerms, PLAIN_TERMS, type TermsDraft, termsWish } from "./terms-draft.ts";

/** What an offering's return category is when nothing is said. */
export const GENERAL = "GENERAL";

/** The service takes no deal that stays open for longer (`DealLimits.OPEN_MAX`). */
export const OPEN_MAX_MS = 60 * 86_400_000;

/** A row of the form as it was typed. */
export type OfferingDraft = {
  id: number; title: string; unit: string; price: string; stock: string; limit: string;
  productId?: string; listPrice?: string; floorPrice?: string; category?: string; terms?: TermsDraft;
  /** What was guessed from a pasted text and is to be looked at. */
  doubts?: readonly Doubt[];
  /** What this form does not show, kept as it came. */
  more?: object;
};
export type DealDraft = {
  title: string; communityId: string; pickupPointId: string; minimum: string; cutOff: string; commission: string; offerings: OfferingDraft[];
  group?: GroupDraft; more?: object;
};
/** Sentences by field; a row's fields are named `offering.ID.price`. */
export type Mistakes = Readonly<Record<string, Key>>;
export type Checked = { deal: NewDeal; mistakes: null } | { deal: null; mistakes: Mistakes };

export function emptyOffering(id: number, unit: string): OfferingDraft {
  return { id, title: "", unit, price: "", stock: "100", limit: "5" };
}

/** A row that begins with what the catalogue says. */
export function offeringOf(id: number, { productId, title, unit, priceMinor }: Product): OfferingDraft {
  return { ...emptyOffering(id, unit), title, price: decimal(priceMinor), productId };
}

/** The same goods in another deal are the same product, so the id comes from name and unit (FNV-1a over UTF-16). */
export function productId(title: string, unit: string): string {
  let hash = 0x811c9dc5;
  for (const unitOfText of `${title.trim()}\n${unit.trim()}`.split("")) hash = Math.imul(hash ^ unitOfText.charCodeAt(0), 0x01000193);
  return `p-${(hash >>> 0).toString(16).padStart(8, "0")}`;
}

function shortText(text: string, most: number): string | null {
  const plain = text.trim();
  return plain.length >= 1 && plain.length <= most ? plain : null;
}

function checkOffering(row: OfferingDraft, ofTeams: boolean, mistakes: Record<string, Key>): NewOffering | null {
  const title = shortText(row.title, 80);
  const unit = shortText(row.unit, 20);
  const unitPriceMinor = parseMoney(row.price);
  const priced = unitPriceMinor !== null && unitPriceMinor >= 1 && unitPriceMinor <= 100_000_000;
  const stock = parseCount(row.stock, 1, 1_000_000);
  const perPersonLimit = parseCount(row.limit, 1, 10_000);
  const extra = optionalPrices(row, unitPriceMinor ?? 0);
  // A team forms before the deal ends, so nothing about its price may depend on how that ends.
  const terms = ofTeams ? PLAIN_TERMS : (row.terms ?? PLAIN_TERMS);
  const unsound = checkTerms(terms, unitPriceMinor ?? Number.MAX_SAFE_INTEGER);
  if (title === null) mistakes[`offering.${row.id}.title`] = "check.good.title";
  if (unit === null) mistakes[`offering.${row.id}.unit`] = "check.good.unit";
  if (!priced) mistakes[`offering.${row.id}.price`] = "check.good.price";
  if (stock === null) mistakes[`offering.${row.id}.stock`] = "check.good.stock";
  if (perPersonLimit === null) mistakes[`offering.${row.id}.limit`] = "check.good.limit";
  if (extra === null) mistakes[`offering.${row.id}.listPrice`] = "check.good.listPrice";
  for (const [name, sentence] of Object.entries(unsound)) mistakes[`offering.${row.id}.${name}`] = sentence;
  if (Object.keys(unsound).length > 0 || title === null || unit === null || !priced || stock === null || perPersonLimit === null || extra === null) return null;
  return { ...row.more, productId: row.productId ?? productId(title, unit), title, unit, unitPriceMinor, stock, perPersonLimit, ...extra, ...termsWish(terms) };
}

/** Null when a price that may be left out is there and is none. */
function optionalPrices({ listPrice, floorPrice, category }: OfferingDraft, unitPriceMinor: number): Pick<NewOffering, "listPriceMinor" | "floorPriceMinor" | "returnCategory"> | null {
  const [list, floor] = [listPrice, floorPrice].map((it) => ((it ?? "").trim() === "" ? undefined : parseMoney(it ?? "")));
  if (list === null || floor === null || floor === 0 || (list !== undefined && list < Math.max(1, unitPriceMinor))) return null;
  return {
    ...(list === undefined ? {} : { listPriceMinor: list }), ...(floor === undefined ? {} : { floorPriceMinor: floor }),
    ...(category && category !== GENERAL ? { returnCategory: category } : {}),
  };
}

/** As the service warns: below the floor, or, without one, more than 60 % below the list price. */
export function priceWarning({ price, listPrice, floorPrice }: OfferingDraft): Key | null {
  const minor = parseMoney(price);
  const [list, floor] = [parseMoney(listPrice ?? ""), parseMoney(floorPrice ?? "")];
  if (minor === null) return null;
  if (floor !== null) return minor < floor ? "warning.floor" : null;
  return list !== null && minor * 100 < list * 40 ? "warning.list" : null;
}

const FIELDS: Record<string, [field: string, sentence: Key]> = {
  title: ["title", "check.title"], cutOffAt: ["cutOff", "check.cutOff"], minimumQuantity: ["minimum", "check.minimum"],
  commissionBasisPoints: ["commission", "check.commission"], communityId: ["pickup", "check.place"], pickupPointId: ["pickup", "check.place"],
};

const GROUP_FIELDS: Record<string, [field: string, sentence: Key]> = {
  "group": ["group.span", "check.span"], "group.pickupPoints": ["group.points", "check.points"], "group.team.size": ["group.teamSize", "check.team.size"],
};

/** The mistake that only the service saw, at the field it named. */
export function mistakeOf(field: string | null | undefined): Mistakes {
  const [name, sentence] = FIELDS[field ?? ""] ?? GROUP_FIELDS[field ?? ""] ?? [];
  return name && sentence ? { [name]: sentence } : {};
}

/** What was typed as a deal, or every mistake at once. Percent with two decimals are basis points, moved as digits like money. */
export function checkDeal(draft: DealDraft, now: number): Checked {
  const mistakes: Record<string, Key> = {};
  const group = draft.group ?? PLAIN_GROUP;
  const ofTeams = group.formation === "TEAM";
  const offerings = draft.offerings.map((row) => checkOffering(row, ofTeams, mistakes)).filter((it) => it !== null);
  const stock = offerings.reduce((sum, it) => sum + it.stock, 0);
  const title = shortText(draft.title, 80);
  // Teams have a size instead.
  const minimumQuantity = ofTeams ? 1 : parseCount(draft.minimum, 1, 1_000_000);
  const cutOff = readChinaInput(draft.cutOff);
  const commissionBasisPoints = parseMoney(draft.commission);
  if (title === null) mistakes["title"] = "check.title";
  if (!draft.communityId || !draft.pickupPointId) mistakes["pickup"] = "check.place";
  if (minimumQuantity === null || (offerings.length === draft.offerings.length && minimumQuantity > stock)) mistakes["minimum"] = "check.minimum";
  if (!(cutOff > now && cutOff <= now + OPEN_MAX_MS)) mistakes["cutOff"] = "check.cutOff";
  if (commissionBasisPoints === null || commissionBasisPoints > 3_000) mistakes["commission"] = "check.commission";
  Object.assign(mistakes, checkGroup(group, draft.pickupPointId, cutOff));
  if (Object.keys(mistakes).length > 0 || title === null || minimumQuantity === null || commissionBasisPoints === null) {
    return { deal: null, mistakes };
  }
  const { communityId, pickupPointId } = draft;
  const cutOffAt = new Date(cutOff).toISOString();
  return { deal: { ...draft.more, title, communityId, pickupPointId, minimumQuantity, cutOffAt, commissionBasisPoints, offerings, ...groupWish(group) }, mistakes: null };
}
