import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { Problem } from "../src/backend/problem.ts";
import { en } from "../src/i18n/en.ts";
import { fill, textOf } from "../src/i18n/text.ts";
import { zh } from "../src/i18n/zh-CN.ts";

const placeholders = (message: string) => [...message.matchAll(/\{(\w+)/g)].map((it) => it[1]);
const java = (path: string) => readFileSync(new URL(`../../platform-api/src/main/java/io/lintuan/${path}`, import.meta.url), "utf8");
const wire = (name: string) => name.toLowerCase().replaceAll("_", "-");

test("bothLanguagesHaveTheSameKeys", () => {
  expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort());
});

test("bothLanguagesFillTheSamePlaces", () => {
  for (const [key, message] of Object.entries(zh)) {
    expect([key, new Set(placeholders(en[key as keyof typeof en]))]).toEqual([key, new Set(placeholders(message))]);
  }
});

test("noSentenceIsEmpty", () => {
  for (const [key, message] of [...Object.entries(zh), ...Object.entries(en)]) expect([key, message.trim() !== ""]).toEqual([key, true]);
});

test("everyCodeOfTheServiceHasASentence", () => {
  const refusals = [...java("deal/model/RefusalCode.java").matchAll(/^ {4}([A-Z_]+)[,;]/gm)].map((it) => wire(it[1] ?? ""));
  const problems = [...java("web/ProblemCode.java").matchAll(/^ {4}([A-Z_]+)\(\d+\)[,;]/gm)].map((it) => wire(it[1] ?? ""));
  expect(refusals.length).toBeGreaterThan(10);
  expect(problems.length).toBeGreaterThan(refusals.length);
  // Only the payment provider is ever told about its webhooks.
  for (const code of [...refusals, ...problems].filter((it) => !it.startsWith("webhook-"))) expect(Object.keys(zh)).toContain(`problem.${code}`);
});

test("everyStatusOfTheServiceHasAName", () => {
  const of = (path: string) => [...java(path).matchAll(/^ {4}([A-Z_]+)[,;(]/gm)].map((it) => it[1] ?? "");
  for (const status of of("deal/model/DealStatus.java")) expect(Object.keys(zh)).toContain(`deal.status.${status}`);
  for (const status of of("deal/model/OrderStatus.java")) {
    expect(Object.keys(zh)).toContain(`order.status.${status}`);
    expect(Object.keys(zh)).toContain(`order.say.${status}`);
  }
});

test("thePagesAndTheServiceSayTheSameOfAStatus", () => {
  // The first paint is the service's, what moves is the pages': a word must not change when the script arrives.
  for (const [file, catalogue] of [["zh", zh], ["en", en]] as const) {
    const text = readFileSync(new URL(`../../platform-api/src/main/resources/i18n/messages_${file}.properties`, import.meta.url), "utf8");
    const said = new Map([...text.matchAll(/^((?:deal|order)\.status\.\w+|progress\.\w+)=(.*)$/gm)].map((it) => [it[1] ?? "", it[2] ?? ""]));
    const both = Object.entries(catalogue).filter(([key, words]) => said.has(key) && !words.includes("{"));
    expect(both.length).toBeGreaterThan(20);
    expect(both.map(([key, words]) => `${key}=${words}`)).toEqual(both.map(([key]) => `${key}=${said.get(key)}`));
  }
});

test("choosesByThePluralRule", () => {
  expect(fill("{n} {n|order|orders}", { n: 1 }, "en")).toBe("1 order");
  expect(fill("{n} {n|order|orders}", { n: 1_200 }, "en")).toBe("1,200 orders");
  expect(fill("{n} 单 {missing}", { n: 3 }, "zh-CN")).toBe("3 单 {missing}");
});

test("anUnknownCodeStillGivesASentence", () => {
  const text = textOf("en", en);
  expect(text.problem(new Problem("sold-out", 409))).toBe(en["problem.sold-out"]);
  expect(text.problem(new Problem("brand-new", 409))).toBe(en["problem.bad-request"]);
  expect(text.problem(new Problem("brand-new", 502))).toBe(en["problem.store-unavailable"]);
});

test("saysTheEvidenceOfASignal", () => {
  const values = { observed: 5, window: 300, threshold: 5 };
  expect(textOf("en", en).t("board.evidence", values)).toBe("5 orders in 300 s, threshold 5");
  expect(textOf("zh-CN", zh).t("board.evidence", values)).toBe("300 秒内 5 单，阈值 5");
});
