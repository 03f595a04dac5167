import { expect, test } from "vitest";
import { chosenLang, LANGS, langOf, RANGES, readUrl, THEMES, writeUrl } from "../src/state/url.ts";

test("readsBackEveryStateItWrites", () => {
  for (const preferred of LANGS)
    for (const lang of LANGS)
      for (const theme of THEMES)
        for (const range of RANGES)
          for (const amounts of ["shown", "hidden"] as const) {
            const state = { lang, theme, range, amounts };
            expect(readUrl(writeUrl(state, "", preferred), preferred)).toEqual(state);
          }
});

test("leavesDefaultsOutAndForeignParametersAlone", () => {
  const state = readUrl("?mood=busy", "en");
  expect(writeUrl(state, "?mood=busy&theme=dark", "en")).toBe("?mood=busy");
  expect(writeUrl({ ...state, range: "day" }, "?mood=busy", "en")).toBe("?mood=busy&range=day");
});

test("fallsBackWhenTheAddressIsNonsense", () => {
  expect(readUrl("?theme=pink&range=9y&amounts=maybe&lang=zz", "en")).toEqual({ lang: "zh-CN", theme: "auto", range: "1h", amounts: "shown" });
});

test("isChineseUnlessEnglishIsAskedFor", () => {
  expect(["zh", "zh-CN", "ZH-hans", "en", "EN-gb", "de", "enm", null, undefined].map(langOf)).toEqual(["zh-CN", "zh-CN", "zh-CN", "en", "en", "zh-CN", "zh-CN", "zh-CN", "zh-CN"]);
});

test("remembersTheLanguageThatWasChosenOnAnotherPage", () => {
  expect(chosenLang("a=b; lang=en; c=d")).toBe("en");
  expect(chosenLang("lang=zh-CN")).toBe("zh-CN");
  expect(chosenLang("slang=en")).toBeNull();
  expect(chosenLang("")).toBeNull();
});
