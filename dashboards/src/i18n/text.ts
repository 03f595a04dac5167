import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Problem } from "../backend/problem.ts";
import { count } from "../format/money.ts";
import type { Lang } from "../state/url.ts";
import type { zh } from "./zh-CN.ts";

export type Key = keyof typeof zh;
export type Catalogue = Record<Key, string>;
export type Values = Record<string, string | number>;

export interface Text {
  lang: Lang;
  t(key: Key, values?: Values): string;
  /** A sentence for a refused or failed call; an unknown code still gives one. */
  problem(problem: Problem): string;
}

/** `{name}` is replaced; `{n|order|orders}` chooses by the language's plural rule. Numbers are written with separators. */
export function fill(message: string, values: Values, lang: Lang): string {
  return message.replace(/\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g, (whole, name: string, one?: string, other?: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    if (other !== undefined) return new Intl.PluralRules(lang).select(Number(value)) === "one" ? (one ?? "") : other;
    return typeof value === "number" ? count(value, lang) : value;
  });
}

export function textOf(lang: Lang, catalogue: Catalogue): Text {
  const t = (key: Key, values: Values = {}) => fill(catalogue[key], values, lang);
  return {
    lang,
    t,
    problem: ({ code, status }) => {
      const key = `problem.${code}`;
      if (key in catalogue) return t(key as Key);
      return t(status >= 500 ? "problem.store-unavailable" : "problem.bad-request");
    },
  };
}

/** One language at a time travels to the phone. */
export async function loadText(lang: Lang): Promise<Text> {
  return textOf(lang, lang === "zh-CN" ? (await import("./zh-CN.ts")).zh : (await import("./en.ts")).en);
}

export const TextContext = createContext<Text>({ lang: "zh-CN", t: (key) => key, problem: ({ code }) => code });
export const useText = (): Text => useContext(TextContext);
