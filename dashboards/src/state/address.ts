import { type ReadonlySignal, signal } from "@preact/signals";
import { chosenLang, langOf, readUrl, type Theme, type UrlState, writeUrl } from "./url.ts";

/** The address as state: what is shown can be copied, reloaded and put on a wall. */
export interface Address {
  state: ReadonlySignal<UrlState>;
  change(some: Partial<UrlState>): void;
}

export function showTheme(theme: Theme): void {
  if (theme === "auto") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = theme;
}

export function openAddress(): Address {
  const preferred = chosenLang(document.cookie) ?? langOf(navigator.language);
  const state = signal(readUrl(location.search, preferred));
  return {
    state,
    change: (some) => {
      state.value = { ...state.value, ...some };
      if (some.lang) document.cookie = `lang=${some.lang}; path=/; max-age=31536000; samesite=lax`;
      history.replaceState(null, "", location.pathname + writeUrl(state.value, location.search, preferred) + location.hash);
    },
  };
}
