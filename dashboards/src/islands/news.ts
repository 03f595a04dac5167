import type { DealProgress, Team } from "../backend/types.ts";

/** What one island hears and another shows, so that a page asks once. */
type News = { "deal-figures": DealProgress; "deal-teams": Team[] };

export function tell<K extends keyof News>(name: K, news: News[K]): void {
  document.dispatchEvent(new CustomEvent<News[K]>(name, { detail: news }));
}

/** Calls back with each piece of news; returns the way to stop. */
export function hear<K extends keyof News>(name: K, heard: (news: News[K]) => void): () => void {
  const listener = (event: Event) => heard((event as CustomEvent<News[K]>).detail);
  document.addEventListener(name, listener);
  return () => document.removeEventListener(name, listener);
}
