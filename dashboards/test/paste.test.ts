import { describe, expect, test } from "vitest";
import { countOf, minorOf } from "../src/paste/facts.ts";
import { type PastedItem, readSupplierText } from "../src/paste/items.ts";

type Expected = Partial<Omit<PastedItem, "doubts">> & { title: string; doubts?: string };
const blank = { unit: null, price: null, listPrice: null, floorPrice: null, stock: null, limit: null };

/** As suppliers write: [what it is about, text, goods, minimum]. A doubt is named; where none is, none may be. */
const TEXTS: [about: string, text: string, items: Expected[], minimum?: number][] = [
  ["oneLine", "阳光玫瑰葡萄 5斤装 39.9元", [{ title: "阳光玫瑰葡萄", unit: "5斤", price: 3990 }]],
  ["fullWidth", "阳光玫瑰葡萄　５斤装　￥３９．９０", [{ title: "阳光玫瑰葡萄", unit: "5斤", price: 3990 }]],
  ["perPiece", "土鸡蛋 19.9/份 限购2 共50份", [{ title: "土鸡蛋", unit: "份", price: 1990, limit: 2, stock: 50 }]],
  ["listAndSale", "赣南脐橙10斤装 原价59 团购价39.9", [{ title: "赣南脐橙", unit: "10斤", price: 3990, listPrice: 5900 }]],
  ["saleBeforeList", "团购价：¥29.9（市场价￥45）山东烟台红富士 5斤/箱", [{ title: "山东烟台红富士", unit: "5斤/箱", price: 2990, listPrice: 4500 }]],
  ["kuai", "五常大米10斤 45块", [{ title: "五常大米", unit: "10斤", price: 4500 }]],
  ["kuaiAndTenths", "新鲜草莓 3斤 39块9", [{ title: "新鲜草莓", unit: "3斤", price: 3990 }]],
  ["minimumAndLimit", "车厘子2斤 69.9元/份，满20份成团，每人限购3份，限量100份", [{ title: "车厘子", unit: "2斤", price: 6990, limit: 3, stock: 100 }], 20],
  ["minimumInFront", "20份起团 牛腱子 500g 48元", [{ title: "牛腱子", unit: "500g", price: 4800 }], 20],
  ["numbered", "1. 苹果 5斤 25元\n2. 香蕉 3斤 12元\n3、梨 4斤 18元", [
    { title: "苹果", unit: "5斤", price: 2500 }, { title: "香蕉", unit: "3斤", price: 1200 }, { title: "梨", unit: "4斤", price: 1800 }]],
  ["circled", "①苹果5斤25元 ②香蕉3斤12元", [{ title: "苹果", unit: "5斤", price: 2500 }, { title: "香蕉", unit: "3斤", price: 1200 }]],
  ["keycapsAndEmoji", "1️⃣🍇阳光玫瑰 2斤装 💰29.9元\n2️⃣🥚散养土鸡蛋 30枚/板 💰36.8元", [
    { title: "阳光玫瑰", unit: "2斤", price: 2990 }, { title: "散养土鸡蛋", unit: "30枚/板", price: 3680 }]],
  ["nameAboveItsPrice", "【云南蓝莓】125g*4盒\n🔥团购价 39.9元\n原价 59.9元\n限购5份", [{ title: "云南蓝莓", unit: "125g*4盒", price: 3990, listPrice: 5990, limit: 5 }]],
  ["labelled", "品名：丹东99草莓\n规格：3斤/箱\n价格：89元\n库存：60箱\n限购：2箱", [{ title: "丹东99草莓", unit: "3斤/箱", price: 8900, stock: 60, limit: 2 }]],
  ["phoneIsNoPrice", "平谷大桃 5斤 29.9元 联系电话 13812345678", [{ title: "平谷大桃", unit: "5斤", price: 2990 }]],
  ["phoneOnALineOfItsOwn", "平谷大桃 5斤 29.9元\n王老板 138-1234-5678 微信：taoyuan2026", [{ title: "平谷大桃", unit: "5斤", price: 2990 }]],
  ["phoneWithoutAWord", "冰糖心苹果 10斤 58元 13987654321", [{ title: "冰糖心苹果", unit: "10斤", price: 5800 }]],
  ["dateAndHourAreNoPrice", "11月25日 20:00截单 周六16-19点提货\n砂糖橘 9斤 35元", [{ title: "砂糖橘", unit: "9斤", price: 3500 }]],
  ["headingIsNoGoods", "【阳光花园团购】今日接龙\n\n黑土豆 5斤 15.8元\n铁棍山药 5斤 26.8元", [{ title: "黑土豆", unit: "5斤", price: 1580 }, { title: "铁棍山药", unit: "5斤", price: 2680 }]],
  ["severalInALine", "苹果5斤29.9元，橙子10斤45元；香蕉3斤9.9元", [
    { title: "苹果", unit: "5斤", price: 2990 }, { title: "橙子", unit: "10斤", price: 4500 }, { title: "香蕉", unit: "3斤", price: 990 }]],
  ["moneyForMany", "小台农芒果 10元3斤", [{ title: "小台农芒果", unit: "3斤", price: 1000 }]],
  ["byWeight", "活虾 38元/斤 每人限购5斤", [{ title: "活虾", unit: "斤", price: 3800, limit: 5 }]],
  ["aBoxOf", "海南贵妃芒 9.9元一斤", [{ title: "海南贵妃芒", unit: "斤", price: 990 }]],
  ["boxWithItsWeight", "攀枝花凯特芒 带箱10斤 49.9元/箱", [{ title: "攀枝花凯特芒", unit: "10斤/箱", price: 4990 }]],
  ["bareFigureIsADoubt", "手工水饺 2斤 35", [{ title: "手工水饺", unit: "2斤", price: 3500, doubts: "price" }]],
  ["bareDecimalIsAPrice", "有机番茄 3斤 16.8", [{ title: "有机番茄", unit: "3斤", price: 1680 }]],
  ["withoutAUnit", "网红蛋黄酥 29.9元", [{ title: "网红蛋黄酥", price: 2990, doubts: "unit" }]],
  ["brandsHaveFigures", "三只松鼠每日坚果 500g 59.9元", [{ title: "三只松鼠每日坚果", unit: "500g", price: 5990 }]],
  ["supplierPriceIsAFloor", "智利车厘子JJ 5斤 供货价148 团购价178", [{ title: "智利车厘子JJ", unit: "5斤", price: 17800, floorPrice: 14800 }]],
  ["commissionIsNoPrice", "金枕榴莲 1个 99元 佣金8元", [{ title: "金枕榴莲", unit: "个", price: 9900 }]],
  ["freeDeliveryIsNoMinimum", "螺蛳粉 5包 39.9元 满99元包邮", [{ title: "螺蛳粉", unit: "5包", price: 3990 }]],
  ["hanCounts", "现磨豆浆 500ml 6元 每人限两份 共五十份", [{ title: "现磨豆浆", unit: "500ml", price: 600, limit: 2, stock: 50 }]],
  ["range", "水蜜桃 4.5-5斤 32.8元", [{ title: "水蜜桃", unit: "4.5-5斤", price: 3280 }]],
  ["tiersAreADoubt", "酸奶 1箱49.9元 2箱95元", [{ title: "酸奶", unit: "箱", price: 4990, doubts: "price unit" }]],
  ["descriptionBelow", "阿克苏冰糖心 10斤 65元/箱\n果园直发，皮薄多汁\n坏果包赔\n\n库尔勒香梨 5斤 38元/箱", [
    { title: "阿克苏冰糖心", unit: "10斤/箱", price: 6500 }, { title: "库尔勒香梨", unit: "5斤/箱", price: 3800 }]],
  ["soldUntilGone", "帝王蟹腿 500g 128元 30份售完即止", [{ title: "帝王蟹腿", unit: "500g", price: 12800, stock: 30 }]],
  ["kilograms", "挪威三文鱼 2KG ¥158.00", [{ title: "挪威三文鱼", unit: "2KG", price: 15800 }]],
  ["bullets", "• 上海青 1斤 3.5元\n• 娃娃菜 3颗 6.9元", [{ title: "上海青", unit: "斤", price: 350 }, { title: "娃娃菜", unit: "3颗", price: 690 }]],
  ["priceWithoutFen", "羊肉卷 500g*2盒 特价 66 元！！！", [{ title: "羊肉卷", unit: "500g*2盒", price: 6600 }]],
  ["greetingsAround", "各位邻居晚上好🌙\n今天的团：\n东北黏玉米 10根 29.9元 库存80份\n明天下午到货，3号楼提货", [{ title: "东北黏玉米", unit: "10根", price: 2990, stock: 80 }]],
  ["freeDelivery", "9.9包邮 抽纸10包", [{ title: "抽纸", unit: "10包", price: 990 }]],
  ["shouting", "【24h发货】特价！！砀山酥梨5斤只要19.9", [{ title: "砀山酥梨", unit: "5斤", price: 1990 }]],
  ["nameAtTheEnd", "原价: 128 现价: 88 限2 云南鲜花饼10枚", [{ title: "云南鲜花饼", unit: "10枚", price: 8800, listPrice: 12800, limit: 2 }]],
  ["thousands", "澳洲和牛礼盒 1,280元/套 市场价1，680", [{ title: "澳洲和牛礼盒", unit: "套", price: 128000, listPrice: 168000 }]],
  ["groupSize", "2人团 19.9元 纯牛奶 250ml*12盒/提", [{ title: "纯牛奶", unit: "250ml*12盒/提", price: 1990 }]],
  ["lettersAndFigures", "A5和牛 200g 138元", [{ title: "A5和牛", unit: "200g", price: 13800 }]],
  ["dayWithADot", "11.25到货\n泰国椰青 9个 69.9", [{ title: "泰国椰青", unit: "9个", price: 6990 }]],
  ["twoMeasuresAreADoubt", "阳澄湖大闸蟹 公4两母3两 8只装 168元", [{ title: "阳澄湖大闸蟹 公", unit: "4两", price: 16800, doubts: "unit" }]],
  ["vegetables", "小青菜2元/把，菠菜3元/把，香菜1.5元/把", [{ title: "小青菜", unit: "把", price: 200 }, { title: "菠菜", unit: "把", price: 300 }, { title: "香菜", unit: "把", price: 150 }]],
  ["twoGoodsInALineAreADoubt", "五花肉 28/斤  排骨 42/斤", [{ title: "五花肉", unit: "斤", price: 2800, doubts: "price" }]],
  ["moneyPerWeight", "苹果 ¥25/5斤 库存100", [{ title: "苹果", unit: "5斤", price: 2500, stock: 100 }]],
  ["spacedFigures", "25 元/5斤 雪花梨", [{ title: "雪花梨", unit: "5斤", price: 2500 }]],
  ["commissionInPerCent", "东北大米 10斤 45元\n团长佣金10%", [{ title: "东北大米", unit: "10斤", price: 4500 }]],
  ["limitOfAll", "现杀土鸡 1只 88元 限50份", [{ title: "现杀土鸡", unit: "只", price: 8800, stock: 50 }]],
  ["phoneInThreeParts", "平谷大桃 5斤 联系王老板 138 1234 5678", []],
  ["listedWithoutItsPrice", "1. 苹果 5斤\n2. 香蕉 3斤 12元 热线 010-6234 5678", [{ title: "苹果", unit: "5斤", doubts: "price" }, { title: "香蕉", unit: "3斤", price: 1200 }]],
  ["nothing", "大家早上好，今天不开团", []],
];

describe("readsWhatSuppliersWrite", () => {
  test.each(TEXTS)("%s", (_about, text, items, minimum) => {
    const read = readSupplierText(text);
    expect(read.items.map(({ doubts, ...it }) => ({ ...it, doubts: doubts.join(" ") }))).toEqual(items.map((it) => ({ ...blank, doubts: "", ...it })));
    expect(read.minimum).toBe(minimum ?? null);
  });
});

test("countsInFiguresAndInHan", () => {
  expect(["50", "五十", "十二", "两", "二十五", "零", "0", "斤"].map(countOf)).toEqual([50, 50, 12, 2, 25, null, null, null]);
});

test("movesDigitsInsteadOfDividing", () => {
  expect([minorOf("39.9"), minorOf("0.29"), minorOf("39", "9"), minorOf("1.005"), minorOf("0"), minorOf("9999999")]).toEqual([3990, 29, 3990, null, null, null]);
});

test("endsQuicklyWhateverIsPasted", () => {
  for (const piece of ["1", "限购", "¥1元", "5斤*3盒/箱 ", "一二三四", "(（【[", "2026-11-22 20:00 ", "价价价:", "\n1.\n"]) {
    const began = performance.now();
    readSupplierText(piece.repeat(Math.ceil(20_000 / piece.length)));
    expect(performance.now() - began).toBeLessThan(2_000);
  }
});
