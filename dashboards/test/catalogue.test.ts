import { expect, test } from "vitest";
import { Acts, notesInMemory } from "../src/backend/live/acts.ts";
import { Http } from "../src/backend/live/http.ts";
import type { OwnPoint, Product } from "../src/backend/types.ts";
import { checkDeal, offeringOf, productId } from "../src/islands/deal-draft.ts";
import { fitted, photoAt } from "../src/islands/photo.ts";
import { checkPoint, parsePlace, type PointDraft, pointDraftOf } from "../src/islands/point-draft.ts";
import { CATEGORIES, checkProduct, draftOf, type ProductDraft } from "../src/islands/product-draft.ts";
import { en } from "../src/i18n/en.ts";

const product: Product = { productId: "id", version: 2, title: "葡萄", unit: "箱", priceMinor: 5_990, floorPriceMinor: 4_800, currency: "CNY", category: "FRESH", note: "冰袋", photos: ["a"] };
const draft: ProductDraft = { title: " 葡萄 ", unit: "箱", price: "５９.9", floor: "", category: "", note: "", photos: [] };
const point: OwnPoint = {
  pickupPointId: "p", name: "王姐便利店", address: "3号楼", hours: "周六下午", closed: false, latitude: 31.2304, longitude: 121.4737,
  opening: [{ days: ["SATURDAY"], from: "16:00", until: "19:00" }],
};

test("aProductComesOutOfItsFormAsItWentIn", () => {
  const { title, unit, priceMinor, floorPriceMinor, category, note, photos } = product;
  expect(checkProduct(draftOf(product, "份")).wish).toEqual({ title, unit, priceMinor, floorPriceMinor, category, note, photos });
});

test("readsAProductAsItIsTyped", () => {
  expect(checkProduct(draft).wish).toEqual({ title: "葡萄", unit: "箱", priceMinor: 5_990, note: "", photos: [] });
});

test("saysEveryMistakeOfAProductAtOnce", () => {
  const wrong = checkProduct({ ...draft, title: " ", unit: "", price: "0", floor: "x", note: "长".repeat(501) });
  expect(Object.keys(wrong.mistakes ?? {}).sort()).toEqual(["floor", "note", "price", "title", "unit"]);
});

test("everyCategoryHasItsWords", () => {
  for (const category of CATEGORIES) expect(Object.keys(en)).toContain(`category.${category}`);
});

test("aDealThatBeginsWithAProductNamesIt", () => {
  const row = { ...offeringOf(1, product), stock: "60", limit: "5" };
  const whole = { title: "团", communityId: "c", pickupPointId: "p", minimum: "2", cutOff: "2026-11-23T20:00", commission: "8" };
  const now = Date.parse("2026-11-22T12:00:00+08:00");
  expect(checkDeal({ ...whole, offerings: [row] }, now).deal?.offerings[0]).toMatchObject({ productId: "id", title: "葡萄", unitPriceMinor: 5_990 });
  const { productId: named, ...unnamed } = row;
  expect(named).toBe("id");
  expect(checkDeal({ ...whole, offerings: [unnamed] }, now).deal?.offerings[0]?.productId).toBe(productId("葡萄", "箱"));
});

test("aPointComesOutOfItsFormAsItWentIn", () => {
  const { pickupPointId, ...rest } = point;
  expect(pickupPointId).toBe("p");
  expect(checkPoint(pointDraftOf(point)).wish).toEqual(rest);
});

test("leavesTheSentenceToTheServiceWhenDaysAreGiven", () => {
  expect(checkPoint({ ...pointDraftOf(point), hours: " " }).wish?.hours).toBeUndefined();
  expect(checkPoint({ ...pointDraftOf(point), hours: "", opening: [] }).mistakes).toEqual({ hours: "check.point.hours" });
});

test("refusesTimesThatCannotBe", () => {
  const at = (some: object, more: PointDraft["opening"] = []) => {
    const base = pointDraftOf(point);
    return Object.keys(checkPoint({ ...base, opening: [{ id: 1, days: ["SATURDAY"], from: "16:00", until: "19:00", ...some }, ...more] }).mistakes ?? {});
  };
  expect(at({})).toEqual([]);
  expect(at({ until: "16:00" })).toEqual(["opening.1"]);
  expect(at({ days: [] })).toEqual(["opening.1"]);
  expect(at({ from: "" })).toEqual(["opening.1"]);
  expect(at({}, [{ id: 2, days: ["FRIDAY", "SATURDAY"], from: "18:59", until: "20:00" }])).toEqual(["opening.2"]);
  expect(at({}, [{ id: 2, days: ["SATURDAY"], from: "19:00", until: "20:00" }])).toEqual([]);
});

test("readsAPlaceAsMapsGiveIt", () => {
  expect(parsePlace("31.2304, 121.4737")).toEqual({ latitude: 31.2304, longitude: 121.4737 });
  expect(parsePlace(" －31.5，121 ")).toEqual({ latitude: -31.5, longitude: 121 });
  expect(parsePlace("")).toBeUndefined();
  for (const wrong of ["31", "91, 0", "0, 181", "a, b", "1,2,3"]) expect([wrong, parsePlace(wrong)]).toEqual([wrong, null]);
});

test("keepsTheShapeOfAPhoto", () => {
  expect(fitted(4_000, 3_000, 1_600)).toEqual({ width: 1_600, height: 1_200 });
  expect(fitted(300, 400, 1_600)).toEqual({ width: 300, height: 400 });
  expect(fitted(5_000, 1, 1_600)).toEqual({ width: 1_600, height: 1 });
  expect(photoAt("ab", "small")).toBe("/photos/ab/small.jpg");
});

test("aChangeSaysWhatItSawAndHasAKeyOfItsOwn", async () => {
  const sent: RequestInit[] = [];
  let keys = 0;
  const answers = [new Response(null, { status: 204 }), new Response("{}"), new Response("{}")];
  const fetch = async (_path: string, init: RequestInit) => (sent.push(init), answers.shift() as Response);
  const http = new Http({ fetch, acts: new Acts(notesInMemory(), () => `key-${++keys}`) });
  await http.write("DELETE", "/api/products/x", null);
  await http.write("PUT", "/api/products/x", { a: 1 }, { "If-Match": '"2"' });
  await http.upload("/api/photos", new Blob(["x"], { type: "image/png" }));
  expect(sent.map((it) => [it.method, it.body instanceof Blob ? "file" : (it.body ?? null)])).toEqual([["DELETE", null], ["PUT", '{"a":1}'], ["POST", "file"]]);
  expect(sent[0]?.headers).toMatchObject({ "Idempotency-Key": "key-1" });
  expect(sent[1]?.headers).toMatchObject({ "Idempotency-Key": "key-2", "If-Match": '"2"' });
  expect(sent[2]?.headers).toEqual({ Accept: "application/json", "Content-Type": "image/png", "Lintuan-Channel": "web" });
});
