import type { NewOffering } from "../backend/types.ts";
import { decimal, parseMoney } from "../format/money.ts";
import type { Key } from "../i18n/text.ts";
import { parseCount } from "./counts.ts";

export type TierDraft = { from: string; price: string };
/** How an offering is sold beyond one price for single pieces, as it was typed; only in a community deal. */
export type TermsDraft = { tiers: TierDraft[]; caseSize: string; weighedGrams: string };
type Terms = Pick<NewOffering, "tiers" | "caseSize" | "weighedGrams">;

export const PLAIN_TERMS: TermsDraft = { tiers: [], caseSize: "", weighedGrams: "" };
export const TIERS_MOST = 5;
const empty = ({ from, price }: TierDraft) => from.trim() === "" && price.trim() === "";

export function termsOf({ tiers, caseSize, weighedGrams }: Partial<Terms>): TermsDraft {
  const figure = (value: unknown) => (typeof value === "number" && Number.isSafeInteger(value) && value > 0 ? String(value) : "");
  return {
    tiers: (Array.isArray(tiers) ? tiers : []).map((it) => ({ from: figure(it?.fromQuantity), price: Number.isSafeInteger(it?.unitPriceMinor) ? decimal(it.unitPriceMinor) : "" })),
    caseSize: figure(caseSize), weighedGrams: figure(weighedGrams),
  };
}

/** What can be read of it. */
export function termsWish({ tiers, caseSize, weighedGrams }: TermsDraft): Terms {
  const read = tiers.flatMap((it) => {
    const [fromQuantity, unitPriceMinor] = [parseCount(it.from, 2, 1_000_000), parseMoney(it.price)];
    return fromQuantity === null || unitPriceMinor === null ? [] : [{ fromQuantity, unitPriceMinor }];
  });
  const [pieces, grams] = [parseCount(caseSize, 2, 10_000), parseCount(weighedGrams, 1, 1_000_000)];
  return { ...(read.length > 0 ? { tiers: read } : {}), ...(pieces === null ? {} : { caseSize: pieces }), ...(grams === null ? {} : { weighedGrams: grams }) };
}

/** Sentences by field: each tier takes more pieces and costs less than the one before. */
export function checkTerms({ tiers, caseSize, weighedGrams }: TermsDraft, unitPriceMinor: number): Record<string, Key> {
  const mistakes: Record<string, Key> = {};
  let [from, price] = [1, unitPriceMinor];
  tiers.filter((it) => !empty(it)).forEach((it) => {
    const [quantity, minor] = [parseCount(it.from, 2, 1_000_000), parseMoney(it.price)];
    if (quantity === null || minor === null || minor < 1 || quantity <= from || minor >= price) mistakes["tiers"] = "check.good.tiers";
    else [from, price] = [quantity, minor];
  });
  if (caseSize.trim() !== "" && parseCount(caseSize, 2, 10_000) === null) mistakes["caseSize"] = "check.good.caseSize";
  if (weighedGrams.trim() !== "" && parseCount(weighedGrams, 1, 1_000_000) === null) mistakes["weighedGrams"] = "check.good.weighedGrams";
  return mistakes;
}

export function isPlainTerms(terms: TermsDraft): boolean {
  return terms.tiers.every(empty) && terms.caseSize.trim() === "" && terms.weighedGrams.trim() === "";
}
