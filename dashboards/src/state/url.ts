/** What the address says: language, theme, range and whether amounts are hidden. A pure pair of functions, so that it round-trips. */
export const LANGS = ["zh-CN", "en"] as const;
export type Lang = (typeof LANGS)[number];
export const THEMES = ["auto", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];
export const RANGES = ["1h", "3h", "day"] as const;
export type Range = (typeof RANGES)[number];

export type UrlState = { lang: Lang; theme: Theme; range: Range; amounts: "shown" | "hidden" };

function oneOf<T extends string>(allowed: readonly T[], value: string | null, otherwise: T): T {
  return allowed.find((it) => it === value) ?? otherwise;
}

/** The language for a browser's wish: English for English, else Chinese, as the server decides too. */
export function langOf(wish: string | null | undefined): Lang {
  return /^en\b/i.test(wish ?? "") ? "en" : "zh-CN";
}

/** What was chosen on any page before: the cookie `lang`, which the server reads too. Null when nothing was. */
export function chosenLang(cookies: string): Lang | null {
  const found = /(?:^|;\s*)lang=([^;]+)/.exec(cookies);
  return found ? langOf(found[1]) : null;
}

/** Unknown values fall back; unknown parameters are left alone by {@link writeUrl}. */
export function readUrl(search: string, preferred: Lang): UrlState {
  const query = new URLSearchParams(search);
  const lang = query.get("lang");
  return {
    lang: lang === null ? preferred : langOf(lang),
    theme: oneOf(THEMES, query.get("theme"), "auto"),
    range: oneOf(RANGES, query.get("range"), "1h"),
    amounts: query.get("amounts") === "hidden" ? "hidden" : "shown",
  };
}

/** The query for a state, defaults left out and foreign parameters kept; empty or starting with `?`. */
export function writeUrl(state: UrlState, search: string, preferred: Lang): string {
  const query = new URLSearchParams(search);
  const put = (name: string, value: string, isDefault: boolean) => (isDefault ? query.delete(name) : query.set(name, value));
  put("lang", state.lang, state.lang === preferred);
  put("theme", state.theme, state.theme === "auto");
  put("range", state.range, state.range === "1h");
  put("amounts", state.amounts, state.amounts === "shown");
  const text = query.toString();
  return text ? `?${text}` : "";
}
