import { expect, test } from "vitest";
import type { DraftDeal } from "../src/backend/types.ts";
import { checkDeal, type DealDraft, emptyOffering, priceWarning } from "../src/islands/deal-draft.ts";
import { formOf, unfinished, withPasted } from "../src/islands/deal-form.ts";
import { excludedRules } from "../src/islands/exclusions.tsx";
import { readSupplierText } from "../src/paste/items.ts";

const NOW = Date.parse("2026-11-22T12:00:00+08:00");
const blank: DealDraft = { title: "", communityId: "c", pickupPointId: "p", minimum: "10", cutOff: "2026-11-23T12:00", commission: "8", offerings: [emptyOffering(1, "份")] };
const deal: DraftDeal & Record<string, unknown> = {
  title: "葡萄", communityId: "c2", pickupPointId: "p2", minimumQuantity: 20, cutOffAt: "2026-11-25T12:00:00.000Z", commissionBasisPoints: 850, formation: "COMMUNITY",
  offerings: [{ productId: "cat-1", title: "葡萄", unit: "箱", unitPriceMinor: 5990, stock: 60, perPersonLimit: 5, listPriceMinor: 8000, returnCategory: "FRESH", tiers: [{ fromQuantity: 10, unitPriceMinor: 5490 }] }],
};

test("aKeptDealComesBackWholeWithWhatTheFormDoesNotShow", () => {
  const { deal: again } = checkDeal(formOf({ deal }, blank, NOW), NOW);
  expect(again).toEqual(deal);
  expect(unfinished(formOf({ deal }, blank, NOW))).toEqual(deal);
});

test("anUnfinishedDraftIsShownAndKeptAsFarAsItGoes", () => {
  const form = formOf({ deal: { title: "葡", offerings: [{ title: "葡萄" }] } }, blank, NOW);
  expect(form).toMatchObject({ title: "葡", communityId: "c", minimum: "10", cutOff: "2026-11-23T12:00" });
  expect(form.offerings[0]).toMatchObject({ title: "葡萄", price: "", stock: "" });
  expect(unfinished(form).offerings?.[0]).not.toHaveProperty("unitPriceMinor");
  expect(formOf({ deal: { title: 5, offerings: "x" } as never }, blank, NOW).offerings).toHaveLength(1);
});

test("aCutOffThatHasPassedOrIsCountedIsMadeNew", () => {
  expect(formOf({ deal: { cutOffAt: "2026-11-20T12:00:00Z" } }, blank, NOW).cutOff).toBe(blank.cutOff);
  expect(formOf({ deal, openMinutes: 90 }, blank, NOW).cutOff).toBe("2026-11-22T13:30");
  expect(formOf({ deal, openMinutes: 90, opensAt: "2026-11-23T00:00:00Z" }, blank, NOW).cutOff).toBe("2026-11-23T09:30");
});

test("whatWasPastedTakesThePlaceOfTheEmptyRowAndOpensAtOnce", () => {
  let id = 100;
  const form = withPasted(blank, readSupplierText("1. 苹果 5斤 25元 限购2 共50份\n2. 香蕉 3斤 12元\n满20份成团"), () => id++, "份");
  expect(form).toMatchObject({ title: "苹果、香蕉", minimum: "20" });
  expect(form.offerings.map(({ title, unit, price, stock, limit }) => [title, unit, price, stock, limit])).toEqual([["苹果", "5斤", "25.00", "50", "2"], ["香蕉", "3斤", "12.00", "100", "5"]]);
  expect(checkDeal(form, NOW).mistakes).toBeNull();
  const more = withPasted(form, readSupplierText("梨 4斤 18元"), () => id++, "份");
  expect(more.offerings.map((it) => it.title)).toEqual(["苹果", "香蕉", "梨"]);
});

test("warnsOfAPriceAsTheServiceDoes", () => {
  const row = { ...emptyOffering(1, "份"), price: "39.99" };
  expect(priceWarning({ ...row, floorPrice: "40" })).toBe("warning.floor");
  expect(priceWarning({ ...row, listPrice: "100" })).toBe("warning.list");
  expect(priceWarning({ ...row, price: "40", listPrice: "100" })).toBeNull();
  expect(priceWarning({ ...row, floorPrice: "30", listPrice: "100" })).toBeNull();
  expect(priceWarning(row)).toBeNull();
});

test("refusesAListPriceThatIsNone", () => {
  const form = formOf({ deal }, blank, NOW);
  const wrong = checkDeal({ ...form, offerings: form.offerings.map((it) => ({ ...it, listPrice: "很多" })) }, NOW);
  expect(wrong.mistakes).toEqual({ "offering.1.listPrice": "check.good.listPrice" });
});

test("asksToConfirmOnlyWhatIsChosenAndExcluded", () => {
  const offering = { offeringId: "g", productId: "p", title: "葡萄", unit: "箱", unitPriceMinor: 1, stock: 9, left: 9, perPersonLimit: 9, tiers: [], caseSize: 1, weighedGrams: 0, returnCategory: "FRESH" };
  const soap = { ...offering, offeringId: "s", returnCategory: "GENERAL" };
  const rules = [{ code: "FRESH", sentence: "…" }];
  expect(excludedRules(rules, [offering, soap], [{ offeringId: "g", quantity: 1 }])).toEqual(rules);
  expect(excludedRules(rules, [offering, soap], [{ offeringId: "s", quantity: 1 }])).toEqual([]);
});
