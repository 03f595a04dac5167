import type { DealStatus } from "../backend/types.ts";

/** Whether `data-shown-in` (`"OPEN CUT_OFF"`, or `"!OPEN"` for any other) names a status. */
export function isShownIn(list: string, status: DealStatus): boolean {
  return list.startsWith("!") ? list.slice(1) !== status : list.split(" ").includes(status);
}

const CHANGED = "deal-status";

/** The rest of the page, which the server drew, follows: what is no longer true goes, what has become true comes. */
export function tellThePage(status: DealStatus, words: string): void {
  for (const place of document.querySelectorAll("[data-deal-status]")) place.textContent = words;
  for (const part of document.querySelectorAll<HTMLElement>("[data-shown-in]")) part.hidden = !isShownIn(part.dataset["shownIn"] ?? "", status);
  document.dispatchEvent(new CustomEvent<DealStatus>(CHANGED, { detail: status }));
}

/** Calls back when the deal's status was seen to change; returns the way to stop. */
export function onDealStatus(changed: (status: DealStatus) => void): () => void {
  const heard = (event: Event) => changed((event as CustomEvent<DealStatus>).detail);
  document.addEventListener(CHANGED, heard);
  return () => document.removeEventListener(CHANGED, heard);
}
