import { expect, test } from "vitest";
import { amount, change, count, decimal, money, moneyChange, moneyParts, moneyShort, parseMoney } from "../src/format/money.ts";

test("movesDigitsInsteadOfDividing", () => {
  expect([0, 5, 50, 3990, -5, -123456].map(decimal)).toEqual(["0.00", "0.05", "0.50", "39.90", "-0.05", "-1234.56"]);
});

test("keepsTheLastFenOfTheLargestAmount", () => {
  expect(money(Number.MAX_SAFE_INTEGER, "en")).toBe("¥90,071,992,547,409.91");
  expect(money(9_007_199_254_740_89, "zh-CN")).toBe("¥9,007,199,254,740.89");
});

test("refusesWhatIsNoIntegerOfMinorUnits", () => {
  expect(() => decimal(39.9)).toThrow(RangeError);
  expect(() => decimal(Number.NaN)).toThrow(RangeError);
  expect(() => decimal(2 ** 53)).toThrow(RangeError);
});

test("writesAmountsInBothLanguages", () => {
  expect(money(1_234_567, "zh-CN")).toBe("¥12,345.67");
  expect(money(1_234_567, "en")).toBe("¥12,345.67");
  expect([amount(123_990, "en"), amount(123_990, "zh-CN"), amount(5, "en")]).toEqual(["1,239.90", "1,239.90", "0.05"]);
  expect(moneyChange(3990, "en")).toBe("+¥39.90");
  expect(moneyChange(-3990, "en")).toBe("-¥39.90");
  expect(moneyShort(1_280_000, "en")).toBe("¥12.8K");
  expect(moneyShort(1_280_000, "zh-CN")).toBe("¥1.3万");
});

test("takesABigFigureApart", () => {
  expect(moneyParts(1_234_567, "en")).toEqual({ symbol: "¥", whole: "12,345", fraction: ".67" });
  expect(moneyParts(-5, "en")).toEqual({ symbol: "-¥", whole: "0", fraction: ".05" });
});

test.each([["39.9", 3990], ["¥39.90", 3990], ["３９", 3900], [" 0.01 ", 1], ["0", 0], ["999999999.99", 99_999_999_999]])(
  "readsWhatSomebodyTyped %s", (text, minor) => expect(parseMoney(text)).toBe(minor));

test.each(["", "abc", "-1", "1.234", "1,000", "1e3", ".5", "9999999999"])("refusesToReadAsAnAmount %s", (text) => expect(parseMoney(text)).toBeNull());

test("readsBackEveryAmountItWrites", () => {
  for (let minor = 0; minor < 100_000; minor += 37) expect(parseMoney(decimal(minor))).toBe(minor);
});

test("comparesWithYesterdayOnlyWhenThereWasOne", () => {
  expect(change(11_290, 10_000, "en")).toBe("+12.9%");
  expect(change(9_000, 10_000, "en")).toBe("-10%");
  expect(change(1, 0, "en")).toBeNull();
  expect(count(12_455, "en")).toBe("12,455");
});
