import type { Day, OwnPoint, PointWish } from "../backend/types.ts";
import type { Key } from "../i18n/text.ts";
import type { Mistakes } from "./deal-draft.ts";

export const DAYS: readonly Day[] = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"];

/** Days and times as they were typed; `id` keeps a row itself while others come and go. */
export type OpeningDraft = { id: number; days: Day[]; from: string; until: string };
export type PointDraft = { name: string; address: string; hours: string; place: string; closed: boolean; opening: OpeningDraft[] };
export type CheckedPoint = { wish: PointWish; mistakes: null } | { wish: null; mistakes: Mistakes };

export function emptyOpening(id: number): OpeningDraft {
  return { id, days: ["SATURDAY", "SUNDAY"], from: "16:00", until: "19:00" };
}

export function pointDraftOf(point: OwnPoint | null): PointDraft {
  if (!point) return { name: "", address: "", hours: "", place: "", closed: false, opening: [emptyOpening(1)] };
  const { name, address, hours, closed, latitude, longitude } = point;
  const place = latitude == null || longitude == null ? "" : `${latitude}, ${longitude}`;
  return { name, address, hours, place, closed, opening: point.opening.map((it, index) => ({ id: index + 1, ...it })) };
}

/** `31.2304, 121.4737` as maps give it, full-width or not; nothing typed is `undefined`, anything else null. */
export function parsePlace(text: string): { latitude: number; longitude: number } | null | undefined {
  const plain = text.normalize("NFKC").trim();
  if (plain === "") return undefined;
  const match = /^(-?\d{1,3}(?:\.\d{1,15})?)\s*[,、\s]\s*(-?\d{1,3}(?:\.\d{1,15})?)$/.exec(plain);
  const [latitude, longitude] = [Number(match?.[1] ?? Number.NaN), Number(match?.[2] ?? Number.NaN)];
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : null;
}

const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const isTime = (time: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(time);

function meets(one: OpeningDraft, other: OpeningDraft): boolean {
  return one.days.some((day) => other.days.includes(day)) && minutes(one.from) < minutes(other.until) && minutes(other.from) < minutes(one.until);
}

/** What was typed as a pickup point, or every mistake at once. The sentence may be left to the service when days are given. */
export function checkPoint(draft: PointDraft): CheckedPoint {
  const mistakes: Record<string, Key> = {};
  const [name, address, hours] = [draft.name.trim(), draft.address.trim(), draft.hours.trim()];
  const place = parsePlace(draft.place);
  const { opening } = draft;
  if (name.length < 1 || name.length > 60) mistakes["name"] = "check.point.name";
  if (address.length < 1 || address.length > 200) mistakes["address"] = "check.point.address";
  if (hours.length > 100 || (hours === "" && opening.length === 0)) mistakes["hours"] = "check.point.hours";
  if (place === null) mistakes["place"] = "check.point.place";
  for (const [index, row] of opening.entries()) {
    const wrong = row.days.length === 0 || !isTime(row.from) || !isTime(row.until) || minutes(row.from) >= minutes(row.until);
    if (wrong || opening.slice(0, index).some((it) => meets(it, row))) mistakes[`opening.${row.id}`] = "check.point.opening";
  }
  if (Object.keys(mistakes).length > 0) return { wish: null, mistakes };
  const wish: PointWish = { name, address, closed: draft.closed, opening: opening.map(({ days, from, until }) => ({ days, from, until })), ...place };
  if (hours !== "") wish.hours = hours;
  return { wish, mistakes: null };
}
