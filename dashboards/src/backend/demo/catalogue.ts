import type { Backend } from "../backend.ts";
import type { OwnCommunity, PointWish, Product, ProductWish } from "../types.ts";

type Catalogue = Pick<
  Backend,
  "products" | "addProduct" | "changeProduct" | "removeProduct" | "takePhoto" | "addCommunity" | "renameCommunity" | "addPoint" | "changePoint"
>;

export const DEMO_PRODUCTS: Product[] = [
  { productId: "grapes", version: 1, title: "阳光玫瑰葡萄", unit: "箱 (5斤)", priceMinor: 5_990, floorPriceMinor: 4_800, currency: "CNY", category: "FRESH", note: "带冰袋，到货当天取", photos: [] },
  { productId: "eggs", version: 3, title: "土鸡蛋", unit: "板 (30枚)", priceMinor: 3_680, currency: "CNY", note: "", photos: [] },
];
export const DEMO_OWN: OwnCommunity[] = [{
  communityId: "own", version: 2, name: "阳光花园",
  pickupPoints: [{
    pickupPointId: "shop", name: "王姐便利店", address: "3号楼底商", hours: "周六、周日 16:00–19:00", closed: false, latitude: 31.2304, longitude: 121.4737,
    opening: [{ days: ["SATURDAY", "SUNDAY"], from: "16:00", until: "19:00" }],
  }],
}];

const product = (productId: string, version: number, wish: ProductWish): Product => ({ productId, version, currency: "CNY", ...wish });
const point = (pickupPointId: string, wish: PointWish) => ({ pickupPointId, ...wish, hours: wish.hours ?? "" });

/** Kept as long as the page; photos are only named. */
export function demoCatalogue(): Catalogue {
  let count = 0;
  return {
    products: async () => ({ products: DEMO_PRODUCTS }),
    addProduct: async (wish) => product(`demo-${++count}`, 1, wish),
    changeProduct: async ({ productId, version }, wish) => product(productId, version + 1, wish),
    removeProduct: async () => undefined,
    takePhoto: async () => ({ name: "demo", widthPx: 4, heightPx: 3, large: "/assets/icon.svg", small: "/assets/icon.svg" }),
    addCommunity: async (name, wish) => ({ communityId: `demo-${++count}`, version: 1, name, pickupPoints: [point("first", wish)] }),
    renameCommunity: async (community, name) => ({ ...community, version: community.version + 1, name }),
    addPoint: async (community, wish) => ({
      ...community, version: community.version + 1, pickupPoints: [...community.pickupPoints, point(`demo-${++count}`, wish)],
    }),
    changePoint: async (community, changed, wish) => ({
      ...community, version: community.version + 1,
      pickupPoints: community.pickupPoints.map((it) => (it.pickupPointId === changed.pickupPointId ? point(it.pickupPointId, wish) : it)),
    }),
  };
}
